/** Small signs in and beside text: tags, coverage, progress, what swatches mean. */

import { html, nothing, svg } from 'lit';
import { daysBetween, percent } from './fmt.js';
import { icon } from './icon.js';
import { pageStyles } from './layout.js';
import { t } from './texts.js';

const URGENT_DAYS = 14;
const SOON_DAYS = 60;
const KINDS = { missed: 'bad', urgent: 'bad', soon: 'warn', later: '' };
const NORM_CLASSES = [[0.85, 'cov-4'], [0.6, 'cov-3'], [0.3, 'cov-2'], [0.01, 'cov-1']];

/** A small label. @param {unknown} text @param {{kind?: 'ok' | 'warn' | 'bad' | 'unknown', icon?: string}} [options] */
export function tag(text, { kind = '', icon: name } = {}) {
  return html`<span class="s-tag ${kind}">${name ? icon(name, 15) : nothing}${text}</span>`;
}

/** The value is not known: it counts neither as zero nor as absent. */
export function unknown(text = t('workbench.unknown')) {
  return tag(text, { kind: 'unknown' });
}

/** There is nothing of which the value could be known. */
export function notApplicable() {
  return html`<span class="s-na">${t('workbench.not-applicable')}</span>`;
}

/**
 * A measured value, or which of the two ways in which there is none.
 *
 * @param {any} value null, or the API's `{status: 'MEASURED' | 'UNKNOWN' | 'NOT_APPLICABLE', …}`, or a plain value
 * @param {(value: any) => unknown} render writes a measured value
 */
export function measured(value, render) {
  if (value === null || value === undefined || value.status === 'UNKNOWN') {
    return unknown();
  }
  return value.status === 'NOT_APPLICABLE' ? notApplicable() : render(value);
}

/** How near a date is: `urgent` up to 14 days, `soon` up to 60, `later`, or `missed`. */
export function nearness(date, asOf) {
  const days = daysBetween(asOf, date);
  return days < 0 ? 'missed' : days <= URGENT_DAYS ? 'urgent' : days <= SOON_DAYS ? 'soon' : 'later';
}

/** The days until a date: "nog 34 dagen", "vandaag", "3 dagen geleden". */
export function daysLeft(date, asOf) {
  const days = daysBetween(asOf, date);
  const near = nearness(date, asOf);
  const text = days === 0 ? t('workbench.days.today')
    : days > 0 ? t('workbench.days.left', { count: days }) : t('workbench.days.ago', { count: -days });
  return tag(text, { kind: KINDS[near], icon: near === 'later' ? undefined : 'triangle-alert' });
}

/**
 * A bar for a fraction of 0 to 1; null is unknown.
 *
 * @param {number | null} fraction
 * @param {{label: string, kind?: 'ours' | 'theirs'}} options
 */
export function progress(fraction, { label, kind = '' }) {
  pageStyles();
  if (fraction === null || fraction === undefined) {
    return html`<svg class="s-progress unknown" role="img" aria-label="${label}: ${t('workbench.unknown')}"></svg>`;
  }
  const width = Math.max(0, Math.min(1, fraction)) * 100;
  return html`<svg class="s-progress ${kind}" role="img" aria-label="${label}: ${percent(fraction)}" preserveAspectRatio="none"
    viewBox="0 0 100 10">${svg`<rect width=${width} height="10"></rect>`}</svg>`;
}

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
