import { View, card, define, heading, html, nothing, t } from '@schil/ui';
import { FRESH, apiKpis } from './kpi-editor.js';

const EXAMPLES = {
  services: [['op_tijd', '%', 'HIGHER', 98, 85, 2], ['eerste_keer_goed', '%', 'HIGHER', 95, 80, 2], ['klachten', '', 'LOWER', 2, 12, 1], ['tevredenheid', '', 'HIGHER', 8, 6, 1]],
  supplies: [['op_tijd', '%', 'HIGHER', 98, 85, 2], ['compleet', '%', 'HIGHER', 99, 90, 2], ['retouren', '%', 'LOWER', 1, 5, 1], ['factuur_juist', '%', 'HIGHER', 99, 90, 1]],
};

/** A new template, empty or begun from an example. */
class TemplateNew extends View {
  static properties = { ...View.properties, kpis: { state: true }, errors: { state: true }, name: { state: true }, organisation: { state: true }, sending: { state: true } };

  show() {
    const title = t('performance.template-new');
    this.ctx.title(title);
    this.kpis ??= [{ ...FRESH }];
    const { organisations } = this.ctx;
    return html`${heading({ title, sub: t('performance.template.new.sub') })}
      ${card({ body: html`<form class="schil-performance-form" novalidate @submit=${(event) => this.#save(event)}>
        ${this.#summary()}
        ${this.#text('name', html`<input id="schil-performance-template-name" maxlength="200" autocomplete="off" .value=${this.name ?? ''} @input=${(event) => { this.name = event.target.value; }}>`)}
        ${organisations.length > 1 ? this.#text('organisation', html`<select id="schil-performance-template-organisation" @change=${(event) => { this.organisation = event.target.value; }}>
          <option value="">${t('performance.template.choose')}</option>${organisations.map(({ id, name }) => html`<option value=${id} .selected=${id === this.organisation}>${name}</option>`)}</select>`) : nothing}
        <p class="s-row"><span>${t('performance.template.example')}</span>${Object.keys(EXAMPLES).map((name) =>
          html`<button type="button" class="s-button small" @click=${() => { this.kpis = example(name); }}>${t(`performance.template.example.${name}`)}</button>`)}</p>
        <schil-performance-kpi-editor .kpis=${this.kpis} .errors=${this.errors} @schil-kpis=${(event) => { this.kpis = event.detail; }}></schil-performance-kpi-editor>
        <div class="s-row"><button class="s-button primary" type="submit" ?disabled=${this.sending}>${t('performance.template.make')}</button>
          <a class="s-button" href="/performance/templates">${t('performance.measure.cancel')}</a></div>
      </form>` })}`;
  }

  #text(field, control) {
    const error = this.errors?.[field];
    return html`<div class="s-field"><label for="schil-performance-template-${field}">${t(`performance.template.${field}`)}</label>
      ${error ? html`<p class="error">${error}</p>` : nothing}${control}</div>`;
  }

  #summary() {
    const failing = Object.entries(this.errors ?? {});
    return failing.length ? html`<div class="s-errors" role="alert" tabindex="-1"><h2>${t('performance.measure.errors')}</h2><ul>${failing.map(([field, text]) =>
      html`<li>${placed(field, this.kpis)}${text}</li>`)}</ul></div>` : nothing;
  }

  async #save(event) {
    event.preventDefault();
    const { api, navigate, toast, organisations } = this.ctx;
    this.sending = true;
    try {
      const made = await api.post('performance/templates', {
        name: this.name, organisation: this.organisation || (organisations.length === 1 ? organisations[0].id : null), kpis: apiKpis(this.kpis) });
      toast(t('performance.template.made', { name: made.name }), 'ok');
      navigate(`/performance/templates/${made.id}`, { replace: true });
    } catch (problem) {
      this.errors = problem.errors?.length ? problem.fields : { '': problem.detail ?? problem.message };
      await this.updateComplete;
      this.querySelector('.s-errors')?.focus();
    } finally {
      this.sending = false;
    }
  }
}
define('schil-performance-template-new', TemplateNew);

function example(name) {
  return EXAMPLES[name].map(([code, unit, direction, target, floor, weight]) => ({
    ...FRESH, code, name: t(`performance.template.example.${code}`), unit, direction, target: String(target), floor: String(floor), weight: String(weight) }));
}

/** Where an error is: the name of the KPI and of its field. */
export function placed(field, kpis) {
  const [, index, name] = field.match(/^kpis\.(\d+)\.(\w+)$/) ?? [];
  return name ? `${kpis[index]?.name || t('performance.kpi.nth', { number: String(Number(index) + 1) })}, ${t(`performance.kpi.${name}`)}: ` : '';
}
