import { LitElement, define, fmt, html, icon, nothing, t } from '@schil/ui';

/** The date of reference: everything computed is shown as it stands on that day. Fires `schil-as-of` with the date or null. */
class AsOf extends LitElement {
  static properties = { asOf: {}, today: {}, open: { state: true } };

  createRenderRoot() {
    return this;
  }

  render() {
    const moved = this.asOf !== this.today;
    return html`<details class="s-as-of ${moved ? 'moved' : ''}" ?open=${this.open} @toggle=${(event) => { this.open = event.target.open; }}>
      <summary>${icon('calendar-clock', 16)}<span>${t('workbench.as-of.label', { date: fmt.date(this.asOf, 'long') })}</span></summary>
      <form class="s-as-of-panel" @submit=${this.#chosen}>
        <label for="s-as-of">${t('workbench.as-of.choose')}</label>
        <input class="s-input" id="s-as-of" type="date" required .value=${this.asOf} min="1990-01-01" max="2100-12-31">
        <p class="s-small s-muted">${t('workbench.as-of.help')}</p>
        <div class="s-buttons"><button class="s-button primary small" type="submit">${t('workbench.as-of.show')}</button>
          ${moved ? html`<button class="s-button small" type="button" @click=${() => this.#fire(null)}>${t('workbench.as-of.today')}</button>` : nothing}</div>
      </form>
    </details>`;
  }

  #chosen(event) {
    event.preventDefault();
    const date = this.querySelector('#s-as-of').value;
    this.#fire(date === this.today ? null : date);
  }

  #fire(date) {
    this.open = false;
    this.querySelector('summary').focus();
    this.dispatchEvent(new CustomEvent('schil-as-of', { detail: date, bubbles: true }));
  }
}
define('schil-as-of', AsOf);
