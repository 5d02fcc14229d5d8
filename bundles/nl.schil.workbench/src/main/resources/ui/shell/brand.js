import { html } from '@schil/ui';

/** Schil's mark: a peel around a core. */
export function brandMark(size = 26) {
  return html`<svg width=${size} height=${size} viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="16" cy="16" r="13.5" fill="none" stroke="currentColor" stroke-opacity=".55" stroke-width="2"></circle>
    <path d="M16 6.5a9.5 9.5 0 0 1 9.5 9.5" fill="none" stroke="#5fb4d8" stroke-width="3.2" stroke-linecap="round"></path>
    <path d="M25.5 16a9.5 9.5 0 1 1-9.5-9.5" fill="none" stroke="currentColor" stroke-opacity=".8" stroke-width="2"></path>
    <circle cx="16" cy="16" r="4" fill="currentColor"></circle></svg>`;
}
