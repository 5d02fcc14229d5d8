import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import './search-field.js';
import { codes } from './search-sources.js';
import { label, t } from './texts.js';

/**
 * One field of a form.
 *
 * @param {{id: string, name: string, rule: object, required: boolean, value: any, error?: string, change: (value: any) => void}} options
 */
export function field(options) {
  const { id, name, rule, required, error } = options;
  const title = label(rule.title) || name;
  const described = [rule.description && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
  const remarks = html`
    ${rule.description ? html`<p class="help" id="${id}-help">${label(rule.description)}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}`;
  const control = { ...options, described, invalid: error ? 'true' : nothing };
  if (rule.type === 'boolean') {
    return html`<div class="s-field">${check(control, title)}${remarks}</div>`;
  }
  if (rule.type === 'array' && rule.items?.enum) {
    return choices(control, title, remarks);
  }
  return html`<div class="s-field">
    <label for=${id}>${title}${required ? nothing : html` <span class="s-muted s-small">(${t('workbench.form.optional')})</span>`}</label>
    ${remarks}
    ${rule.enum ? select(control) : rule.codelist || rule.search ? search(control) : rule.type === 'array' || rule.format === 'textarea' ? area(control) : input(control)}
  </div>`;
}

function check({ id, rule, value, described, invalid, change }, title) {
  return html`<div class="s-check"><input id=${id} type="checkbox" .checked=${live(value === true)} aria-describedby=${described}
    aria-invalid=${invalid} ?disabled=${rule.readOnly} @change=${(event) => change(event.target.checked)}>
    <label for=${id}>${title}</label></div>`;
}

function choices({ id, rule, value, change }, title, remarks) {
  const chosen = new Set(value ?? []);
  return html`<fieldset class="s-field" id=${id} tabindex="-1"><legend>${title}</legend>${remarks}
    ${rule.items.enum.map((option, index) => html`<div class="s-check"><input id="${id}-${index}" type="checkbox" .checked=${live(chosen.has(option))}
      @change=${(event) => change(rule.items.enum.filter((one) => (one === option ? event.target.checked : chosen.has(one))))}>
      <label for="${id}-${index}">${label(rule.items.enumTitles?.[index]) || option}</label></div>`)}</fieldset>`;
}

function select({ id, rule, value, described, invalid, required, change }) {
  return html`<select id=${id} aria-describedby=${described} aria-invalid=${invalid} ?disabled=${rule.readOnly} aria-required=${required ? 'true' : nothing}
    @change=${(event) => change(event.target.value === '' ? null : rule.enum[Number(event.target.value)])}>
    ${required && value !== null && value !== undefined ? nothing : html`<option value="" ?selected=${value === null || value === undefined}>${t('workbench.form.choose')}</option>`}
    ${rule.enum.map((option, index) => html`<option value=${index} ?selected=${option === value}>${label(rule.enumTitles?.[index]) || option}</option>`)}
  </select>`;
}

function area({ id, rule, value, described, invalid, required, change }) {
  return html`<textarea id=${id} aria-describedby=${described} aria-invalid=${invalid} ?readonly=${rule.readOnly} aria-required=${required ? 'true' : nothing}
    .value=${live(Array.isArray(value) ? value.join('\n') : value ?? '')} @input=${(event) => change(event.target.value)}
    @change=${(event) => change(parsed(rule, event.target.value))}></textarea>`;
}

function search({ id, rule, value, described, invalid, change }) {
  return html`<schil-search-field .source=${rule.search ?? codes(rule.codelist)} field=${id} .value=${value ?? ''} .described=${described === nothing ? '' : described}
    .invalid=${invalid === nothing ? undefined : invalid} ?disabled=${rule.readOnly} @schil-search=${(event) => change(event.detail)}></schil-search-field>`;
}

const TYPES = { date: 'date', email: 'email', uri: 'url', password: 'password', search: 'search' };

function input({ id, name, rule, value, described, invalid, required, change }) {
  const numeric = rule.type === 'integer' || rule.type === 'number';
  return html`<input id=${id} name=${name} type=${TYPES[rule.format] ?? 'text'} inputmode=${numeric ? 'decimal' : nothing}
    autocomplete=${rule.autocomplete ?? 'off'} aria-describedby=${described} aria-invalid=${invalid}
    aria-required=${required ? 'true' : nothing} ?readonly=${rule.readOnly} ?autofocus=${rule.autofocus}
    .value=${live(written(rule, value))} @input=${(event) => change(event.target.value)}
    @change=${(event) => change(parsed(rule, event.target.value))}>`;
}

function written(rule, value) {
  if (value === null || value === undefined) {
    return '';
  }
  return rule.format === 'money' && typeof value === 'number' ? (value / 100).toFixed(2).replace('.', ',').replace(/,00$/, '') : String(value);
}

/** The value that a typed text means for a field; a text that is no number stays as it is, to be refused. */
export function parsed(rule, typed) {
  if (typeof typed !== 'string') {
    return typed;
  }
  const text = rule.format === 'password' ? typed : typed.trim();
  if (rule.type === 'array') {
    return linesOf(text);
  }
  if (text === '') {
    return null;
  }
  if (rule.type !== 'integer' && rule.type !== 'number') {
    return text;
  }
  const amount = number(text);
  if (Number.isNaN(amount)) {
    return text;
  }
  return rule.format === 'money' ? Math.round(amount * 100) : amount;
}

/** Reads a number written the Dutch or the English way: 1.234,50 and 1,234.50 and 1234.5. */
export function number(text) {
  const bare = text.replace(/[\s€\u00a0]/g, '');
  const comma = bare.lastIndexOf(',');
  const point = bare.lastIndexOf('.');
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(bare) && !(comma >= 0 && point >= 0);
  const plain = grouped ? bare.replace(/[.,]/g, '')
    : comma > point ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

function linesOf(text) {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}
