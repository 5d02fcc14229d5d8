import { View, card, define, html, t } from '@schil/ui';
import '@schil/ui/table.js';
import { ideaColumns } from './list-page.js';
import { addButton } from './parts.js';

/** The ideas of one supplier or about one contract, as a tab of its page. */
class SubjectTab extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    const [name, id] = this.about(ctx.subject?.id);
    return card({
      title: t('innovation.tab'), sub: t('innovation.list.tab'), action: html`<span class="no-print">${addButton(ctx, `?${name}=${id}`)}</span>`,
      body: html`<schil-table label=${t('innovation.ideas')} path="innovation/ideas" .ctx=${ctx} .query=${{ [name]: id, asOf: ctx.asOf }} empty=${t('innovation.list.tab.none')}
        .columns=${ideaColumns().filter((column) => column.id !== 'whose' || name === 'contract')}></schil-table>`,
    });
  }
}

class SupplierTab extends SubjectTab {
  about(id) {
    return ['supplier', id];
  }
}
define('schil-innovation-supplier', SupplierTab);

class ContractTab extends SubjectTab {
  about(id) {
    return ['contract', id];
  }
}
define('schil-innovation-contract', ContractTab);
