import { LitElement, define, fmt, html, icon, nothing, t } from '@schil/ui';
import { PIPELINE, STAGES, answerTag, whose } from './parts.js';

/**
 * Ideas in columns by stage. Arrow keys go from card to card, M opens the move of the card. Fires
 * `schil-innovation-move` with `{id, to?}`; it changes nothing itself.
 */
class Board extends LitElement {
  static properties = { lanes: { attribute: false }, ctx: { attribute: false }, movable: { type: Boolean }, at: { state: true } };

  createRenderRoot() {
    return this;
  }

  /** Moves the focus to a card, wherever it lies now. */
  async focusOn(id) {
    this.at = id;
    await this.updateComplete;
    this.querySelector(`[data-idea="${CSS.escape(id)}"]`)?.focus();
  }

  render() {
    const lane = Object.fromEntries(this.lanes.map((one) => [one.stage, one]));
    const first = this.lanes.find(({ ideas }) => ideas.length)?.ideas[0].id;
    const shown = this.lanes.some(({ ideas }) => ideas.some(({ id }) => id === this.at)) ? this.at : first;
    return html`<div class="schil-innovation-board" role="group" aria-label=${t('innovation.board.label')} @keydown=${this.#key}>
        <div class="s-scroll" tabindex="0" role="group" aria-label=${t('innovation.board.pipeline')}><div class="lanes">${PIPELINE.map((stage) => this.#lane(lane[stage], shown))}</div></div>
        <div class="lanes beside">${['PARKED', 'STOPPED'].map((stage) => this.#lane(lane[stage], shown))}</div>
      </div>
      <p class="s-small s-muted no-print">${t(this.movable ? 'innovation.board.keys' : 'innovation.board.keys.read')}</p>`;
  }

  #lane({ stage, count, ideas }, shown) {
    const id = `schil-innovation-${stage}`;
    return html`<section class="lane ${stage}" aria-labelledby=${id}>
      <h2 id=${id}>${t(`innovation.stage.${stage}`)} <span class="count">${count}<span class="visually-hidden"> ${t('innovation.board.ideas', { count })}</span></span></h2>
      ${ideas.length ? html`<ul>${ideas.map((idea) => html`<li>${this.#card(idea, idea.id === shown)}</li>`)}</ul>` : html`<p class="none">${t('innovation.board.empty')}</p>`}
      ${count > ideas.length ? html`<a class="more" href="/innovation/ideas?stage=${stage}">${t('innovation.board.more', { count: count - ideas.length })}</a>` : nothing}
    </section>`;
  }

  #card(idea, current) {
    const { id, number, title, stage, since, parkedUntil, answering } = idea;
    const open = answering.standing === 'WAITING' || answering.standing === 'OVERDUE';
    return html`<article class="card ${answering.standing}">
      <a href="/innovation/ideas/${id}" data-idea=${id} data-stage=${stage} tabindex=${current ? '0' : '-1'} @focus=${() => { this.at = id; }}
        aria-keyshortcuts=${this.movable ? 'M' : nothing}><span class="number">#${number}</span> ${title}</a>
      <span class="who">${whose(idea)}</span>
      ${open ? answerTag(answering, 'short') : html`<span class="since">${parkedUntil ? t('innovation.idea.parked-until', { date: fmt.date(parkedUntil) }) : t('innovation.idea.since', { date: fmt.date(since) })}</span>`}
      ${this.movable ? html`<button type="button" class="s-button small quiet no-print" tabindex=${current ? '0' : '-1'} aria-label="${t('innovation.move')}: ${title}"
        @click=${() => this.#fire(id)}>${icon('arrow-right', 15)}${t('innovation.move')}</button>` : nothing}
    </article>`;
  }

  #fire(id) {
    this.dispatchEvent(new CustomEvent('schil-innovation-move', { detail: { id }, bubbles: true }));
  }

  #key(event) {
    const card = event.target.closest?.('[data-idea]');
    if (!card || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const { idea, stage } = card.dataset;
    if (event.key.toLowerCase() === 'm' && this.movable) {
      event.preventDefault();
      this.#fire(idea);
      return;
    }
    const next = this.#next(event.key, idea, stage);
    if (next) {
      event.preventDefault();
      this.focusOn(next);
    }
  }

  /** The card that an arrow key leads to: within the column, or at the same height in the next column that has any. */
  #next(key, id, stage) {
    const columns = STAGES.map((one) => this.lanes.find((lane) => lane.stage === one).ideas.map((idea) => idea.id));
    const column = STAGES.indexOf(stage);
    const place = columns[column].indexOf(id);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (step) {
      for (let other = column + step; columns[other]; other += step) {
        if (columns[other].length) {
          return columns[other][Math.min(place, columns[other].length - 1)];
        }
      }
      return undefined;
    }
    const target = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: columns[column].length - 1 }[key];
    return target === undefined ? undefined : columns[column][target];
  }
}
define('schil-innovation-board', Board);
