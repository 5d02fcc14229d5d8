import { LitElement, define, html, icon, nothing, t } from '@schil/ui';
import { impactFields, impactLabel, isImpact } from './material-impacts.js';
import { blank, entered, percentOf, sent } from './material-values.js';

const BEFORE = ['fr', 'fu', 'fs', 'ef'];
const AFTER = ['cr', 'cu', 'cc', 'ce', 'ec'];
const GROWN = new Set(['fs', 'cc', 'ce']);
const STRATEGIES = ['REFUSE', 'RETHINK', 'REDUCE', 'REUSE', 'REPAIR', 'REFURBISH', 'REMANUFACTURE', 'REPURPOSE', 'RECYCLE', 'RECOVER', 'SUBSTITUTE'];

/**
 * The form of what a product is made of. What stays empty is unknown. Event `material-change` tells what is filled in,
 * as the server takes it, in `detail`. `weights` asks for the sets of weights of impacts, when somebody wants to state them.
 */
class MaterialForm extends LitElement {
  static properties = { content: { attribute: false }, errors: { attribute: false }, fixed: { type: Boolean }, weights: { attribute: false }, sets: { state: true }, values: { state: true } };

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('content')) {
      this.values = entered(this.content ?? {});
      if (this.values.weights) {
        this.#open();
      }
    }
  }

  async #open() {
    this.sets ??= (await this.weights?.().catch(() => undefined))?.items;
  }

  /** The set of weights of the impacts; the newest one until another is chosen. */
  get #set() {
    return this.sets?.find(({ name }) => name === this.values.weights) ?? this.sets?.[0];
  }

  /** What is filled in, as the server takes it. */
  get value() {
    return sent(this.values);
  }

  render() {
    const { values } = this;
    return html`<form class="m-form" novalidate @submit=${(event) => event.preventDefault()}>
      ${this.#problems()}
      <fieldset><legend>${t('circularity.statement.product')}</legend><div class="m-fields">
        ${this.fixed ? nothing : this.#text('product', t('circularity.statement.product'))}
        ${this.#number('products', t('circularity.statement.products'), t('circularity.statement.products.help'))}
      </div></fieldset>
      ${values.materials.map((material, index) => this.#material(material, index))}
      <p><button type="button" class="s-button" @click=${() => this.#add()}>${icon('plus', 16)}${t('circularity.statement.material.add')}</button></p>
      <fieldset><legend>${t('circularity.statement.use')}</legend>
        <div class="s-check"><input type="checkbox" id="m-average" .checked=${average(values)} @change=${(event) => this.#average(event.target.checked)}><label for="m-average">${t('circularity.statement.use.average')}</label></div>
        <div class="m-fields">
          ${['l', 'lav', 'u', 'uav'].map((name) => this.#number(name, t(`circularity.statement.field.${name}`)))}
        </div></fieldset>
      <fieldset><legend>${t('circularity.statement.grounds')}</legend><div class="m-fields">
        ${this.#text('source', t('circularity.statement.source'), t('circularity.statement.source.help'))}
        ${this.#text('proof', t('circularity.statement.proof.label'), t('circularity.statement.proof.help'))}
        ${this.#text('note', t('circularity.statement.note'))}
      </div></fieldset></form>`;
  }

  #problems() {
    const all = Object.entries(this.errors ?? {});
    return all.length ? html`<div class="s-note bad" role="alert" tabindex="-1"><strong>${t('circularity.statement.errors', { count: all.length })}</strong>
      <ul class="m-list">${all.map(([field, message]) => html`<li>${field ? html`<a href="#${ident(field)}" @click=${(event) => this.#jump(event, field)}>${this.#label(field)}</a>: ` : nothing}${message}</li>`)}</ul></div>` : nothing;
  }

  #label(field) {
    const [, index, name] = field.match(/^materials\[(\d+)]\.(.+)$/) ?? [];
    const known = (one) => isImpact(one) ? impactLabel(this.#set, one) : t(`circularity.statement.field.${one}`);
    return name ? `${this.values.materials[index]?.name || t('circularity.statement.material', { number: Number(index) + 1 })}, ${known(name)}` : known(field.replace(/^use\./, ''));
  }

  #jump(event, field) {
    event.preventDefault();
    const target = document.getElementById(ident(field));
    target?.closest('details')?.setAttribute('open', '');
    target?.focus();
  }

  #material(material, index) {
    const path = `materials[${index}]`;
    const technical = material.origin === 'TECHNICAL';
    const fields = (names) => names.filter((name) => !(technical && GROWN.has(name))).map((name) => this.#number(`${path}.${name}`, t(`circularity.statement.field.${name}`), undefined, '%'));
    return html`<fieldset class="m-material"><legend>${t('circularity.statement.material', { number: index + 1 })}${material.name ? `: ${material.name}` : ''}</legend>
      <div class="m-fields">
        ${this.#text(`${path}.name`, t('circularity.statement.field.name'))}
        ${this.#number(`${path}.mass`, t('circularity.statement.field.mass'))}
        ${this.#select(`${path}.unit`, t('circularity.statement.field.unit'), ['kg', 'g', 't'].includes(material.unit) ? ['kg', 'g', 't'] : [material.unit, 'kg', 'g', 't'])}
        ${this.#select(`${path}.origin`, t('circularity.statement.field.origin'), ['', 'TECHNICAL', 'BIOLOGICAL'], (one) => t(`circularity.statement.origin.${one || 'UNKNOWN'}`))}
      </div>
      <h3>${t('circularity.statement.before')}</h3><div class="m-fields four">${fields(BEFORE)}</div>
      ${rest(material, ['fr', 'fu', 'fs'], 'circularity.statement.rest.virgin')}
      <h3>${t('circularity.statement.after')}</h3><div class="m-fields four">${fields(AFTER)}</div>
      ${rest(material, ['cr', 'cu', 'cc', 'ce'], 'circularity.statement.rest.waste')}
      <details class="s-details"><summary>${t('circularity.statement.more')}</summary><div class="m-fields">
        ${this.#select(`${path}.strategy`, t('circularity.statement.strategy'), ['', ...STRATEGIES], (one) => one ? t(`circularity.statement.strategy.${one}`) : t('workbench.unknown'))}
        ${this.#select(`${path}.critical`, t('circularity.statement.field.critical'), ['', 'true', 'false'], (one) => one ? t(`circularity.statement.critical.${one}`) : t('workbench.unknown'))}
        ${this.#select(`${path}.part`, t('circularity.statement.field.part'), ['PRODUCT', 'PACKAGING'], (one) => t(`circularity.statement.part.${one}`))}
        ${this.#number(`${path}.recyclable`, t('circularity.statement.field.recyclable'), undefined, '%')}
      </div></details>
      ${impactFields({
        material, set: this.#set, open: () => this.#open(), field: (name, label, unit) => this.#number(`${path}.${name}`, label, undefined, unit),
        choice: this.sets?.length > 1 ? this.#select('weights', t('circularity.statement.field.weights'), this.sets.map(({ name }) => name)) : nothing,
      })}
      <p><button type="button" class="s-button small" @click=${() => this.#remove(index)}>${t('circularity.statement.material.remove')}<span class="visually-hidden">: ${material.name || index + 1}</span></button></p></fieldset>`;
  }

  #text(path, label, help) {
    return this.#field(path, label, help, (id, invalid, described) => html`<input id=${id} maxlength="2000" .value=${this.#read(path)} aria-invalid=${invalid} aria-describedby=${described} @input=${(event) => this.#write(path, event.target.value)}>`);
  }

  #number(path, label, help, unit) {
    return this.#field(path, label, help, (id, invalid, described) => html`<span class="m-number"><input id=${id} inputmode="decimal" .value=${this.#read(path)} aria-invalid=${invalid} aria-describedby=${unit ? [described, `${id}-unit`].filter((one) => one !== nothing).join(' ') : described}
      placeholder=${t('circularity.statement.unknown')} @input=${(event) => this.#write(path, event.target.value)}>${unit ? html`<span id="${id}-unit">${unit}</span>` : nothing}</span>`);
  }

  #select(path, label, options, written = (one) => one) {
    return this.#field(path, label, undefined, (id, invalid, described) => html`<select id=${id} aria-invalid=${invalid} aria-describedby=${described} @change=${(event) => this.#write(path, event.target.value)}>${options.map((one) =>
      html`<option value=${one} .selected=${String(this.#read(path)) === one}>${written(one)}</option>`)}</select>`);
  }

  #field(path, label, help, input) {
    const id = ident(path);
    const error = this.errors?.[path] ?? this.errors?.[`use.${path}`];
    return html`<div class="s-field"><label for=${id}>${label}</label>${help ? html`<span class="help" id="${id}-help">${help}</span>` : nothing}
      ${input(id, error ? 'true' : nothing, [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || nothing)}
      ${error ? html`<span class="error" id="${id}-error">${error}</span>` : nothing}</div>`;
  }

  #read(path) {
    const [, index, name] = path.match(/^materials\[(\d+)]\.(.+)$/) ?? [];
    return (name ? this.values.materials[index][name] : this.values[path]) ?? '';
  }

  #write(path, value) {
    const [, index, name] = path.match(/^materials\[(\d+)]\.(.+)$/) ?? [];
    this.#take(name ? {
      ...isImpact(name) ? { weights: this.#set.name } : {},
      materials: this.values.materials.map((one, at) => at === Number(index) ? { ...one, [name]: value } : one),
    } : { [path]: value });
  }

  #add() {
    this.#take({ materials: [...this.values.materials, blank()] });
    this.updateComplete.then(() => document.getElementById(ident(`materials[${this.values.materials.length - 1}].name`))?.focus());
  }

  #remove(index) {
    this.#take({ materials: this.values.materials.filter((_, at) => at !== index) });
  }

  #average(on) {
    this.#take(on ? { l: '1', lav: '1', u: '1', uav: '1' } : { l: '', lav: '', u: '', uav: '' });
  }

  #take(changed) {
    this.values = { ...this.values, ...changed };
    this.dispatchEvent(new CustomEvent('material-change', { detail: this.value }));
  }
}
define('schil-circularity-material-form', MaterialForm);

function ident(path) {
  return `m-${path.replace(/[^a-z0-9]/gi, '-')}`;
}

function average({ l, lav, u, uav }) {
  return [l, lav, u, uav].every((one) => one === '1');
}

/** What remains of the whole, when all parts of it are known. */
function rest(material, names, key) {
  const asked = names.filter((name) => !(material.origin === 'TECHNICAL' && GROWN.has(name))).map((name) => percentOf(material[name]));
  const sum = asked.reduce((total, one) => total + one, 0);
  return asked.some(Number.isNaN) || sum > 100 ? nothing : html`<p class="s-muted m-rest">${t(key, { percent: Math.round((100 - sum) * 10) / 10 })}</p>`;
}
