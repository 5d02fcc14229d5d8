import { fmt, html, locale, nothing, t } from '@schil/ui';
import { nearness } from '../kit/signs.js';
import { monthStart, plusDays } from '../kit/charts/drawing.js';
import { markState } from './decision-list.js';

const MONDAY_2024 = '2024-01-01';
const FRIDAY = 5;
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * Months with the days on which something must be decided, weekends and holidays. One day takes part in the order of Tab;
 * arrow keys go to the next day with a decision to the left or right, or a week up or down at least.
 *
 * @param {{from: string, months: number, items: object[], holidays: {date: string, name: string}[], asOf: string,
 *   chosen?: string, choose: (date: string) => void}} options
 */
export function decisionCalendar({ from, months, items, holidays, asOf, chosen, choose }) {
  const byDate = grouped(items);
  const named = new Map(holidays.map(({ date, name }) => [date, name]));
  return html`<div class="s-calendar" @keydown=${(event) => move(event, [...byDate.keys()], choose)}>${Array.from({ length: months }, (_, index) => {
    const start = monthStart(from, index);
    return html`<div><table>
      <caption>${fmt.date(start, 'month')}</caption>
      <thead><tr>${weekdays().map(([short, long]) => html`<th scope="col"><abbr title=${long}>${short}</abbr></th>`)}</tr></thead>
      <tbody>${weeks(start).map((week) => html`<tr>${week.map((day, column) => html`<td class=${column >= FRIDAY || named.has(day) ? 'closed' : nothing}>${day
        ? cell(day, { items: byDate.get(day), holiday: named.get(day), asOf, chosen, choose }) : nothing}</td>`)}</tr>`)}</tbody>
    </table>${holidayNames(holidays, start)}</div>`;
  })}</div>`;
}

function cell(day, { items, holiday, asOf, chosen, choose }) {
  const number = Number(day.slice(8));
  const today = day === asOf ? 'today' : '';
  if (!items) {
    return html`<span class="${today} ${holiday ? 'holiday' : ''}">${number}</span>`;
  }
  const open = items.find(({ status }) => status === 'OPEN' || status === 'MISSED') ?? items[0];
  const name = [fmt.date(day, 'long'), holiday].filter(Boolean).join(', ');
  return html`<button type="button" class="${markState(open) ?? nearness(day, asOf)} ${today} ${holiday ? 'holiday' : ''}" data-day=${day}
    tabindex=${chosen === day ? '0' : '-1'} aria-pressed=${chosen === day ? 'true' : 'false'}
    aria-label="${name}: ${t('workbench.decisions.entries', { count: items.length })}" @click=${() => choose(day)}>${number}</button>`;
}

function holidayNames(holidays, start) {
  const inMonth = holidays.filter(({ date }) => date.slice(0, 7) === start.slice(0, 7));
  return inMonth.length ? html`<p class="holidays"><span class="visually-hidden">${t('workbench.decisions.holidays')}: </span>${inMonth
    .map(({ date, name }) => `${Number(date.slice(8))} ${name}`).join(', ')}</p>` : nothing;
}

/** Chooses another day by keyboard and gives it the focus. */
function move(event, days, choose) {
  const from = event.target.dataset?.day;
  const sorted = days.toSorted();
  const to = from && target(event.key, from, sorted);
  if (to) {
    event.preventDefault();
    choose(to);
    event.currentTarget.querySelector(`[data-day="${to}"]`)?.focus();
  }
}

function target(key, from, days) {
  if (key === 'Home' || key === 'End') {
    return days.at(key === 'Home' ? 0 : -1);
  }
  const step = STEPS[key];
  if (!step) {
    return undefined;
  }
  const edge = plusDays(from, step);
  return step > 0 ? days.find((day) => day >= edge) : days.findLast((day) => day <= edge);
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
