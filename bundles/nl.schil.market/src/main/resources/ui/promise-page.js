import { View, card, dataTable, define, empty, fmt, formDialog, heading, html, icon, keyValues, nothing, note, progress, stats, t, tag } from '@schil/ui';
import { amount, claimFigure, plainAmount, putPromise, stateTag, writePromise } from './promise-parts.js';
import { done } from './parts.js';

/** One promise: what was promised, what came of it by period, and what was promised before. */
class PromisePage extends View {
  async load({ api, params, asOf }, signal) {
    const [promise, versions] = await Promise.all([
      api.get(`market/promises/${params.id}`, { query: { asOf }, signal }), api.page(`market/promises/${params.id}/versions`, { signal }),
    ]);
    return { promise, versions: versions.items };
  }

  show({ promise, versions }) {
    const { ctx } = this;
    const may = ctx.can('market.write');
    ctx.title(promise.title);
    return html`${heading({ title: promise.title, sub: html`${t(`market.promise.kind.${promise.kind}`)} ${stateTag(promise)}`, actions: may ? html`
        <button type="button" class="s-button" @click=${() => this.#edit(promise)}>${icon('pencil')}${t('market.edit')}</button>
        <button type="button" class="s-button" @click=${() => this.#withdraw(promise)}>${t(promise.withdrawnOn ? 'market.restore' : 'market.withdraw')}</button>` : nothing })}
      ${promise.withdrawnOn ? note(t('market.promise.withdrawn', { date: promise.withdrawnOn, why: promise.why ?? '' }), { kind: 'warn' }) : nothing}
      ${stats(this.#figures(promise))}
      <div class="s-grid">
        <div class="s-span-8 s-stack">
          ${card({ title: t('market.promise.figures'), sub: t('market.promise.figures.sub'), action: may && !promise.withdrawnOn ? html`<button type="button" class="s-button small no-print" @click=${() => done(this, claimFigure(ctx, promise), t('market.promise.claimed-now'))}>${icon('plus', 16)}${t('market.promise.claim')}</button>` : nothing,
            body: promise.figures.length ? this.#table(promise, may) : empty(t('market.promise.figures.none')) })}
        </div>
        <div class="s-span-4 s-stack">
          ${card({ title: t('market.promise.facts'), body: facts(promise) })}
          ${card({ title: t('market.promise.history'), body: versions.length ? html`<p>${promise.why}</p><ul class="schil-market-list">${versions.map(version)}</ul>` : html`<p class="s-muted">${t('market.note.history.none')}</p>` })}
        </div>
      </div>`;
  }

  #figures(promise) {
    const { part, confirmed, claimed } = promise;
    return [
      { label: t('market.promise.promised'), value: amount(promise, promise.amount), note: t('market.promise.due.by', { date: promise.dueOn }) },
      { label: t('market.promise.confirmed'), value: amount(promise, confirmed), note: part === undefined ? nothing : html`${fmt.percent(Number(part))} ${progress(Math.max(0, Math.min(1, Number(part))), { label: t('market.promise.confirmed') })}` },
      { label: t('market.promise.claimed'), value: claimed === undefined ? t('market.promise.nothing') : amount(promise, claimed), note: t('market.promise.claimed.note') },
    ];
  }

  #table(promise, may) {
    return dataTable({ label: t('market.promise.figures'), rows: promise.figures, columns: [
      { id: 'period', label: t('market.promise.period'), header: true, render: ({ from, until }) => `${fmt.date(from)} - ${fmt.date(until)}` },
      { id: 'amount', label: t('market.promise.outcome'), align: 'end', render: (one) => plainAmount(promise, one.amount) },
      { id: 'source', label: t('market.promise.found'), render: (one) => html`${one.source}<div class="s-small s-muted">${t('market.promise.claimed.by', { name: one.claimedBy?.name ?? t('market.somebody'), date: one.claimedOn })}</div>` },
      { id: 'state', label: t('market.promise.state'), render: (one) => this.#state(one) },
      ...(may ? [{ id: 'act', label: t('market.promise.judge'), render: (one) => this.#buttons(promise, one) }] : []),
    ] });
  }

  #state({ withdrawnOn, confirmedOn, confirmedBy }) {
    if (withdrawnOn) {
      return tag(t('market.scan.withdrawn'));
    }
    return confirmedOn ? html`${tag(t('market.promise.confirmed'), { kind: 'ok', icon: 'check' })}<div class="s-small s-muted">${t('market.promise.confirmed.by', { name: confirmedBy?.name ?? t('market.somebody'), date: confirmedOn })}</div>`
      : tag(t('market.promise.unconfirmed'), { kind: 'warn' });
  }

  #buttons(promise, one) {
    const mine = one.claimedBy?.id === this.ctx.user?.id;
    const button = (step, kind = '') => html`<button type="button" class="s-button small ${kind} no-print" aria-label="${t(`market.promise.step.${step}`)}: ${fmt.date(one.from)} - ${fmt.date(one.until)}" @click=${() => this.#judge(promise, one, step)}>${t(`market.promise.step.${step}`)}</button>`;
    if (one.withdrawnOn) {
      return button('RESTORE', 'quiet');
    }
    if (one.confirmedOn) {
      return mine ? nothing : button('DOUBT', 'quiet');
    }
    return html`${mine ? html`<span class="s-small s-muted">${t('market.promise.other')}</span>` : button('CONFIRM', 'primary')} ${button('WITHDRAW', 'quiet')}`;
  }

  async #judge(promise, one, step) {
    const { api, toast } = this.ctx;
    const back = { CONFIRM: 'DOUBT', DOUBT: 'CONFIRM', WITHDRAW: 'RESTORE', RESTORE: 'WITHDRAW' }[step];
    const send = (what) => api.post(`market/promises/${promise.id}/figures/${one.id}/verdict`, { step: what });
    if (await done(this, send(step))) {
      toast(t(`market.promise.step.${step}.done`), 'ok', { label: t('market.undo'), run: () => done(this, send(back), t('market.undone')) });
    }
  }

  async #edit(promise) {
    await done(this, writePromise(this.ctx, { promise }), t('market.saved'));
  }

  async #withdraw(promise) {
    const withdrawn = !promise.withdrawnOn;
    await done(this, formDialog({
      title: t(withdrawn ? 'market.promise.withdraw' : 'market.promise.restore'), intro: html`<p>${t('market.promise.withdraw.help')}</p>`, submit: t(withdrawn ? 'market.withdraw' : 'market.restore'), value: { why: null },
      schema: { required: ['why'], properties: { why: { type: 'string', format: 'textarea', title: t('market.promise.why'), maxLength: 2000 } } },
      save: ({ why }) => putPromise(this.ctx.api, promise, { why, withdrawn }),
    }), t('market.saved'));
  }
}
define('schil-market-promise', PromisePage);

function facts(promise) {
  const { category, contract, supplier } = promise;
  const link = (one, route) => (one ? html`<a href=${route}>${one.name ?? t('market.supplier.unnamed')}</a>` : undefined);
  return keyValues([
    [t('market.supplier'), link(supplier, `/suppliers/${supplier?.id}/promises`)],
    [t('market.promise.contract.label'), link(contract, `/contracts/${contract?.id}/promises`)],
    [t('market.category'), link(category, `/market/categories/${category?.id}/promises`)],
    [t('market.promise.base.label'), promise.base === undefined ? html`<span class="s-muted">${t('market.promise.base.none')}</span>` : plainAmount(promise, promise.base)],
    [t('market.promise.counted'), t(`market.promise.counted.${promise.way}`)],
    [t('market.promise.source'), promise.source],
    [t('market.promise.on'), fmt.date(promise.promisedOn)],
    [t('market.note.version'), t('market.note.version.of', { number: promise.version, name: promise.writtenBy?.name ?? t('market.somebody'), date: promise.writtenOn })],
  ]);
}

function version(one) {
  return html`<li><div>${one.title}: ${plainAmount(one, one.amount)}, ${t('market.promise.due.by', { date: one.dueOn })} ${one.withdrawnOn ? tag(t('market.scan.withdrawn')) : nothing}</div>
    <div class="s-muted s-small">${t('market.note.version.of', { number: one.version, name: one.writtenBy?.name ?? t('market.somebody'), date: one.writtenOn })}${one.why ? `: ${one.why}` : ''}</div></li>`;
}
