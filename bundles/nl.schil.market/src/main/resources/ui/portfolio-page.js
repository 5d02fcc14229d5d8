import { View, card, dataTable, define, empty, fmt, heading, html, nothing, note, shownAs, t, unknown } from '@schil/ui';
import { chooseOrganisation, organisationOf, parts, quadrantTag } from './parts.js';
import { portfolioChart, portfolioLegend } from './portfolio-chart.js';

/** All categories of an organisation in the purchasing portfolio. */
class PortfolioPage extends View {
  async load({ api, asOf, query, organisations }, signal) {
    const organisation = organisationOf({ query, organisations });
    const found = [];
    for await (const category of api.all('market/categories', { query: { asOf, organisation }, signal })) {
      found.push(category);
    }
    return found;
  }

  loadKey(ctx) {
    return [...super.loadKey(ctx), ctx.query.get('organisation')];
  }

  show(categories) {
    const placed = categories.filter(({ placement }) => placement?.quadrant);
    const open = categories.length - placed.length;
    return html`${heading({ title: t('market.portfolio'), sub: t('market.portfolio.sub') })}
      ${parts('portfolio')}
      ${chooseOrganisation(this.ctx)}
      ${open ? note(t('market.portfolio.open', { count: open }), { kind: 'warn' }) : nothing}
      ${card({ body: placed.length ? html`${portfolioChart({ width: this.width - 50, categories: placed })}${portfolioLegend()}
        ${shownAs(t('market.as-table'), table(placed))}` : empty(t('market.portfolio.empty'), html`<a href="/market">${t('market.categories')}</a>`) })}`;
  }
}
define('schil-market-portfolio', PortfolioPage);

function table(placed) {
  const number = (value) => (value === undefined || value === null ? unknown() : fmt.number(value, 1));
  return dataTable({ label: t('market.portfolio'), rows: placed.map((one, index) => ({ ...one, index: index + 1 })), columns: [
    { id: 'index', label: t('market.number'), align: 'end' },
    { id: 'name', label: t('market.category'), header: true, render: ({ id, name }) => html`<a href="/market/categories/${id}/portfolio">${name}</a>` },
    { id: 'quadrant', label: t('market.quadrant'), render: ({ placement }) => quadrantTag(placement) },
    { id: 'impact', label: t('market.axis.IMPACT'), align: 'end', render: ({ placement }) => number(placement.impact) },
    { id: 'risk', label: t('market.axis.RISK'), align: 'end', render: ({ placement }) => number(placement.risk) },
    { id: 'confidence', label: t('market.position.confidence'), align: 'end', render: ({ placement }) => fmt.percent(Math.min(placement.impactConfidence, placement.riskConfidence)) },
    { id: 'placedOn', label: t('market.position.day'), render: ({ placement }) => fmt.date(placement.placedOn) },
  ] });
}
