import { html } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import icons from './icons.js';

/**
 * A decorative icon; an unknown name gives a circle.
 *
 * @param {string} name Lucide name, see icons.js
 * @param {number} [size] in px
 */
export function icon(name, size = 18) {
  return html`<svg class="s-icon" width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
    stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"
    focusable="false">${unsafeSVG(icons[name] ?? icons.circle)}</svg>`;
}
