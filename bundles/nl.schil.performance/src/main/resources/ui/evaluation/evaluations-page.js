import { View, card, define, empty, fmt, heading, html, nothing, stats, t } from '@schil/ui';
import '@schil/ui/table.js';
import { evaluationColumns } from './evaluation-columns.js';

/** All two-way evaluations. */
class EvaluationsPage extends View {
  async load({ api, asOf }, signal) {
    return { heard: await api.get('performance/evaluations/coverage', { query: { asOf }, signal }) };
  }

  show({ heard }) {
    const mine = this.ctx.query.get('mine') === 'true';
    return html`
      ${heading({
        title: t('performance.evaluations'), sub: t('performance.evaluations.sub'),
        actions: this.ctx.can('performance.write') ? html`<a class="s-button" href="/performance/questionnaire">${t('performance.evaluation.questionnaire')}</a>` : nothing,
      })}
      ${coverage(heard)}
      <schil-table label=${t('performance.evaluations')} path="performance/evaluations" .ctx=${this.ctx} .query=${{ mine: mine || undefined, asOf: this.ctx.asOf }}
        .columns=${evaluationColumns()} .empty=${empty(t(mine ? 'performance.evaluations.none.mine' : 'performance.evaluations.none'), mine ? nothing : html`<a class="s-button" href="/suppliers">${t('performance.evaluations.choose')}</a>`)}
        .filters=${html`<div class="s-check"><input type="checkbox" id="p-mine" .checked=${mine} @change=${(event) => this.ctx.setQuery({ mine: event.target.checked ? 'true' : null })}>
          <label for="p-mine">${t('performance.evaluations.mine')}</label></div>`}></schil-table>`;
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }
}
/** In how many relationships both sides were heard; nothing when nobody can know. */
function coverage({ known, inScope, both, one, coverage: share }) {
  return !known ? nothing : card({ body: stats([
    { label: t('performance.evaluation.coverage'), value: share === undefined ? t('workbench.not-applicable') : fmt.percent(share), note: t('performance.evaluation.coverage.of', { both, inScope }) },
    { label: t('performance.evaluation.coverage.one'), value: fmt.number(one) },
    { label: t('performance.evaluation.coverage.none'), value: fmt.number(inScope - both - one) },
  ]) });
}
define('schil-performance-evaluations', EvaluationsPage);
