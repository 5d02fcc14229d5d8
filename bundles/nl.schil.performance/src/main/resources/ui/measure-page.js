import { View, card, define, empty, heading, html, nothing, t } from '@schil/ui';
import '@schil/ui/form.js';
import { number } from '@schil/ui/form-fields.js';
import { periodName, withUnit } from './performance-words.js';

const STATUSES = ['VALUE', 'NO_DATA', 'NOT_APPLICABLE'];

/** One form for all KPIs of one period: values by Tab and Enter, and in words what was not measured. */
class MeasurePage extends View {
  static properties = { ...View.properties, drafts: { state: true }, errors: { state: true }, general: { state: true }, sending: { state: true } };

  load({ api, params }, signal) {
    return api.get(`performance/scorecards/${params.id}`, { signal });
  }

  loadKey(ctx) {
    return [ctx.params, ctx.locale];
  }

  show(scorecard) {
    const periods = periodsOf(scorecard.trends);
    const chosen = periods.find(({ key }) => key === this.ctx.query.get('period')) ?? periods.find(({ over }) => over) ?? periods[0];
    this.ctx.title(t('performance.measuring'));
    return html`${heading({ title: t('performance.measuring'), sub: html`<a href="/performance/${scorecard.id}">${scorecard.name}</a>` })}
      ${chosen ? card({ body: this.#form(scorecard, periods, chosen) }) : card({ body: empty(t('performance.measure.no-period')) })}`;
  }

  #form(scorecard, periods, chosen) {
    return html`<form class="schil-performance-form" novalidate @submit=${(event) => this.#submit(event, scorecard, chosen)}>
      ${this.#summary(chosen)}
      <div class="s-row">
        <div class="s-field"><label for="schil-performance-period">${t('performance.period.label')}</label>
          <select id="schil-performance-period" @change=${(event) => this.#choose(event.target.value)}>${periods.map((period) =>
            html`<option value=${period.key} ?selected=${period.key === chosen.key}>${periodName(period)}${period.missing ? ` (${t('performance.measure.open', { count: period.missing })})` : period.over ? '' : ` (${t('performance.measure.running')})`}</option>`)}</select></div>
        <div class="s-field"><label for="schil-performance-source">${t('performance.measure.source')}</label>
          <input id="schil-performance-source" maxlength="200" autocomplete="off" .value=${this.#source(chosen)} @input=${(event) => { this.sourceText = event.target.value; }}></div>
        <div class="s-field"><label for="schil-performance-side">${t('performance.measure.side')}</label>
          <select id="schil-performance-side" @change=${(event) => { this.side = event.target.value; }}>${['BUYER', 'SUPPLIER'].map((side) =>
            html`<option value=${side} ?selected=${side === this.#side(chosen)}>${t(`performance.measure.side.${side}`)}</option>`)}</select></div>
      </div>
      <ul class="schil-performance-entries">${chosen.entries.map((entry) => this.#entry(entry))}</ul>
      <div class="s-row"><button class="s-button primary" type="submit" ?disabled=${this.sending}>${t('performance.measure.save')}</button>
        <a class="s-button" href="/performance/${scorecard.id}">${t('performance.measure.cancel')}</a></div>
      <p class="s-muted">${t('performance.measure.kept')}</p>
    </form>`;
  }

  #entry({ kpi, measurement }) {
    const draft = this.#draft(kpi, measurement);
    const id = `schil-performance-${kpi.code}`;
    const error = this.errors?.[kpi.code];
    return html`<li><fieldset>
      <legend>${kpi.name}</legend>
      <p class="s-muted s-small" id="${id}-help">${t('performance.trend.limits', { target: withUnit(kpi.target, kpi.unit), floor: withUnit(kpi.floor, kpi.unit) })}${
        measurement ? ` · ${t('performance.measure.recorded', { revision: String(measurement.revision) })}` : nothing}</p>
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
      <div class="s-row">
        <div class="s-field"><label for=${id}>${t('performance.measure.value')}${kpi.unit ? ` (${kpi.unit})` : nothing}<span class="visually-hidden">: ${kpi.name}</span></label>
          <input id=${id} inputmode="decimal" autocomplete="off" .value=${draft.value} aria-invalid=${error ? 'true' : nothing} aria-describedby="${id}-help${error ? ` ${id}-error` : ''}"
            @input=${(event) => this.#type(kpi, measurement, { value: event.target.value, status: 'VALUE' })}></div>
        <div class="s-field"><label for="${id}-status">${t('performance.measure.status')}<span class="visually-hidden">: ${kpi.name}</span></label>
          <select id="${id}-status" @change=${(event) => this.#type(kpi, measurement, { status: event.target.value, ...(event.target.value === 'VALUE' ? {} : { value: '' }) })}>
            ${['', ...STATUSES].map((status) => html`<option value=${status} .selected=${status === draft.status}>${t(`performance.measure.status.${status || 'none'}`)}</option>`)}</select></div>
        <div class="s-field grow"><label for="${id}-note">${t('performance.measure.note')}<span class="visually-hidden">: ${kpi.name}</span></label>
          <input id="${id}-note" maxlength="2000" autocomplete="off" .value=${draft.note} @input=${(event) => this.#type(kpi, measurement, { note: event.target.value })}></div>
        <div class="s-check"><input id="${id}-disputed" type="checkbox" .checked=${draft.disputed} @change=${(event) => this.#type(kpi, measurement, { disputed: event.target.checked })}>
          <label for="${id}-disputed">${t('performance.measure.disputed')}<span class="visually-hidden">: ${kpi.name}</span></label></div>
      </div></fieldset></li>`;
  }

  #summary(chosen) {
    const failing = Object.entries(this.errors ?? {});
    if (!failing.length && !this.general) {
      return nothing;
    }
    const nameOf = (code) => chosen.entries.find(({ kpi }) => kpi.code === code)?.kpi.name ?? code;
    return html`<div class="s-errors" role="alert" tabindex="-1"><h2>${t('performance.measure.errors')}</h2>
      <ul>${this.general ? html`<li>${this.general}</li>` : nothing}${failing.map(([code, text]) => html`<li><a href="#schil-performance-${code}"
        @click=${(event) => { event.preventDefault(); event.stopPropagation(); this.querySelector(`#schil-performance-${CSS.escape(code)}`)?.focus(); }}>${nameOf(code)}: ${text}</a></li>`)}</ul></div>`;
  }

  #choose(period) {
    this.drafts = {};
    this.errors = undefined;
    this.general = undefined;
    this.sourceText = undefined;
    this.side = undefined;
    this.ctx.setQuery({ period });
  }

  /** The source that was typed, otherwise the one that all recorded values have. */
  #source(chosen) {
    return this.sourceText ?? shared(chosen, 'source') ?? '';
  }

  #side(chosen) {
    return this.side ?? shared(chosen, 'side') ?? 'BUYER';
  }

  /** What is sent: lines that were changed, and all that have a value when source or side were. */
  #given(chosen) {
    const all = this.sourceText !== undefined || this.side !== undefined;
    return chosen.entries.map(({ kpi, measurement }) => ({ kpi, measurement, draft: this.#draft(kpi, measurement) }))
      .filter(({ kpi, draft }) => draft.status && (all || this.drafts?.[kpi.code]));
  }

  #draft(kpi, measurement) {
    return this.drafts?.[kpi.code] ?? {
      value: measurement?.value === undefined ? '' : String(measurement.value).replace('.', this.ctx.locale === 'nl' ? ',' : '.'),
      status: measurement?.status ?? '', note: measurement?.note ?? '', disputed: measurement?.disputed ?? false,
    };
  }

  #type(kpi, measurement, change) {
    const draft = { ...this.#draft(kpi, measurement), ...change };
    if (change.value === '' && draft.status === 'VALUE') {
      draft.status = '';
    }
    this.drafts = { ...this.drafts, [kpi.code]: draft };
  }

  async #submit(event, scorecard, chosen) {
    event.preventDefault();
    const given = this.#given(chosen);
    this.general = given.length ? undefined : t('performance.measure.nothing');
    this.errors = Object.fromEntries(given.filter(({ draft }) => draft.status === 'VALUE' && Number.isNaN(number(draft.value))).map(({ kpi }) => [kpi.code, t('performance.measure.no-number')]));
    if (this.general || Object.keys(this.errors).length) {
      await this.#toErrors();
      return;
    }
    await this.#send(scorecard, chosen, given);
  }

  async #send(scorecard, chosen, given) {
    const { api, navigate, toast } = this.ctx;
    this.sending = true;
    try {
      const done = await api.post(`performance/scorecards/${scorecard.id}/measurements`, { measurements: given.map(({ kpi, measurement, draft }) => ({
        kpi: kpi.code, period: chosen.from, status: draft.status, value: draft.status === 'VALUE' ? String(number(draft.value)) : null,
        source: (this.sourceText ?? measurement?.source ?? this.#source(chosen)) || null, side: this.side ?? measurement?.side ?? this.#side(chosen), note: draft.note || null, disputed: draft.disputed })) });
      toast(t('performance.measure.done', { added: String(done.added), corrected: String(done.corrected) }), 'ok');
      navigate(`/performance/${scorecard.id}`);
    } catch (problem) {
      const errors = problem.errors ?? [];
      this.errors = Object.fromEntries(errors.map(({ field, message }) => [given[Number(field.split('.')[1])]?.kpi.code, message]).filter(([code]) => code));
      this.general = Object.keys(this.errors).length ? undefined : problem.detail ?? problem.message;
      await this.#toErrors();
    } finally {
      this.sending = false;
    }
  }

  async #toErrors() {
    await this.updateComplete;
    this.querySelector('.s-errors')?.focus();
  }
}
define('schil-performance-measure', MeasurePage);

/** What all recorded values of a period have in common. */
function shared({ entries }, name) {
  const values = new Set(entries.filter(({ measurement }) => measurement).map(({ measurement }) => measurement[name]));
  return values.size === 1 ? [...values][0] : undefined;
}

/** The periods that can be entered, newest first, each with its KPIs. */
function periodsOf(trends) {
  const periods = new Map();
  for (const { kpi, points } of trends.filter(({ kpi: { source } }) => source !== 'FORMULA')) {
    for (const { from, until, over, measurement } of points) {
      const key = `${from}/${until}`;
      const period = periods.get(key) ?? { key, from, until, over, missing: 0, entries: [] };
      period.entries.push({ kpi, measurement });
      period.missing += over && !measurement ? 1 : 0;
      periods.set(key, period);
    }
  }
  return [...periods.values()].sort((a, b) => (a.until === b.until ? (a.from < b.from ? 1 : -1) : a.until < b.until ? 1 : -1));
}
