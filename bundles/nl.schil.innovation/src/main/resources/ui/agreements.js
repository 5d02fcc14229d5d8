import { View, card, define, fmt, formDialog, html, icon, keyValues, nothing, t, tag } from '@schil/ui';
import { contractsWith } from './idea-form.js';
import { done } from './parts.js';

const OWNERS = ['BUYER', 'SUPPLIER', 'SHARED', 'OPEN'];

/** What was agreed with one supplier about innovating together. */
class Agreements extends View {
  static properties = { ...View.properties, supplier: {} };

  async load({ api, asOf }, signal) {
    return (await api.page('innovation/agreements', { query: { supplier: this.supplier, asOf }, signal })).items;
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), this.supplier];
  }

  show(all) {
    const may = this.ctx.can('innovation.write');
    return card({
      title: t('innovation.agreement.title'), sub: t('innovation.agreement.sub'),
      action: may ? html`<button type="button" class="s-button small no-print" @click=${() => this.#edit()}>${icon('plus', 16)}${t('innovation.agreement.add')}</button>` : nothing,
      body: all.length ? html`<ul class="schil-innovation-outcomes">${all.map((one) => html`<li>
        <h3>${one.contractLabel ?? (one.contractId ? t('workbench.unknown') : t('innovation.agreement.all'))} ${one.holds ? tag(t('innovation.agreement.holds'), { kind: 'ok' }) : tag(t('innovation.agreement.over'))}</h3>
        ${keyValues([
          [t('innovation.owner'), html`${t(`innovation.owner.${one.owner}`)}. ${one.property}`],
          [t('innovation.agreement.budget'), one.budgetCents === undefined || one.budgetCents === null ? t('innovation.agreement.budget.none') : fmt.money(one.budgetCents, { currency: one.currency })],
          [t('innovation.agreement.procedure'), html`<span class="schil-innovation-text">${one.procedure}</span>`],
          [t('innovation.owner.agreed'), one.endsOn ? t('innovation.pilot.period', { from: fmt.date(one.agreedOn), until: fmt.date(one.endsOn) }) : fmt.date(one.agreedOn)],
          [t('innovation.owner.reference'), one.reference],
        ])}
        ${may ? html`<div class="s-row no-print"><button type="button" class="s-button small quiet" @click=${() => this.#edit(one)}>${t('innovation.idea.edit')}</button></div>` : nothing}
      </li>`)}</ul>` : html`<p class="s-muted">${t('innovation.agreement.none')}</p>`,
    });
  }

  async #edit(one) {
    const { ctx, supplier } = this;
    const several = !one && ctx.organisations.length > 1;
    const contracts = await contractsWith(ctx, supplier, one?.organisation);
    await done(this, formDialog({
      title: t(one ? 'innovation.agreement.edit' : 'innovation.agreement.add'), submit: t('innovation.form.save'),
      schema: {
        properties: {
          ...several ? { organisation: { title: t('workbench.organisation'), enum: ctx.organisations.map(({ id }) => id), enumTitles: ctx.organisations.map(({ name }) => name) } } : {},
          ...contracts.length ? { contract: { title: t('innovation.idea.contract.label'), description: t('innovation.agreement.contract.help'), enum: contracts.map(({ id }) => id), enumTitles: contracts.map(({ label }) => label) } } : {},
          owner: { title: t('innovation.owner'), enum: OWNERS, enumTitles: OWNERS.map((code) => t(`innovation.owner.${code}`)) },
          property: { title: t('innovation.owner.note'), format: 'textarea', maxLength: 2000 },
          budgetCents: { type: 'number', format: 'money', minimum: 0, title: t('innovation.agreement.budget.label'), description: t('innovation.agreement.budget.help') },
          procedure: { title: t('innovation.agreement.procedure'), description: t('innovation.agreement.procedure.help'), format: 'textarea', maxLength: 2000 },
          agreedOn: { title: t('innovation.owner.agreed'), format: 'date' },
          endsOn: { title: t('innovation.agreement.ends'), format: 'date' },
          reference: { title: t('innovation.owner.reference'), maxLength: 200 },
        },
        required: ['owner', 'property', 'procedure', 'agreedOn', ...several ? ['organisation'] : []],
      },
      value: one ? { contract: one.contractId ?? null, owner: one.owner, property: one.property, budgetCents: one.budgetCents ?? null, procedure: one.procedure, agreedOn: one.agreedOn, endsOn: one.endsOn ?? null, reference: one.reference ?? null }
        : { agreedOn: ctx.today, organisation: ctx.organisations[0]?.id },
      save: (value) => one ? ctx.api.put(`innovation/agreements/${one.id}`, value, { etag: `"${one.version}"` }) : ctx.api.post('innovation/agreements', { ...value, supplier }),
    }), t('innovation.form.kept'));
  }
}
define('schil-innovation-agreements', Agreements);
