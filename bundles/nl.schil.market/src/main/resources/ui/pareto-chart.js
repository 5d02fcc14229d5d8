import { fmt, html, svg, t } from '@schil/ui';

const MOST = 12;
const HEIGHT = 240;
const MARGIN = { left: 44, right: 12, top: 12, bottom: 28 };

/** Bars from large to small with the part that they make up together; the table beside it says the same. */
export function paretoChart({ width, lines }) {
  const shown = lines.filter(({ share }) => share > 0).slice(0, MOST);
  const wide = (width - MARGIN.left - MARGIN.right) / shown.length;
  const y = (part) => HEIGHT - MARGIN.bottom - part * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const x = (index) => MARGIN.left + index * wide;
  const label = t('market.spend.chart', { lines: shown.map(({ label: name, share, cumulative }) => `${name} ${fmt.percent(share)} (${fmt.percent(cumulative)})`).join(', ') });
  return html`<svg class="s-chart" width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${label}>
    ${[0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => svg`<line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(part)} y2=${y(part)}></line>
      <text x=${MARGIN.left - 8} y=${y(part) + 5} text-anchor="end">${fmt.percent(part)}</text>`)}
    ${shown.map(({ share }, index) => svg`<rect class="bar" x=${x(index) + 3} y=${y(share)} width=${Math.max(2, wide - 6)} height=${y(0) - y(share)} rx="2"></rect>
      <text x=${x(index) + wide / 2} y=${HEIGHT - 8} text-anchor="middle">${index + 1}</text>`)}
    <path class="line" d=${`M${shown.map(({ cumulative }, index) => `${x(index) + wide / 2} ${y(Math.min(1, cumulative))}`).join('L')}`}></path>
    ${shown.map(({ cumulative }, index) => svg`<circle class="dot" cx=${x(index) + wide / 2} cy=${y(Math.min(1, cumulative))} r="4"></circle>`)}
  </svg>`;
}
