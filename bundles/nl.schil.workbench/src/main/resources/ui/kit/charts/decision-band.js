import { html, nothing, svg } from 'lit';
import * as fmt from '../fmt.js';
import { nearness } from '../signs.js';
import { diamond, monthStart, scaleTime, time } from './drawing.js';

const LARGE = 14;
const SMALL = 7;
const LABEL_WIDTH = 62;

/**
 * A band of months with a numbered mark for each decision; where there are too many for that, with small marks. It
 * repeats what the list below it says, so it is hidden from screen readers.
 *
 * @param {{width: number, asOf: string, from?: string, months?: number,
 *   items: {date: string, number: number | string, state?: 'missed' | 'done'}[]}} options starts at the month of `from`
 */
export function decisionBand({ width, asOf, from = asOf, months = 12, items }) {
  const start = monthStart(from);
  const end = monthStart(from, months);
  const x = scaleTime(start, end, width, 4);
  const labelEvery = Math.ceil((LABEL_WIDTH * months) / width);
  const inside = items.filter(({ date }) => date >= start && date < end);
  return html`<svg class="s-chart s-band" width=${width} height="66" aria-hidden="true">
    ${Array.from({ length: months }, (_, index) => month(x, start, index, index % labelEvery === 0))}
    ${asOf >= start && asOf < end ? svg`<line class="today" x1=${x(asOf)} x2=${x(asOf)} y1="0" y2="42"></line>` : nothing}
    ${marks(inside, x, asOf, width)}
  </svg>`;
}

function month(x, start, index, labelled) {
  const from = monthStart(start, index);
  const left = x(from);
  const year = index === 0 || from.slice(5, 7) === '01' ? ` ${from.slice(0, 4)}` : '';
  return svg`<rect class=${index % 2 ? 'band-odd' : 'band-even'} x=${left} y="6" width=${x(monthStart(start, index + 1)) - left - 2}
      height="30" rx="4"></rect>
    ${labelled ? svg`<text x=${left + 8} y="56">${fmt.date(from, 'monthShort').replace('.', '')}${year}</text>` : nothing}`;
}

function marks(items, x, asOf, width) {
  const kind = ({ state, date }) => state ?? nearness(date, asOf);
  return items.length * 2 * LARGE > width * 0.6
    ? items.map((item) => svg`<path class="mark ${shade(kind(item))}" d=${diamond(x(item.date), 21, SMALL)}></path>`)
    : spread(items, x).map((item) => mark(item.at, item.number, kind(item)));
}

/** Marks of neighbouring days lie beside each other instead of over each other. */
function spread(items, x) {
  let previous = -Infinity;
  return [...items].sort((a, b) => time(a.date) - time(b.date)).map((item) => {
    previous = Math.max(x(item.date), previous + 24);
    return { ...item, at: previous };
  });
}

function mark(at, number, state) {
  return svg`<path class="mark ${shade(state)}" d=${diamond(at, 21, LARGE)}></path>
    <text class="mark-number ${state}" x=${at} y="26" text-anchor="middle">${number}</text>`;
}

function shade(state) {
  return state === 'done' ? 'later' : state;
}
