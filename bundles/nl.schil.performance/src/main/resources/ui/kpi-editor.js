import { LitElement, define, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/dialog.js';
import { number } from '@schil/ui/form-fields.js';

const DIRECTIONS = ['HIGHER', 'LOWER', 'TARGET'];
const PERIODS = ['MONTH', 'QUARTER', 'HALFYEAR', 'YEAR'];
const ANCHORS = ['CALENDAR', 'CONTRACT'];
const SOURCES = ['MANUAL', 'IMPORT', 'FORMULA'];
const NUMBERS = ['target', 'floor', 'tolerance', 'weight'];

/** What a new KPI begins with. */
export const FRESH = { code: '', name: '', unit: '%', direction: 'HIGHER', target: '', floor: '', tolerance: '', period: 'QUARTER', anchor: 'CALENDAR', weight: '1', source: 'MANUAL', formula: '' };

/**
 * The KPIs of a template as fields. `kpis` is what is edited; every change fires `schil-kpis` with the new list. `errors` are those of
 * the server, by `kpis.0.code` and so on.
 */
class KpiEditor extends LitElement {
  static properties = { kpis: { attribute: false }, errors: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<ol class="schil-performance-kpis">${this.kpis.map((kpi, index) => this.#kpi(kpi, index))}</ol>
      <p><button type="button" class="s-button" @click=${() => this.#add()}>${icon('plus')}${t('performance.kpi.add')}</button></p>`;
  }

  #kpi(kpi, index) {
    return html`<li><fieldset><legend>${kpi.name || t('performance.kpi.nth', { number: String(index + 1) })}</legend>
      <div class="schil-performance-fields">
        ${this.#text(index, 'name', { wide: true })}${this.#text(index, 'code')}${this.#text(index, 'unit')}
        ${this.#choice(index, 'direction', DIRECTIONS)}${this.#text(index, 'target')}${this.#text(index, 'floor')}
        ${kpi.direction === 'TARGET' ? this.#text(index, 'tolerance') : nothing}
        ${this.#text(index, 'weight')}${this.#choice(index, 'period', PERIODS)}${this.#choice(index, 'anchor', ANCHORS)}${this.#choice(index, 'source', SOURCES)}
        ${kpi.source === 'FORMULA' ? this.#formula(index) : nothing}
      </div>
      ${this.kpis.length > 1 ? html`<button type="button" class="s-button small" @click=${() => this.#change(this.kpis.filter((_, at) => at !== index))}>${t('performance.kpi.remove')}<span class="visually-hidden">: ${kpi.name || index + 1}</span></button>` : nothing}
    </fieldset></li>`;
  }

  #text(index, name, { wide = false } = {}) {
    return this.#field(index, name, wide, (id, described, invalid) => html`<input id=${id} autocomplete="off" inputmode=${NUMBERS.includes(name) ? 'decimal' : nothing}
      .value=${this.kpis[index][name] ?? ''} aria-invalid=${invalid} aria-describedby=${described} @input=${(event) => this.#set(index, name, event.target.value)}>`);
  }

  #formula(index) {
    const kpi = this.kpis[index];
    const codes = this.kpis.filter((other) => other !== kpi && other.code && other.source !== 'FORMULA' && other.period === kpi.period && other.anchor === kpi.anchor).map(({ code }) => code);
    return html`<div class="formula">${this.#text(index, 'formula', { wide: true })}
      <p class="s-muted s-small">${t('performance.formula.help', { codes: codes.join(', ') || '–' })}</p></div>`;
  }

  #choice(index, name, codes) {
    return this.#field(index, name, false, (id, described, invalid) => html`<select id=${id} aria-invalid=${invalid} aria-describedby=${described} @change=${(event) => this.#set(index, name, event.target.value)}>
      ${codes.map((code) => html`<option value=${code} .selected=${this.kpis[index][name] === code}>${t(`performance.kpi.${name}.${code}`)}</option>`)}</select>`);
  }

  #field(index, name, wide, control) {
    const id = `schil-performance-kpi-${index}-${name}`;
    const error = this.errors?.[`kpis.${index}.${name}`];
    return html`<div class="s-field ${wide ? 'wide' : ''}"><label for=${id}>${t(`performance.kpi.${name}`)}</label>
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
      ${control(id, error ? `${id}-error` : nothing, error ? 'true' : nothing)}</div>`;
  }

  #set(index, name, value) {
    const before = this.kpis[index];
    const changed = { ...before, [name]: value };
    if (name === 'name' && (!before.code || before.code === codeOf(before.name))) {
      changed.code = codeOf(value);
    }
    this.#change(this.kpis.map((kpi, at) => (at === index ? changed : kpi)));
  }

  async #add() {
    this.#change([...this.kpis, { ...FRESH }]);
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    this.querySelector(`#schil-performance-kpi-${this.kpis.length - 1}-name`)?.focus();
  }

  #change(kpis) {
    this.dispatchEvent(new CustomEvent('schil-kpis', { detail: kpis }));
  }
}
define('schil-performance-kpi-editor', KpiEditor);

/** A code made of a name: "Op tijd geleverd" becomes op_tijd_geleverd. */
function codeOf(name) {
  return (name ?? '').normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '').slice(0, 30);
}

/** The KPIs as the API takes them. */
export function apiKpis(kpis) {
  const numeric = (text) => {
    const value = number(String(text ?? ''));
    return Number.isNaN(value) ? text || null : String(value);
  };
  return kpis.map((kpi) => ({ ...kpi, ...Object.fromEntries(NUMBERS.map((name) => [name, kpi[name] === '' || kpi[name] === undefined ? null : numeric(kpi[name])])),
    formula: kpi.source === 'FORMULA' ? kpi.formula || null : null,
    tolerance: kpi.direction === 'TARGET' && kpi.tolerance !== '' ? numeric(kpi.tolerance) : null }));
}

/** The KPIs of the API as the fields show them. */
export function formKpis(kpis, locale) {
  const text = (value) => (value === undefined || value === null ? '' : String(value).replace('.', locale === 'nl' ? ',' : '.'));
  return kpis.map((kpi) => ({ ...kpi, unit: kpi.unit ?? '', ...Object.fromEntries(NUMBERS.map((name) => [name, text(kpi[name])])) }));
}
