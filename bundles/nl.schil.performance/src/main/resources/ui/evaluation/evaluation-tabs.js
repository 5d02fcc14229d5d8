import { View, card, define, empty, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { evaluationColumns } from './evaluation-columns.js';

/** The evaluations of one supplier or about one contract, with the way to a new one. */
class EvaluationTab extends View {
  load() {
    return {};
  }

  show() {
    const { subject, asOf } = this.ctx;
    const start = this.ctx.can('performance.write')
      ? html`<a class="s-button primary small no-print" href="/performance/evaluations/new?${this.kind}=${subject.id}">${icon('plus', 16)}${t('performance.evaluation.new')}</a>` : nothing;
    return card({
      title: t('performance.evaluations'), sub: t('performance.evaluations.sub'), action: start,
      body: html`<schil-table label=${t('performance.evaluations')} path="performance/evaluations" .ctx=${this.ctx} .query=${{ [this.kind]: subject.id, asOf }}
        .columns=${evaluationColumns({ supplier: false })} .empty=${empty(t('performance.evaluations.none.here'))}></schil-table>`,
    });
  }
}

define('schil-performance-supplier-evaluations', class extends EvaluationTab {
  get kind() { return 'supplier'; }
});

define('schil-performance-contract-evaluations', class extends EvaluationTab {
  get kind() { return 'contract'; }
});
