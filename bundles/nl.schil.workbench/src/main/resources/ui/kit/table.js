import { LitElement, html, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icon.js';
import { alignment, cell, pageStyles } from './layout.js';
import { TableWindow, scroller } from './table-window.js';
import { locale, t } from './texts.js';
import { define, failure } from './view.js';

await pageStyles();

const SEARCH_DELAY_MS = 250;

/**
 * A table that pages, searches and sorts at the server (`path`) or in the browser (`rows`). See the README for its
 * properties. Fires `schil-loaded` with `{items, next}` after each page.
 */
class Table extends LitElement {
  static properties = {
    label: {}, path: {}, search: {}, csv: {}, total: {}, limit: { type: Number },
    columns: { attribute: false }, rows: { attribute: false }, query: { attribute: false },
    filters: { attribute: false }, actions: { attribute: false }, empty: {}, ctx: { attribute: false },
    items: { state: true }, next: { state: true }, busy: { state: true }, failed: { state: true },
    text: { state: true }, sort: { state: true }, width: { state: true },
  };

  #request;
  #address;
  #key;
  #timer;
  #resize;
  #more;
  #window = new TableWindow(this);

  constructor() {
    super();
    this.limit = 50;
    this.columns = [];
    this.items = undefined;
    this.text = undefined;
    this.sort = '';
    this.width = 900;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#resize = new ResizeObserver(([entry]) => requestAnimationFrame(() => {
      this.width = Math.round(entry.contentRect.width) || this.width;
    }));
    this.#resize.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#more?.disconnect();
    this.#request?.abort();
    clearTimeout(this.#timer);
    this.#key = undefined;
  }

  /** Loads from the first page again. */
  refresh() {
    return this.#load(undefined);
  }

  willUpdate() {
    this.#adoptAddress();
    if (this.path) {
      const key = JSON.stringify([this.path, this.query, this.text, this.sort, this.limit, locale()]);
      if (key !== this.#key) {
        this.#key = key;
        this.#load(undefined);
      }
    }
  }

  updated() {
    this.#more?.disconnect();
    const button = this.querySelector('[data-more]');
    if (button) {
      this.#more = new IntersectionObserver(([entry]) => entry.isIntersecting && !this.busy && this.#load(this.next),
        { root: scroller(this), rootMargin: '200px' });
      this.#more.observe(button);
    }
  }

  render() {
    return html`
      ${this.#tools()}
      ${this.failed ? failure(this.failed, () => this.#load(this.next), false) : nothing}
      ${this.#content()}
      ${this.total ? html`<p class="s-muted s-small s-total">${this.total}</p>` : nothing}`;
  }

  /** Takes the text and the order from the address, at first and whenever something else changed them there. */
  #adoptAddress() {
    const text = this.ctx?.query?.get('q') ?? '';
    const sort = this.ctx?.query?.get('sort') ?? '';
    const address = JSON.stringify([text, sort]);
    if (this.ctx && address !== this.#address) {
      this.#address = address;
      this.text = text;
      this.sort = sort;
    }
  }

  #tools() {
    if (!this.search && !this.filters && !this.csv && !this.actions) {
      return nothing;
    }
    const id = `s-search-${this.label?.replace(/\W+/g, '-')}`;
    return html`<div class="s-tools no-print">
      ${this.search ? html`<div class="s-field"><label for=${id}>${this.search}</label>
        <input id=${id} type="search" autocomplete="off" .value=${this.text ?? ''} @input=${(event) => this.#typed(event.target.value)}></div>` : nothing}
      ${this.filters ?? nothing}
      <div class="s-row s-tools-end">${this.actions ?? nothing}
        ${this.csv ? html`<a class="s-button" href=${this.csv} download>${icon('download', 16)}${t('workbench.table.csv')}</a>` : nothing}</div>
    </div>`;
  }

  #content() {
    const rows = this.#shownRows();
    if (rows === undefined) {
      return this.failed ? nothing : html`<p class="s-loading" role="status">${t('workbench.loading')}</p>`;
    }
    if (!rows.length) {
      return html`<div class="s-data"><div class="s-empty" role="status">${this.text ? t('workbench.table.no-match', { text: this.text })
        : this.empty ?? t('workbench.table.empty')}</div></div>`;
    }
    const columns = this.columns.filter((column) => !(column.hideBelow > this.width));
    return html`<div class="s-data" tabindex="0" role="group" aria-label=${this.label} aria-busy=${this.busy ? 'true' : 'false'}>
      <table><caption class="visually-hidden">${this.label}</caption>
        <thead><tr>${columns.map((column) => this.#head(column))}</tr></thead>
        ${groups(rows, this.limit).map((group, index) => this.#group(group, index, columns))}
      </table>
      ${this.next ? html`<div class="s-more"><button type="button" class="s-button small" data-more ?disabled=${this.busy}
        @click=${() => this.#load(this.next)}>${t('workbench.table.more')}</button></div>` : nothing}
    </div>`;
  }

  #group(rows, index, columns) {
    return html`<tbody data-group=${index}>${this.#window.isBlank(index)
      ? html`<tr class="s-blank" aria-hidden="true"><td colspan=${columns.length}></td></tr>`
      : rows.map((row) => html`<tr>${columns.map((column) => cell(column, row))}</tr>`)}</tbody>`;
  }

  #head(column) {
    if (!column.sort) {
      return html`<th scope="col" class=${alignment(column)}>${column.label}</th>`;
    }
    const direction = this.sort === column.id ? 'ascending' : this.sort === `-${column.id}` ? 'descending' : 'none';
    const arrow = { ascending: 'arrow-up', descending: 'arrow-down' }[direction];
    return html`<th scope="col" class=${alignment(column)} aria-sort=${direction}>
      <button type="button" class="s-sort" @click=${() => this.#sortBy(column, direction)}>${column.label}${arrow ? icon(arrow, 14) : nothing}</button></th>`;
  }

  #sortBy(column, direction) {
    this.sort = direction === 'ascending' ? `-${column.id}` : column.id;
    this.ctx?.setQuery?.({ sort: this.sort });
  }

  #typed(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = text.trim();
      this.ctx?.setQuery?.({ q: this.text || null });
    }, SEARCH_DELAY_MS);
  }

  async #load(cursor) {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.busy = true;
    this.failed = undefined;
    try {
      const page = await api.page(this.path, {
        query: { ...this.query, q: this.text, sort: this.sort }, cursor, limit: this.limit, signal: request.signal,
      });
      if (!cursor) {
        this.#window.reset();
      }
      this.items = cursor ? [...this.items, ...page.items] : page.items;
      this.next = page.next;
      this.dispatchEvent(new CustomEvent('schil-loaded', { detail: { ...page, items: this.items } }));
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        this.failed = problem;
      }
    } finally {
      if (this.#request === request) {
        this.busy = false;
      }
    }
  }

  #shownRows() {
    return this.path ? this.items : this.rows && sorted(found(this.rows, this.text, this.columns), this.sort);
  }
}
define('schil-table', Table);

function groups(rows, size) {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));
}

function found(rows, text, columns) {
  const wanted = (text ?? '').toLocaleLowerCase(locale());
  return wanted
    ? rows.filter((row) => columns.some(({ id }) => String(row[id] ?? '').toLocaleLowerCase(locale()).includes(wanted)))
    : rows;
}

function sorted(rows, sort) {
  if (!sort) {
    return rows;
  }
  const id = sort.replace(/^-/, '');
  const sign = sort.startsWith('-') ? -1 : 1;
  const order = new Intl.Collator(locale(), { numeric: true });
  const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(String(a ?? ''), String(b ?? '')));
  return [...rows].sort((a, b) => sign * compare(a[id], b[id]));
}
