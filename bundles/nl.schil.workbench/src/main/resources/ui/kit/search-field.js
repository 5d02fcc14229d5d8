import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from './texts.js';
import { define } from './view.js';

const WAIT = 150;

/**
 * A field for something that is found by typing; arrows and Enter choose. Where it is found, `source` knows: see
 * search-sources.js. What was chosen is called stands below, or in the field itself when the value is an id. Fires
 * `schil-search` with the value; any other text is passed as it is, for the server to judge.
 */
class SearchField extends LitElement {
  static properties = {
    source: { attribute: false }, value: {}, field: {}, described: {}, invalid: {}, disabled: { type: Boolean },
    found: { state: true }, at: { state: true }, open: { state: true }, label: { state: true }, searched: { state: true },
  };

  #asking = new AbortController();
  #waiting;
  #named;
  #naming = false;

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
      this.#name(this.value);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
    this.#asking.abort();
  }

  render() {
    const { field, found, open, at, source, label, value } = this;
    const shown = source.ids ? label ?? (this.#naming ? '' : value ?? '') : value ?? '';
    const below = open && this.searched && !found.length ? source.none : source.ids ? nothing : label ?? nothing;
    return html`<div class="s-code">
      <input id=${field} type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-controls="${field}-list"
        aria-expanded=${open ? 'true' : 'false'} aria-activedescendant=${open && at >= 0 ? `${field}-${at}` : nothing}
        aria-describedby=${[this.described, `${field}-label`].filter(Boolean).join(' ')} aria-invalid=${this.invalid ?? nothing}
        ?readonly=${this.disabled} .value=${live(shown)} @input=${(event) => this.#typed(event.target.value)}
        @click=${() => this.#browse()} @keydown=${this.#key} @blur=${() => this.#left()}>
      <ul id="${field}-list" role="listbox" aria-label=${source.title} ?hidden=${!open || !found.length}>${found.map((one, index) =>
        html`<li id="${field}-${index}" role="option" aria-selected=${index === at ? 'true' : 'false'}
          @mousedown=${(event) => { event.preventDefault(); this.#choose(one); }}>${one.label} ${one.note ? html`<span class="s-muted">${one.note}</span>` : nothing}</li>`)}</ul>
      <p class="help" id="${field}-label" role="status">${below}</p>
    </div>`;
  }

  #tell(value) {
    this.value = value;
    this.dispatchEvent(new CustomEvent('schil-search', { detail: value }));
  }

  #typed(text) {
    this.label = undefined;
    this.#named = text;
    this.#tell(text);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#search(text.trim()), WAIT);
  }

  /** Records are shown before anything is typed. */
  #browse() {
    if (this.source.ids && !this.open && !this.disabled && !this.value) {
      this.#search('');
    }
  }

  #left() {
    this.open = false;
    if (this.source.exact && this.value && !this.label) {
      const one = this.source.exact(this.value, this.found);
      if (one) {
        this.#choose(one);
      }
    }
  }

  async #search(q) {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.at = -1;
    this.searched = false;
    this.open = Boolean(q) || Boolean(this.source.ids);
    if (!this.open) {
      this.found = [];
      return;
    }
    const { signal } = this.#asking;
    const [found, label] = await Promise.all([
      this.source.find(q, signal).catch(() => []),
      this.source.ids || !q ? undefined : this.source.name(q, signal).catch(() => undefined),
    ]);
    if (!signal.aborted) {
      this.found = found;
      this.label ??= label;
      this.searched = true;
    }
  }

  #key(event) {
    const { found, open } = this;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        this.#search(this.label && this.source.ids ? '' : (this.value ?? '').trim());
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

  #choose({ value, label }) {
    this.label = label;
    this.#named = value;
    this.open = false;
    this.#tell(value);
  }

  async #name(value) {
    this.#named = value;
    this.label = undefined;
    if (value) {
      this.#naming = true;
      const label = await this.source.name(value).catch(() => undefined);
      this.#naming = false;
      if (label && value === this.value) {
        this.label = label;
      }
      this.requestUpdate();
    }
  }
}
define('schil-search-field', SearchField);
