import { LitElement, api, define, html, nothing } from '@schil/ui';

/** The count beside an entry of the side bar, asked from the URL that the contribution names. */
class NavBadge extends LitElement {
  static properties = { url: {}, asOf: {}, count: { state: true }, text: { state: true } };

  createRenderRoot() {
    return this;
  }

  async willUpdate(changed) {
    if (changed.has('url') || changed.has('asOf')) {
      const answer = await api.get(this.url, { query: { asOf: this.asOf } }).catch(() => null);
      this.count = answer?.count ?? 0;
      this.text = answer?.label;
    }
  }

  render() {
    return this.count
      ? html`<span class="s-badge" title=${this.text ?? nothing}><span>${this.count}</span>${this.text
        ? html`<span class="visually-hidden"> ${this.text}</span>` : nothing}</span>`
      : nothing;
  }
}
define('schil-nav-badge', NavBadge);
