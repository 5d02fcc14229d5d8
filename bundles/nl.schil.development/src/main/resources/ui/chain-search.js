import { LitElement, api, define, html, t } from '@schil/ui';

const SEARCH_DELAY_MS = 200;

/** A field in which somebody types a few letters and chooses a supplier. Fires `schil-supplier` with `{id, name}`. */
class ChainSearch extends LitElement {
  static properties = { label: {}, field: {}, found: { state: true } };

  #timer;

  constructor() {
    super();
    this.field = 'd-chain-search';
    this.found = [];
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { field, label } = this;
    return html`<div class="s-field"><label for=${field}>${label}</label>
      <p class="help" id="${field}-help">${t('development.chain.search.help')}</p>
      <input id=${field} type="search" list="${field}-list" autocomplete="off" aria-describedby="${field}-help" autofocus @input=${(event) => this.#typed(event.target.value)}>
      <datalist id="${field}-list">${this.found.map(({ name }) => html`<option value=${name}></option>`)}</datalist></div>`;
  }

  #typed(text) {
    clearTimeout(this.#timer);
    if (!this.#choose(text) && text.trim().length > 1) {
      this.#timer = setTimeout(() => this.#search(text), SEARCH_DELAY_MS);
    }
  }

  async #search(text) {
    const { items } = await api.page('suppliers', { query: { q: text }, limit: 20 });
    this.found = items.map(({ id, name }) => ({ id, name }));
    this.#choose(text.trim());
  }

  #choose(text) {
    const chosen = this.found.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (chosen) {
      this.dispatchEvent(new CustomEvent('schil-supplier', { detail: chosen, bubbles: true }));
    }
    return chosen;
  }
}
define('schil-development-chain-search', ChainSearch);
