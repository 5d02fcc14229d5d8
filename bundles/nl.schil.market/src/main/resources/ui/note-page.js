import { View, card, define, empty, fmt, formDialog, heading, html, icon, keyValues, nothing, note as remark, t, tag, unknown } from '@schil/ui';
import { kindTag, sourceOf, usedTag, withdrawNote, writeNote } from './note-parts.js';
import { done } from './parts.js';

/** One market note: what was seen, what used it and what it said before. */
class NotePage extends View {
  async load({ api, params, asOf }, signal) {
    const [note, versions] = await Promise.all([
      api.get(`market/notes/${params.id}`, { query: { asOf }, signal }), api.page(`market/notes/${params.id}/versions`, { signal }),
    ]);
    return { note, versions: versions.items };
  }

  show({ note, versions }) {
    const { ctx } = this;
    const may = ctx.can('market.write');
    const title = t('market.note.title', { kind: t(`market.note.kind.${note.kind}`), category: note.categoryName });
    ctx.title(title);
    return html`${heading({ title, sub: html`${fmt.date(note.notedOn, 'long')} ${usedTag(note)}`, actions: may ? html`
        <button type="button" class="s-button" @click=${() => this.#edit(note)}>${icon('pencil')}${t('market.edit')}</button>
        <button type="button" class="s-button" @click=${() => withdrawNote(this, note, done)}>${t(note.withdrawnOn ? 'market.restore' : 'market.withdraw')}</button>` : nothing })}
      ${note.withdrawnOn ? remark(t('market.note.withdrawn', { date: note.withdrawnOn }), { kind: 'warn' }) : nothing}
      <div class="s-grid">
        <div class="s-span-7 s-stack">
          ${card({ title: t('market.note'), action: kindTag(note), body: html`<p class="schil-market-text">${note.text}</p>` })}
          ${card({ title: t('market.note.uses'), sub: t('market.note.uses.sub'), action: may ? html`<button type="button" class="s-button small no-print" @click=${() => this.#link(note)}>${icon('plus', 16)}${t('market.note.link')}</button>` : nothing, body: this.#uses(note, may) })}
        </div>
        <div class="s-span-5 s-stack">
          ${card({ title: t('market.note.facts'), body: facts(note) })}
          ${card({ title: t('market.note.history'), body: versions.length ? html`<ul class="schil-market-list">${versions.map((one) => version(one))}</ul>` : html`<p class="s-muted">${t('market.note.history.none')}</p>` })}
        </div>
      </div>`;
  }

  #uses(note, may) {
    const none = note.uses.length === 0 && !note.decisions?.length;
    return html`${note.decisions ? nothing : html`<p>${t('market.note.decisions')}: ${unknown()} <span class="s-muted">${t('market.note.decisions.unknown')}</span></p>`}
      ${none && note.decisions ? empty(t('market.note.uses.none')) : html`<ul class="schil-market-list">
        ${(note.decisions ?? []).map((one) => html`<li><div class="line">${tag(t('market.note.use.DECISION'))}<a href=${one.route}>${one.text}</a></div>
          <div class="s-muted s-small">${t('market.note.decided', { forum: one.forum, date: one.decidedOn })}</div></li>`)}
        ${note.uses.map((use) => this.#use(note, use, may))}</ul>`}`;
  }

  #use(note, use, may) {
    return html`<li><div class="line">${tag(t(`market.note.use.${use.kind}`))}<a href=${use.route}>${useName(use)}</a>
        ${may ? html`<button type="button" class="s-button small quiet no-print" aria-label="${t('market.note.unlink')}: ${useName(use)}" @click=${() => this.#unlink(note, use)}>${t('market.note.unlink')}</button>` : nothing}</div>
      <div class="s-muted s-small">${t('market.note.linked', { name: use.linkedBy?.name ?? t('market.somebody'), date: use.linkedOn })}</div></li>`;
  }

  async #edit(note) {
    await done(this, writeNote(this.ctx, { category: note.category, organisation: note.organisation, note }), t('market.saved'));
  }

  async #link(note) {
    const { api, toast } = this.ctx;
    const { items } = await api.page(`market/notes/${note.id}/uses/offered`);
    const free = items.filter((one) => !note.uses.some(({ kind, record }) => kind === one.kind && record === one.record));
    if (!free.length) {
      toast(t('market.note.link.none'));
      return;
    }
    await done(this, formDialog({
      title: t('market.note.link'), intro: html`<p>${t('market.note.link.help')}</p>`, submit: t('market.note.link'), value: { use: null },
      schema: { required: ['use'], properties: { use: { type: 'string', title: t('market.note.link.what'), enum: free.map((_, index) => String(index)), enumTitles: free.map((one) => `${t(`market.note.use.${one.kind}`)}: ${useName(one)}`) } } },
      save: ({ use }) => api.post(`market/notes/${note.id}/uses`, { kind: free[use].kind, record: free[use].record }),
    }), t('market.note.linked-now'));
  }

  async #unlink(note, { kind, record }) {
    const { api, toast } = this.ctx;
    const link = () => api.post(`market/notes/${note.id}/uses`, { kind, record });
    await done(this, api.delete(`market/notes/${note.id}/uses/${kind}/${record}`).then(() => true));
    toast(t('market.note.unlinked'), 'ok', { label: t('market.undo'), run: () => done(this, link(), t('market.undone')) });
  }
}
define('schil-market-note', NotePage);

function useName({ kind, title, day, supplierName }) {
  return title ?? (kind === 'STRATEGY' ? t('market.note.use.strategy', { name: supplierName ?? t('market.supplier.unnamed'), date: day }) : fmt.date(day));
}

function facts(note) {
  return keyValues([
    [t('market.category'), html`<a href="/market/categories/${note.category}/notes">${note.categoryName}</a>`],
    [t('market.supplier'), note.supplier ? html`<a href="/suppliers/${note.supplier}/market">${note.supplierName ?? t('market.supplier.unnamed')}</a>` : t('market.note.whole')],
    [t('market.note.source'), sourceOf(note)],
    [t('market.note.recorded'), note.recordedBy?.name ?? t('market.somebody')],
    [t('market.note.version'), t('market.note.version.of', { number: note.version, name: note.writtenBy?.name ?? t('market.somebody'), date: note.writtenOn })],
  ]);
}

function version(one) {
  return html`<li><div class="s-muted s-small">${t('market.note.version.of', { number: one.version, name: one.writtenBy?.name ?? t('market.somebody'), date: one.writtenOn })}</div>
    <details class="s-details"><summary>${t('market.note.version.show', { number: one.version })}</summary>
      <p class="s-small">${t(`market.note.kind.${one.kind}`)}, ${fmt.date(one.notedOn)}${one.withdrawnOn ? html` ${tag(t('market.scan.withdrawn'))}` : nothing}</p>
      <p class="schil-market-text">${one.text}</p><p class="s-muted s-small">${t('market.note.source')}: ${sourceOf(one)}</p></details></li>`;
}
