import { html, nothing, t } from '@schil/ui';

const INDICATORS = ['STATED', 'MCI', 'VIRGIN_MASS', 'MKI'];
const year = (title, description) => ({ title, description, type: 'integer', minimum: 1990, maximum: 2100 });

/** The form of a goal. @param {{id: string, name: string}[]} people who can own it */
export function goalSchema(people) {
  return {
    properties: {
      title: { title: t('circularity.goal.name'), maxLength: 200 },
      scope: { title: t('circularity.goal.scope'), description: t('circularity.goal.scope.help'), format: 'textarea', maxLength: 2000 },
      indicator: { title: t('circularity.goal.indicator'), description: t('circularity.goal.indicator.help'), enum: INDICATORS, enumTitles: INDICATORS.map((one) => t(`circularity.goal.indicator.${one}`)) },
      unit: { title: t('circularity.goal.unit'), description: t('circularity.goal.unit.help'), maxLength: 60 },
      baselineYear: year(t('circularity.goal.baseline.year')),
      baselineValue: { title: t('circularity.goal.baseline.value'), type: 'number' },
      baselineSource: { title: t('circularity.goal.baseline.source'), description: t('circularity.goal.baseline.source.help'), maxLength: 2000 },
      targetYear: year(t('circularity.goal.target.year')),
      targetValue: { title: t('circularity.goal.target.value'), type: 'number' },
      milestones: { title: t('circularity.goal.milestones'), description: t('circularity.goal.milestones.help'), type: 'array' },
      method: { title: t('circularity.goal.method'), maxLength: 200 },
      methodVersion: { title: t('circularity.goal.method.version'), maxLength: 60 },
      owner: { title: t('circularity.goal.owner'), enum: people.map(({ id }) => id), enumTitles: people.map(({ name }) => name) },
      mandate: { title: t('circularity.goal.mandate'), description: t('circularity.goal.mandate.help'), maxLength: 2000 },
      chainImpact: { title: t('circularity.goal.chain'), description: t('circularity.goal.chain.help'), type: 'boolean' },
      since: { title: t('circularity.goal.since'), format: 'date' },
      endedOn: { title: t('circularity.goal.ended'), format: 'date' },
    },
    required: ['title', 'indicator', 'unit', 'baselineYear', 'baselineValue', 'baselineSource', 'targetYear', 'targetValue'],
    groups: [
      { title: t('circularity.goal'), fields: ['title', 'scope', 'indicator', 'unit'] },
      { title: t('circularity.goal.baseline'), fields: ['baselineYear', 'baselineValue', 'baselineSource'] },
      { title: t('circularity.goal.target'), fields: ['targetYear', 'targetValue', 'milestones'] },
      { title: t('circularity.goal.measuring'), fields: ['method', 'methodVersion'] },
      { title: t('circularity.goal.answerable'), fields: ['owner', 'mandate', 'chainImpact'] },
      { title: t('circularity.goal.period'), fields: ['since', 'endedOn'] },
    ],
  };
}

/** A goal as the form takes it. */
export function goalValue(goal) {
  return {
    title: goal.title, scope: goal.scope ?? null, indicator: goal.indicator, unit: goal.unit, baselineYear: goal.baselineYear, baselineValue: goal.baselineValue,
    baselineSource: goal.baselineSource, targetYear: goal.targetYear, targetValue: goal.targetValue, milestones: goal.milestones.map(({ year: in_, value }) => `${in_}: ${String(value).replace('.', t('circularity.goal.decimal'))}`),
    method: goal.method ?? null, methodVersion: goal.methodVersion ?? null, owner: goal.owner?.id ?? null, mandate: goal.mandate ?? null, chainImpact: goal.chainImpact,
    since: goal.since, endedOn: goal.endedOn ?? null,
  };
}

/** What the form holds as the API takes it. */
export function goalInput({ baselineYear, baselineValue, targetYear, targetValue, milestones, ...rest }) {
  return {
    ...rest, baseline: { year: baselineYear, value: baselineValue }, target: { year: targetYear, value: targetValue },
    milestones: (milestones ?? []).map((line) => {
      const [, at, value] = /^(\d{4})\s*[:=\s]\s*(-?[\d.,]+)$/.exec(line) ?? [];
      return { year: at ? Number(at) : null, value: value ? Number(value.replace(',', '.')) : null };
    }),
  };
}

/** Puts what the API says of nested fields at the fields of the form. */
export function failed(form, problem) {
  problem.errors = problem.errors?.map((error) => ({ ...error, field: error.field.replace(/^(baseline|target)\.(year|value)$/, (_, part, name) => part + name[0].toUpperCase() + name.slice(1)).replace(/^milestones.*/, 'milestones') }));
  form.fail(problem);
}

/** The organisation that a new goal is of, for whoever works for several. */
export function organisationField(ctx, chosen) {
  return ctx.organisations.length < 2 ? nothing : html`<div class="s-field"><label for="schil-circularity-organisation">${t('workbench.organisation')}</label>
    <select id="schil-circularity-organisation" @change=${(event) => ctx.setQuery({ organisation: event.target.value })}>${ctx.organisations.map(({ id, name }) =>
      html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}</select></div>`;
}
