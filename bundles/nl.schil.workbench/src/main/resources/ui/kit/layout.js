import { html, nothing } from 'lit';

let lastId = 0;

/** The page's heading, with its only `h1`. */
export function heading({ title, sub, actions, aside }) {
  return html`<div class="s-heading">
    <div><h1>${title}</h1>${sub ? html`<div class="sub">${sub}</div>` : nothing}</div>
    ${aside ?? nothing}
    ${actions ? html`<div class="s-row no-print">${actions}</div>` : nothing}
  </div>`;
}

/**
 * A card.
 *
 * @param {{title?: unknown, sub?: unknown, action?: unknown, body: unknown, span?: number, id?: string}} parts `span` is
 *   its width in a grid of 12; `id` is that of its heading
 */
export function card({ title, sub, action, body, span, id }) {
  const headingId = id ?? `s-card-${(lastId = (lastId + 1) % 1e6)}`;
  const classes = `s-card${span ? ` s-span-${span}` : ''}`;
  if (!title) {
    return html`<div class=${classes}>${body}</div>`;
  }
  return html`<section class=${classes} aria-labelledby=${headingId}>
    <header><h2 id=${headingId}>${title}</h2>${action ?? nothing}${sub ? html`<p class="sub">${sub}</p>` : nothing}</header>
    ${body}
  </section>`;
}

/** A grid of 12 columns. */
export function grid(...children) {
  return html`<div class="s-grid">${children}</div>`;
}

/** An area that scrolls sideways and can be reached by keyboard. */
export function scroll(label, content) {
  return html`<div class="s-scroll" tabindex="0" role="group" aria-label=${label}>${content}</div>`;
}

/** What is shown where there is nothing. */
export function empty(text, action) {
  return html`<div class="s-empty"><p>${text}</p>${action ?? nothing}</div>`;
}

/** An inline remark; `kind` is `warn`, `bad`, `ok` or nothing. */
export function note(text, { kind = '' } = {}) {
  return html`<div class="s-note ${kind}">${text}</div>`;
}

/** "Show as table" under a chart. */
export function shownAs(summary, content) {
  return html`<details class="s-details"><summary>${summary}</summary>${content}</details>`;
}
