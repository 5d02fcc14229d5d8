import { View, card, define, empty, fmt, formDialog, html, icon, nothing, t, tag } from '@schil/ui';
import './reviews.js';
import { noteRecord } from './note-parts.js';
import { chooseOrganisation, done, organisationOf } from './parts.js';
import { preferenceTag, sources, stances } from './preferencing-parts.js';

/** How a supplier sees us, what we want with it and its risks, as a tab of its page. */
class SupplierTab extends View {
  async load({ api, asOf, query, organisations, subject }, signal) {
    const organisation = organisationOf({ query, organisations });
    const [seen, strategies, notes] = await Promise.all([
      api.get(`market/preferencing/${subject.id}`, { query: { asOf, organisation }, signal }),
      api.page(`market/suppliers/${subject.id}/strategies`, { query: { asOf, organisation }, signal }),
      api.page('market/notes', { query: { supplier: subject.id, asOf, organisation }, limit: 10, signal }),
    ]);
    return { seen, organisation, notes: notes.items, strategies: strategies.items.filter(({ agreedOn }) => agreedOn <= asOf) };
  }

  loadKey(ctx) {
    return [...super.loadKey(ctx), ctx.query.get('organisation')];
  }

  show({ seen, strategies, organisation, notes }) {
    const { ctx } = this;
    return html`${chooseOrganisation(ctx)}<div class="s-grid">
      ${card({ span: 7, title: t('market.preferencing'), sub: t('market.preferencing.sub'), action: preferenceTag(seen.preference), body: sources(seen) })}
      ${card({ span: 5, title: t('market.preferencing.stance'), sub: t('market.preferencing.advice'), body: stances(seen.stances, ctx.locale) })}
      </div>
      ${card({ title: t('market.strategy'), sub: t('market.strategy.sub'), action: ctx.can('market.write') ? html`<button type="button" class="s-button small no-print" @click=${() => this.#edit(undefined, strategies[0], organisation)}>${icon('plus', 16)}${t('market.strategy.new')}</button>` : nothing,
        body: strategies.length ? strategies.map((one) => this.#strategy(one, organisation)) : empty(t('market.strategy.none')) })}
      <div class="schil-market-block">${card({ title: t('market.notes.supplier'), body: notes.length ? notes.map((note) => noteRecord({ note, category: true })) : empty(t('market.notes.supplier.none')) })}</div>
      <schil-market-reviews class="schil-market-block" .ctx=${{ ...ctx, review: { organisation, type: 'SUPPLIER' } }}></schil-market-reviews>`;
  }

  #strategy(one, organisation) {
    const on = fmt.date(one.agreedOn, 'long');
    return html`<article class="schil-market-record ${one.counts ? '' : 'withdrawn'}"><div class="head"><h3>${on}</h3>
        ${tag(t(one.counts ? 'market.strategy.holds' : one.withdrawnOn ? 'market.scan.withdrawn' : 'market.strategy.over'), { kind: one.counts ? 'ok' : '' })}
        <span class="s-muted">${t('market.strategy.until', { date: one.validUntil, name: one.author?.name ?? t('market.somebody') })}</span>
        ${this.ctx.can('market.write') ? html`<div class="s-row no-print"><button type="button" class="s-button small" aria-label="${t('market.edit')}: ${on}" @click=${() => this.#edit(one, undefined, organisation)}>${t('market.edit')}</button>
          <button type="button" class="s-button small quiet" aria-label="${t(one.withdrawnOn ? 'market.restore' : 'market.withdraw')}: ${on}" @click=${() => this.#withdraw(one)}>${t(one.withdrawnOn ? 'market.restore' : 'market.withdraw')}</button></div>` : nothing}</div>
      <p class="schil-market-text">${one.aim}</p>${one.steps ? html`<p class="schil-market-text">${one.steps}</p>` : nothing}
      <p class="s-muted s-small">${one.evaluation ? html`<a href="/performance/evaluations/${one.evaluation}">${t('market.strategy.heard', { share: fmt.percent(one.attractiveness) })}</a>` : t('market.strategy.unheard')}</p></article>`;
  }

  #put(one, change) {
    const { agreedOn, validUntil, aim, steps } = one;
    return this.ctx.api.put(`market/suppliers/${one.supplier}/strategies/${one.id}`, { agreedOn, validUntil, aim, steps, ...change }, { etag: `"${one.version}"` });
  }

  async #withdraw(one) {
    const withdrawn = !one.withdrawnOn;
    const after = await done(this, this.#put(one, { withdrawn }));
    if (after) {
      this.ctx.toast(t(withdrawn ? 'market.strategy.withdrawn' : 'market.undone'), 'ok', { label: t('market.undo'), run: () => done(this, this.#put(after, { withdrawn: !withdrawn }), t('market.undone')) });
    }
  }

  async #edit(one, former, organisation) {
    const { api, subject, today } = this.ctx;
    const from = one ?? former;
    const area = (title, description) => ({ type: 'string', format: 'textarea', title, description, maxLength: 8000 });
    await done(this, formDialog({
      title: t(one ? 'market.strategy.edit' : 'market.strategy.new'), intro: one ? undefined : html`<p>${t('market.strategy.new.help')}</p>`, wide: true, submit: t('market.save'),
      value: { agreedOn: one?.agreedOn ?? today, validUntil: one?.validUntil ?? `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`, aim: from?.aim ?? null, steps: from?.steps ?? null },
      schema: { required: ['aim', 'agreedOn', 'validUntil'], properties: {
        aim: area(t('market.strategy.aim'), t('market.strategy.aim.help')), steps: area(t('market.strategy.steps')),
        agreedOn: { type: 'string', format: 'date', title: t('market.strategy.agreed') }, validUntil: { type: 'string', format: 'date', title: t('market.strategy.last') },
      } },
      save: (body) => (one ? this.#put(one, body) : api.post(`market/suppliers/${subject.id}/strategies`, body, { query: { organisation } })),
    }), t('market.saved'));
  }
}
define('schil-market-supplier', SupplierTab);
