import { LitElement, api, define, html, icon, label, nothing, t } from '@schil/ui';
import { pageStyles } from '../kit/layout.js';

await pageStyles();

const SHOWN = 12;
const SEARCH_DELAY_MS = 180;

/** The command palette: views, commands and what the directories find. Fires `schil-run` with a route. */
class Palette extends LitElement {
  static properties = {
    views: { attribute: false }, commands: { attribute: false },
    text: { state: true }, chosen: { state: true }, found: { state: true },
  };

  #timer;
  #request;

  constructor() {
    super();
    this.views = [];
    this.commands = [];
    this.text = '';
    this.chosen = 0;
    this.found = [];
  }

  createRenderRoot() {
    return this;
  }

  /** Opens it, empty. */
  async open() {
    this.text = '';
    this.chosen = 0;
    this.found = [];
    await this.updateComplete;
    this.querySelector('dialog').showModal();
    this.querySelector('input').focus();
  }

  get #hits() {
    const wanted = this.text.trim().toLowerCase();
    const own = [...this.commands.map(command), ...this.views.filter(({ route }) => !route.includes(':')).map(view)]
      .filter((hit, index, all) => hit.label.toLowerCase().includes(wanted) && all.findIndex(({ run }) => run === hit.run) === index);
    return [...own.slice(0, this.found.length ? 6 : SHOWN), ...this.found].slice(0, SHOWN);
  }

  render() {
    const hits = this.#hits;
    return html`<dialog class="s-palette" aria-label=${t('workbench.find')} @click=${(event) => event.target.localName === 'dialog' && event.target.close()}>
      <div class="s-palette-input">${icon('search', 20)}
        <input type="text" role="combobox" aria-expanded=${hits.length ? 'true' : 'false'} aria-controls="s-palette-list" aria-autocomplete="list"
          aria-activedescendant=${hits.length ? `s-hit-${this.chosen}` : nothing} aria-label=${t('workbench.find')}
          placeholder=${t('workbench.find.placeholder')} autocomplete="off" spellcheck="false" .value=${this.text} @input=${this.#typed} @keydown=${this.#pressed}></div>
      <ul id="s-palette-list" ?hidden=${!hits.length} role="listbox" aria-label=${t('workbench.find.results')}>${hits.map((hit, index) => html`
        <li role="option" id="s-hit-${index}" aria-selected=${index === this.chosen ? 'true' : 'false'} @click=${() => this.#run(hit)}>
          ${icon(hit.icon)}<span>${hit.label}</span><small>${hit.kind}</small></li>`)}</ul>
      ${hits.length ? nothing : html`<p class="s-palette-none" role="status">${t('workbench.find.none', { text: this.text })}</p>`}
      <p class="s-palette-foot" aria-hidden="true"><kbd>↑</kbd> <kbd>↓</kbd> ${t('workbench.find.choose')} <kbd>Enter</kbd> ${t('workbench.find.open')}
        <kbd>Esc</kbd> ${t('workbench.find.close')}</p>
    </dialog>`;
  }

  updated() {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #typed(event) {
    this.text = event.target.value;
    this.chosen = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), SEARCH_DELAY_MS);
  }

  async #search() {
    this.#request?.abort();
    this.#request = new AbortController();
    const text = this.text.trim();
    if (text.length < 2) {
      this.found = [];
      return;
    }
    const answer = await api.get('search', { query: { q: text }, signal: this.#request.signal }).catch(() => ({ items: [] }));
    if (text === this.text.trim()) {
      this.found = (answer.items ?? []).map((item) => ({
        label: item.label, icon: item.type === 'supplier' ? 'building-2' : 'file-text', run: item.route, kind: item.detail ?? '',
      }));
    }
  }

  #pressed(event) {
    const count = this.#hits.length;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && count) {
      event.preventDefault();
      this.chosen = (this.chosen + moves[event.key] + count) % count;
    } else if (event.key === 'Enter' && this.#hits[this.chosen]) {
      event.preventDefault();
      this.#run(this.#hits[this.chosen]);
    }
  }

  #run(hit) {
    this.querySelector('dialog').close();
    this.dispatchEvent(new CustomEvent('schil-run', { detail: hit.run, bubbles: true }));
  }
}
define('schil-palette', Palette);

function command({ label: text, icon: name, run }) {
  return { label: label(text), icon: name ?? 'arrow-right', run, kind: t('workbench.find.command') };
}

/** A view, with the pages above it; without an icon of its own it has that of the nearest one. */
function view({ label: text, icon: name, route, crumbs = [] }, index, views) {
  const above = crumbs.map((crumb) => views.find((one) => one.route === crumb.route));
  return {
    label: label(text),
    icon: name ?? above.findLast((one) => one?.icon)?.icon ?? 'circle',
    run: route,
    kind: crumbs.map((crumb) => label(crumb.label)).join(' › '),
  };
}
