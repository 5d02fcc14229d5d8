import { html, nothing, note, svg, t, tag } from '@schil/ui';

/** The seven sourcing business models, from transactional to investment, with what each combines. */
export const MODELS = [
  { id: 'BASIC_PROVIDER', relationship: 'TRANSACTIONAL', economy: 'TRANSACTION', stage: 1 },
  { id: 'APPROVED_PROVIDER', relationship: 'TRANSACTIONAL', economy: 'TRANSACTION', stage: 1 },
  { id: 'PREFERRED_PROVIDER', relationship: 'RELATIONAL', economy: 'TRANSACTION', stage: 2 },
  { id: 'PERFORMANCE_BASED', relationship: 'RELATIONAL', economy: 'OUTPUT', stage: 3 },
  { id: 'VESTED', relationship: 'RELATIONAL', economy: 'OUTCOME', stage: 3 },
  { id: 'SHARED_SERVICES', relationship: 'INVESTMENT', economy: 'INVESTMENT', stage: 3 },
  { id: 'EQUITY_PARTNERSHIP', relationship: 'INVESTMENT', economy: 'INVESTMENT', stage: 3 },
];
const MARKS = [['chosen', 'market.model.mark.chosen', 'ok'], ['ours', 'market.model.mark.ours', ''], ['theirs', 'market.model.mark.theirs', '']];

/** What the models are called together: one, or a range of two. */
export function modelsName(models) {
  return models?.length ? (models.length > 1 ? t('market.model.range', { from: t(`market.model.${models[0]}`), until: t(`market.model.${models.at(-1)}`) }) : t(`market.model.${models[0]}`))
    : t('market.model.NONE');
}

/** The name of the model or the range of a relationship and an economy. */
export function modelName(relationship, economy) {
  return modelsName(MODELS.filter((one) => one.relationship === relationship && one.economy === economy).map(({ id }) => id));
}

/** The seven models side by side, with what both sides want and what was chosen. */
export function continuum({ ours, theirs, chosen }) {
  const of = { ours: ours ?? [], theirs: theirs ?? [], chosen: chosen ?? [] };
  const range = MARKS.filter(([who]) => of[who].length > 1);
  return html`<ol class="schil-market-continuum">${MODELS.map(({ id, economy }, index) => {
    const marks = MARKS.filter(([who]) => of[who].includes(id));
    return html`<li class="${of.chosen.includes(id) ? 'chosen' : ''} ${economy.toLowerCase()}"><span class="place">${index + 1}</span><strong>${t(`market.model.${id}`)}</strong>
      <span class="s-small s-muted">${t(`market.model.${id}.what`)}</span>
      ${marks.length ? html`<span class="marks">${marks.map(([, key, kind]) => tag(t(key), { kind }))}</span>` : nothing}</li>`;
  })}</ol>
  ${range.map(([who, key]) => html`<p class="s-small">${t('market.model.range.text', { who: t(key), from: t(`market.model.${of[who][0]}`), until: t(`market.model.${of[who].at(-1)}`) })}</p>`)}`;
}

/** Whether the organisation is as far as the chosen model asks. */
export function readiness(found) {
  if (!found) {
    return nothing;
  }
  const { state, needed, phase, stage } = found;
  return state === 'ENOUGH' ? nothing
    : state === 'SHORT' ? note(html`<p>${t('market.model.short', { needed, phase: t(`market.model.phase.${phase}`), stage })} <a href="/shell/${phase}/${stage + 1}">${t('market.model.short.link')}</a></p>`, { kind: 'warn' })
      : note(html`<p>${t(phase ? 'market.model.unsure' : 'market.model.unsure.all', phase ? { needed, phase: t(`market.model.phase.${phase}`), stage } : { needed })}</p>`);
}

/** The places of the seven models over the six columns of the attributes. */
export function scale({ x, column, top }) {
  const from = x(0) - column / 2;
  const wide = (column * 6) / MODELS.length;
  return svg`${MODELS.map((model, index) => svg`<rect class="model" x=${from + index * wide + 1} y=${top} width=${wide - 2} height="20" rx="3"></rect>
    <text x=${from + (index + 0.5) * wide} y=${top + 15} text-anchor="middle">${index + 1}</text>`)}`;
}
