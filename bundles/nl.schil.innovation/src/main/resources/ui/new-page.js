import { View, api, card, define, heading, html, nothing, t } from '@schil/ui';
import '@schil/ui/form.js';
import { contractsWith, ideaSchema } from './idea-form.js';
import './supplier-search.js';

/** Registers an idea: first whose it is, then what it is. */
class NewIdea extends View {
  async load(ctx, signal) {
    const { query, organisations } = ctx;
    const organisation = query.get('organisation') ?? organisations[0]?.id;
    const contract = query.get('contract') ? await api.get(`contracts/${query.get('contract')}`, { signal }) : undefined;
    const id = query.get('supplier') ?? contract?.supplierId ?? contract?.supplier?.id;
    const supplier = id && ctx.can('suppliers.read') ? await api.get(`suppliers/${id}`, { signal }) : undefined;
    return { organisation: contract?.organisation ?? organisation, contract, supplier, contracts: await contractsWith(ctx, supplier?.id, organisation, signal) };
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  show({ organisation, contract, supplier, contracts }) {
    const own = !supplier && this.ctx.query.get('origin') === 'OWN';
    return html`${heading({ title: t('innovation.new'), sub: t('innovation.form.sub') })}
      ${card({ body: html`<div class="s-form">
        ${this.#organisation(organisation)}
        ${this.#origin(own)}
        ${own ? nothing : html`<schil-innovation-supplier-search .name=${supplier?.name} @schil-supplier=${(event) => this.ctx.setQuery({ supplier: event.detail.id })}></schil-innovation-supplier-search>`}
        ${own || supplier ? html`<schil-form .schema=${ideaSchema(contracts)} .value=${this.#value(contract)} submit=${t('innovation.form.save')} cancel="/innovation"
          @schil-submit=${(event) => this.#save(event.currentTarget, event.detail, { organisation, supplier, own })}></schil-form>` : nothing}</div>` })}`;
  }

  #value(contract) {
    const { today } = this.ctx;
    this.initial ??= { receivedOn: today, legalRoute: 'NONE_YET', owner: 'UNKNOWN', contract: contract?.id ?? null, category: contract?.category ?? null };
    return this.initial;
  }

  #organisation(organisation) {
    const { organisations, query, setQuery } = this.ctx;
    return organisations.length < 2 || query.get('contract') ? nothing : html`<div class="s-field"><label for="schil-innovation-organisation">${t('workbench.organisation')}</label>
      <select id="schil-innovation-organisation" @change=${(event) => setQuery({ organisation: event.target.value })}>${organisations.map(({ id, name }) =>
        html`<option value=${id} ?selected=${id === organisation}>${name}</option>`)}</select></div>`;
  }

  #origin(own) {
    const { setQuery } = this.ctx;
    return html`<fieldset class="s-field schil-innovation-origin"><legend>${t('innovation.idea.origin')}</legend>${['SUPPLIER', 'OWN'].map((one) => html`<div class="s-check">
      <input type="radio" name="schil-innovation-origin" id="schil-innovation-origin-${one}" .checked=${own === (one === 'OWN')} @change=${() => setQuery(one === 'OWN' ? { origin: 'OWN', supplier: null, contract: null } : { origin: null })}>
      <label for="schil-innovation-origin-${one}">${t(`innovation.origin.${one}`)}</label></div>`)}</fieldset>`;
  }

  async #save(form, value, { organisation, supplier, own }) {
    form.busy = true;
    try {
      const { summary } = await api.post('innovation/ideas', { ...value, organisation, origin: own ? 'OWN' : 'SUPPLIER', supplier: supplier?.id });
      this.ctx.toast(t('innovation.form.saved', { number: summary.number }), 'ok');
      this.ctx.navigate(`/innovation/ideas/${summary.id}`);
    } catch (problem) {
      form.fail(problem);
    }
  }
}
define('schil-innovation-new', NewIdea);
