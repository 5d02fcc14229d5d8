import { View, api, card, confirm, dataTable, define, fmt, heading, html, icon, nothing, note, openDialog, t } from '@schil/ui';
import { editChallenge, stateTag } from './challenge-dialogs.js';
import { invite } from './invite.js';
import { ideaColumns } from './list-page.js';
import { done } from './parts.js';
import './supplier-search.js';

/** One challenge: what is asked, who was invited and what came in. */
class ChallengePage extends View {
  load({ params, asOf }, signal) {
    return api.get(`innovation/challenges/${params.id}`, { query: { asOf }, signal });
  }

  show({ challenge, invited, ideas }) {
    const { title, question, terms, openFrom, openUntil, state, category } = challenge;
    this.ctx.title(title);
    return html`${heading({ title, sub: html`${t('innovation.pilot.period', { from: fmt.date(openFrom), until: fmt.date(openUntil) })}${category ? ` · ${category}` : ''} ${stateTag(challenge)}`, actions: this.#actions(challenge, invited) })}
      ${state === 'DRAFT' ? note(t('innovation.challenge.draft.note')) : nothing}
      <div class="s-grid">
        <div class="s-span-7 s-stack">
          ${card({ title: t('innovation.challenge.question'), body: html`<p class="schil-innovation-text">${question}</p><h3>${t('innovation.challenge.terms')}</h3><p class="schil-innovation-text">${terms}</p>` })}
          ${card({ title: t('innovation.challenge.ideas'), body: dataTable({ label: t('innovation.challenge.ideas'), rows: ideas, empty: t('innovation.challenge.ideas.none'), columns: ideaColumns().filter(({ id }) => id !== 'category' && id !== 'receivedOn') }) })}
        </div>
        <div class="s-span-5 s-stack">
          ${card({ title: t('innovation.challenge.invited'), body: dataTable({ label: t('innovation.challenge.invited'), rows: invited, empty: t('innovation.challenge.invited.none'), columns: [
            { id: 'name', label: t('innovation.idea.supplier.label'), header: true, render: ({ supplierId, supplierName }) => html`<a href="/suppliers/${supplierId}">${supplierName ?? t('workbench.unknown')}</a>` },
            { id: 'on', label: t('innovation.challenge.invited-on'), render: ({ invitedOn }) => fmt.date(invitedOn) },
          ] }) })}
          ${card({ title: t('innovation.challenge.elsewhere'), body: html`<p>${t('innovation.challenge.elsewhere.text')}</p><div class="s-row schil-innovation-after no-print">
            <a class="s-button" href=${api.url(`innovation/challenges/${challenge.id}/document/html`)} download>${icon('download', 16)}HTML</a>
            <a class="s-button" href=${api.url(`innovation/challenges/${challenge.id}/document/pdf`)} download>${icon('download', 16)}PDF</a></div>` })}
        </div>
      </div>`;
  }

  #actions(challenge, invited) {
    if (!this.ctx.can('innovation.write')) {
      return nothing;
    }
    return challenge.state === 'DRAFT' ? html`<button type="button" class="s-button" @click=${() => this.#edit(challenge)}>${icon('pencil', 16)}${t('innovation.idea.edit')}</button>
      <button type="button" class="s-button primary" @click=${() => this.#publish(challenge)}>${t('innovation.challenge.publish')}</button>`
      : html`${invited.length ? nothing : html`<button type="button" class="s-button" @click=${() => this.#withdraw(challenge)}>${t('innovation.challenge.withdraw')}</button>`}
        ${challenge.state !== 'CLOSED' && this.ctx.can('invitations.write') ? html`<button type="button" class="s-button primary" @click=${() => this.#invite(challenge)}>${icon('plus', 16)}${t('innovation.challenge.invite')}</button>` : nothing}`;
  }

  #edit(challenge) {
    return done(this, editChallenge(this.ctx, challenge, (value) => api.put(`innovation/challenges/${challenge.id}`, value, { etag: `"${challenge.version}"` })), t('innovation.form.kept'));
  }

  async #publish({ id, version }) {
    if (await confirm({ title: t('innovation.challenge.publish'), text: html`<p>${t('innovation.challenge.publish.text')}</p>`, action: t('innovation.challenge.publish') })) {
      await done(this, api.put(`innovation/challenges/${id}/publication`, null, { etag: `"${version}"` }), t('innovation.challenge.publish.done'));
    }
  }

  #withdraw({ id, version }) {
    return done(this, api.delete(`innovation/challenges/${id}/publication`, { etag: `"${version}"` }), t('innovation.challenge.withdrawn'));
  }

  async #invite(challenge) {
    const chosen = await openDialog({
      title: t('innovation.challenge.invite'),
      body: (close) => html`<schil-innovation-supplier-search field="schil-innovation-invite" @schil-supplier=${(event) => close(event.detail)}></schil-innovation-supplier-search>
        <div class="s-buttons"><button type="button" class="s-button" @click=${() => close()}>${t('workbench.cancel')}</button></div>`,
    });
    if (chosen && await invite(this.ctx, { supplier: chosen.id, name: chosen.name, challenge })) {
      await this.reload();
    }
  }
}
define('schil-innovation-challenge', ChallengePage);
