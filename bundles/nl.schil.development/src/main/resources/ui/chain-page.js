import { View, card, dataTable, define, empty, fmt, heading, html, icon, legend, nothing, notApplicable, shownAs, t, unknown } from '@schil/ui';
import './chain-map.js';
import { addLink, changeLink, editGoal, explainLink } from './chain-dialogs.js';
import { parts } from './words.js';

const WIDE = 640;

/** The chain behind suppliers: goal by goal who supplies what to whom, and how far we reach. */
class ChainPage extends View {
  load({ api, asOf, query }, signal) {
    return api.get('development/chain', { query: { asOf, organisation: query.get('organisation') }, signal });
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), ctx.query.get('organisation')];
  }

  show({ goals }) {
    const { ctx } = this;
    const chosen = goals.find(({ id }) => id === ctx.query.get('goal'));
    const shown = chosen ? [chosen] : goals;
    return html`${heading({ title: t('development.chain.title'), sub: t('development.chain.sub'), actions: ctx.can('development.write') ? html`<button type="button" class="s-button primary" @click=${() => this.#goal()}>${icon('plus', 16)}${t('development.chain.goal.add')}</button>` : nothing })}
      ${parts('chain')}
      ${goals.length > 1 ? html`<div class="s-table-filters no-print"><label>${t('development.chain.goal')}<select class="s-input" @change=${(event) => ctx.setQuery({ goal: event.target.value || null })}>
        <option value="" .selected=${!chosen}>${t('development.chain.every')}</option>${goals.map(({ id, title }) => html`<option value=${id} .selected=${id === chosen?.id}>${title}</option>`)}</select></label></div>` : nothing}
      ${goals.length ? html`<div class="s-stack">${shown.map((goal) => this.#card(goal))}</div>` : empty(t('development.chain.none'))}`;
  }

  #card(goal) {
    const may = this.ctx.can('development.write');
    const { links, known, score } = goal;
    return card({
      title: goal.title,
      sub: html`${goal.reference ? html`${goal.reference} · ` : nothing}${goal.goalTitle ? html`<a href="/circularity/goals/${goal.goal}">${goal.goalTitle}</a> · ` : nothing}${t('development.chain.reached')}: ${!links.length ? notApplicable() : score === undefined || score === null ? unknown() : html`<strong>${fmt.percent(score)}</strong>`}
        ${links.length ? t('development.chain.known', { known, all: links.length }) : nothing}`,
      action: may ? html`<span class="s-row no-print"><button type="button" class="s-button small quiet" aria-label="${t('development.chain.goal.edit')}: ${goal.title}" @click=${() => this.#goal(goal)}>${t('development.chain.goal.edit')}</button>
        <button type="button" class="s-button small" aria-label="${t('development.chain.link.add')}: ${goal.title}" @click=${() => this.#add(goal)}>${icon('plus', 15)}${t('development.chain.link.add')}</button></span>` : nothing,
      body: links.length ? this.#map(goal) : html`<p class="s-muted">${t('development.chain.links.none')}</p>`,
    });
  }

  #map(goal) {
    const table = this.#table(goal);
    const width = this.width - 50;
    return width < WIDE ? table : html`<schil-development-chain-map .goal=${goal} .width=${width} @schil-link=${(event) => this.#open(event.detail)}></schil-development-chain-map>
      ${legend(['high', 'some', 'low', 'unknown'].map((one) => ({ swatch: `d-chain-${one}`, label: t(`development.chain.band.${one}`) })))}
      <p class="s-small s-muted no-print">${t('development.chain.keys')}</p>
      ${shownAs(t('development.chain.table'), table)}`;
  }

  #table({ title, links }) {
    const scale = (value) => value ?? unknown();
    const label = t('development.chain.map', { goal: title });
    return dataTable({ label, rows: links, columns: [
      { id: 'party', label: t('development.chain.party'), header: true, render: (link) => html`<button type="button" class="d-link" @click=${() => this.#open(link)}>${link.partyName ?? t('workbench.unknown')}</button>` },
      { id: 'supplier', label: t('development.chain.supplier'), render: ({ supplierId, supplierName }) => html`<a href="/suppliers/${supplierId}">${supplierName ?? t('workbench.unknown')}</a>` },
      { id: 'delivers', label: t('development.chain.delivers') },
      { id: 'dependency', label: t('development.chain.dependency'), align: 'end', render: ({ dependency }) => scale(dependency) },
      { id: 'reach', label: t('development.chain.reach'), render: ({ reach }) => t(`development.chain.reach.${reach}`) },
      { id: 'influence', label: t('development.chain.influence'), align: 'end', render: ({ influence }) => scale(influence) },
      { id: 'score', label: t('development.chain.score'), align: 'end', render: ({ score }) => score === undefined || score === null ? unknown() : fmt.percent(score) },
      { id: 'blind', label: t('development.chain.blind'), align: 'end', render: ({ blindSpot }) => blindSpot === undefined || blindSpot === null ? unknown() : fmt.percent(blindSpot) },
    ] });
  }

  async #open(link) {
    if (await explainLink(this.ctx, link)) {
      await this.#done(changeLink(this.ctx, link));
    }
  }

  #goal(goal) {
    return this.#done(editGoal(this.ctx, goal));
  }

  #add(goal) {
    return this.#done(addLink(this.ctx, goal));
  }

  async #done(work) {
    if (await work) {
      this.ctx.toast(t('development.chain.kept'), 'ok');
      await this.reload();
    }
  }
}
define('schil-development-chain', ChainPage);
