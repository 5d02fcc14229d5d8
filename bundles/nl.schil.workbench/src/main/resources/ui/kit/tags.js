import { html, nothing } from 'lit';
import { daysBetween } from './fmt.js';
import { icon } from './icon.js';
import { t } from './texts.js';

const URGENT_DAYS = 14;
const SOON_DAYS = 60;

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

const KINDS = { missed: 'bad', urgent: 'bad', soon: 'warn', later: '' };

/** The days until a date: "nog 34 dagen", "vandaag", "3 dagen geleden". */
export function daysLeft(date, asOf) {
  const days = daysBetween(asOf, date);
  const near = nearness(date, asOf);
  const text = days === 0 ? t('workbench.days.today')
    : days > 0 ? t('workbench.days.left', { count: days }) : t('workbench.days.ago', { count: -days });
  return tag(text, { kind: KINDS[near], icon: near === 'later' ? undefined : 'triangle-alert' });
}
