import { View, api, card, define, empty, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { planColumns } from './plan-columns.js';
import { planDialog } from './plan-dialogs.js';
import { reciprocity } from './words.js';

/** What is developed together with one supplier. */
class SupplierTab extends View {
  load({ subject, asOf }, signal) {
    return api.get('development/reciprocity', { query: { supplier: subject.id, asOf }, signal });
  }

  show(kept) {
    const { subject, asOf, today, can } = this.ctx;
    const make = can('development.write') && this.ctx.asOfIsToday ? html`<button type="button" class="s-button primary small no-print" @click=${() => this.#make()}>${icon('plus', 16)}${t('development.plan.new')}</button>` : nothing;
    return html`<div class="s-grid">
      ${card({
        span: 8, title: t('development.plans'), sub: t('development.plans.sub'), action: make,
        body: html`<schil-table label=${t('development.plans')} path="development/improvement-plans" .query=${{ supplier: subject.id, state: 'all', asOf }}
          .columns=${planColumns({ supplier: false, asOf: asOf ?? today })} .empty=${empty(t('development.plans.none.here'))}></schil-table>`,
      })}
      ${card({ span: 4, title: t('development.reciprocity'), sub: t('development.reciprocity.sub'), body: reciprocity(kept) })}
    </div>`;
  }

  async #make() {
    const { organisations, subject } = this.ctx;
    const made = await planDialog({ organisations, save: (body) => api.post('development/improvement-plans', { ...body, supplier: subject.id }) });
    if (made) {
      this.ctx.navigate(`/development/plans/${made.id}`);
    }
  }
}
define('schil-development-supplier', SupplierTab);
