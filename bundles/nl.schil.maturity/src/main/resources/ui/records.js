import { card, fmt, html, t, tabs } from '@schil/ui';
import '@schil/ui/table.js';
import { cellRoute, organisationOf } from './organisation.js';

/** The records of an activity, in two tabs: what falls short and what counts. */
export function records(ctx, cell, activity) {
  const shown = ctx.query.get('show') === 'fulfilled' ? 'fulfilled' : 'short';
  const route = (show) => cellRoute(ctx, cell.phase, cell.stage, { activity: activity.code, show });
  const label = (name, count) => `${t(`maturity.records.${name}`)} (${fmt.number(count, 0)})`;
  const name = t('maturity.records.label', { activity: activity.code });
  return card({
    title: activity.name,
    sub: t('maturity.evidence', { rule: activity.evidenceText }),
    body: html`
      ${tabs([
        { id: 'short', label: label('short', activity.shortage), href: route(undefined) },
        { id: 'fulfilled', label: label('fulfilled', activity.fulfilled), href: route('fulfilled') },
      ], shown, name)}
      <p class="schil-maturity-printed">${label(shown, shown === 'short' ? activity.shortage : activity.fulfilled)}</p>
      <schil-table label="${name}: ${t(`maturity.records.${shown}`)}" path="shell/cells/${cell.phase}/${cell.stage}/records"
        .ctx=${ctx} .columns=${columns()} empty=${t(`maturity.records.none.${shown}`)}
        .query=${{ activity: activity.code, fulfilled: shown === 'fulfilled', organisation: organisationOf(ctx), asOf: ctx.asOf }}></schil-table>`,
  });
}

function columns() {
  return [
    { id: 'label', label: t('maturity.column.record'), header: true, render: ({ route, label }) => html`<a href=${route}>${label}</a>` },
    { id: 'reason', label: t('maturity.column.reason'), render: ({ reason }) => reason.text },
    { id: 'date', label: t('maturity.column.date'), hideBelow: 420, render: ({ date }) => fmt.date(date) },
  ];
}
