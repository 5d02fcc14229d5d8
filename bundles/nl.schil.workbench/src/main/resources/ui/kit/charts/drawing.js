/** What charts are drawn with. */

import { svg } from 'lit';

const DAY_MS = 86400000;
let lastHatch = 0;

/** Milliseconds of a date `YYYY-MM-DD`. */
export function time(date) {
  return Date.parse(date + 'T00:00:00Z');
}

/** A date moved by whole days. */
export function plusDays(date, days) {
  return new Date(time(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the month that lies `months` after the month of `date`. */
export function monthStart(date, months = 0) {
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** Position of a date between `from` (at `inset`) and `to` (at `width - inset`). */
export function scaleTime(from, to, width, inset = 8) {
  const start = time(from);
  const span = Math.max(DAY_MS, time(to) - start);
  return (date) => inset + ((time(date) - start) / span) * (width - 2 * inset);
}

/** The pattern for "unknown": 45 degree lines. Use as `fill=${`url(#${id})`}`; `id` must be unique on the page. */
export function hatch(id) {
  return svg`<defs><pattern id=${id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="s-hatch-paper" width="8" height="8"></rect><rect class="s-hatch-line" width="1.6" height="8"></rect>
  </pattern></defs>`;
}

/** A fresh id for a pattern. */
export function hatchId() {
  lastHatch += 1;
  return `s-hatch-${lastHatch}`;
}

/** A square on its tip, around a point. */
export function diamond(x, y, radius) {
  return `M${x} ${y - radius}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}z`;
}
