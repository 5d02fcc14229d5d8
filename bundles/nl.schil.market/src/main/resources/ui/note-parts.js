import { confirm, fmt, formDialog, html, icon, nothing, t, tag, unknown } from '@schil/ui';

export const KINDS = ['PRICE', 'CAPACITY', 'LAW', 'TECHNOLOGY', 'TAKEOVER', 'OTHER'];

/** Asks what was seen; `subject` is the category. Answers the note, or nothing when nobody saved. */
export async function writeNote(ctx, { category, organisation, note }) {
  const { api, today } = ctx;
  const suppliers = await suppliersOf(api, organisation, note);
  return formDialog({
    title: t(note ? 'market.note.edit' : 'market.note.new'), intro: note ? html`<p>${t('market.note.edit.help')}</p>` : undefined, submit: t('market.save'),
    value: { text: note?.text ?? null, kind: note?.kind ?? null, notedOn: note?.notedOn ?? today, supplier: note?.supplier ?? null, source: note?.source ?? null, address: note?.address ?? null },
    schema: { required: ['text', 'kind', 'notedOn', 'source'], properties: {
      text: { type: 'string', format: 'textarea', title: t('market.note.text'), description: t('market.note.text.help'), maxLength: 8000 },
      kind: { type: 'string', title: t('market.note.kind'), enum: KINDS, enumTitles: KINDS.map((one) => t(`market.note.kind.${one}`)) },
      notedOn: { type: 'string', format: 'date', title: t('market.note.day') },
      ...(suppliers.length ? { supplier: { type: 'string', title: t('market.note.supplier'), description: t('market.note.supplier.help'), enum: suppliers.map(({ id }) => id), enumTitles: suppliers.map(({ name }) => name) } } : {}),
      source: { type: 'string', title: t('market.note.source'), maxLength: 300 },
      address: { type: 'string', title: t('market.note.address'), description: t('market.note.address.help'), maxLength: 2000 },
    } },
    save: (body) => (note ? putNote(api, note, body) : api.post('market/notes', { ...body, category })),
  });
}

async function suppliersOf(api, organisation, note) {
  const { items } = await api.page('market/preferencing', { query: { organisation }, limit: 200 });
  const known = items.map(({ supplier, name }) => ({ id: supplier, name: name ?? t('market.supplier.unnamed') }));
  return note?.supplier && !known.some(({ id }) => id === note.supplier)
    ? [{ id: note.supplier, name: note.supplierName ?? t('market.supplier.unnamed') }, ...known] : known;
}

/** Changes a note: what `change` does not name stays as it is. */
export function putNote(api, note, change) {
  const { supplier, notedOn, kind, text, source, address, withdrawnOn } = note;
  return api.put(`market/notes/${note.id}`, { supplier, notedOn, kind, text, source, address, withdrawn: Boolean(withdrawnOn), ...change }, { etag: `"${note.version}"` });
}

/** Withdraws a note or makes it count again, with a way back. `done` reads the view again. */
export async function withdrawNote(view, note, done) {
  const { api, toast } = view.ctx;
  const withdrawn = !note.withdrawnOn;
  if (withdrawn && isUsed(note) && !(await confirm({ title: t('market.note.withdraw.used'), text: html`<p>${t('market.note.withdraw.used.text')}</p>`, action: t('market.withdraw') }))) {
    return;
  }
  const after = await done(view, putNote(api, note, { withdrawn }));
  if (after) {
    toast(t(withdrawn ? 'market.note.withdrawn-now' : 'market.undone'), 'ok', { label: t('market.undo'), run: () => done(view, putNote(api, after, { withdrawn: !withdrawn }), t('market.undone')) });
  }
}

export function isUsed({ uses, decisions }) {
  return uses.length + (decisions?.length ?? 0) > 0;
}

/** How often a note was used; unknown while nobody can tell what meetings decided. */
export function usedTag(note) {
  const count = note.uses.length + (note.decisions?.length ?? 0);
  if (count) {
    return tag(t('market.note.used', { count }), { kind: 'ok' });
  }
  return note.decisions ? tag(t('market.note.unused'), { kind: 'warn', icon: 'triangle-alert' }) : unknown(t('market.note.use.unknowable'));
}

export function kindTag({ kind }) {
  return tag(t(`market.note.kind.${kind}`));
}

/** Where a note was found. */
export function sourceOf({ source, address }) {
  return address ? html`<a href=${address} rel="noreferrer">${source}</a>` : source;
}

/** One note in a list of notes. */
export function noteRecord({ note, may, edit, withdraw, category = false }) {
  const on = fmt.date(note.notedOn, 'long');
  const about = `${t(`market.note.kind.${note.kind}`)}, ${on}`;
  return html`<article class="schil-market-record ${note.withdrawnOn ? 'withdrawn' : ''}">
    <div class="head"><h3><a href="/market/notes/${note.id}">${on}</a></h3>${kindTag(note)}${note.withdrawnOn ? tag(t('market.scan.withdrawn')) : usedTag(note)}
      ${category ? html`<a href="/market/categories/${note.category}/notes">${note.categoryName}</a>` : nothing}
      ${note.supplier && !category ? html`<a href="/suppliers/${note.supplier}/market">${note.supplierName ?? t('market.supplier.unnamed')}</a>` : nothing}
      ${may ? html`<div class="s-row no-print"><button type="button" class="s-button small" aria-label="${t('market.edit')}: ${about}" @click=${edit}>${icon('pencil', 14)}${t('market.edit')}</button>
        <button type="button" class="s-button small quiet" aria-label="${t(note.withdrawnOn ? 'market.restore' : 'market.withdraw')}: ${about}" @click=${withdraw}>${t(note.withdrawnOn ? 'market.restore' : 'market.withdraw')}</button></div>` : nothing}</div>
    <p class="schil-market-text">${note.text}</p>
    <p class="s-muted s-small">${t('market.note.by', { name: note.recordedBy?.name ?? t('market.somebody') })} ${t('market.note.source')}: ${sourceOf(note)}</p></article>`;
}
