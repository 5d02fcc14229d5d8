import { View, api, define, formDialog, heading, html, icon, nothing, t, toast } from '@schil/ui';
import '@schil/ui/table.js';

/** The buying organisations of this installation. */
class OrganisationsPage extends View {
  async load({ api: rest }, signal) {
    return (await rest.page('organisations', { signal })).items;
  }

  show(organisations) {
    const writes = this.ctx.can('organisations.write');
    return html`
      ${heading({
        title: t('workbench.admin.organisations'), sub: t('workbench.admin.organisations.sub'),
        actions: writes ? html`<button type="button" class="s-button primary" @click=${() => this.#edit()}>${icon('plus', 16)}${t('workbench.admin.organisations.new')}</button>` : nothing,
      })}
      <schil-table label=${t('workbench.admin.organisations')} .rows=${organisations} .ctx=${this.ctx} .columns=${[
        { id: 'name', label: t('workbench.admin.organisations.name'), header: true, sort: true },
        { id: 'oin', label: t('workbench.admin.organisations.oin') },
        ...(writes ? [{ id: 'actions', label: t('workbench.admin.actions'), render: (one) => html`<button type="button" class="s-button small"
          aria-label="${t('workbench.admin.change')}: ${one.name}" @click=${() => this.#edit(one)}>${t('workbench.admin.change')}</button>` }] : []),
      ]}></schil-table>`;
  }

  async #edit(organisation) {
    const { body, etag } = organisation ? await api.read(`organisations/${organisation.id}`) : { body: {} };
    const done = await formDialog({
      title: organisation ? t('workbench.admin.organisations.change', { name: body.name }) : t('workbench.admin.organisations.new'),
      submit: t('workbench.save'),
      schema: {
        properties: {
          name: { title: t('workbench.admin.organisations.name'), autofocus: true },
          oin: { title: t('workbench.admin.organisations.oin'), description: t('workbench.admin.organisations.oin.help') },
        },
        required: ['name'],
      },
      value: { name: body.name ?? null, oin: body.oin ?? null },
      save: (value) => organisation
        ? api.patch(`organisations/${organisation.id}`, { ...value, oin: value.oin ?? '' }, { etag })
        : api.post('organisations', value),
    });
    if (done) {
      toast(t('workbench.saved'));
      this.reload();
    }
  }
}
define('schil-admin-organisations', OrganisationsPage);
