import { fmt, html, nothing, note, svg, t, tag, unknown } from '@schil/ui';
import { continuum, modelsName, scale } from './models.js';

/** The attributes of the map, in the order of the questionnaire. */
export const ATTRIBUTES = ['SWITCHING_COST', 'ASSET_SPECIFICITY', 'SKILLS', 'INTEGRATION', 'SERVICE_AVAILABILITY', 'PEOPLE_AVAILABILITY', 'TECHNOLOGY_AVAILABILITY',
  'ACCESS', 'DIFFERENTIATOR', 'PROFIT_IMPACT', 'CITIZEN_IMPACT', 'INTERNAL_IMPACT', 'REGULATION', 'DEMAND_UNCERTAINTY'];
export const RELATIONSHIPS = ['TRANSACTIONAL', 'RELATIONAL', 'INVESTMENT'];
export const ECONOMIES = ['TRANSACTION', 'OUTPUT', 'OUTCOME', 'INVESTMENT'];
const COLUMNS = [0, 1, 2, 3, 4, 5];

/** The schema of the form in which one side fills in its map. */
export function mapSchema() {
  const anchors = (attribute) => COLUMNS.map((column) => `${column}: ${t(`market.map.attribute.${attribute}.${Math.floor(column / 2)}`)}`);
  return {
    properties: {
      ...Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, { type: 'integer', title: t(`market.map.attribute.${attribute}`), enum: COLUMNS, enumTitles: anchors(attribute) }])),
      relationship: { type: 'string', title: t('market.map.relationship'), enum: RELATIONSHIPS, enumTitles: RELATIONSHIPS.map((one) => t(`market.map.relationship.${one}`)) },
      economy: { type: 'string', title: t('market.map.economy'), enum: ECONOMIES, enumTitles: ECONOMIES.map((one) => t(`market.map.economy.${one}`)) },
    },
    groups: [{ title: t('market.map.attributes'), fields: ATTRIBUTES }, { title: t('market.map.models'), fields: ['relationship', 'economy'] }],
  };
}

/** What one side said, as the value of the form. */
export function mapValue({ scores, relationship, economy }) {
  return { ...Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, scores[attribute] ?? null])), relationship: relationship ?? null, economy: economy ?? null };
}

/** The value of the form, as the server takes it. */
export function mapBody({ relationship, economy, ...scores }) {
  return { scores: Object.fromEntries(Object.entries(scores).filter(([, score]) => score !== null && score !== undefined)), relationship, economy };
}

/** Faults of attributes stand at their fields. */
export function placed(problem) {
  for (const error of problem.errors ?? []) {
    error.field = error.field.replace(/^scores\./, '');
  }
  return problem;
}

/** Both sides over each other on six columns, with what they amount to. `side` reads. */
export function bothSides({ map, width, side }) {
  const ours = side === 'BUYER' ? map.own : map.other;
  const theirs = side === 'BUYER' ? map.other : map.own;
  return html`${map.outcome.wide ? note(t('market.map.wide'), { kind: 'warn' }) : nothing}
    ${continuum({ ours: ours.models, theirs: theirs.models, chosen: map.choice?.models })}
    <h3>${t('market.map.attributes.apart')}</h3>
    ${figure({ ours, theirs, width, disagreement: map.disagreement })}
    <ul class="schil-market-legend"><li>${sign(svg`<circle class="buyer" cx="10" cy="10" r="8"></circle>`)}${t('market.side.BUYER')}</li>
      <li>${sign(svg`<rect class="seller" x="3" y="3" width="14" height="14"></rect>`)}${t('market.side.SUPPLIER')}</li></ul>
    ${table({ map, ours, theirs })}`;
}

function sign(content) {
  return html`<svg width="20" height="20" viewBox="0 0 20 20" class="schil-market-map" aria-hidden="true">${content}</svg>`;
}

function figure({ ours, theirs, width, disagreement }) {
  const narrow = width < 560;
  const left = narrow ? 8 : Math.min(300, width * 0.4);
  const row = narrow ? 52 : 34;
  const column = (width - left - 16) / 6;
  const x = (score) => left + (score + 0.5) * column;
  const head = 30;
  const bottom = ATTRIBUTES.length * row + 24 + head;
  const label = t('market.map.figure', { count: Object.values(disagreement).filter((columns) => columns > 1).length });
  return html`<svg class="s-chart schil-market-map" width=${width} height=${bottom + 110} viewBox="0 0 ${width} ${bottom + 110}" role="img" aria-label=${label}>
    ${narrow ? nothing : svg`<text class="ink" x=${left - 12} y="16" text-anchor="end">${t('market.map.models.scale')}</text>`}${scale({ x, column, top: 1 })}
    ${COLUMNS.map((score) => svg`<text x=${x(score)} y=${14 + head} text-anchor="middle">${score}</text><line class="grid" x1=${x(score)} x2=${x(score)} y1=${22 + head} y2=${bottom + 80}></line>`)}
    ${ATTRIBUTES.map((attribute, index) => attributeRow({ attribute, y: 24 + head + index * row + (narrow ? 38 : 17), x, left, narrow, ours: ours.scores[attribute], theirs: theirs.scores[attribute] }))}
    ${histogram({ ours, theirs, x, column, top: bottom, narrow, left })}
  </svg>`;
}

function attributeRow({ attribute, y, x, left, narrow, ours, theirs }) {
  const apart = Math.abs((ours ?? 0) - (theirs ?? 0));
  const same = ours === theirs;
  return svg`<text class="ink" x=${narrow ? 8 : left - 12} y=${narrow ? y - 20 : y + 5} text-anchor=${narrow ? 'start' : 'end'}>${t(`market.map.attribute.${attribute}`)}</text>
    <line class="distance ${apart > 1 ? 'far' : ''}" x1=${x(ours)} x2=${x(theirs)} y1=${y} y2=${y}></line>
    <rect class="seller" x=${x(theirs) - 8} y=${y - 8} width="16" height="16"></rect><circle class="buyer ${same ? 'same' : ''}" cx=${x(ours)} cy=${y} r=${same ? 5 : 9}></circle>`;
}

function histogram({ ours, theirs, x, column, top, narrow, left }) {
  const most = Math.max(...ours.outcome.histogram, ...theirs.outcome.histogram, 1);
  const high = (count) => (count / most) * 60;
  const wide = Math.max(6, column / 2 - 8);
  const base = top + 80;
  return svg`<text class="ink strong" x=${narrow ? 8 : left - 12} y=${narrow ? top + 6 : base - 8} text-anchor=${narrow ? 'start' : 'end'}>${t('market.map.histogram')}</text>
    ${COLUMNS.map((score) => svg`<rect class="buyer" x=${x(score) - wide - 1} y=${base - high(ours.outcome.histogram[score])} width=${wide} height=${high(ours.outcome.histogram[score])}></rect>
      <rect class="seller" x=${x(score) + 1} y=${base - high(theirs.outcome.histogram[score])} width=${wide} height=${high(theirs.outcome.histogram[score])}></rect>
      <text x=${x(score)} y=${base + 18} text-anchor="middle">${score}</text>`)}`;
}

function table({ map, ours, theirs }) {
  const range = ({ median, lower, upper }) => (median === undefined ? unknown() : html`${fmt.number(median, 1)} <span class="s-muted">(${fmt.number(lower, 1)} – ${fmt.number(upper, 1)})</span>`);
  const rows = [['market.side.BUYER', ours], ['market.side.SUPPLIER', theirs]];
  return html`<div class="s-scroll" tabindex="0" role="group" aria-label=${t('market.map.outcome')}><table class="s-table"><caption class="visually-hidden">${t('market.map.outcome')}</caption>
    <thead><tr><th scope="col">${t('market.map.side')}</th><th scope="col">${t('market.map.median')}</th><th scope="col">${t('market.map.relationship')}</th><th scope="col">${t('market.map.economy')}</th><th scope="col">${t('market.map.model')}</th></tr></thead>
    <tbody>${rows.map(([key, side]) => html`<tr><th scope="row">${t(key)}</th><td>${range(side.outcome)}</td><td>${side.relationship ? t(`market.map.relationship.${side.relationship}`) : unknown()}</td>
      <td>${side.economy ? t(`market.map.economy.${side.economy}`) : unknown()}</td><td>${modelsName(side.models)}</td></tr>`)}
      <tr><th scope="row">${t('market.map.together')}</th><td>${range(map.outcome)}</td><td colspan="3">${map.outcome.wide ? tag(t('market.map.wide.short'), { kind: 'warn' }) : nothing}</td></tr></tbody></table></div>
    <h3>${t('market.map.disagreement')}</h3>
    <ul class="schil-market-list">${Object.entries(map.disagreement).filter(([, columns]) => columns > 1).map(([attribute, columns]) =>
      html`<li class="line"><span>${t(`market.map.attribute.${attribute}`)}</span> <span class="s-muted">${t('market.map.columns', { count: columns, ours: ours.scores[attribute], theirs: theirs.scores[attribute] })}</span></li>`)}
      ${Object.values(map.disagreement).some((columns) => columns > 1) ? nothing : html`<li class="s-muted">${t('market.map.agreed')}</li>`}</ul>`;
}
