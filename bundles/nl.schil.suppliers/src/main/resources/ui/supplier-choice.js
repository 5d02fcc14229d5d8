import { LitElement, html, nothing, define, openDialog, icon } from '@schil/ui';

const DELAY_MS = 250;
const MOST = 8;

/** Finds a supplier by name, place or number and saves the choice; refusals of the server are shown. */
class SupplierChoice extends LitElement {
  static properties = { ctx: { attribute: false }, options: { attribute: false }, close: { attribute: false }, found: { state: true }, text: { state: true }, refused: { state: true } };

  #timer;
  #request;

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.querySelector('input').focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  render() {
    const { t } = this.ctx;
    const { label, help, none } = this.options;
    return html`
      ${this.refused ? html`<div class="s-note bad" role="alert">${this.refused.map((text) => html`<p>${text}</p>`)}</div>` : nothing}
      <div class="s-field"><label for="suppliers-choice">${label}</label><p class="help" id="suppliers-choice-help">${help}</p>
        <input id="suppliers-choice" type="search" autocomplete="off" aria-describedby="suppliers-choice-help"
          @keydown=${(event) => this.#move(event)} @input=${(event) => this.#typed(event.target.value)}></div>
      <div role="status">${this.found && !this.found.length ? html`<p class="s-muted">${t('suppliers.choice.none', { text: this.text })}</p>` : nothing}</div>
      ${this.found?.length ? html`<ul class="suppliers-choice" @keydown=${(event) => this.#move(event)}>${this.found.map((supplier) => html`<li>
        <button type="button" class="s-button" @click=${() => this.#choose(supplier.id)}>${supplier.name}
          <span class="s-muted s-small">${[supplier.place, supplier.country].filter(Boolean).join(', ')}</span></button></li>`)}</ul>` : nothing}
      <div class="s-buttons">
        ${none ? html`<button type="button" class="s-button" @click=${() => this.#choose(null)}>${icon('x', 16)}${none}</button>` : nothing}
        <button type="button" class="s-button" @click=${() => this.close()}>${t('suppliers.cancel')}</button>
      </div>`;
  }

  /** Arrows go from the field through what was found and back. */
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.querySelector('input'), ...this.querySelectorAll('.suppliers-choice button')];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (step && next) {
      event.preventDefault();
      next.focus();
    }
  }

  #typed(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#find(text.trim()), DELAY_MS);
  }

  async #find(text) {
    this.#request?.abort();
    this.#request = new AbortController();
    this.text = text;
    if (!text) {
      this.found = undefined;
      return;
    }
    try {
      const { items } = await this.ctx.api.page('suppliers', { query: { q: text }, limit: MOST + 1, signal: this.#request.signal });
      this.found = items.filter(({ id }) => id !== this.options.without).slice(0, MOST);
    } catch (problem) {
      this.#refuse(problem);
    }
  }

  async #choose(id) {
    this.refused = undefined;
    try {
      this.close((await this.options.save(id)) ?? true);
    } catch (problem) {
      this.#refuse(problem);
    }
  }

  #refuse(problem) {
    if (problem.name !== 'AbortError') {
      this.refused = problem.errors?.length ? problem.errors.map(({ message }) => message) : [problem.detail ?? problem.message];
    }
  }
}
define('schil-suppliers-choice', SupplierChoice);

/**
 * Asks for a supplier in a dialog.
 *
 * @param {{title: string, label: string, help: string, none?: string, without?: string, save: (id: string | null) => Promise<any>}} options
 *   `none` is the button that chooses no supplier
 * @returns {Promise<any>} what `save` answered; undefined when the dialog was dismissed
 */
export function chooseSupplier(ctx, options) {
  return openDialog({
    title: options.title,
    body: (close) => html`<schil-suppliers-choice .ctx=${ctx} .options=${options} .close=${close}></schil-suppliers-choice>`,
  });
}
