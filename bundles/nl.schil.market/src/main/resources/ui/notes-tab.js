import { View, card, define, empty, html, icon, nothing, t } from '@schil/ui';
import { noteRecord, withdrawNote, writeNote } from './note-parts.js';
import { done } from './parts.js';

const SHOWN = 50;

/** What was seen on the market of a category, the newest first, as a tab of its page. */
class NotesTab extends View {
  load({ api, subject, asOf }, signal) {
    return api.page('market/notes', { query: { category: subject.id, asOf, withdrawn: true }, limit: SHOWN, signal });
  }

  show({ items, next }) {
    const may = this.ctx.can('market.write');
    const { subject } = this.ctx;
    return card({
      title: t('market.notes'), sub: t('market.notes.sub'),
      action: may ? html`<button type="button" class="s-button small no-print" @click=${() => this.#write()}>${icon('plus', 16)}${t('market.note.new')}</button>` : nothing,
      body: html`${items.length ? items.map((note) => noteRecord({ note, may, edit: () => this.#write(note), withdraw: () => withdrawNote(this, note, done) })) : empty(t('market.notes.none'))}
        ${next ? html`<p><a href="/market/notes?category=${subject.id}">${t('market.notes.all')}</a></p>` : nothing}`,
    });
  }

  async #write(note) {
    const { id, organisation } = this.ctx.subject;
    await done(this, writeNote(this.ctx, { category: id, organisation, note }), t('market.saved'));
  }
}
define('schil-market-notes', NotesTab);
