import { LitElement, api, confirm, dataTable, define, formDialog, html, note, nothing, t, tag, toast } from '@schil/ui';
import { byProfile, canChoose, mappingOf, recognised, withColumn } from './mapping.js';

const SHOWN_VALUES = 3;
const LONGEST_NAME = 80;

/**
 * The columns of a file and what each stands for, to be corrected and kept as a profile. Fires `schil-reading` with the
 * {@link import('./mapping.js').Reading} when it changes.
 */
class ImportMapping extends LitElement {
  static properties = {
    kind: {}, columns: { attribute: false }, preview: { attribute: false }, reading: { attribute: false },
    disabled: { type: Boolean }, profiles: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('kind')) {
      this.#load();
    }
  }

  async #load() {
    const { kind } = this;
    const page = await api.page('imports/profiles', { query: { dataset: kind } }).catch(() => ({ items: [] }));
    if (kind === this.kind) {
      this.profiles = page.items;
    }
  }

  render() {
    const { guess } = this.preview;
    const missing = this.columns.filter(({ name, required }) => required && !this.reading.columns.includes(name)).map(({ name }) => name);
    return html`
      ${this.#profile()}
      ${missing.length ? html`<div role="status">${note(t('workbench.imports.missing', { columns: missing.join(', ') }), { kind: 'bad' })}</div>` : nothing}
      ${dataTable({
        label: t('workbench.imports.mapping'),
        columns: [
          { id: 'header', label: t('workbench.imports.header'), header: true, render: ({ header, values }) => html`${header || t('workbench.imports.header.none')}
            ${values ? html`<div class="s-muted s-small">${values}</div>` : nothing}` },
          { id: 'column', label: t('workbench.imports.column'), render: (row) => this.#column(row) },
        ],
        rows: guess.headers.map(({ header }, index) => ({ header, index, values: this.#values(index) })),
      })}
      <div class="s-row s-after">${this.#choice('dateOrder', ['DAY_FIRST', 'MONTH_FIRST'], guess.dateAmbiguous)}
        ${this.#choice('decimal', ['COMMA', 'POINT'], guess.decimalAmbiguous)}</div>
      ${this.#firstRows()}
      <div class="s-buttons s-after"><button type="button" class="s-button" ?disabled=${this.disabled} @click=${() => this.#keep()}>${t('workbench.imports.profile.keep')}</button></div>`;
  }

  #profile() {
    if (!this.profiles?.length) {
      return nothing;
    }
    const { profile } = this.reading;
    const chosen = this.profiles.find(({ id }) => id === profile);
    return html`<div class="s-field"><label for="s-profile">${t('workbench.imports.profile')}</label>
        <select id="s-profile" ?disabled=${this.disabled} @change=${(event) => this.#apply(event.target.value)}>
          <option value="" .selected=${!chosen}>${t('workbench.imports.profile.none')}</option>
          ${this.profiles.map(({ id, name }) => html`<option value=${id} .selected=${id === profile}>${name}</option>`)}</select>
        ${chosen && chosen.id === this.preview.profile?.id ? html`<p class="help" role="status">${t('workbench.imports.profile.proposed', { name: chosen.name })}</p>` : nothing}
        ${chosen?.mayChange ? html`<div><button type="button" class="s-button small quiet" @click=${() => this.#remove(chosen)}>${t('workbench.imports.profile.remove')}</button></div>` : nothing}
      </div>`;
  }

  #column({ header, index }) {
    const { headers } = this.preview.guess;
    if (!canChoose(headers, index)) {
      return tag(t('workbench.imports.ignored'), { kind: 'warn' });
    }
    const current = this.reading.columns[index];
    return html`<select class="s-input" aria-label=${t('workbench.imports.column.of', { header })} ?disabled=${this.disabled}
      @change=${(event) => this.#tell(withColumn(this.reading, index, event.target.value))}>
      <option value="" .selected=${!current}>${t('workbench.imports.column.none')}</option>
      ${this.columns.map((column) => html`<option value=${column.name} .selected=${column.name === current}>${columnLabel(column)}</option>`)}</select>`;
  }

  #choice(name, options, ambiguous) {
    const id = `s-import-${name}`;
    return html`<div class="s-field"><label for=${id}>${t(`workbench.imports.${name}`)}</label>
      <select id=${id} ?disabled=${this.disabled} aria-describedby=${ambiguous ? `${id}-help` : nothing} @change=${(event) => this.#tell({ ...this.reading, [name]: event.target.value })}>
        <option value="" .selected=${!this.reading[name]}>${t('workbench.imports.automatic', { guess: t(`workbench.imports.${name}.${this.preview.guess[name]}`) })}</option>
        ${options.map((option) => html`<option value=${option} .selected=${this.reading[name] === option}>${t(`workbench.imports.${name}.${option}`)}</option>`)}</select>
      ${ambiguous ? html`<p class="help" id="${id}-help">${t(`workbench.imports.${name}.ambiguous`)}</p>` : nothing}</div>`;
  }

  /** The first rows under the columns that they will go to. */
  #firstRows() {
    const used = this.reading.columns.map((name, index) => ({ name, index })).filter(({ name }) => name);
    const { rows } = this.preview;
    if (!used.length || !rows.length) {
      return nothing;
    }
    return html`<h3 class="s-label s-after">${t('workbench.imports.first-rows')}</h3>${dataTable({
      label: t('workbench.imports.first-rows'),
      columns: used.map(({ name, index }) => ({ id: name, label: name, render: (row) => row[index] })),
      rows,
    })}`;
  }

  #values(index) {
    return this.preview.rows.map((row) => row[index]).filter(Boolean).slice(0, SHOWN_VALUES).join(' · ');
  }

  #apply(id) {
    const { guess } = this.preview;
    const profile = this.profiles.find((one) => one.id === id);
    this.#tell(profile ? byProfile(guess, profile) : recognised(guess));
  }

  #tell(reading) {
    this.dispatchEvent(new CustomEvent('schil-reading', { detail: reading }));
  }

  async #keep() {
    const { guess } = this.preview;
    const chosen = this.profiles?.find(({ id, mayChange }) => id === this.reading.profile && mayChange);
    const kept = await formDialog({
      title: t('workbench.imports.profile.keep'),
      intro: html`<p>${t('workbench.imports.profile.keep.help')}</p>`,
      schema: { type: 'object', required: ['name'], properties: { name: { type: 'string', title: t('workbench.imports.profile.name'), maxLength: LONGEST_NAME } } },
      value: { name: chosen?.name },
      submit: t('workbench.save'),
      save: ({ name }) => api.post('imports/profiles', {
        dataset: this.kind, name, headers: guess.headers.map(({ header }) => header), mapping: mappingOf(guess, this.reading, true),
        dateOrder: this.reading.dateOrder || null, decimal: this.reading.decimal || null,
      }),
    });
    if (kept) {
      await this.#load();
      this.#tell({ ...this.reading, profile: kept.id });
      toast(t('workbench.imports.profile.kept', { name: kept.name }));
    }
  }

  async #remove({ id, name }) {
    const sure = await confirm({
      title: t('workbench.imports.profile.remove'), text: t('workbench.imports.profile.remove.text', { name }),
      action: t('workbench.imports.profile.remove.action'), danger: true,
    });
    if (sure) {
      await api.delete(`imports/profiles/${id}`).then(() => this.#load()).catch((problem) => toast(problem.message, 'bad'));
      this.#tell({ ...this.reading, profile: '' });
    }
  }
}
define('schil-import-mapping', ImportMapping);

/** A column by its own name and the header by which people know it. */
function columnLabel({ name, synonyms, required }) {
  const known = synonyms?.find((synonym) => synonym.toLowerCase() !== name.toLowerCase());
  return `${name}${known ? ` (${known})` : ''}${required ? ' *' : ''}`;
}
