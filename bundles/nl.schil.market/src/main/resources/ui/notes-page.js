import { View, define, fmt, heading, html, icon, nothing, t, tag } from '@schil/ui';
import '@schil/ui/saved-views.js';
import '@schil/ui/table.js';
import { KINDS, kindTag, sourceOf, usedTag } from './note-parts.js';
import { parts, select } from './parts.js';

const USES = ['UNUSED', 'USED'];
const FORMATS = ['csv', 'xlsx'];
const LONGEST = 160;

/** All market notes, to find and to filter. */
class NotesPage extends View {
  load({ api, query }, signal) {
    const category = query.get('category');
    return category ? api.get(`market/categories/${category}`, { signal }) : undefined;
  }

  loadKey(ctx) {
    return [ctx.query.get('category'), ctx.locale];
  }

  static loading = false;

  show(category) {
    const { ctx } = this;
    const { query, asOf } = ctx;
    return html`${heading({ title: t('market.notes'), sub: t('market.notes.sub'), actions: ctx.can('market.write') ? html`<a class="s-button" href="/imports/new?dataset=market-notes">${icon('upload')}${t('market.import')}</a>` : nothing })}
      ${parts('notes')}
      ${category ? html`<p>${t('market.notes.of', { name: category.name })} <a href="/market/notes">${t('market.notes.every')}</a></p>` : nothing}
      <schil-saved-views name="market.notes" .keys=${['q', 'kind', 'use', 'organisation', 'category']} .ctx=${ctx}></schil-saved-views>
      <schil-table label=${t('market.notes')} search=${t('market.notes.search')} path="market/notes" .ctx=${ctx} .filters=${this.#filters()} .actions=${this.#exports()}
        .query=${{ asOf, kind: query.get('kind'), use: query.get('use'), organisation: query.get('organisation'), category: query.get('category') }}
        .columns=${columns()} .empty=${t('market.notes.none.all')}></schil-table>`;
  }

  #exports() {
    return html`${FORMATS.map((format) => html`<a class="s-button" download href=${this.ctx.api.url('exports/market-notes', { format })}>${icon('download', 16)}${t(`market.export.${format}`)}</a>`)}`;
  }

  #filters() {
    const { ctx } = this;
    return html`<div class="s-table-filters">
      ${select(ctx, 'kind', t('market.note.kind'), [['', t('market.every')], ...KINDS.map((one) => [one, t(`market.note.kind.${one}`)])])}
      ${select(ctx, 'use', t('market.note.uses'), [['', t('market.every')], ...USES.map((one) => [one, t(`market.note.filter.${one}`)])])}
      ${ctx.organisations.length > 1 ? select(ctx, 'organisation', t('market.organisation'), [['', t('market.every')], ...ctx.organisations.map(({ id, name }) => [id, name])]) : nothing}
    </div>`;
  }
}
define('schil-market-notes-page', NotesPage);

function columns() {
  return [
    { id: 'text', label: t('market.note'), header: true, render: ({ id, text }) => html`<a href="/market/notes/${id}">${text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text}</a>` },
    { id: 'notedOn', label: t('market.note.day'), render: ({ notedOn }) => fmt.date(notedOn) },
    { id: 'kind', label: t('market.note.kind'), hideBelow: 480, render: kindTag },
    { id: 'category', label: t('market.category'), hideBelow: 620, render: ({ category, categoryName }) => html`<a href="/market/categories/${category}/notes">${categoryName}</a>` },
    { id: 'supplier', label: t('market.supplier'), hideBelow: 900, render: ({ supplier, supplierName }) => (supplier ? html`<a href="/suppliers/${supplier}/market">${supplierName ?? t('market.supplier.unnamed')}</a>` : html`<span class="s-muted">${t('market.note.whole')}</span>`) },
    { id: 'source', label: t('market.note.source'), hideBelow: 1000, render: sourceOf },
    { id: 'use', label: t('market.note.uses'), hideBelow: 400, render: usedTag },
  ];
}
