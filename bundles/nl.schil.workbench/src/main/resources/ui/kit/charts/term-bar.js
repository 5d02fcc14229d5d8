import { html, nothing, svg } from 'lit';
import * as fmt from '../fmt.js';
import { t } from '../texts.js';
import { diamond, hatch, hatchId, plusDays, scaleTime } from './drawing.js';

const HEIGHT = 168;
const BAR = { top: 58, height: 44, baseline: 85 };
const NARROW = 560;

/**
 * The timeline of a contract: its base period and options, today, and the last days of notice.
 *
 * @param {{width: number, asOf: string, label: string,
 *   parts: {from: string, to: string, label: string, short?: string, state: 'past' | 'current' | 'open'}[],
 *   marks?: {date: string, label?: string, state: 'past' | 'next' | 'open'}[]}} options dates are inclusive; `label` tells the
 *   whole in words; `label` of the next mark is written above it
 */
export function termBar({ width, asOf, label, parts, marks = [] }) {
  if (!parts.length) {
    return nothing;
  }
  const from = `${parts[0].from.slice(0, 4)}-01-01`;
  const lastDay = [parts.at(-1).to, asOf < parts.at(-1).to ? asOf : parts.at(-1).to].sort().at(-1);
  const until = plusDays(lastDay, Math.max(60, (Number(lastDay.slice(0, 4)) - Number(from.slice(0, 4))) * 20));
  const shown = Math.max(230, width);
  const x = scaleTime(from, until, shown);
  const pattern = hatchId();
  const next = marks.find((mark) => mark.state === 'next');
  return html`<svg class="s-chart" width=${shown} height=${HEIGHT} viewBox="0 0 ${shown} ${HEIGHT}" role="img" aria-label=${label}>
    ${hatch(pattern)}
    ${years(from, until).map((year, index, all) => yearLine(x, year, index, all.length, shown))}
    ${parts.map((part) => period(x, part, pattern))}
    ${next ? svg`<line class="lead" x1=${x(next.date)} x2=${x(next.date)} y1="26" y2="104"></line>` : nothing}
    ${marks.map((mark) => svg`<path class="mark ${mark.state}" d=${diamond(x(mark.date), 113, 8)}></path>`)}
    ${today(x, asOf, from, until)}
    ${next?.label ? nextLabel(x, next, asOf, shown) : nothing}
  </svg>`;
}

function years(from, until) {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}

function yearLine(x, year, index, count, width) {
  const at = x(`${year}-01-01`);
  const every = Math.max(1, Math.ceil((count * 46) / width));
  return svg`<line class="grid" x1=${at} x2=${at} y1="26" y2="136"></line>
    ${index % every === 0 && at < width - 30 ? svg`<text x=${at + 3} y="156">${year}</text>` : nothing}`;
}

function period(x, { from, to, label, short, state }, pattern) {
  const left = x(from) + 1.5;
  const wide = Math.max(2, x(plusDays(to, 1)) - x(from) - 3);
  const fits = wide > label.length * 7.5 + 10;
  const text = fits ? label : short ?? initials(label);
  return svg`<rect class=${state} x=${left} y=${BAR.top} width=${wide} height=${BAR.height} rx="4"
      fill=${state === 'open' ? `url(#${pattern})` : nothing}></rect>
    ${wide > text.length * 7.5 ? svg`<text class="strong ${state}" x=${state === 'current' && fits ? left + 10 : left + wide / 2} y=${BAR.baseline}
      text-anchor=${state === 'current' && fits ? 'start' : 'middle'}>${text}</text>` : nothing}`;
}

function initials(label) {
  return label.split(/\s+/).map((word) => (/^\d/.test(word) ? word : word[0])).join('');
}

function today(x, asOf, from, until) {
  if (asOf < from || asOf > until) {
    return nothing;
  }
  const at = x(asOf);
  const room = at > 90;
  return svg`<line class="today" x1=${at} x2=${at} y1="24" y2="136"></line>
    <text class="ink strong" x=${room ? at - 6 : at + 6} y="20" text-anchor=${room ? 'end' : 'start'}>${t('workbench.today')}</text>`;
}

function nextLabel(x, next, asOf, width) {
  const at = x(next.date);
  const text = width < NARROW ? fmt.date(next.date, 'day') : next.label;
  const room = at + text.length * 7.5 < width;
  return room || at - x(asOf) > 160
    ? svg`<text class="next-label" x=${room ? at + 6 : at - 6} y="20" text-anchor=${room ? 'start' : 'end'}>${text}</text>`
    : svg`<text class="next-label" x=${width} y="50" text-anchor="end">${text}</text>`;
}
