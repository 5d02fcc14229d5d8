import { fmt, html, svg, t } from '@schil/ui';

const MARGIN = { left: 56, right: 20, top: 16, bottom: 48 };
const HEIGHT = 340;

/**
 * Relationships as points: to the right a better relation, upwards KPIs that become better.
 *
 * @param {{width: number, pairs: {relation: number, trend: number, supplierName?: string}[]}} options
 */
export function scatter({ width, pairs }) {
  const reach = Math.max(5, ...pairs.map(({ trend }) => Math.abs(trend))) * 1.15;
  const x = (relation) => MARGIN.left + ((relation - 1) / 9) * (width - MARGIN.left - MARGIN.right);
  const y = (trend) => MARGIN.top + ((reach - trend) / (2 * reach)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const steps = [-1, -0.5, 0, 0.5, 1].map((part) => part * Math.floor(reach));
  return html`<svg class="s-chart d-scatter" width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${t('development.assumption.chart.label', { n: pairs.length })}>
    ${steps.map((step) => svg`<line class="grid ${step === 0 ? 'zero' : ''}" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(step)} y2=${y(step)}></line>
      <text x=${MARGIN.left - 8} y=${y(step) + 5} text-anchor="end">${fmt.number(step, 0)}</text>`)}
    ${[1, 4, 7, 10].map((mark) => svg`<text x=${x(mark)} y=${HEIGHT - 28} text-anchor="middle">${mark}</text>`)}
    <text x=${(MARGIN.left + width - MARGIN.right) / 2} y=${HEIGHT - 6} text-anchor="middle">${t('development.assumption.relation')}</text>
    ${pairs.map((pair) => svg`<g><circle class="dot" cx=${x(pair.relation)} cy=${y(pair.trend)} r="6"></circle>${named(pair, x, y, width, pairs.length)}</g>`)}
  </svg>`;
}

function named({ supplierName, relation, trend }, x, y, width, count) {
  if (!supplierName || count > 12 || width < 600) {
    return svg``;
  }
  const left = x(relation) > width - 220;
  return svg`<text class="ink" x=${x(relation) + (left ? -10 : 10)} y=${y(trend) + 5} text-anchor=${left ? 'end' : 'start'}>${supplierName}</text>`;
}
