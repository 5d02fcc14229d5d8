import { html, nothing, svg, t } from '@schil/ui';
import { mark, seenFrom, signed } from './words.js';

const NARROW = 560;
const LARGE = 3;

/**
 * What both sides say of each other, pair by pair: our mark a circle, theirs a square, what each says of itself a dashed
 * line. The largest difference first.
 *
 * @param {{width: number, side: 'BUYER' | 'SUPPLIER', items: object[], pairs: object[]}} options `side` is the reader's
 */
export function dumbbells({ width, side, items, pairs }) {
  const rows = ordered(side, items, pairs);
  const narrow = width < NARROW;
  const height = narrow ? 78 : 58;
  const left = narrow ? 14 : Math.min(190, width * 0.26);
  const right = narrow ? 14 : 70;
  const scale = (value) => left + ((value - 1) / 9) * (width - left - right);
  const total = rows.length * height + 34;
  return html`<svg class="s-chart p-dumbbells" width=${width} height=${total} viewBox="0 0 ${width} ${total}" role="img"
      aria-label="${t('performance.evaluation.chart')}. ${rows.map(spoken).join('. ')}">
    ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => svg`<line class="grid" x1=${scale(value)} x2=${scale(value)} y1="4" y2=${total - 26}></line>
      <text x=${scale(value)} y=${total - 6} text-anchor="middle">${value}</text>`)}
    ${rows.map((row, index) => drawn(row, index * height + (narrow ? 52 : 30), { width, narrow, scale }))}
  </svg>`;
}

/** The rows of the chart and of its table: the largest difference first; a pair with a missing side last. */
export function ordered(side, items, pairs) {
  const themes = new Map(items.map((item) => [item.number, item.theme]));
  return pairs.map((pair) => {
    const seen = seenFrom(side, pair);
    const gap = seen.ours.mean === undefined || seen.theirs.mean === undefined ? undefined : seen.ours.mean - seen.theirs.mean;
    return { item: pair.item, theme: themes.get(pair.item), gap, ...seen };
  }).sort((a, b) => Math.abs(b.gap ?? -1) - Math.abs(a.gap ?? -1) || (b.gap === undefined) - (a.gap === undefined) || a.item - b.item);
}

function spoken({ theme, ours, theirs, gap }) {
  const said = (tally) => tally.mean === undefined ? t('workbench.unknown') : mark(tally.mean);
  return t('performance.evaluation.chart.row', { theme, ours: said(ours), theirs: said(theirs), gap: gap === undefined ? t('workbench.unknown') : signed(gap, 1) });
}

function drawn({ theme, ours, theirs, ourSelf, theirSelf, gap }, y, { width, narrow, scale }) {
  const known = (tally) => tally.mean !== undefined;
  const same = known(ours) && ours.mean === theirs.mean ? 9 : 0;
  const label = narrow ? y - 26 : y + 5;
  return svg`<text class="ink strong" x="0" y=${label}>${theme}</text>
    <text class="ink ${Math.abs(gap ?? 0) >= LARGE ? 'strong' : ''}" x=${width} y=${label} text-anchor="end">${gap === undefined ? '?' : `${signed(gap, 1)}${Math.abs(gap) >= LARGE ? ' ▲' : ''}`}</text>
    ${gap === undefined ? nothing : svg`<line class="p-span" x1=${scale(theirs.mean)} x2=${scale(ours.mean)} y1=${y} y2=${y}></line>`}
    ${known(theirSelf) ? svg`<path class="p-self ours" d="M${scale(theirSelf.mean)} ${y - 19}v38"></path>` : nothing}
    ${known(ourSelf) ? svg`<path class="p-self theirs" d="M${scale(ourSelf.mean)} ${y - 19}v38"></path>` : nothing}
    ${known(ours) ? svg`<circle class="p-ours" cx=${scale(ours.mean)} cy=${y - same} r="10"></circle>` : nothing}
    ${known(theirs) ? svg`<rect class="p-theirs" x=${scale(theirs.mean) - 9} y=${y - 9 + same} width="18" height="18" rx="2"></rect>` : nothing}`;
}
