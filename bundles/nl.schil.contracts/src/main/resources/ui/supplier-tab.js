import { View, card, define, empty, html, t } from '@schil/ui';
import '@schil/ui/table.js';
import { noticeDay } from './contract-list.js';
import { dateOr, nameOf, stateTag, valueOf } from './contract-words.js';

/** The contracts with one supplier, as a tab of its page. */
class SupplierTab extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    if (!ctx.subject?.id) {
      return card({ body: empty(t('contracts.supplier-tab.none')) });
    }
    return card({
      title: t('contracts.supplier-tab.title'),
      body: html`<schil-table label=${t('contracts.supplier-tab.title')} path="contracts" .ctx=${ctx}
        .query=${{ supplier: ctx.subject.id, asOf: ctx.asOf }} empty=${t('contracts.supplier-tab.none')} .columns=${[
          { id: 'number', label: t('contracts.contract'), header: true, sort: true, render: (c) => html`<a href="/contracts/${c.id}">${nameOf(c)}</a>` },
          { id: 'kind', label: t('contracts.kind'), hideBelow: 620, render: (c) => t(`contracts.kind.${c.kind}`) },
          { id: 'state', label: t('contracts.state'), hideBelow: 460, render: stateTag },
          { id: 'currentEnd', label: t('contracts.ends'), sort: true, render: (c) => dateOr(c.currentEnd) },
          { id: 'lastNoticeDay', label: t('contracts.notice-day'), hideBelow: 560, render: (c) => noticeDay(c, ctx.asOf) },
          { id: 'value', label: t('contracts.value'), align: 'end', hideBelow: 760, render: (c) => valueOf(c) },
        ]}></schil-table>`,
    });
  }
}
define('schil-contracts-supplier-tab', SupplierTab);
