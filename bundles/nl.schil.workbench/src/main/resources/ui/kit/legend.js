import { html } from 'lit';
import { t } from './texts.js';

const NORM_CLASSES = [[0.85, 'cov-4'], [0.6, 'cov-3'], [0.3, 'cov-2'], [0.01, 'cov-1']];

/** The class that colours a coverage. @param {number | null | 'na'} coverage fraction, null = unknown, na = not applicable */
export function coverageClass(coverage) {
  if (coverage === null || coverage === undefined) {
    return 'cov-unknown';
  }
  if (coverage === 'na') {
    return 'cov-na';
  }
  return NORM_CLASSES.find(([from]) => coverage >= from)?.[1] ?? 'cov-0';
}

/** What the swatches mean. @param {{swatch: string, label: string}[]} entries @param {string} [label] */
export function legend(entries, label) {
  return html`<ul class="s-legend" aria-label=${label ?? t('workbench.legend')}>${entries.map((entry) =>
    html`<li><span class="s-swatch ${entry.swatch}"></span>${entry.label}</li>`)}</ul>`;
}
