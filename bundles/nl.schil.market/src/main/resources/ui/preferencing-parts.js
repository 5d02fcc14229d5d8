import { fmt, html, keyValues, nothing, svg, t, tag, unknown } from '@schil/ui';
import { chartSize } from './portfolio-chart.js';

const KINDS = { CORE: 'ok', DEVELOPMENT: '', EXPLOITABLE: 'warn', NUISANCE: 'bad' };

/** How a supplier sees us, as a tag. */
export function preferenceTag(preference) {
  return preference ? tag(t(`market.preference.${preference}`), { kind: KINDS[preference] }) : unknown();
}

/** Where the two figures of a supplier come from. */
export function sources({ spent, turnover, said, value, band, attractiveness }) {
  return keyValues([
    [t('market.preferencing.value'), value === undefined ? unknown() : html`${fmt.percent(value, 1)} <span class="s-muted">${t(`market.band.${band}`)}</span>`],
    [t('market.preferencing.spent'), spent ? html`${fmt.money(spent.cents, { currency: spent.currency })}<div class="s-muted s-small">${t('market.preferencing.spent.source', { kind: t(`market.spend.kind.${spent.kind}`), from: fmt.date(`${spent.from}-01`, 'month'), until: fmt.date(`${spent.until}-01`, 'month'), count: spent.months, date: spent.sourceDate })}</div>` : unknown()],
    [t('market.preferencing.turnover'), turnover ? html`${fmt.money(turnover.cents, { currency: turnover.currency, compact: true })} ${turnover.contradicted ? tag(t('market.preferencing.contradicted'), { kind: 'warn' }) : nothing}<div class="s-muted s-small">${t('market.preferencing.turnover.source', { year: String(turnover.year), source: turnover.source, date: turnover.sourceDate })}</div>` : unknown()],
    [t('market.preferencing.attractiveness'), attractiveness === undefined ? unknown() : fmt.percent(attractiveness)],
    [t('market.preferencing.said'), said ? html`<a href="/performance/evaluations/${said.evaluation}">${said.title}</a><div class="s-muted s-small">${t('market.preferencing.said.source', { mean: fmt.number(said.mean, 1), answered: said.answered, asked: said.asked, share: fmt.percent(said.share), count: said.people })}${said.answeredOn ? `, ${fmt.date(said.answeredOn)}` : ''}</div>` : html`${unknown()}<div class="s-muted s-small">${t('market.preferencing.said.none')}</div>`],
  ]);
}

/** What to do, by category; advice. */
export function stances(all, language) {
  return all.length ? html`<ul class="schil-market-list">${all.map(({ category, name, quadrant, nl, en }) => html`<li>
      <div class="line"><a href="/market/categories/${category}">${name}</a><span class="s-muted">${t(`market.quadrant.${quadrant}`)}</span></div>
      ${nl ? (language === 'en' ? en : nl) : html`<span class="s-muted">${t('market.preferencing.no-stance')}</span>`}</li>`)}</ul>`
    : html`<span class="s-muted">${t('market.preferencing.no-category')}</span>`;
}

/**
 * Suppliers on the value of our account and how attractive it is to them. The value is drawn by its root, so that small
 * shares do not lie on each other; every point is a link, and a table says the same.
 */
export function preferencingChart({ width, suppliers, bands }) {
  const size = { ...chartSize(width), left: 70 };
  const top = Math.max(bands.veryHigh, ...suppliers.map(({ value }) => value)) * 1.15;
  const x = (value) => size.left + Math.sqrt(Math.max(0, value) / top) * (size.width - size.left - size.right);
  const y = (part) => size.height - size.bottom - part * (size.height - size.bottom - size.top);
  const numbered = size.width < 520;
  return html`<svg class="schil-market-chart" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label=${t('market.preferencing.chart', { count: suppliers.length })}>
    ${areas({ x, y, bands, top })}
    ${[bands.low, bands.high, bands.veryHigh].map((value) => svg`<line class="band-edge" x1=${x(value)} x2=${x(value)} y1=${y(0)} y2=${y(1)}></line>
      <text class="axis" x=${x(value)} y=${y(0) + 20} text-anchor="middle">${fmt.percent(value, value < 0.01 ? 1 : 0)}</text>`)}
    ${[0, 0.5, 1].map((part) => svg`<text class="axis" x=${x(0) - 8} y=${y(part) + 5} text-anchor="end">${fmt.percent(part)}</text>`)}
    <text class="axis" x=${(x(0) + x(top)) / 2} y=${y(0) + 42} text-anchor="middle">${t('market.preferencing.value.axis')} →</text>
    <text class="axis" transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">${t('market.preferencing.attractiveness')} →</text>
    ${suppliers.map((supplier, index) => point(supplier, index, { x, y, size, numbered }))}
  </svg>`;
}

function areas({ x, y, bands, top }) {
  const all = [['DEVELOPMENT', 0, bands.high, bands.attractive, 1], ['CORE', bands.high, top, bands.attractive, 1], ['NUISANCE', 0, bands.high, 0, bands.attractive], ['EXPLOITABLE', bands.high, top, 0, bands.attractive]];
  return svg`${all.map(([name, from, to, low, high]) => svg`<rect class="area ${name === 'CORE' ? 'high' : ''}" x=${x(from)} y=${y(high)} width=${x(to) - x(from)} height=${y(low) - y(high)}></rect>
    <text class="quadrant" x=${from ? x(to) - 10 : x(from) + 10} y=${high === 1 ? y(1) + 22 : y(0) - 10} text-anchor=${from ? 'end' : 'start'}>${t(`market.preference.${name}`)}</text>`)}
    <line class="cut" x1=${x(bands.high)} x2=${x(bands.high)} y1=${y(0)} y2=${y(1)}></line><line class="cut" x1=${x(0)} x2=${x(top)} y1=${y(bands.attractive)} y2=${y(bands.attractive)}></line>`;
}

function point({ supplier, name, value, attractiveness, preference }, index, { x, y, size, numbered }) {
  const left = x(value);
  const up = y(attractiveness);
  const after = left < size.width - 220;
  const words = t('market.preferencing.point', { name: name ?? t('market.supplier.unnamed'), preference: t(`market.preference.${preference}`), value: fmt.percent(value, 1), attractiveness: fmt.percent(attractiveness) });
  return svg`<a href="/suppliers/${supplier}/market" aria-label=${numbered ? `${index + 1} ${words}` : words}>
    <circle class="ring" cx=${left} cy=${up} r="18"></circle><circle class="point" cx=${left} cy=${up} r="12"></circle>
    ${numbered ? svg`<text class="number" x=${left} y=${up + 5}>${index + 1}</text>`
      : svg`<text class="name" x=${after ? left + 20 : left - 20} y=${up + 5} text-anchor=${after ? 'start' : 'end'}>${name ?? t('market.supplier.unnamed')}</text>`}
  </a>`;
}
