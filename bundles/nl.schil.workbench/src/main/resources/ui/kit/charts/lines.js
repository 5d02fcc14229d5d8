import { html, nothing, svg } from 'lit';
import * as fmt from '../fmt.js';
import { scaleTime } from './drawing.js';

const MARGIN = { left: 50, right: 52, top: 16, bottom: 34 };

/**
 * Lines over time. A line ends where the measurements end; a gap (y null) is left open.
 *
 * @param {{width: number, height?: number, label: string,
 *   series: {points: {x: string, y: number | null}[], kind?: 'measured' | 'dashed' | 'target', end?: string}[],
 *   limits?: {y: number, label: string, kind?: 'warn'}[], from?: string, to?: string, max?: number,
 *   write?: (y: number) => string}} options `end` is written at a line's last point
 */
export function lines({ width, height = 290, label, series, limits = [], from, to, max, write = (y) => fmt.number(y, 0) }) {
  const points = series.flatMap((line) => line.points).filter((point) => point.y !== null);
  if (!points.length) {
    return nothing;
  }
  const dates = points.map((point) => point.x).sort();
  const top = max ?? Math.max(...points.map((point) => point.y), ...limits.map((limit) => limit.y)) * 1.1;
  const time = scaleTime(from ?? dates[0], to ?? dates.at(-1), width - MARGIN.left - MARGIN.right, 0);
  const x = (date) => MARGIN.left + time(date);
  const y = (value) => height - MARGIN.bottom - (value / top) * (height - MARGIN.bottom - MARGIN.top);
  return html`<svg class="s-chart" width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    ${ticks(top).map((value) => svg`<line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(value)} y2=${y(value)}></line>
      <text x=${MARGIN.left - 8} y=${y(value) + 5} text-anchor="end">${write(value)}</text>`)}
    ${dateTicks(from ?? dates[0], to ?? dates.at(-1), width).map((date) =>
      svg`<text x=${x(date)} y=${height - 8} text-anchor="middle">${fmt.date(date, 'monthShort').replace('.', '')} ${date.slice(2, 4)}</text>`)}
    ${limits.map((limit) => svg`<line class="limit ${limit.kind ?? ''}" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(limit.y)} y2=${y(limit.y)}></line>
      <text class="limit ${limit.kind ?? ''}" x=${limit.kind ? width - MARGIN.right + 6 : MARGIN.left + 6} y=${y(limit.y) + (limit.kind ? 5 : -6)}>${limit.label}</text>`)}
    ${series.map((line) => drawn(line, x, y, width))}
  </svg>`;
}

function drawn({ points, kind = 'measured', end }, x, y, width) {
  const path = points.reduce(({ d, pen }, point) => point.y === null
    ? { d, pen: false }
    : { d: `${d}${pen ? 'L' : 'M'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`, pen: true }, { d: '', pen: false }).d;
  const last = points.findLast((point) => point.y !== null);
  const room = last && x(last.x) + 130 < width;
  return svg`<path class="line ${kind}" d=${path}></path>
    ${last && kind === 'measured' ? svg`<circle class="dot" cx=${x(last.x)} cy=${y(last.y)} r="5"></circle>` : nothing}
    ${last && end ? svg`<text class="ink strong" x=${x(last.x) + (room ? 10 : -10)} y=${y(last.y) + 18} text-anchor=${room ? 'start' : 'end'}>${end}</text>` : nothing}`;
}

function ticks(top) {
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}

function dateTicks(from, to, width) {
  const count = Math.max(2, Math.min(6, Math.floor(width / 130)));
  const start = Date.parse(from);
  const span = Date.parse(to) - start;
  return Array.from({ length: count }, (_, index) => new Date(start + (span * index) / (count - 1)).toISOString().slice(0, 10));
}
