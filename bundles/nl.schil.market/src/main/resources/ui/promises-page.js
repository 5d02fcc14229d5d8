import { View, card, define, heading, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/saved-views.js';
import '@schil/ui/table.js';
import { KINDS, STATES, promiseColumns, totalsTable } from './promise-parts.js';
import { parts, select } from './parts.js';

const FORMATS = ['csv', 'xlsx'];
const KEYS = ['q', 'kind', 'state', 'organisation'];

/** All promises with their totals, to find and to filter. */
class PromisesPage extends View {
  async load({ api, query, asOf }, signal) {
    return (await api.page('market/promise-totals', { query: { asOf, ...Object.fromEntries(KEYS.map((key) => [key, query.get(key)])) }, signal })).items;
  }

  loadKey(ctx) {
    return [ctx.asOf, ctx.locale, ...KEYS.map((key) => ctx.query.get(key))];
  }

  show(totals) {
    const { ctx } = this;
    const { query, asOf } = ctx;
    return html`${heading({ title: t('market.promises'), sub: t('market.promises.sub'), actions: ctx.can('market.write') ? html`<a class="s-button" href="/imports/new?dataset=value-promises">${icon('upload')}${t('market.import')}</a>` : nothing })}
      ${parts('promises')}
      ${totals.length ? card({ title: t('market.promise.totals'), sub: t('market.promise.totals.sub'), body: totalsTable(totals) }) : nothing}
      <div class="schil-market-block"><schil-saved-views name="market.promises" .keys=${KEYS} .ctx=${ctx}></schil-saved-views>
      <schil-table label=${t('market.promises')} search=${t('market.promises.search')} path="market/promises" .ctx=${ctx} .filters=${this.#filters()} .actions=${this.#exports()}
        .query=${{ asOf, kind: query.get('kind'), state: query.get('state'), organisation: query.get('organisation') }} .columns=${promiseColumns()} .empty=${t('market.promises.none.all')}></schil-table></div>`;
  }

  #exports() {
    return html`${FORMATS.map((format) => html`<a class="s-button" download href=${this.ctx.api.url('exports/value-promises', { format })}>${icon('download', 16)}${t(`market.export.${format}`)}</a>`)}`;
  }

  #filters() {
    const { ctx } = this;
    return html`<div class="s-table-filters">
      ${select(ctx, 'kind', t('market.promise.kind'), [['', t('market.every')], ...KINDS.map((one) => [one, t(`market.promise.kind.${one}`)])])}
      ${select(ctx, 'state', t('market.promise.state'), [['', t('market.every')], ...STATES.map((one) => [one, t(`market.promise.state.${one}`)])])}
      ${ctx.organisations.length > 1 ? select(ctx, 'organisation', t('market.organisation'), [['', t('market.every')], ...ctx.organisations.map(({ id, name }) => [id, name])]) : nothing}
    </div>`;
  }
}
define('schil-market-promises-page', PromisesPage);
