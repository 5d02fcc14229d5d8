import { fmt, hatch, html, nothing, svg, t } from '@schil/ui';

const WIDEST = 720;
const NARROWEST = 300;
const NARROW = 520;
const SURE = 0.6;
let last = 0;

/**
 * Categories on impact and supply risk. A point at a border is a diamond, one that rests on little is hatched; every
 * point is a link, and a table says the same.
 *
 * @param {{width: number, categories: any[], history?: any[]}} options `history` is the way of one category, oldest first
 */
export function portfolioChart({ width, categories, history = [] }) {
  const placed = categories.filter(({ placement }) => placement?.quadrant);
  const size = chartSize(width);
  const narrow = size.width < NARROW;
  const pattern = `schil-market-hatch-${last += 1}`;
  const x = (risk) => size.left + ((risk - 1) / 4) * (size.width - size.left - size.right);
  const y = (impact) => size.height - size.bottom - ((impact - 1) / 4) * (size.height - size.bottom - size.top);
  return html`<svg class="schil-market-chart" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label=${t('market.portfolio.chart', { count: placed.length })}>
    ${hatch(pattern)}
    ${areas(x, y)}
    ${axes(x, y)}
    ${history.length > 1 ? svg`<path class="trail" d=${`M${history.map(({ risk, impact }) => `${x(risk)} ${y(impact)}`).join('L')}`}></path>` : nothing}
    ${history.slice(0, -1).map(({ risk, impact }) => svg`<circle class="point former" cx=${x(risk)} cy=${y(impact)} r="6"></circle>`)}
    ${spread(placed).map((category, index) => point(category, index, { x, y, pattern, size, numbered: narrow && placed.length > 1, named: !narrow }))}
  </svg>`;
}

/** A drawing area that is shown in its own size. */
export function chartSize(width) {
  const own = Math.max(NARROWEST, Math.min(WIDEST, Math.round(width)));
  return { width: own, height: Math.round(own * (own < NARROW ? 1 : 0.78)), left: 52, right: 16, top: 16, bottom: 52 };
}

function areas(x, y) {
  const names = [['LEVERAGE', 1, 3, 'start'], ['STRATEGIC', 3, 3, 'end'], ['ROUTINE', 1, 1, 'start'], ['BOTTLENECK', 3, 1, 'end']];
  const wide = (x(5) - x(1)) / 2;
  const high = (y(1) - y(5)) / 2;
  return svg`${names.map(([name, risk, impact, side]) => svg`<rect class="area ${name === 'STRATEGIC' ? 'high' : ''}" x=${x(risk)} y=${y(impact + 2)} width=${wide} height=${high}></rect>
      <text class="quadrant" x=${side === 'start' ? x(risk) + 12 : x(risk + 2) - 12} y=${impact === 3 ? y(5) + 24 : y(1) - 12} text-anchor=${side}>${t(`market.quadrant.${name}`)}</text>`)}
    <rect class="band" x=${x(2.8)} y=${y(5)} width=${x(3.2) - x(2.8)} height=${y(1) - y(5)}></rect>
    <rect class="band" x=${x(1)} y=${y(3.2)} width=${x(5) - x(1)} height=${y(2.8) - y(3.2)}></rect>
    <line class="cut" x1=${x(3)} x2=${x(3)} y1=${y(1)} y2=${y(5)}></line><line class="cut" x1=${x(1)} x2=${x(5)} y1=${y(3)} y2=${y(3)}></line>`;
}

function axes(x, y) {
  return svg`${[1, 2, 3, 4, 5].map((value) => svg`<text class="axis" x=${x(value)} y=${y(1) + 20} text-anchor="middle">${value}</text>
      <text class="axis" x=${x(1) - 10} y=${y(value) + 5} text-anchor="end">${value}</text>`)}
    <text class="axis" x=${x(3)} y=${y(1) + 42} text-anchor="middle">${t('market.axis.RISK')} →</text>
    <text class="axis" transform="translate(${x(1) - 38} ${y(3)}) rotate(-90)" text-anchor="middle">${t('market.axis.IMPACT')} →</text>`;
}

/** Points that lie on each other are moved apart. */
function spread(placed) {
  const seen = new Map();
  return placed.map((category) => {
    const at = `${category.placement.risk.toFixed(1)} ${category.placement.impact.toFixed(1)}`;
    const count = seen.get(at) ?? 0;
    seen.set(at, count + 1);
    return { ...category, shift: count };
  });
}

function point(category, index, { x, y, pattern, size, numbered, named }) {
  const { placement } = category;
  const sure = Math.min(placement.impactConfidence, placement.riskConfidence) >= SURE;
  const left = x(placement.risk) + category.shift * 22;
  const top = y(placement.impact) - category.shift * 6;
  const kind = `point ${placement.border ? 'border' : ''} ${sure ? '' : 'open'}`;
  const fill = sure ? nothing : `url(#${pattern})`;
  const after = left < size.width - 180;
  return svg`<a href="/market/categories/${category.id}/portfolio" aria-label=${[numbered ? index + 1 : '', words(category)].join(' ').trim()}>
    <circle class="ring" cx=${left} cy=${top} r="18"></circle>
    ${placement.border ? svg`<path class=${kind} fill=${fill} d="M${left} ${top - 15}l15 15l-15 15l-15 -15z"></path>` : svg`<circle class=${kind} fill=${fill} cx=${left} cy=${top} r="12"></circle>`}
    ${numbered ? svg`<text class="number ${placement.border || !sure ? 'dark' : ''}" x=${left} y=${top + 5}>${index + 1}</text>` : nothing}
    ${!named ? nothing : svg`<text class="name" x=${after ? left + 20 : left - 20} y=${top + 5} text-anchor=${after ? 'start' : 'end'}>${category.name}</text>`}
  </a>`;
}

/** What a point says. */
function words({ name, placement }) {
  return [t('market.portfolio.point', { name, quadrant: t(`market.quadrant.${placement.quadrant}`), impact: fmt.number(placement.impact, 1), risk: fmt.number(placement.risk, 1),
    confidence: fmt.percent(Math.min(placement.impactConfidence, placement.riskConfidence)) }), placement.border ? t('market.portfolio.border') : ''].filter(Boolean).join(', ');
}

/** What the shapes mean. */
export function portfolioLegend() {
  const sign = (content) => html`<svg width="26" height="26" viewBox="0 0 26 26" class="schil-market-chart-sign" aria-hidden="true"><g class="schil-market-chart">${content}</g></svg>`;
  return html`<ul class="schil-market-legend">
    <li>${sign(svg`<circle class="point" cx="13" cy="13" r="9"></circle>`)}${t('market.portfolio.sure')}</li>
    <li>${sign(svg`${hatch('schil-market-legend')}<circle class="point open" fill="url(#schil-market-legend)" cx="13" cy="13" r="9"></circle>`)}${t('market.portfolio.unsure')}</li>
    <li>${sign(svg`<path class="point border" d="M13 2l11 11l-11 11l-11 -11z"></path>`)}${t('market.portfolio.border.help')}</li>
  </ul>`;
}
