import { View, define, fmt, heading, html, icon, nothing, stats, t, tag, unknown } from '@schil/ui';
import { editCategory } from './category-dialogs.js';
import { done, quadrantTag, share } from './parts.js';

const FEW = 0.34;

/** The page of one category, which gathers all that is known about its market, with the tabs of all modules. */
class CategoryPage extends View {
  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('schil-market-changed', ({ target }) => target !== this && this.reload());
  }

  load({ api, params, asOf }, signal) {
    return api.get(`market/categories/${params.id}`, { query: { asOf }, signal });
  }

  show(category) {
    const { ctx } = this;
    ctx.title(category.name);
    return html`${heading({ title: category.name, sub: this.#sub(category), actions: ctx.can('market.write') ? html`
        <button type="button" class="s-button" @click=${() => this.#edit(category)}>${icon('pencil')}${t('market.edit')}</button>
        <a class="s-button primary" href="/market/categories/${category.id}/scans/new">${icon('plus')}${t('market.scan-new')}</a>` : nothing })}
      ${stats(figures(category))}
      <schil-tabs point="category" base="/market/categories/${category.id}" current=${ctx.params.tab ?? ''} label=${category.name} .subject=${category} .ctx=${ctx}></schil-tabs>`;
  }

  loadKey({ params, asOf, locale }) {
    return [params.id, asOf, locale];
  }

  #sub({ code, owner, holderName, gold, innovation }) {
    const parts = [code, owner?.name ?? t('market.category.no-manager'), holderName && t('market.category.held', { name: holderName })].filter(Boolean);
    return html`${parts.join(' · ')} ${gold ? tag(t('market.gold')) : nothing} ${innovation ? tag(t('market.innovation')) : nothing}`;
  }

  async #edit(category) {
    const { api, organisations } = this.ctx;
    const { items: people } = await api.page('market/people', { query: { organisation: category.organisation } });
    await done(this, editCategory(category, { people, organisations }, (body) =>
      api.put(`market/categories/${category.id}`, body, { etag: `"${category.version}"` })), t('market.saved'));
  }
}
define('schil-market-category', CategoryPage);

function figures({ placement, reach, freshness, freshUntil }) {
  const count = (value) => (value === undefined || value === null ? unknown() : value);
  return [
    { label: t('market.portfolio'), value: quadrantTag(placement), note: placement ? t('market.position.on', { date: placement.placedOn }) : t('market.position.none') },
    { label: t('market.contracted'), value: count(reach.contracted), note: reach.unnamed ? t('market.reach.unnamed', { count: reach.unnamed })
      : reach.known === undefined ? t('market.reach.no-scan') : t('market.reach.of-known', { count: reach.known }) },
    { label: t('market.reach.used'), value: share(reach.contractedOfKnown), note: reach.contractedOfKnown < FEW ? t('market.reach.used.note') : nothing },
    { label: t('market.scan'), value: freshness === 'NONE' ? unknown() : t(`market.freshness.${freshness}`), note: freshUntil ? t('market.scan.until', { date: freshUntil }) : t('market.scan.never') },
  ];
}
