import { View, define, heading, html, icon, nothing, t, tag, unknown } from '@schil/ui';
import '@schil/ui/saved-views.js';
import '@schil/ui/table.js';
import { editCategory } from './category-dialogs.js';
import { freshnessTag, organisationOf, parts, quadrantTag, select } from './parts.js';

const QUADRANTS = ['STRATEGIC', 'LEVERAGE', 'BOTTLENECK', 'ROUTINE', 'NONE'];
const FRESHNESS = ['FRESH', 'STALE', 'NONE'];
const FORMATS = ['csv', 'xlsx'];

/** All categories, with where they stand and how fresh the knowledge of their markets is. */
class CategoryList extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    const { query, asOf } = ctx;
    return html`${heading({ title: t('market.title'), sub: t('market.sub'), actions: ctx.can('market.write') ? html`
        <a class="s-button" href="/imports/new?dataset=categories">${icon('upload')}${t('market.import')}</a>
        <button type="button" class="s-button primary" @click=${() => this.#make()}>${icon('plus')}${t('market.category.new')}</button>` : nothing })}
      ${parts('categories')}
      <schil-saved-views name="market.categories" .keys=${['q', 'quadrant', 'freshness', 'organisation']} .ctx=${ctx}></schil-saved-views>
      <schil-table label=${t('market.categories')} search=${t('market.search')} path="market/categories" .ctx=${ctx} .filters=${this.#filters()} .actions=${this.#exports()}
        .query=${{ asOf, quadrant: query.get('quadrant'), freshness: query.get('freshness'), organisation: query.get('organisation') }}
        .columns=${columns()} .empty=${html`${t('market.none')} ${ctx.can('market.write') ? html`<a href="/imports/new?dataset=categories">${t('market.none.import')}</a>` : nothing}`}></schil-table>`;
  }

  #exports() {
    return html`${FORMATS.map((format) => html`<a class="s-button" download href=${this.ctx.api.url('exports/categories', { format })}>${icon('download', 16)}${t(`market.export.${format}`)}</a>`)}`;
  }

  #filters() {
    const { ctx } = this;
    return html`<div class="s-table-filters">
      ${select(ctx, 'quadrant', t('market.portfolio'), [['', t('market.every')], ...QUADRANTS.map((one) => [one, t(`market.quadrant.${one}`)])])}
      ${select(ctx, 'freshness', t('market.scan'), [['', t('market.every')], ...FRESHNESS.map((one) => [one, t(`market.freshness.${one}`)])])}
      ${ctx.organisations.length > 1 ? select(ctx, 'organisation', t('market.organisation'), [['', t('market.every')], ...ctx.organisations.map(({ id, name }) => [id, name])]) : nothing}
    </div>`;
  }

  async #make() {
    const { api, navigate, organisations, toast } = this.ctx;
    const organisation = organisationOf(this.ctx);
    const { items: people } = await api.page('market/people', { query: { organisation } });
    const made = await editCategory(undefined, { people, organisations }, (body) => api.post('market/categories', { ...body, organisation }));
    if (made) {
      toast(t('market.category.made', { name: made.name }), 'ok');
      navigate(`/market/categories/${made.id}`);
    }
  }
}
define('schil-market-list', CategoryList);

function columns() {
  const count = (value) => (value === undefined || value === null ? unknown() : value);
  return [
    { id: 'name', label: t('market.category'), header: true, render: ({ id, name, gold, innovation }) => html`<a href="/market/categories/${id}">${name}</a>
      ${gold ? html` ${tag(t('market.gold'))}` : nothing}${innovation ? html` ${tag(t('market.innovation'))}` : nothing}` },
    { id: 'placement', label: t('market.portfolio'), hideBelow: 480, render: ({ placement }) => quadrantTag(placement) },
    { id: 'freshness', label: t('market.scan'), render: freshnessTag },
    { id: 'capable', label: t('market.column.capable'), align: 'end', hideBelow: 720, render: ({ reach }) => count(reach.capable) },
    { id: 'known', label: t('market.column.known'), align: 'end', hideBelow: 820, render: ({ reach }) => count(reach.known) },
    { id: 'contracted', label: t('market.column.contracted'), align: 'end', hideBelow: 620, render: ({ reach }) => count(reach.contracted) },
    { id: 'owner', label: t('market.category.manager'), hideBelow: 980, render: ({ owner }) => owner?.name ?? html`<span class="s-muted">${t('market.nobody')}</span>` },
  ];
}
