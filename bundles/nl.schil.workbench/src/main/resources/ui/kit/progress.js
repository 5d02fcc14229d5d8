import { html, svg } from 'lit';
import { t } from './texts.js';
import { percent } from './fmt.js';

/**
 * A bar for a fraction of 0 to 1; null is unknown.
 *
 * @param {number | null} fraction
 * @param {{label: string, kind?: 'ours' | 'theirs'}} options
 */
export function progress(fraction, { label, kind = '' }) {
  if (fraction === null || fraction === undefined) {
    return html`<svg class="s-progress unknown" role="img" aria-label="${label}: ${t('workbench.unknown')}"></svg>`;
  }
  const width = Math.max(0, Math.min(1, fraction)) * 100;
  return html`<svg class="s-progress ${kind}" role="img" aria-label="${label}: ${percent(fraction)}" preserveAspectRatio="none"
    viewBox="0 0 100 10">${svg`<rect width=${width} height="10"></rect>`}</svg>`;
}
