import { View, card, define, fmt, heading, html, measured, stats, t } from '@schil/ui';
import { activityList } from './activity-list.js';
import { cellRoute, organisationChoice, organisationOf } from './organisation.js';
import { moduleRemark } from './module-remark.js';
import { records } from './records.js';

/** One cell: its activities, and for the chosen one the very records that count or fall short. */
class CellPage extends View {
  load(ctx, signal) {
    const { phase, stage } = ctx.params;
    return ctx.api.get(`shell/cells/${phase}/${stage}`, { query: { organisation: organisationOf(ctx), asOf: ctx.asOf }, signal });
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), organisationOf(ctx)];
  }

  show(cell) {
    const title = t('maturity.cell.title', { phase: cell.phaseName, stage: cell.stage, name: cell.stageName });
    this.ctx.title(title);
    const activity = this.#activity(cell);
    return html`
      ${heading({ title, sub: cell.objective, actions: organisationChoice(this.ctx, cell.organisation) })}
      ${stats([
        { label: t('maturity.coverage'), value: measured(cell, ({ coverage }) => fmt.percent(coverage)), note: norm(cell) },
        { label: t('maturity.norm'), value: fmt.percent(cell.theta) },
        { label: t('maturity.measured.label'), value: t('maturity.count', { fulfilled: cell.measured, population: cell.total }) },
      ])}
      ${cell.status === 'UNKNOWN' ? card({ body: moduleRemark(this.ctx, cell) }) : ''}
      ${card({
        title: t('maturity.catalogue'),
        body: activityList(this.ctx, cell, activity, (code) => cellRoute(this.ctx, cell.phase, cell.stage, { activity: code })),
      })}
      ${activity ? records(this.ctx, cell, activity) : ''}`;
  }

  /** The activity of the address; otherwise the first that falls short, or the first that is measured. */
  #activity({ activities }) {
    const known = activities.filter(({ status }) => status === 'MEASURED');
    return known.find(({ code }) => code === this.ctx.query.get('activity'))
      ?? known.find(({ shortage }) => shortage > 0) ?? known[0];
  }
}
define('schil-maturity-cell', CellPage);

function norm({ status, coverage, theta }) {
  return status === 'MEASURED'
    ? t(coverage >= theta ? 'maturity.norm.above' : 'maturity.norm.below', { norm: fmt.percent(theta) })
    : status === 'UNKNOWN' ? t('maturity.unknown.text') : t('maturity.na.text');
}
