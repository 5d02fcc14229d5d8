import { html, nothing } from 'lit';

/**
 * A strip of links to the parts of a page.
 *
 * @param {{id: string, label: string, href: string}[]} items
 * @param {string} current id of the one shown
 * @param {string} label accessible name of the strip
 */
export function tabs(items, current, label) {
  return html`<nav class="s-tabs no-print" aria-label=${label}>${items.map((item) =>
    html`<a href=${item.href} data-keep-focus aria-current=${item.id === current ? 'page' : nothing}>${item.label}</a>`)}</nav>`;
}
