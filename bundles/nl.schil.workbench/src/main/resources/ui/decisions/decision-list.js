import { daysLeft, fmt, html, nothing, t, tag } from '@schil/ui';

const SETTLED = { DECIDED: ['ok', 'circle-check'], DECIDED_LATE: ['warn', 'circle-check'], MISSED: ['bad', 'circle-x'] };

/**
 * Decisions as a list, by date.
 *
 * @param {object[]} items as `/api/v1/decisions` answers them
 * @param {string} asOf
 * @param {{numbered?: boolean, narrow?: boolean}} [options] numbered as on the band above it; narrow stands in a small column
 */
export function decisionList(items, asOf, { numbered = false, narrow = false } = {}) {
  return html`<ol class="s-decisions ${narrow ? 'narrow' : ''}">${items.map((item, index) => html`<li>
    <div class="date">${fmt.date(item.date, 'day').replace('.', '')}<small>${item.date.slice(0, 4)}</small></div>
    <div>
      <a href=${item.route}>${numbered ? `${index + 1}. ` : nothing}${item.label}</a>
      <p>${[item.what, item.owner, workingDay(item)].filter(Boolean).join(' · ')}</p>
      ${item.status === 'OPEN' && item.consequence ? html`<p>${item.consequence}</p>` : nothing}
    </div>
    <div>${decisionState(item, asOf)}</div>
  </li>`)}</ol>`;
}

/** The last working day, when people are not at work on the day itself. */
export function workingDay({ date, workingDay: day }) {
  return day && day !== date ? t('workbench.decisions.working-day', { date: fmt.date(day, 'day') }) : undefined;
}

/** How a decision stands: days left, decided, or missed. */
export function decisionState(item, asOf) {
  if (item.status === 'OPEN') {
    return daysLeft(item.date, asOf);
  }
  const [kind, icon] = SETTLED[item.status];
  const about = item.kind === 'OBLIGATION' ? 'obligations' : 'decisions';
  return tag(t(`workbench.${about}.${item.status}`, { date: item.decidedOn ?? item.date }), { kind, icon });
}

/** What a mark on the band or in the calendar says about a decision besides its date. */
export function markState(item) {
  return { MISSED: 'missed', DECIDED: 'done', DECIDED_LATE: 'done' }[item.status];
}
