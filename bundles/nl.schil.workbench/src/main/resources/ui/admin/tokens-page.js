import { View, api, confirm, define, empty, fmt, formDialog, heading, html, icon, nothing, openDialog, t, toast } from '@schil/ui';
import '@schil/ui/table.js';
import { roleName } from './roles.js';

const EVERYWHERE = '*';

/** The tokens with which programs use the interface. */
class TokensPage extends View {
  async load({ api: rest }, signal) {
    const [roles, organisations] = await Promise.all([rest.page('roles', { signal }), rest.page('organisations', { signal })]);
    return { roles: roles.items, organisations: organisations.items };
  }

  show({ roles, organisations }) {
    const writes = this.ctx.can('tokens.write');
    return html`
      ${heading({
        title: t('workbench.admin.tokens'), sub: t('workbench.admin.tokens.sub'),
        actions: writes ? html`<button type="button" class="s-button primary" @click=${() => this.#create(roles, organisations)}>${icon('plus', 16)}${t('workbench.admin.tokens.new')}</button>` : nothing,
      })}
      <schil-table label=${t('workbench.admin.tokens')} path="tokens" .ctx=${this.ctx} .empty=${empty(t('workbench.admin.tokens.none'))} .columns=${[
        { id: 'name', label: t('workbench.admin.tokens.name'), header: true },
        { id: 'role', label: t('workbench.admin.users.role'), render: ({ role }) => roleName(roles, role) },
        { id: 'organisation', label: t('workbench.organisation'), hideBelow: 700, render: ({ organisation }) => organisation
          ? organisations.find(({ id }) => id === organisation)?.name ?? organisation : t('workbench.organisation.all') },
        { id: 'expiresOn', label: t('workbench.admin.tokens.expires'), render: ({ expiresOn }) => expiresOn ? fmt.date(expiresOn) : t('workbench.admin.tokens.never') },
        { id: 'lastUsedOn', label: t('workbench.admin.tokens.used'), hideBelow: 700, render: ({ lastUsedOn }) => lastUsedOn ? fmt.date(lastUsedOn) : t('workbench.admin.tokens.unused') },
        ...(writes ? [{ id: 'actions', label: t('workbench.admin.actions'), render: (token) => html`<button type="button" class="s-button small danger"
          aria-label="${t('workbench.admin.tokens.revoke')}: ${token.name}" @click=${() => this.#revoke(token)}>${t('workbench.admin.tokens.revoke')}</button>` }] : []),
      ]}></schil-table>`;
  }

  async #create(roles, organisations) {
    const made = await formDialog({
      title: t('workbench.admin.tokens.new'), submit: t('workbench.admin.tokens.create'),
      schema: {
        properties: {
          name: { title: t('workbench.admin.tokens.name'), description: t('workbench.admin.tokens.name.help'), autofocus: true },
          role: { title: t('workbench.admin.users.role'), enum: roles.map(({ code }) => code), enumTitles: roles.map(({ code }) => roleName(roles, code)) },
          organisation: {
            title: t('workbench.organisation'),
            enum: [EVERYWHERE, ...organisations.map(({ id }) => id)], enumTitles: [t('workbench.organisation.all'), ...organisations.map(({ name }) => name)],
          },
          expiresOn: { title: t('workbench.admin.tokens.expires'), description: t('workbench.admin.tokens.expires.help'), format: 'date' },
        },
        required: ['name', 'role', 'organisation'],
      },
      value: { organisation: EVERYWHERE },
      save: (value) => api.post('tokens', { ...value, organisation: value.organisation === EVERYWHERE ? null : value.organisation }),
    });
    if (made) {
      this.#refresh();
      await openDialog({
        title: t('workbench.admin.tokens.made'),
        body: (close) => html`<p>${t('workbench.admin.tokens.made.text')}</p><code class="s-secret">${made.token}</code>
          <div class="s-buttons"><button type="button" class="s-button primary" @click=${() => close()}>${t('workbench.close')}</button></div>`,
      });
    }
  }

  async #revoke(token) {
    const sure = await confirm({
      title: t('workbench.admin.tokens.revoke.title', { name: token.name }), text: html`<p>${t('workbench.admin.tokens.revoke.text')}</p>`,
      action: t('workbench.admin.tokens.revoke'), danger: true,
    });
    if (sure) {
      await api.delete(`tokens/${token.id}`).then(() => toast(t('workbench.admin.tokens.revoked')), (problem) => toast(problem.message, 'bad'));
      this.#refresh();
    }
  }

  #refresh() {
    this.querySelector('schil-table').refresh();
  }
}
define('schil-admin-tokens', TokensPage);
