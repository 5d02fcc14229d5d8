import { View, api, card, define, heading, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/form.js';
import { cpvSearch } from './category-search.js';
import { organisationField } from './goal-form.js';
import { FIELDS, ofUse } from './run-words.js';

const KINDS = ['AT_LEAST', 'EXACTLY'];
const HUNDRED = 100;

/** A new calculation: what would be required, and what to assume of what is unknown. */
class NewRun extends View {
  static properties = { ...View.properties, requirements: { state: true }, wrong: { state: true } };

  #initial;

  async load({ query, asOf, organisations }, signal) {
    const from = query.get('from');
    const before = from ? await api.get(`circularity/runs/${from}`, { signal }) : undefined;
    const organisation = query.get('organisation') ?? before?.organisation ?? organisations[0]?.id;
    const names = await api.get('circularity/material-names', { query: { organisation, year: query.get('year') ?? before?.year, asOf }, signal });
    return { before, organisation, ...names };
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), ctx.query.get('organisation'), ctx.query.get('from')];
  }

  show({ before, organisation, year, years, names }) {
    this.#initial ??= initial(before, year);
    this.requirements ??= (before?.asked.requirements ?? []).map(({ material, field, kind, value }) => ({ material: material ?? '', field, kind, value: written(ofUse(field) ? value : value * HUNDRED) }));
    return html`${heading({ title: t('circularity.run.new'), sub: t('circularity.run.new.sub') })}
      <div class="s-stack">
      ${card({ title: t('circularity.run.requirements'), sub: t('circularity.run.requirements.sub'), body: html`<div class="m-form">
        ${this.requirements.map((one, at) => this.#requirement(one, at))}
        <div><button class="s-button" type="button" @click=${() => this.#add()}>${icon('plus', 16)}${t('circularity.run.requirement.add')}</button></div>
        <datalist id="run-materials">${names.map(({ name }) => html`<option value=${name}></option>`)}</datalist></div>` })}
      ${card({ body: html`<div class="s-form">${organisationField(this.ctx, organisation)}
        <schil-form .schema=${schema(years.length ? years : [year])} .value=${this.#initial} submit=${t('circularity.run.make')} cancel="/circularity/runs" @schil-submit=${(event) => this.#save(event.currentTarget, event.detail, organisation)}></schil-form></div>` })}
      </div>`;
  }

  #requirement(one, at) {
    const id = `run-${at}`;
    const set = (change) => { this.requirements = this.requirements.map((other, place) => place === at ? { ...other, ...change } : other); };
    const choice = (name, label, options, words) => html`<div class="s-field"><label for="${id}-${name}">${label}</label><select id="${id}-${name}" @change=${(event) => set({ [name]: event.target.value })}>${options.map((option) =>
      html`<option value=${option} .selected=${option === one[name]}>${words(option)}</option>`)}</select></div>`;
    const wrong = this.wrong?.has(at);
    return html`<fieldset class="m-require"><legend class="visually-hidden">${t('circularity.run.requirement.one', { number: at + 1 })}</legend>
      ${choice('field', t('circularity.material.input'), FIELDS, (field) => t(`circularity.material.input.${field}`))}
      ${ofUse(one.field) ? nothing : html`<div class="s-field"><label for="${id}-material">${t('circularity.material.one')}</label><input id="${id}-material" list="run-materials" maxlength="200" placeholder=${t('circularity.run.every')} .value=${one.material} @input=${(event) => set({ material: event.target.value })}></div>`}
      ${choice('kind', t('circularity.run.kind'), KINDS, (kind) => t(`circularity.run.kind.${kind}`))}
      <div class="s-field ${wrong ? 'invalid' : ''}"><label for="${id}-value">${t('circularity.material.value')}</label><span class="m-number"><input id="${id}-value" inputmode="decimal" .value=${one.value} aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${id}-wrong` : nothing} @input=${(event) => set({ value: event.target.value })}>${ofUse(one.field) ? nothing : html`<span aria-hidden="true">%</span>`}</span>
        ${wrong ? html`<span class="error" id="${id}-wrong">${t(ofUse(one.field) ? 'circularity.run.positive' : 'circularity.run.percent')}</span>` : nothing}</div>
      <button class="s-button" type="button" aria-label=${t('circularity.run.requirement.remove', { number: at + 1 })} @click=${() => this.#remove(at)}>${icon('trash-2', 16)}<span class="m-narrow">${t('circularity.run.delete')}</span></button></fieldset>`;
  }

  async #add() {
    this.requirements = [...this.requirements, { material: '', field: 'FR', kind: 'AT_LEAST', value: '' }];
    await this.updateComplete;
    this.querySelector(`#run-${this.requirements.length - 1}-field`)?.focus();
  }

  #remove(at) {
    this.requirements = this.requirements.filter((_, place) => place !== at);
    this.wrong = undefined;
  }

  async #save(form, value, organisation) {
    const values = this.requirements.map(({ field, value: text }) => number(text, ofUse(field)));
    const wrong = new Set(values.flatMap((one, at) => Number.isNaN(one) ? [at] : []));
    this.wrong = wrong.size ? wrong : undefined;
    if (wrong.size) {
      await this.updateComplete;
      this.querySelector(`#run-${[...wrong][0]}-value`)?.focus();
      return;
    }
    form.busy = true;
    try {
      const made = await api.post('circularity/runs', {
        organisation, name: value.name, note: value.note, year: Number(value.year), cpv: value.cpv || null, asOf: this.ctx.asOf, assumptions: assumptions(value),
        requirements: this.requirements.map(({ material, field, kind }, at) => ({ material: ofUse(field) ? null : material.trim() || null, field, kind, value: values[at] })),
      });
      this.ctx.toast(t('circularity.run.done', { name: made.name }), 'ok');
      this.ctx.navigate(`/circularity/runs/${made.id}`);
    } catch (problem) {
      problem.errors = problem.errors?.map((error) => ({ ...error, field: error.field.replace(/^assumptions\.(source|values).*/, (_, part) => part === 'source' ? 'source' : 'efficiency') }));
      form.fail(problem);
    }
  }
}
define('schil-circularity-run-new', NewRun);

/** A fraction, or a number above 0 for the use; NaN when it is neither. */
function number(text, use) {
  const value = text.trim() === '' ? NaN : Number(text.trim().replace(',', '.'));
  return use ? (value > 0 ? value : NaN) : value >= 0 && value <= HUNDRED ? value / HUNDRED : NaN;
}

/** A number as it is typed here. */
function written(value) {
  return String(Number(value.toPrecision(12))).replace('.', t('circularity.goal.decimal'));
}

function initial(before, year) {
  const values = before?.asked.assumptions?.values;
  const efficiency = values?.EF;
  return {
    name: before ? t('circularity.run.again.name', { name: before.name }) : '', year: String(before?.year ?? year), cpv: before?.cpv ?? null, note: before?.note ?? '', assume: values?.FR ? 'LINEAR' : before ? 'NONE' : 'LINEAR',
    ...(efficiency ? { efficiency: efficiency.value * HUNDRED, efficiencyLow: efficiency.low * HUNDRED, efficiencyHigh: efficiency.high * HUNDRED, source: before.asked.assumptions.source } : {}),
  };
}

function assumptions({ assume, efficiency, efficiencyLow, efficiencyHigh, source }) {
  const preset = assume === 'LINEAR' ? 'LINEAR' : null;
  if (efficiency === null || efficiency === undefined) {
    return preset ? { preset } : null;
  }
  const part = (value) => value === null || value === undefined ? null : value / HUNDRED;
  const value = { value: part(efficiency), low: part(efficiencyLow), high: part(efficiencyHigh) };
  return { preset, name: t(preset ? 'circularity.run.assume.both' : 'circularity.run.assume.own'), source: source || null, values: { EF: value, EC: value } };
}

function schema(years) {
  const percent = (title, description) => ({ title, description, type: 'number', minimum: 1, maximum: HUNDRED });
  return {
    required: ['name', 'year', 'assume'],
    groups: [
      { title: t('circularity.run.one'), fields: ['name', 'year', 'cpv', 'note'] },
      { title: t('circularity.run.assume'), fields: ['assume', 'efficiency', 'efficiencyLow', 'efficiencyHigh', 'source'] },
    ],
    properties: {
      name: { title: t('circularity.run.name'), maxLength: 200 },
      year: { title: t('circularity.material.year'), enum: years.map(String), enumTitles: years.map(String) },
      cpv: { title: t('circularity.run.cpv'), description: t('circularity.run.cpv.help'), search: cpvSearch() },
      note: { title: t('circularity.run.note'), format: 'textarea', maxLength: 2000 },
      assume: { title: t('circularity.run.assume.what'), enum: ['LINEAR', 'NONE'], enumTitles: [t('circularity.run.assume.LINEAR'), t('circularity.run.assume.NONE')] },
      efficiency: percent(t('circularity.run.efficiency'), t('circularity.run.efficiency.help')),
      efficiencyLow: percent(t('circularity.run.efficiency.low')),
      efficiencyHigh: percent(t('circularity.run.efficiency.high')),
      source: { title: t('circularity.run.source'), description: t('circularity.run.source.help'), maxLength: 500 },
    },
  };
}
