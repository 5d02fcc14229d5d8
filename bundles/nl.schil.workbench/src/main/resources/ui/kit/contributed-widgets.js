import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define } from './define.js';

/** The widgets that bundles contribute to a page (`point`), on a grid of 12 columns. */
class ContributedWidgets extends LitElement {
  static properties = {
    point: {},
    subject: { attribute: false },
    ctx: { attribute: false },
  };

  createRenderRoot() {
    return this;
  }

  render() {
    if (!this.ctx) {
      return nothing;
    }
    const ctx = this.subject === undefined ? this.ctx : { ...this.ctx, subject: this.subject };
    return html`<div class="s-grid">${repeat(this.ctx.contributions('widgets', this.point), (widget) => widget.element, (widget) =>
      html`<div class="s-widget s-span-${widget.span ?? 12}"><schil-slot .contribution=${widget} .ctx=${ctx}></schil-slot></div>`)}</div>`;
  }
}
define('schil-widgets', ContributedWidgets);
