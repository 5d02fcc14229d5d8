import { LitElement, html, nothing } from 'lit';
import { ApiError } from './api.js';
import { field, parsed } from './form-fields.js';
import { violations } from './form-rules.js';
import { pageStyles } from './layout.js';
import { label, t } from './texts.js';
import { define } from './view.js';

await pageStyles();

let lastForm = 0;

/**
 * A form made from a JSON schema. All errors appear at once, with a summary that links to the fields. Fires
 * `schil-submit` with the value when it keeps the schema's rules, and `schil-cancel`. See the README.
 */
class Form extends LitElement {
  static properties = {
    schema: { attribute: false }, value: { attribute: false }, errors: { attribute: false },
    submit: {}, cancel: {}, cancellable: { type: Boolean }, busy: { type: Boolean },
    draft: { state: true }, general: { state: true },
  };

  #given;
  #prefix = `s-form-${(lastForm += 1)}`;

  constructor() {
    super();
    this.value = {};
    this.errors = {};
  }

  createRenderRoot() {
    return this;
  }

  willUpdate() {
    const given = JSON.stringify(this.value);
    if (this.schema && given !== this.#given) {
      this.#given = given;
      this.draft = { ...defaults(this.schema), ...this.value };
    }
  }

  /** Shows what the server refused. */
  fail(problem) {
    this.busy = false;
    this.errors = problem instanceof ApiError ? problem.fields : {};
    const unplaced = problem instanceof ApiError
      ? problem.errors.filter(({ field: name }) => !(name in (this.schema.properties ?? {}))).map(({ message, code }) => message ?? t(code))
      : [];
    const placed = Object.keys(this.errors).length > unplaced.length;
    this.general = problem instanceof ApiError
      ? [...(placed || unplaced.length ? [] : [problem.detail]), ...unplaced]
      : [t('workbench.error.view')];
    this.#showErrors();
  }

  render() {
    if (!this.schema) {
      return nothing;
    }
    return html`<form class="s-form" novalidate @submit=${this.#submitted}>
      ${this.#summary()}
      ${this.#groups().map(({ title, fields }) => title
        ? html`<fieldset class="group"><legend>${label(title)}</legend>${fields.map((name) => this.#field(name))}</fieldset>`
        : fields.map((name) => this.#field(name)))}
      <div class="buttons">
        <button class="s-button primary" type="submit" ?disabled=${this.busy}>${this.submit ?? t('workbench.save')}</button>
        ${this.cancel ? html`<a class="s-button" href=${this.cancel}>${t('workbench.cancel')}</a>` : nothing}
        ${this.cancellable ? html`<button class="s-button" type="button" @click=${() => this.dispatchEvent(new CustomEvent('schil-cancel'))}>
          ${t('workbench.cancel')}</button>` : nothing}
      </div>
    </form>`;
  }

  #groups() {
    return this.schema.groups ?? [{ fields: Object.keys(this.schema.properties) }];
  }

  #field(name) {
    const rule = this.schema.properties[name];
    return field({
      id: `${this.#prefix}-${name}`, name, rule,
      required: this.schema.required?.includes(name) ?? false,
      value: this.draft[name],
      error: this.errors?.[name],
      change: (value) => { this.draft = { ...this.draft, [name]: value }; },
    });
  }

  #summary() {
    const entries = Object.entries(this.errors ?? {}).filter(([name]) => name in this.schema.properties);
    const general = this.general ?? [];
    const count = entries.length + general.length;
    if (!count) {
      return nothing;
    }
    return html`<div class="s-errors" role="alert" tabindex="-1">
      <h2>${t('workbench.form.errors', { count })}</h2>
      <ul>${general.map((text) => html`<li>${text}</li>`)}
        ${entries.map(([name, text]) => html`<li><a href="#${this.#prefix}-${name}" @click=${(event) => this.#goTo(event, name)}>
          ${label(this.schema.properties[name].title) || name}: ${text}</a></li>`)}</ul>
    </div>`;
  }

  #goTo(event, name) {
    event.preventDefault();
    event.stopPropagation();
    this.querySelector(`#${CSS.escape(`${this.#prefix}-${name}`)}`)?.focus();
  }

  #submitted(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.general = [];
    this.draft = Object.fromEntries(Object.entries(this.draft).map(([name, value]) => [name, parsed(this.schema.properties[name] ?? {}, value)]));
    this.errors = violations(this.schema, this.draft);
    if (Object.keys(this.errors).length) {
      this.#showErrors();
      return;
    }
    this.dispatchEvent(new CustomEvent('schil-submit', { detail: { ...this.draft } }));
  }

  async #showErrors() {
    await this.updateComplete;
    this.querySelector('.s-errors')?.focus();
  }
}
define('schil-form', Form);

function defaults(schema) {
  return Object.fromEntries(Object.entries(schema?.properties ?? {}).map(([name, rule]) => [name, rule.default ?? null]));
}
