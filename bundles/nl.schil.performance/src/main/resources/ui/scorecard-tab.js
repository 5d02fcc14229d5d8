import { View, card, define, empty, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { columns, newAddress } from './scorecard-columns.js';

/** The scorecards of one supplier or one contract, as a tab of its page. */
class ScorecardTab extends View {
  static loading = false;

  show() {
    const { subject, asOf, can } = this.ctx;
    if (!subject?.id) {
      return card({ body: empty(t('performance.card.tab.none')) });
    }
    const of = subject.number === undefined ? { supplier: subject.id } : { contract: subject.id };
    return card({
      title: t('performance.card.tab.title'),
      action: can('performance.write') ? html`<a class="s-button small no-print" href=${newAddress(of)}>${icon('plus')}${t('performance.new')}</a>` : nothing,
      body: html`<schil-table label=${t('performance.card.tab.title')} path="performance/scorecards" .ctx=${this.ctx}
        .query=${{ ...of, asOf }} empty=${t('performance.card.tab.none')} .columns=${columns({ subject: false })}></schil-table>`,
    });
  }
}
define('schil-performance-tab', ScorecardTab);
