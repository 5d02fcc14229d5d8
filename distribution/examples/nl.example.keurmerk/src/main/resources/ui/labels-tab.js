import { View, html, nothing, define, card, dataTable, empty, fmt, formDialog, tag, unknown } from '@schil/ui';

const KINDS = { VALID: 'ok', EXPIRED: 'bad' };

/** The tab "Keurmerken" on the page of a supplier; the page gives the supplier as subject. */
class LabelsTab extends View {
  load({ api, subject, asOf }, signal) {
    return api.get('labels', { query: { supplier: subject.id, asOf }, signal });
  }

  show({ items }) {
    const { t, can } = this.ctx;
    const add = can('keurmerk.write')
      ? html`<button class="s-button small" type="button" @click=${() => this.add()}>${t('keurmerk.add')}</button>` : nothing;
    return card({ title: t('keurmerk.title'), action: add, body: items.length ? this.table(items) : empty(t('keurmerk.none')) });
  }

  table(items) {
    const { t } = this.ctx;
    return dataTable({ label: t('keurmerk.title'), rows: items, columns: [
      { id: 'name', label: t('keurmerk.name'), header: true, render: label => label.name },
      { id: 'validUntil', label: t('keurmerk.valid-until'), render: label => fmt.date(label.validUntil) },
      { id: 'checkedOn', label: t('keurmerk.checked-on'), render: label => fmt.date(label.checkedOn) },
      { id: 'state', label: t('keurmerk.status'), render: label => label.state === 'UNKNOWN'
        ? unknown() : tag(t(`keurmerk.state.${label.state}`), { kind: KINDS[label.state] }) },
    ] });
  }

  async add() {
    const { t, api, subject, toast } = this.ctx;
    const added = await formDialog({ title: t('keurmerk.add'), submit: t('keurmerk.add'), value: {},
      schema: { required: ['name'], properties: {
        name: { type: 'string', title: t('keurmerk.name') },
        validUntil: { type: 'string', format: 'date', title: t('keurmerk.valid-until') },
        checkedOn: { type: 'string', format: 'date', title: t('keurmerk.checked-on') } } },
      save: value => api.post('labels', { ...value, supplier: subject.id }) });
    if (added) {
      toast(t('keurmerk.added', { name: added.name }), 'ok');
      this.reload();
    }
  }
}
define('schil-keurmerk-tab', LabelsTab);
