import { View, card, define, empty, html, t } from '@schil/ui';
import { spendTables } from './spend-parts.js';

/** What was spent in one category, by supplier. */
class SpendTab extends View {
  load({ api, asOf, subject }, signal) {
    return api.get('market/spend', { query: { asOf, organisation: subject.organisation, category: subject.code, by: 'supplier' }, signal });
  }

  show(spend) {
    return spend.known && spend.currencies.length ? spendTables({ spend, by: 'supplier', width: this.width })
      : card({ title: t('market.spend'), body: empty(t(spend.known ? 'market.spend.none' : 'market.spend.unknown'), html`<a href="/imports/new?dataset=spend">${t('market.spend.import')}</a>`) });
  }
}
define('schil-market-category-spend', SpendTab);
