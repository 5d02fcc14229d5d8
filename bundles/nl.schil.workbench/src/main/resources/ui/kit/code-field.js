import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { api } from './api.js';
import { t } from './texts.js';
import { define } from './view.js';

const WAIT = 150;
const MOST = 12;

/**
 * A field for a code of a published list (`list`, as in `/codelists/{list}`): typing searches by code or by words, arrows
 * and Enter choose. What it is called stands below. Fires `schil-code` with the code; any other text is passed as it is,
 * for the server to judge.
 */
class CodeField extends LitElement {
  static properties = {
    list: {}, value: {}, field: {}, described: {}, invalid: {}, disabled: { type: Boolean },
    found: { state: true }, at: { state: true }, open: { state: true }, label: { state: true }, searched: { state: true },
  };

  #asking = new AbortController();
  #waiting;
  #named;

  constructor() {
    super();
    this.found = [];
    this.at = -1;
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('value') && this.value !== this.#named) {
      this.#name();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
    this.#asking.abort();
  }

  render() {
    const { field, found, open, at } = this;
    return html`<div class="s-code">
      <input id=${field} type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-controls="${field}-list"
        aria-expanded=${open ? 'true' : 'false'} aria-activedescendant=${open && at >= 0 ? `${field}-${at}` : nothing}
        aria-describedby=${[this.described, `${field}-label`].filter(Boolean).join(' ')} aria-invalid=${this.invalid ?? nothing}
        ?readonly=${this.disabled} .value=${live(this.value ?? '')} @input=${(event) => this.#typed(event.target.value)}
        @keydown=${this.#key} @blur=${() => { this.open = false; }}>
      <ul id="${field}-list" role="listbox" aria-label=${t('workbench.codes')} ?hidden=${!open || !found.length}>${found.map((code, index) =>
        html`<li id="${field}-${index}" role="option" aria-selected=${index === at ? 'true' : 'false'}
          @mousedown=${(event) => { event.preventDefault(); this.#choose(code); }}>${code.label} <span class="s-muted">${code.code}</span></li>`)}</ul>
      <p class="help" id="${field}-label" role="status">${open && this.searched && !found.length ? t('workbench.codes.none') : this.label ?? nothing}</p>
    </div>`;
  }

  #tell(value) {
    this.value = value;
    this.dispatchEvent(new CustomEvent('schil-code', { detail: value }));
  }

  #typed(text) {
    this.label = undefined;
    this.#named = text;
    this.#tell(text);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#search(text.trim()), WAIT);
  }

  async #search(q) {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.at = -1;
    this.searched = false;
    this.open = Boolean(q);
    if (!q) {
      this.found = [];
      return;
    }
    const { signal } = this.#asking;
    const { items } = await api.page(`codelists/${this.list}`, { query: { q, limit: MOST }, signal }).catch(() => ({ items: [] }));
    if (!signal.aborted) {
      this.found = items;
      this.searched = true;
    }
  }

  #key(event) {
    const { found, open } = this;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        this.#search((this.value ?? '').trim());
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.at = found.length ? (this.at + step + found.length + (this.at < 0 && step < 0 ? 1 : 0)) % found.length : -1;
      this.updateComplete.then(() => this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter' && open && this.at >= 0) {
      event.preventDefault();
      this.#choose(found[this.at]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      this.open = false;
    }
  }

  #choose({ code, label }) {
    this.label = label;
    this.#named = code;
    this.open = false;
    this.#tell(code);
  }

  async #name() {
    const code = this.value;
    this.#named = code;
    this.label = undefined;
    if (code) {
      const found = await api.get(`codelists/${this.list}/${encodeURIComponent(code)}`).catch(() => undefined);
      if (found && code === this.value) {
        this.label = found.label;
      }
    }
  }
}
define('schil-code-field', CodeField);
