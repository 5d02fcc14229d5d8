import { View, card, define, empty, heading, html, nothing, t } from '@schil/ui';
import '@schil/ui/form.js';

const WAIT = 200;
const MOST = 8;

/** A new scorecard of a supplier or a contract, from a template. */
class ScorecardNew extends View {
  static properties = { ...View.properties, chosen: { state: true }, found: { state: true } };

  #timer;

  async load({ api, query }, signal) {
    const kind = query.get('contract') ? 'contracts' : 'suppliers';
    const id = query.get('contract') ?? query.get('supplier');
    const [templates, subject] = await Promise.all([
      api.get('performance/templates', { signal }), id ? api.get(`${kind}/${id}`, { signal }) : undefined]);
    if (subject) {
      this.chosen = choice(kind, subject);
    }
    return templates.items;
  }

  show(templates) {
    const title = t('performance.new');
    this.ctx.title(title);
    if (!templates.length) {
      return html`${heading({ title })}${card({ body: empty(t('performance.card.no-template'), html`<a class="s-button primary" href="/performance/templates/new">${t('performance.template-new')}</a>`) })}`;
    }
    return html`${heading({ title, sub: t('performance.card.new.sub') })}
      ${card({ body: this.chosen ? this.#form(templates) : this.#search() })}`;
  }

  #search() {
    return html`<div class="s-field"><label for="schil-performance-subject">${t('performance.card.search')}</label>
        <p class="help" id="schil-performance-subject-help">${t('performance.card.search.help')}</p>
        <input id="schil-performance-subject" type="search" autocomplete="off" aria-describedby="schil-performance-subject-help" @input=${(event) => this.#typed(event.target.value)}></div>
      <div role="status">${this.found === undefined ? nothing : this.found.length
        ? html`<ul class="schil-performance-choices">${this.found.map((one) => html`<li><button type="button" class="s-button" @click=${() => { this.chosen = one; }}>${one.label}</button>
            <span class="s-muted">${t(`performance.card.kind.${one.kind}`)}</span></li>`)}</ul>`
        : html`<p class="s-muted">${t('performance.card.search.none')}</p>`}</div>`;
  }

  #typed(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      if (!text.trim()) {
        this.found = undefined;
        return;
      }
      const { api, can } = this.ctx;
      const find = (kind) => (can(`${kind}.read`) ? api.page(kind, { query: { q: text.trim() }, limit: MOST }).then(({ items }) => items.map((one) => choice(kind, one))).catch(() => []) : []);
      const [contracts, suppliers] = await Promise.all([find('contracts'), find('suppliers')]);
      this.found = [...contracts, ...suppliers];
    }, WAIT);
  }

  #form(templates) {
    const { kind, label, starts } = this.chosen;
    const own = templates.filter(({ organisation }) => !this.chosen.organisation || organisation === this.chosen.organisation);
    if (!own.length) {
      return empty(t('performance.card.no-template'), html`<a class="s-button primary" href="/performance/templates/new">${t('performance.template-new')}</a>`);
    }
    return html`<p><strong>${label}</strong> <span class="s-muted">${t(`performance.card.kind.${kind}`)}</span>
        <button type="button" class="s-button small" @click=${() => { this.chosen = this.schema = this.initial = undefined; }}>${t('performance.card.other')}</button></p>
      <schil-form .schema=${this.#schema(own)} .value=${this.#value(own, starts)} submit=${t('performance.card.make')} cancel="/performance"
        @schil-submit=${(event) => this.#save(event.currentTarget, event.detail)}></schil-form>`;
  }

  #schema(templates) {
    const { organisations } = this.ctx;
    const organisationOf = (id) => (organisations.length > 1 ? ` (${organisations.find((one) => one.id === id)?.name ?? id})` : '');
    const text = (name, rule = {}) => ({ title: t(`performance.card.${name}`), type: 'string', ...rule });
    return this.schema ??= {
      required: ['template', 'startsOn'],
      properties: {
        template: text('template', { enum: templates.map(({ id }) => id), enumTitles: templates.map(({ name, organisation }) => name + organisationOf(organisation)) }),
        name: text('name', { maxLength: 200, description: t('performance.card.name.help') }),
        startsOn: text('starts-on', { format: 'date', description: t('performance.card.starts-on.help') }),
        endsOn: text('ends-on', { format: 'date', description: t('performance.card.ends-on.help') }),
        anchorOn: text('anchor-on', { format: 'date', description: t('performance.card.anchor-on.help') }),
        ownerEmail: text('owner', { format: 'email' }),
      },
    };
  }

  /** Made once: a form given another value forgets what was typed. */
  #value(templates, starts) {
    return this.initial ??= { template: templates.length === 1 ? templates[0].id : null, startsOn: starts ?? `${this.ctx.asOf.slice(0, 4)}-01-01` };
  }

  async #save(form, value) {
    form.busy = true;
    const { api, navigate, toast } = this.ctx;
    const { kind, id } = this.chosen;
    try {
      const made = await api.post('performance/scorecards', { ...value, [kind === 'contracts' ? 'contract' : 'supplier']: id });
      toast(t('performance.card.made', { name: made.name }), 'ok');
      navigate(`/performance/${made.id}`, { replace: true });
    } catch (problem) {
      form.fail(problem);
    }
  }
}
define('schil-performance-new', ScorecardNew);

function choice(kind, one) {
  return kind === 'contracts'
    ? { kind, id: one.id, label: `${one.number} ${one.title}`, organisation: one.organisation?.id ?? one.organisation, starts: one.start }
    : { kind, id: one.id, label: one.name };
}
