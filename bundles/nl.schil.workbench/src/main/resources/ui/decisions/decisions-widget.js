import { View, card, decisionBand, define, empty, html, nothing, t } from '@schil/ui';
import { decisionList } from './decision-list.js';

const SHOWN = 5;
const BAND_FROM = 720;
const CARD_PADDING = 50;

/** The next decisions, on the home page. */
class DecisionsWidget extends View {
  load({ api, asOf }, signal) {
    return api.page('decisions', { query: { from: asOf, asOf, status: 'OPEN' }, limit: SHOWN, signal });
  }

  show({ items }) {
    const { asOf } = this.ctx;
    return card({
      title: t('workbench.decisions'),
      action: html`<a class="s-button small no-print" href="/decisions">${t('workbench.decisions.all')}</a>`,
      sub: t('workbench.decisions.sub'),
      body: items.length
        ? html`${this.width > BAND_FROM ? decisionBand({
            width: this.width - CARD_PADDING, asOf, items: items.map((item, index) => ({ date: item.date, number: index + 1 })),
          }) : nothing}
          ${decisionList(items, asOf, { numbered: true })}`
        : empty(t('workbench.decisions.none')),
    });
  }
}
define('schil-decisions-widget', DecisionsWidget);
