import { View, card, define, empty, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { promiseColumns, totalsTable, writePromise } from './promise-parts.js';
import { done } from './parts.js';

/** Promises about one category, contract or supplier, with their totals, as a tab of its page. */
class PromisesTab extends View {
  static subject = 'supplier';

  async load({ api, subject, asOf }, signal) {
    const query = { [this.constructor.subject]: subject.id, asOf };
    const [promises, totals] = await Promise.all([
      api.page('market/promises', { query, limit: 200, signal }), api.page('market/promise-totals', { query, signal }),
    ]);
    return { promises: promises.items, totals: totals.items };
  }

  show({ promises, totals }) {
    const action = this.ctx.can('market.write') ? html`<button type="button" class="s-button small no-print" @click=${() => this.#write()}>${icon('plus', 16)}${t('market.promise.new')}</button>` : nothing;
    return html`<div class="s-stack">
      ${totals.length ? card({ title: t('market.promise.totals'), sub: t('market.promise.totals.sub'), body: totalsTable(totals) }) : nothing}
      ${card({ title: t('market.promises'), sub: t('market.promises.sub'), action, body: promises.length
        ? html`<schil-table label=${t('market.promises')} .ctx=${this.ctx} .rows=${promises} .columns=${promiseColumns(this.constructor.subject)}></schil-table>` : empty(t('market.promises.none')) })}</div>`;
  }

  async #write() {
    const { subject } = this.ctx;
    await done(this, writePromise(this.ctx, { about: { [this.constructor.subject]: subject.id } }), t('market.saved'));
  }
}
define('schil-market-supplier-promises', PromisesTab);

class CategoryPromises extends PromisesTab {
  static subject = 'category';
}
define('schil-market-category-promises', CategoryPromises);

class ContractPromises extends PromisesTab {
  static subject = 'contract';
}
define('schil-market-contract-promises', ContractPromises);
