import { View, card, define, fmt, html, keyValues, nothing, note, t, unknown } from '@schil/ui';
import { freshnessTag, share } from './parts.js';
import { portfolioChart } from './portfolio-chart.js';

/** What is known about a category on one screen. */
class OverviewTab extends View {
  async load({ api, subject, asOf }, signal) {
    const { items } = await api.page(`market/categories/${subject.id}/scans`, { signal });
    return { scan: items.find(({ scannedOn, withdrawnOn }) => scannedOn <= asOf && !(withdrawnOn <= asOf)) };
  }

  show({ scan }) {
    const category = this.ctx.subject;
    return html`<div class="s-grid">
      ${card({ span: 7, title: t('market.portfolio'), sub: category.placement ? t(`market.quadrant.${category.placement.quadrant ?? 'NONE'}.advice`) : undefined,
        body: category.placement?.quadrant ? portfolioChart({ width: this.width < 760 ? this.width - 50 : this.width * 0.58 - 60, categories: [category] }) : html`<p>${t('market.position.none.text')}</p>
          <a href="/market/categories/${category.id}/portfolio">${t('market.portfolio')}</a>` })}
      <div class="s-span-5 s-stack">
        ${card({ title: t('market.reach.title'), body: this.#reach(category) })}
        ${card({ title: t('market.scan'), body: scan ? this.#scan(scan) : html`<p>${t('market.scan.never')}</p>` })}
      </div>
    </div>`;
  }

  #reach({ reach, cpv, freshness, scannedOn }) {
    const count = (value) => (value === undefined || value === null ? unknown() : value);
    return html`${keyValues([
      [t('market.capable'), count(reach.capable)],
      [t('market.known'), count(reach.known)],
      [t('market.contracted'), count(reach.contracted)],
      [t('market.reach.used'), share(reach.contractedOfKnown)],
      [t('market.reach.seen'), share(reach.knownOfCapable)],
      [t('market.reach.concentration'), concentration(reach.concentration, reach.concentrationCovered)],
      [t('market.scan'), freshnessTag({ freshness, scannedOn })],
      [t('market.category.cpv'), cpv.length ? cpv.join(', ') : html`<span class="s-muted">${t('market.nothing')}</span>`],
    ])}
    ${reach.unnamed ? note(t('market.reach.unnamed', { count: reach.unnamed }), { kind: 'warn' }) : nothing}`;
  }

  #scan(scan) {
    return html`${scan.trends ? html`<p class="schil-market-text">${scan.trends}</p>` : nothing}
      <p class="s-muted s-small">${t('market.scan.by', { date: scan.scannedOn, name: scan.recordedBy?.name ?? t('market.somebody'), count: scan.sources.length })}</p>`;
  }
}
define('schil-market-overview', OverviewTab);

/** How concentrated a market is, and how much of it that rests on. */
export function concentration(index, covered) {
  return index === undefined || index === null ? unknown()
    : html`${covered < 1 ? t('market.reach.at-least', { index: fmt.number(index, 2) }) : fmt.number(index, 2)} <span class="s-muted">${t('market.reach.covered', { share: fmt.percent(covered) })}</span>`;
}
