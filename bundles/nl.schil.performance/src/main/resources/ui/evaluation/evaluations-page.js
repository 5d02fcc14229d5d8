import { View, define, empty, heading, html, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { evaluationColumns } from './evaluation-columns.js';

/** All two-way evaluations. */
class EvaluationsPage extends View {
  load() {
    return {};
  }

  show() {
    const mine = this.ctx.query.get('mine') === 'true';
    return html`
      ${heading({
        title: t('performance.evaluations'), sub: t('performance.evaluations.sub'),
        actions: this.ctx.can('performance.write') ? html`<a class="s-button" href="/performance/questionnaire">${t('performance.evaluation.questionnaire')}</a>` : nothing,
      })}
      <schil-table label=${t('performance.evaluations')} path="performance/evaluations" .ctx=${this.ctx} .query=${{ mine: mine || undefined, asOf: this.ctx.asOf }}
        .columns=${evaluationColumns()} .empty=${empty(t(mine ? 'performance.evaluations.none.mine' : 'performance.evaluations.none'), mine ? nothing : html`<a class="s-button" href="/suppliers">${t('performance.evaluations.choose')}</a>`)}
        .filters=${html`<div class="s-check"><input type="checkbox" id="p-mine" .checked=${mine} @change=${(event) => this.ctx.setQuery({ mine: event.target.checked ? 'true' : null })}>
          <label for="p-mine">${t('performance.evaluations.mine')}</label></div>`}></schil-table>`;
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }
}
define('schil-performance-evaluations', EvaluationsPage);
