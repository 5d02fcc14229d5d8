import { View, html, nothing, define, heading, card, dataTable, empty, fmt, formDialog, tag, unknown } from '@schil/ui';

/** The entries of @module@. */
class @Name@List extends View {
  load({ api, asOf }, signal) {
    return api.get('@module@', { query: { asOf }, signal });
  }

  show({ items }) {
    const { t, can } = this.ctx;
    const add = can('@module@.write')
      ? html`<button class="s-button primary" type="button" @click=${() => this.add()}>${t('@module@.add')}</button>` : nothing;
    return html`
      ${heading({ title: t('@module@.title'), actions: add })}
      ${card({ body: items.length ? this.table(items) : empty(t('@module@.none')) })}`;
  }

  table(items) {
    const { t } = this.ctx;
    return dataTable({ label: t('@module@.title'), rows: items, columns: [
      { id: 'title', label: t('@module@.entry'), header: true, render: entry => entry.title },
      { id: 'due', label: t('@module@.due'), render: entry => entry.due
        ? html`${fmt.date(entry.due)} ${entry.overdue ? tag(t('@module@.overdue'), { kind: 'bad' }) : nothing}` : unknown() },
    ] });
  }

  async add() {
    const { t, api, toast } = this.ctx;
    const added = await formDialog({ title: t('@module@.add'), submit: t('@module@.add'), value: {},
      schema: { required: ['title'], properties: {
        title: { type: 'string', title: t('@module@.entry'), maxLength: 200 },
        due: { type: 'string', format: 'date', title: t('@module@.due') } } },
      save: value => api.post('@module@', value) });
    if (added) {
      toast(t('@module@.added', { title: added.title }), 'ok');
      this.reload();
    }
  }
}
define('schil-@module@-list', @Name@List);
