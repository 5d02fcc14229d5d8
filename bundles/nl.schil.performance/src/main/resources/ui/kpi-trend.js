import { dataTable, fmt, hatch, html, nothing, shownAs, svg, t } from '@schil/ui';
import '@schil/ui/charts.js';
import { periodName, periodShort, stateOf, withUnit } from './performance-words.js';

const HEIGHT = 150;
const MARGIN = { left: 44, right: 8, top: 12, bottom: 26 };
const LABEL_WIDTH = 46;
let lastId = 0;

/**
 * The values of one KPI, period by period. A period without value is hatched, one that is not applicable is dashed: neither
 * is a point, and the line is broken there.
 *
 * @param {{kpi: object, points: object[]}} trend oldest first
 * @param {{width: number}} options
 */
export function kpiTrend({ kpi, points: all }, { width }) {
  const points = all.filter((point) => point.over || point.state === 'MEASURED').slice(-12);
  if (!points.length) {
    return html`<p class="s-muted">${t('performance.trend.none')}</p>`;
  }
  const x = slots(points.length, width);
  const y = scale(kpi, points);
  const pattern = `schil-performance-hatch-${(lastId += 1)}`;
  const every = Math.ceil((LABEL_WIDTH * points.length) / (width - MARGIN.left));
  return html`<svg class="s-chart schil-performance-trend" width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${spoken(kpi, points)}>
    ${hatch(pattern)}
    ${limit(kpi.target, 'target', width, y, kpi)}${limit(kpi.floor, 'floor', width, y, kpi)}
    ${points.map((point, index) => (point.state === 'MEASURED' ? nothing : gap(x(index), point.state, pattern)))}
    <path class="line measured" d=${path(points, x, y)}></path>
    ${points.map((point, index) => (point.state === 'MEASURED'
      ? svg`<circle class=${point.measurement?.disputed ? 'dot disputed' : 'dot'} cx=${x(index).middle} cy=${y(point.value)} r="4.5"></circle>` : nothing))}
    ${points.map((point, index) => ((points.length - 1 - index) % every ? nothing
      : svg`<text x=${x(index).middle} y=${HEIGHT - 6} text-anchor="middle">${periodShort(point)}</text>`))}
  </svg>`;
}

/** The same values as a table that can be opened. @param {(kpi: object) => void} revisions shows what was recorded before */
export function kpiTable({ kpi, points: all }, revisions) {
  const points = all.filter((point) => point.over || point.state === 'MEASURED').toReversed();
  const corrected = points.some(({ measurement }) => measurement?.revision > 1);
  return points.length ? shownAs(t('performance.trend.table'), html`${dataTable({
    label: t('performance.trend.caption', { name: kpi.name }),
    columns: [
      { id: 'period', label: t('performance.period.label'), header: true, render: periodName },
      { id: 'value', label: t('performance.kpi.value'), align: 'end', render: (point) => stateOf({ ...point, kpi }) },
      { id: 'norm', label: t('performance.kpi.norm'), align: 'end', render: ({ norm }) => (norm === undefined ? nothing : fmt.number(norm, 1)) },
      { id: 'source', label: t('performance.measure.source'), render: ({ measurement }) => remark(measurement) },
    ],
    rows: points,
  })}
  ${corrected ? html`<p class="no-print"><button type="button" class="s-button small" @click=${() => revisions(kpi)}>${t('performance.trend.revisions')}<span class="visually-hidden">: ${kpi.name}</span></button></p>` : nothing}`) : nothing;
}

function remark(measurement) {
  if (!measurement) {
    return nothing;
  }
  const parts = [measurement.source, measurement.note, measurement.disputed && t('performance.measure.disputed'),
    measurement.revision > 1 && t('performance.measure.revision', { revision: measurement.revision })].filter(Boolean);
  return parts.join(' · ');
}

function slots(count, width) {
  const wide = (width - MARGIN.left - MARGIN.right) / count;
  return (index) => ({ left: MARGIN.left + index * wide + 1, wide: wide - 2, middle: MARGIN.left + (index + 0.5) * wide });
}

function scale(kpi, points) {
  const values = [...points.filter(({ state }) => state === 'MEASURED').map(({ value }) => Number(value)),
    Number(kpi.target), Number(kpi.floor)];
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  return (value) => HEIGHT - MARGIN.bottom - 6 - ((Number(value) - low) / span) * (HEIGHT - MARGIN.bottom - MARGIN.top - 12);
}

function limit(value, kind, width, y, kpi) {
  return svg`<line class=${kind} x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(value)} y2=${y(value)}></line>
    <text x=${MARGIN.left - 6} y=${y(value) + 5} text-anchor="end">${kpi.unit === '%' ? withUnit(value, '%') : fmt.number(Number(value))}</text>`;
}

function gap({ left, wide, middle }, state, pattern) {
  const height = HEIGHT - MARGIN.bottom - MARGIN.top;
  const none = state === 'NOT_APPLICABLE';
  return svg`<rect class=${none ? 'none' : 'gap'} fill=${none ? nothing : `url(#${pattern})`} x=${left} y=${MARGIN.top} width=${wide} height=${height} rx="3"></rect>
    ${wide > 14 ? svg`<text class="ink strong" x=${middle} y=${MARGIN.top + height / 2 + 5} text-anchor="middle">${none ? '–' : '?'}</text>` : nothing}`;
}

function path(points, x, y) {
  let pen = false;
  return points.map((point, index) => {
    if (point.state !== 'MEASURED') {
      pen = false;
      return '';
    }
    const step = `${pen ? 'L' : 'M'}${x(index).middle.toFixed(1)} ${y(point.value).toFixed(1)}`;
    pen = true;
    return step;
  }).join('');
}

function spoken(kpi, points) {
  const words = (point) => (point.state === 'MEASURED' ? withUnit(point.value, kpi.unit) : t(`performance.state.${point.state}`));
  return `${kpi.name}. ${t('performance.trend.limits', { target: withUnit(kpi.target, kpi.unit), floor: withUnit(kpi.floor, kpi.unit) })} ${
    points.map((point) => `${periodName(point)}: ${words(point)}`).join('. ')}`;
}
