import { fmt, html, svg, t, unknown } from '@schil/ui';

export const FIELDS = ['FR', 'FU', 'FS', 'EF', 'CR', 'CU', 'CC', 'CE', 'EC', 'L', 'U'];
const OF_USE = new Set(['L', 'U']);
const WIDTH = 160;
const HEIGHT = 20;

/** Whether something is required of a product and not of its materials. */
export function ofUse(field) {
  return OF_USE.has(field);
}

/** An MCI as a figure. */
export function index(value) {
  return value === null || value === undefined ? unknown() : html`<span class="m-figure">${fmt.number(value, 3)}</span>`;
}

/** A requirement in words: "Staal: gerecycled (FR) ten minste 50%". */
export function requirement({ material, field, kind, value }) {
  return t('circularity.run.requirement', {
    material: ofUse(field) ? t('circularity.run.product.every') : material ?? t('circularity.run.every'), input: t(`circularity.material.input.${field}`),
    kind: t(`circularity.run.kind.${kind}`), value: ofUse(field) ? fmt.number(value) : percent(value),
  });
}

/** A share, with a decimal only when it has one. */
export function percent(value) {
  return fmt.percent(value, Number.isInteger(Number((value * 100).toPrecision(9))) ? 0 : 1);
}

/** Between what a result lies. */
export function between({ mciAtLow, mciAtHigh }) {
  return t('circularity.material.swing.range', { low: fmt.number(Math.min(mciAtLow, mciAtHigh), 3), high: fmt.number(Math.max(mciAtLow, mciAtHigh), 3) });
}

/** Draws swings on one scale, with a line where the result is. @returns {(swing: object) => unknown} */
export function bars(swings, now) {
  const ends = swings.flatMap(({ mciAtLow, mciAtHigh }) => [mciAtLow, mciAtHigh]).concat(now);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const x = (value) => 2 + (most > least ? (value - least) / (most - least) : 0.5) * (WIDTH - 4);
  return ({ mciAtLow, mciAtHigh }) => {
    const [from, to] = [Math.min(mciAtLow, mciAtHigh), Math.max(mciAtLow, mciAtHigh)].map(x);
    return svg`<svg class="m-swing" viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT} aria-hidden="true">
      <rect x=${from} y="5" width=${Math.max(2, to - from)} height="10" rx="2"></rect><line x1=${x(now)} x2=${x(now)} y1="0" y2=${HEIGHT}></line></svg>`;
  };
}
