import { fmt, html, locale, nothing, t } from '@schil/ui';
import { nearness } from '../kit/signs.js';
import { monthStart, plusDays } from '../kit/charts/drawing.js';
import { markState } from './decision-list.js';

const MONDAY_2024 = '2024-01-01';

/**
 * Months with the days on which something must be decided.
 *
 * @param {{from: string, months: number, items: object[], asOf: string, chosen?: string, choose: (date: string) => void}} options
 */
export function decisionCalendar({ from, months, items, asOf, chosen, choose }) {
  const byDate = grouped(items);
  return html`<div class="s-calendar">${Array.from({ length: months }, (_, index) => {
    const start = monthStart(from, index);
    return html`<table>
      <caption>${fmt.date(start, 'month')}</caption>
      <thead><tr>${weekdays().map(([short, long]) => html`<th scope="col"><abbr title=${long}>${short}</abbr></th>`)}</tr></thead>
      <tbody>${weeks(start).map((week) => html`<tr>${week.map((day) => html`<td>${day ? cell(day, byDate.get(day), asOf, chosen, choose) : nothing}</td>`)}</tr>`)}</tbody>
    </table>`;
  })}</div>`;
}

function cell(day, items, asOf, chosen, choose) {
  const number = Number(day.slice(8));
  const today = day === asOf ? 'today' : '';
  if (!items) {
    return html`<span class=${today}>${number}</span>`;
  }
  const open = items.find(({ status }) => status === 'OPEN' || status === 'MISSED') ?? items[0];
  return html`<button type="button" class="${markState(open) ?? nearness(day, asOf)} ${today}" aria-pressed=${chosen === day ? 'true' : 'false'}
    aria-label="${fmt.date(day, 'long')}: ${t('workbench.decisions.count', { count: items.length })}" @click=${() => choose(day)}>${number}</button>`;
}

function weeks(start) {
  const end = monthStart(start, 1);
  const lead = (new Date(start + 'T00:00:00Z').getUTCDay() + 6) % 7;
  const days = Array.from({ length: lead }, () => null);
  for (let day = start; day < end; day = plusDays(day, 1)) {
    days.push(day);
  }
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, index) => days.slice(index * 7, index * 7 + 7));
}

function weekdays() {
  const short = new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => new Date(plusDays(MONDAY_2024, index) + 'T00:00:00Z'))
    .map((day) => [short.format(day).slice(0, 2), long.format(day)]);
}

function grouped(items) {
  const groups = new Map();
  items.forEach((item) => groups.set(item.date, [...(groups.get(item.date) ?? []), item]));
  return groups;
}
