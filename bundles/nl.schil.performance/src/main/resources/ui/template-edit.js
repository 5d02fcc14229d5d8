import { View, card, define, heading, html, nothing, t } from '@schil/ui';
import { apiKpis, formKpis } from './kpi-editor.js';
import { placed } from './template-new.js';

/** The draft of a template's next edition. */
class TemplateEdit extends View {
  static properties = { ...View.properties, kpis: { state: true }, errors: { state: true }, sending: { state: true } };

  async load({ api, params, locale }, signal) {
    const { body, etag } = await api.read(`performance/templates/${params.id}`, { signal });
    this.kpis = formKpis(body.draft ?? body.kpis, locale);
    return { template: body, etag };
  }

  show({ template, etag }) {
    const title = t('performance.template.draft.title', { edition: String(template.edition + 1) });
    this.ctx.title(title);
    const failing = Object.entries(this.errors ?? {});
    return html`${heading({ title, sub: template.name })}
      ${card({ body: html`<form class="schil-performance-form" novalidate @submit=${(event) => this.#save(event, template, etag)}>
        ${failing.length ? html`<div class="s-errors" role="alert" tabindex="-1"><h2>${t('performance.measure.errors')}</h2><ul>${failing.map(([field, text]) => html`<li>${placed(field, this.kpis)}${text}</li>`)}</ul></div>` : nothing}
        <schil-performance-kpi-editor .kpis=${this.kpis} .errors=${this.errors} @schil-kpis=${(event) => { this.kpis = event.detail; }}></schil-performance-kpi-editor>
        <div class="s-row"><button class="s-button primary" type="submit" ?disabled=${this.sending}>${t('performance.template.draft.keep')}</button>
          <a class="s-button" href="/performance/templates/${template.id}">${t('performance.measure.cancel')}</a></div>
      </form>` })}`;
  }

  async #save(event, template, etag) {
    event.preventDefault();
    const { api, navigate, toast } = this.ctx;
    this.sending = true;
    try {
      await api.put(`performance/templates/${template.id}/draft`, { kpis: apiKpis(this.kpis) }, { etag });
      toast(t('performance.template.draft.kept'), 'ok');
      navigate(`/performance/templates/${template.id}`);
    } catch (problem) {
      this.errors = problem.errors?.length ? problem.fields : { '': problem.detail ?? problem.message };
      await this.updateComplete;
      this.querySelector('.s-errors')?.focus();
    } finally {
      this.sending = false;
    }
  }
}
define('schil-performance-template-edit', TemplateEdit);
