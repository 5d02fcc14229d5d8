import { View, api, card, confirm, define, empty, fmt, formDialog, html, icon, nothing, note, t, tag, toast } from '@schil/ui';
import '@schil/ui/table.js';
import { linkDialog } from '@schil/ui/links.js';

const KINDS = { OPEN: 'ok', EXPIRED: undefined, REVOKED: 'bad' };

/** Who of a supplier was invited, for what and until when; a link is renewed or revoked here. */
class InvitationsTab extends View {
  load() {
    return {};
  }

  show() {
    const writes = this.ctx.can('invitations.write');
    return card({
      title: t('identity.invitations'), sub: t('identity.invitations.sub'),
      body: html`<schil-table label=${t('identity.invitations')} path="invitations" .query=${{ supplier: this.ctx.subject.id }} .ctx=${this.ctx}
        .empty=${empty(t('identity.invitations.none'))} .columns=${[
          { id: 'name', label: t('identity.invitations.person'), header: true, render: ({ name, email }) => html`${name || t('workbench.person.erased')}${email ? html`<br><span class="s-muted s-small">${email}</span>` : nothing}` },
          { id: 'title', label: t('identity.invitations.title'), render: ({ title }) => title },
          { id: 'state', label: t('identity.invitations.state'), render: ({ state }) => tag(t(`identity.invitations.state.${state}`), { kind: KINDS[state] }) },
          { id: 'expiresOn', label: t('identity.invitations.until'), render: ({ expiresOn }) => fmt.date(expiresOn) },
          { id: 'lastUsedAt', label: t('identity.invitations.used'), hideBelow: 700, render: ({ lastUsedAt }) => lastUsedAt ? fmt.instant(lastUsedAt) : t('identity.invitations.unused') },
          ...(writes ? [{ id: 'actions', label: t('identity.invitations.actions'), render: (one) => this.#actions(one) }] : []),
        ]}></schil-table>`,
    });
  }

  #actions(one) {
    if (!one.name) {
      return nothing;
    }
    return html`<div class="s-buttons">
      <button type="button" class="s-button small" aria-label="${t('identity.invitations.renew')}: ${one.name}, ${one.title}" @click=${() => this.#renew(one)}>${icon('link', 14)}${t('identity.invitations.renew')}</button>
      ${one.state === 'OPEN' ? html`<button type="button" class="s-button small danger" aria-label="${t('identity.invitations.revoke')}: ${one.name}, ${one.title}"
        @click=${() => this.#revoke(one)}>${t('identity.invitations.revoke')}</button>` : nothing}</div>`;
  }

  async #renew(one) {
    const made = await formDialog({
      title: t('identity.invitations.renew.title', { name: one.name }), submit: t('identity.invitations.renew'),
      intro: note(t('identity.invitations.renew.text')),
      schema: { properties: { expiresOn: { title: t('identity.invitations.until'), description: t('identity.invitations.until.help'), format: 'date' } }, required: ['expiresOn'] },
      value: { expiresOn: one.state === 'OPEN' ? one.expiresOn : null },
      save: (value) => api.post(`invitations/${one.id}/renewal`, value),
    });
    if (made) {
      this.#refresh();
      await linkDialog([made]);
    }
  }

  async #revoke(one) {
    const sure = await confirm({
      title: t('identity.invitations.revoke.title', { name: one.name }), text: html`<p>${t('identity.invitations.revoke.text')}</p>`,
      action: t('identity.invitations.revoke'), danger: true,
    });
    if (sure) {
      await api.delete(`invitations/${one.id}`).then(() => toast(t('identity.invitations.revoked')), (problem) => toast(problem.message, 'bad'));
      this.#refresh();
    }
  }

  #refresh() {
    this.querySelector('schil-table').refresh();
  }
}
define('schil-identity-invitations', InvitationsTab);
