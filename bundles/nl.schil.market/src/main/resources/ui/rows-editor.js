import { LitElement, api, define, html, icon, nothing, t } from '@schil/ui';

const WAIT = 200;
const MOST = 8;
let last = 0;

/**
 * Rows of a few fields that can be added and taken away. Fires `schil-rows` with all rows after a change.
 * Fields: `{id, label, kind: 'text' | 'number' | 'supplier' | 'choice', narrow?, options?}`; a supplier of the register
 * puts its id in `supplier` and its name in the field.
 */
class RowsEditor extends LitElement {
  static properties = {
    label: {}, help: {}, add: {}, rows: { attribute: false }, fields: { attribute: false }, errors: { attribute: false },
    found: { state: true },
  };

  #prefix = `schil-market-rows-${last += 1}`;
  #timer;

  constructor() {
    super();
    this.rows = [];
    this.errors = {};
    this.found = [];
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<fieldset class="schil-market-rows"><legend>${this.label}</legend>
      ${this.help ? html`<p class="help">${this.help}</p>` : nothing}
      ${this.rows.map((row, index) => html`<div class="row">${this.fields.map((field) => this.#field(field, row, index))}
        <button type="button" class="s-button small quiet" aria-label="${t('market.rows.remove')}: ${this.label} ${index + 1}" @click=${() => this.#remove(index)}>${icon('trash-2', 16)}</button></div>`)}
      <datalist id="${this.#prefix}-found">${this.found.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      <button type="button" class="s-button small" @click=${() => this.#add()}>${icon('plus', 16)}${this.add}</button>
    </fieldset>`;
  }

  #field(field, row, index) {
    const id = `${this.#prefix}-${index}-${field.id}`;
    const error = this.errors[`${index}.${field.id}`];
    const common = { id, error, value: row[field.id] ?? '' };
    return html`<div class="s-field ${field.narrow ? 'narrow' : ''}"><label for=${id}>${field.label}<span class="visually-hidden"> ${index + 1}</span></label>
      ${field.kind === 'choice' ? this.#choice(field, common, index) : this.#input(field, common, index)}
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}</div>`;
  }

  #input(field, { id, error, value }, index) {
    return html`<input id=${id} type="text" autocomplete="off" inputmode=${field.kind === 'number' ? 'decimal' : nothing} list=${field.kind === 'supplier' ? `${this.#prefix}-found` : nothing}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `${id}-error` : nothing} .value=${String(value)}
      @input=${(event) => this.#typed(field, index, event.target.value)}>`;
  }

  #choice(field, { id, value }, index) {
    return html`<select id=${id} @change=${(event) => this.#set(index, { [field.id]: event.target.value })}>${field.options.map(([option, words]) =>
      html`<option value=${option} .selected=${String(value) === String(option)}>${words}</option>`)}</select>`;
  }

  #typed(field, index, text) {
    if (field.kind !== 'supplier') {
      this.#set(index, { [field.id]: text });
      return;
    }
    this.#set(index, { [field.id]: text, supplier: this.found.find(({ name }) => name === text)?.id });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(text.trim()), WAIT);
  }

  async #search(q) {
    if (q.length > 1) {
      const { items } = await api.page('suppliers', { query: { q }, limit: MOST }).catch(() => ({ items: [] }));
      this.found = items.map(({ id, name }) => ({ id, name }));
      this.rows.forEach((row, index) => {
        const match = row.name && !row.supplier && this.found.find(({ name }) => name === row.name);
        if (match) {
          this.#set(index, { supplier: match.id });
        }
      });
    }
  }

  #set(index, change) {
    this.#tell(this.rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  }

  async #add() {
    this.#tell([...this.rows, {}]);
    await this.updateComplete;
    this.querySelector(`#${this.#prefix}-${this.rows.length - 1}-${this.fields[0].id}`)?.focus();
  }

  #remove(index) {
    this.#tell(this.rows.filter((_, at) => at !== index));
    this.querySelector('button:last-of-type')?.focus();
  }

  #tell(rows) {
    this.rows = rows;
    this.dispatchEvent(new CustomEvent('schil-rows', { detail: rows }));
  }
}
define('schil-market-rows-editor', RowsEditor);

/** A number as people write it, or null when there is none; a text that is no number stays. */
export function numberOf(text) {
  const bare = String(text ?? '').trim().replace(',', '.').replace('%', '');
  return bare === '' ? null : Number.isNaN(Number(bare)) ? text : Number(bare);
}

/** The faults of rows by `index.field`, from the server's `name[2].field`. */
export function rowErrors(problem, name) {
  const errors = {};
  for (const { field, message } of problem.errors ?? []) {
    const at = new RegExp(`^${name}\\[(\\d+)]\\.(\\w+)$`).exec(field ?? '');
    if (at) {
      errors[`${at[1]}.${at[2] === 'supplier' ? 'name' : at[2]}`] = message;
    }
  }
  return errors;
}
