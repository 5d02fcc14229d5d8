import { View, card, define, html, t } from '@schil/ui';
import '@schil/ui/table.js';
import { goalColumns } from './goals-page.js';

/** The goals that apply to one supplier or contract, as a tab of its page. */
class GoalsTab extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    const [name, id] = this.about(ctx.subject?.id);
    return card({
      title: t('circularity.goals'), sub: t(`circularity.goals.tab.${name}`), action: html`<a class="no-print" href="/circularity">${t('circularity.goals.all')}</a>`,
      body: html`<schil-table label=${t('circularity.goals')} path="circularity/goals" .ctx=${ctx} .query=${{ [name]: id, asOf: ctx.asOf }} empty=${t('circularity.goals.tab.none')} .columns=${goalColumns()}></schil-table>`,
    });
  }
}

class SupplierTab extends GoalsTab {
  about(id) {
    return ['supplier', id];
  }
}
define('schil-circularity-supplier-goals', SupplierTab);

class ContractTab extends GoalsTab {
  about(id) {
    return ['contract', id];
  }
}
define('schil-circularity-contract-goals', ContractTab);
