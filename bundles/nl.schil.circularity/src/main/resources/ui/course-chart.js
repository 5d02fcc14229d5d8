import { fmt, html, nothing, svg, t } from '@schil/ui';

const MARGIN = { left: 52, right: 24, top: 28, bottom: 34 };
const HEIGHT = 300;

/**
 * The course of a goal: the required line through its milestones, and what was found, with its assurance in the shape.
 * Between years of which something in between is unknown the line is dotted.
 *
 * @param {{width: number, standing: any, points: any[], asOf: string}} options
 */
export function courseChart({ width, standing, points, asOf }) {
  const { goal } = standing;
  const shown = Math.max(270, Math.round(width));
  const known = [{ year: goal.baselineYear, value: goal.baselineValue, baseline: true }, ...points.filter(({ counts, year }) => counts && year !== goal.baselineYear)];
  const required = [{ year: goal.baselineYear, value: goal.baselineValue }, ...goal.milestones, { year: goal.targetYear, value: goal.targetValue }];
  const [low, high] = span([...known, ...required].map(({ value }) => value));
  const until = Math.max(goal.targetYear, Number(asOf.slice(0, 4)), ...known.map(({ year }) => year));
  const x = (year) => MARGIN.left + ((year - goal.baselineYear) / (until - goal.baselineYear)) * (shown - MARGIN.left - MARGIN.right);
  const y = (value) => HEIGHT - MARGIN.bottom - ((value - low) / (high - low)) * (HEIGHT - MARGIN.bottom - MARGIN.top);
  return html`<svg class="s-chart schil-circularity-course" width=${shown} height=${HEIGHT} viewBox="0 0 ${shown} ${HEIGHT}" role="img" aria-label=${said(standing)}>
    ${ticks(low, high).map((value) => svg`<line class="grid" x1=${MARGIN.left} x2=${shown - MARGIN.right} y1=${y(value)} y2=${y(value)}></line>
      <text x=${MARGIN.left - 8} y=${y(value) + 5} text-anchor="end">${fmt.number(value)}</text>`)}
    ${years(goal.baselineYear, until, shown).map((year) => svg`<text x=${x(year)} y=${HEIGHT - 8} text-anchor="middle">${year}</text>`)}
    <path class="line dashed" d=${path(required, x, y)}></path>
    ${goal.milestones.map(({ year, value }) => svg`<path class="milestone" d="M${x(year)} ${y(value) - 6}l6 6l-6 6l-6 -6z"></path>`)}
    ${known.slice(1).map((point, index) => svg`<path class="line ${point.year - known[index].year > 1 ? 'between' : 'measured'}" d=${path([known[index], point], x, y)}></path>`)}
    ${lag(standing, x, y)}
    ${known.map((point) => sign(point, x(point.year), y(point.value)))}
    ${labels(standing, x, y, shown, until)}
  </svg>`;
}

function span(values) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low) * 0.12;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}

function ticks(low, high) {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough);
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function years(from, until, width) {
  const step = Math.ceil((until - from) / Math.max(2, Math.floor(width / 80)));
  return Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, index) => from + index * step);
}

function path(points, x, y) {
  return points.map(({ year, value }, index) => `${index ? 'L' : 'M'}${x(year).toFixed(1)} ${y(value).toFixed(1)}`).join('');
}

/** The distance between what was found and what was required. */
function lag({ actualYear, actualValue, requiredValue, performanceGap }, x, y) {
  return requiredValue === undefined || requiredValue === null || !performanceGap ? nothing
    : svg`<line class="lag ${performanceGap > 0 ? 'behind' : 'ahead'}" x1=${x(actualYear)} x2=${x(actualYear)} y1=${y(actualValue)} y2=${y(requiredValue)}></line>`;
}

/** The shape of a point says how far it may be relied on. */
export function sign({ assurance, baseline }, x, y) {
  if (baseline) {
    return svg`<circle class="sign baseline" cx=${x} cy=${y} r="4"></circle>`;
  }
  return assurance === 'VERIFIED' ? svg`<path class="sign" d="M${x} ${y - 8}l8 8l-8 8l-8 -8z"></path>`
    : assurance === 'DOCUMENTED' ? svg`<rect class="sign" x=${x - 5.5} y=${y - 5.5} width="11" height="11"></rect>`
    : assurance === 'DECLARED' ? svg`<circle class="sign" cx=${x} cy=${y} r="6"></circle>`
    : svg`<circle class="sign open" cx=${x} cy=${y} r="6"></circle>`;
}

function labels({ goal, actualYear, actualValue, requiredValue, performanceGap }, x, y, width) {
  const found = actualYear !== undefined && actualYear !== null;
  const at = found ? x(actualYear) : 0;
  const room = at < width - 130;
  const above = !found || requiredValue === undefined || (y(actualValue) <= y(requiredValue));
  return svg`${found ? svg`<text class="ink strong halo" x=${room ? at + 12 : at - 12} y=${y(actualValue) + (above ? -6 : 18)} text-anchor=${room ? 'start' : 'end'}>${t('circularity.chart.actual', { value: fmt.number(actualValue) })}</text>` : nothing}
    ${found && performanceGap ? svg`<text class="halo" x=${room ? at + 12 : at - 12} y=${y(requiredValue) + (above ? 18 : -8)} text-anchor=${room ? 'start' : 'end'}>${t('circularity.chart.required', { value: fmt.number(requiredValue) })}</text>` : nothing}
    <text class="ink strong" x=${x(goal.targetYear)} y=${y(goal.targetValue) + (goal.targetValue < goal.baselineValue ? 22 : -12)} text-anchor="end">${t('circularity.chart.target', { value: fmt.number(goal.targetValue) })}</text>`;
}

function said({ goal, actualYear, actualValue, requiredValue }) {
  const course = t('circularity.goal.course', { from: fmt.number(goal.baselineValue), to: fmt.number(goal.targetValue), baseline: String(goal.baselineYear), target: String(goal.targetYear), unit: goal.unit });
  return actualYear === undefined || actualYear === null ? `${course}. ${t('circularity.course.unknown')}`
    : `${course}. ${t('circularity.chart.said', { year: String(actualYear), actual: fmt.number(actualValue), required: fmt.number(requiredValue) })}`;
}
