import { fmt, hatch, html, nothing, svg, t } from '@schil/ui';
import { part } from './parts.js';

const WIDEST = 720;
const NARROWEST = 280;
const NARROW = 520;
const FAR = 0.5;
let last = 0;

/**
 * Goals on how they are steered (to the right) and on course (upwards). A goal of which an element is unknown lies on a
 * line between its bounds; one of which nothing was measured lies in the strip below. Every goal is a link.
 *
 * @param {{width: number, goals: any[], steeredUpTo: number}} options
 */
export function quadrantChart({ width, goals, steeredUpTo }) {
  const own = Math.max(NARROWEST, Math.min(WIDEST, Math.round(width)));
  const narrow = own < NARROW;
  const size = { width: own, height: Math.round(own * (narrow ? 1.1 : 0.66)), left: 34, right: 22, top: 12, bottom: 96 };
  const floor = size.height - size.bottom;
  const x = (gap) => size.left + (1 - gap) * (size.width - size.left - size.right);
  const y = (gap) => size.top + ((Math.max(-FAR, Math.min(FAR, gap)) + FAR) / (2 * FAR)) * (floor - size.top);
  const pattern = `schil-circularity-hatch-${last += 1}`;
  return html`<svg class="schil-circularity-quadrants" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label=${t('circularity.chart.quadrants', { count: goals.length })}>
    ${hatch(pattern)}
    ${areas({ x, y, size, floor, steeredUpTo, pattern, narrow })}
    ${spread(goals, x, y, floor).map((goal) => point(goal, { size, narrow, x }))}
  </svg>
  ${narrow ? html`<ol class="schil-circularity-numbers">${goals.map(({ goal }) => html`<li><a href="/circularity/goals/${goal.id}">${goal.title}</a></li>`)}</ol>` : nothing}`;
}

function areas({ x, y, size, floor, steeredUpTo, pattern, narrow }) {
  const cut = x(steeredUpTo);
  const middle = y(0);
  const end = size.width - size.right;
  const corners = [['ON_COURSE_BY_LUCK', size.left, size.top, cut, middle, 'start', size.top + 22], ['STEERED_ON_COURSE', cut, size.top, end, middle, 'end', size.top + 22],
    ['BLIND_BEHIND', size.left, middle, cut, floor, 'start', floor - 10], ['STEERED_BEHIND', cut, middle, end, floor, 'end', floor - 10]];
  return svg`${corners.map(([name, left, top, right, bottom, side, at]) => svg`<rect class="area ${name}" x=${left} y=${top} width=${Math.max(0, right - left)} height=${bottom - top}></rect>
      ${corner(t(`circularity.quadrant.${name}`), side === 'start' ? left + 8 : right - 8, at, side, narrow)}`)}
    <line class="cut" x1=${cut} x2=${cut} y1=${size.top} y2=${floor}></line><line class="cut" x1=${size.left} x2=${end} y1=${middle} y2=${middle}></line>
    <rect class="area" fill="url(#${pattern})" x=${size.left} y=${floor + 6} width=${end - size.left} height="40"></rect>
    <text class="quadrant" x=${size.left} y=${floor + 64}>${t('circularity.quadrant.BLIND')}</text>
    <text class="axis" x=${(size.left + end) / 2} y=${size.height - 8} text-anchor="middle">${t('circularity.chart.steering')} →</text>
    <text class="axis" x=${cut} y=${size.height - 30} text-anchor="middle">${fmt.percent(1 - steeredUpTo)}</text>
    <text class="axis" transform="translate(${size.left - 14} ${middle}) rotate(-90)" text-anchor="middle">${t('circularity.chart.course')} →</text>`;
}

/** The name of a quadrant, in two lines where there is little room. */
function corner(name, x, y, side, narrow) {
  const words = name.split(' ');
  const half = Math.ceil(words.length / 2);
  const upper = narrow && y > 150 ? y - 18 : y;
  return narrow ? svg`<text class="quadrant" x=${x} y=${upper} text-anchor=${side}>${words.slice(0, half).join(' ')}<tspan x=${x} dy="18">${words.slice(half).join(' ')}</tspan></text>`
    : svg`<text class="quadrant" x=${x} y=${y} text-anchor=${side}>${name}</text>`;
}

/** Where goals lie; those on each other are moved apart. */
function spread(goals, x, y, floor) {
  const seen = [];
  return goals.map((goal, index) => {
    const left = x((goal.governanceGapLowest + goal.governanceGapHighest) / 2);
    const measured = goal.performanceGap !== undefined && goal.performanceGap !== null;
    let top = measured ? y(goal.performanceGap) : floor + 26;
    while (seen.some((one) => Math.abs(one.left - left) < 24 && Math.abs(one.top - top) < 22)) {
      top += measured && top > floor - 24 ? -24 : measured ? 24 : 0;
      if (!measured) {
        break;
      }
    }
    seen.push({ left, top });
    return { ...goal, number: index + 1, left, top };
  });
}

function point({ goal, number, left, top, governanceGapLowest: lowest, governanceGapHighest: highest, ...rest }, { size, narrow, x }) {
  const after = left < size.width * 0.55;
  const name = goal.title.length > 34 ? `${goal.title.slice(0, 33)}…` : goal.title;
  return svg`<a href="/circularity/goals/${goal.id}" aria-label="${number}. ${words({ goal, governanceGapLowest: lowest, governanceGapHighest: highest, ...rest })}">
    ${highest - lowest > 0.001 ? svg`<line class="bounds" x1=${x(highest)} x2=${x(lowest)} y1=${top} y2=${top}></line>` : nothing}
    <circle class="ring" cx=${left} cy=${top} r="16"></circle>
    <circle class="point ${rest.quadrant ?? 'OPEN'}" cx=${left} cy=${top} r="11"></circle>
    <text class="number" x=${left} y=${top + 4.5}>${number}</text>
    ${narrow ? nothing : svg`<text class="name" x=${after ? left + 17 : left - 17} y=${top + 5} text-anchor=${after ? 'start' : 'end'}>${name}</text>`}
  </a>`;
}

/** What a point says. */
function words({ goal, quadrant, governanceGapLowest, governanceGapHighest, performanceGap }) {
  return [goal.title, t(`circularity.quadrant.${quadrant ?? 'OPEN'}`),
    t('circularity.gap.label', { gap: governanceGapHighest - governanceGapLowest > 0.001 ? t('circularity.gap.between', { lowest: part(governanceGapLowest), highest: part(governanceGapHighest) }) : part(governanceGapLowest) }),
    performanceGap === undefined || performanceGap === null ? t('circularity.course.unknown') : t(performanceGap > 0 ? 'circularity.course.behind' : 'circularity.course.ahead', { part: part(Math.abs(performanceGap)) })].join(', ');
}
