import { LitElement, html, nothing } from 'lit';
import { ApiError } from './api.js';
import { t } from './texts.js';

/**
 * Registers a custom element, once: a module may be loaded again after its bundle was replaced.
 *
 * @param {string} name element name with the bundle's prefix
 * @param {CustomElementConstructor} element
 */
export function define(name, element) {
  if (!customElements.get(name)) {
    customElements.define(name, element);
  }
}

/**
 * Base class of contributed views: light DOM (shared styles, working id references), knows its own width, and loads
 * its data with cancel, progress and failure. Override `load` and `show`, or only `show`.
 */
export class View extends LitElement {
  static properties = {
    ctx: { attribute: false },
    width: { state: true },
    data: { state: true },
    failed: { state: true },
    busy: { state: true },
  };

  /** Whether a line "loading" is shown until the first data come; false: `show(undefined)` instead. */
  static loading = true;

  #observer;
  #request;
  #key;

  constructor() {
    super();
    this.width = 900;
    this.busy = false;
  }

  /** Answers the data for `show`. Called when `loadKey` changes; `signal` aborts the request it replaces. */
  load(ctx, signal) {}

  /** Renders the data. */
  show(data) {
    return nothing;
  }

  /** What the data depend on; another value loads them again. */
  loadKey(ctx) {
    return [ctx.params, ctx.asOf, ctx.locale, ctx.subject?.id, ctx.subject?.version];
  }

  /** Loads the data again, keeping what is shown until they are there. */
  async reload() {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.failed = undefined;
    try {
      const loading = this.load(this.ctx, request.signal);
      this.busy = loading instanceof Promise;
      const data = await loading;
      if (this.#request === request) {
        this.data = data;
        this.busy = false;
      }
    } catch (problem) {
      if (this.#request === request && problem.name !== 'AbortError') {
        this.#fail(problem);
      }
    }
  }

  #fail(problem) {
    this.busy = false;
    this.failed = problem;
    if (!(problem instanceof ApiError)) {
      console.error(problem);
    }
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => this.#resized(Math.round(entry.contentRect.width)));
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#request?.abort();
    this.#key = undefined;
  }

  willUpdate() {
    if (!this.ctx) {
      return;
    }
    const key = JSON.stringify(this.loadKey(this.ctx));
    if (key !== this.#key) {
      this.#key = key;
      this.reload();
    }
  }

  render() {
    if (!this.ctx) {
      return nothing;
    }
    if (this.failed) {
      return failure(this.failed, () => this.reload(), this.hasAttribute('data-page'));
    }
    if (this.busy && this.data === undefined && this.constructor.loading) {
      return html`<p class="s-loading" role="status">${t('workbench.loading')}</p>`;
    }
    return this.show(this.data);
  }

  #resized(width) {
    if (width && Math.abs(width - this.width) > 2) {
      requestAnimationFrame(() => { this.width = width; });
    }
  }
}

/**
 * What a view shows instead of its data.
 *
 * @param {Error} problem
 * @param {() => void} again tries again
 * @param {boolean} page whether it stands for a whole page, which needs its heading
 */
export function failure(problem, again, page) {
  const known = problem instanceof ApiError;
  const missing = known && problem.isNotFound;
  const title = missing ? t('workbench.missing.title') : t('workbench.error.title');
  return html`
    ${page ? html`<h1 class="s-heading">${title}</h1>` : nothing}
    <div class="s-note bad" role="alert">
      <p>${known ? problem.detail : t('workbench.error.view')}</p>
      ${missing || (known && problem.isForbidden) ? nothing
        : html`<p><button class="s-button small" type="button" @click=${again}>${t('workbench.again')}</button></p>`}
    </div>`;
}
