import { View, card, define, empty, heading, html, nothing, t } from '@schil/ui';
import { chooseOrganisation, organisationOf, parts, select } from './parts.js';
import { spendTables } from './spend-parts.js';

/** What an organisation spent in a year, by category or supplier. */
class SpendPage extends View {
  load({ api, asOf, query, organisations }, signal) {
    return api.get('market/spend', { query: { asOf, organisation: organisationOf({ query, organisations }), by: query.get('by') ?? 'category', year: query.get('year'), kind: query.get('kind') }, signal });
  }

  loadKey(ctx) {
    return [...super.loadKey(ctx), ...['organisation', 'by', 'year', 'kind'].map((name) => ctx.query.get(name))];
  }

  show(spend) {
    const { ctx } = this;
    const by = ctx.query.get('by') === 'supplier' ? 'supplier' : 'category';
    return html`${heading({ title: t('market.spend'), sub: t('market.spend.sub') })}
      ${parts('spend')}
      ${chooseOrganisation(ctx)}
      <div class="s-table-filters no-print">
        ${select(ctx, 'by', t('market.spend.by'), [['category', t('market.category')], ['supplier', t('market.supplier')]], 'category')}
        ${spend.years.length ? select(ctx, 'year', t('market.spend.year'), spend.years.map((year) => [String(year), year]), String(spend.year)) : nothing}
        ${select(ctx, 'kind', t('market.spend.kind'), ['INVOICED', 'COMMITTED'].map((kind) => [kind, t(`market.spend.kind.${kind}`)]), spend.kind)}
      </div>
      ${!spend.known ? card({ body: empty(t('market.spend.unknown')) })
        : spend.currencies.length ? spendTables({ spend, by, width: this.width }) : card({ body: empty(t('market.spend.none'), html`<a href="/imports/new?dataset=spend">${t('market.spend.import')}</a>`) })}`;
  }
}
define('schil-market-spend', SpendPage);
