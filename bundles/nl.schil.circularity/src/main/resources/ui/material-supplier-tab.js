import { View, api, card, define, empty, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import './goals-tab.js';
import { requestColumns, statementColumns } from './material-columns.js';

/** Circularity of one supplier: the goals that reach it, what it states, and what was asked. */
class SupplierTab extends View {
  static loading = false;

  show() {
    const { subject, asOf, today } = this.ctx;
    const add = this.ctx.can('circularity.write') && this.ctx.asOfIsToday ? html`<a class="s-button small no-print" href=${api.url('/circularity/requests/new', { supplier: subject.id })}>${icon('plus', 16)}${t('circularity.request.new')}</a>` : nothing;
    return html`<div class="s-stack">
      <schil-circularity-supplier-goals .ctx=${this.ctx}></schil-circularity-supplier-goals>
      ${card({ title: t('circularity.statement.title'), sub: t('circularity.statement.title.sub'), body: html`<schil-table label=${t('circularity.statement.title')} path="circularity/statements" .query=${{ supplier: subject.id, asOf }} .columns=${statementColumns({ supplier: false })} .empty=${empty(t('circularity.statement.none.here'))}></schil-table>` })}
      ${card({ title: t('circularity.request.title'), action: add, body: html`<schil-table label=${t('circularity.request.title')} path="circularity/requests" .query=${{ supplier: subject.id, state: 'all', asOf }} .columns=${requestColumns({ supplier: false, asOf: asOf ?? today })} .empty=${empty(t('circularity.request.none.here'))}></schil-table>` })}</div>`;
  }
}
define('schil-circularity-supplier-materials', SupplierTab);
