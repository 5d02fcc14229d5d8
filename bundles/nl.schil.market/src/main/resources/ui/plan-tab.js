import { View, card, confirm, define, empty, formDialog, html, icon, nothing, note, t, tag } from '@schil/ui';
import { done } from './parts.js';

const KINDS = { DRAFT: '', REVIEW: 'warn', PLANNED: 'ok', APPROVED: 'ok', SUPERSEDED: '', EXPIRED: 'bad' };
const TEXTS = ['goals', 'strategy', 'suppliers'];

/** The plans of a category, from draft by review to approved. */
class PlanTab extends View {
  async load({ api, subject, asOf }, signal) {
    return (await api.page(`market/categories/${subject.id}/plans`, { query: { asOf }, signal })).items;
  }

  show(plans) {
    const { ctx } = this;
    const action = ctx.can('market.write') ? html`<button type="button" class="s-button small no-print" @click=${() => this.#write(undefined, plans[0])}>${icon('plus', 16)}${t('market.plan.new')}</button>` : nothing;
    return card({ title: t('market.plan'), sub: t('market.plan.sub'), action, body: plans.length ? plans.map((plan) => this.#plan(plan)) : empty(t('market.plan.none')) });
  }

  #plan(plan) {
    const shown = plan.state !== 'SUPERSEDED';
    const body = html`${plan.returnedWhy ? note(t('market.plan.returned', { why: plan.returnedWhy }), { kind: 'warn' }) : nothing}
      ${TEXTS.map((name) => html`<h4>${t(`market.plan.${name}`)}</h4><p class="schil-market-text">${plan[name] ?? html`<span class="s-muted">${t('market.plan.empty')}</span>`}</p>`)}`;
    return html`<article class="schil-market-record">
      <div class="head"><h3>${plan.title}</h3>${tag(t(`market.plan.state.${plan.state}`), { kind: KINDS[plan.state] })}
        <span class="s-muted">${t('market.plan.period', { number: plan.number, from: plan.validFrom, until: plan.validUntil })}</span>
        <div class="s-row no-print">${this.#buttons(plan)}</div></div>
      <p class="s-muted s-small">${t('market.plan.author', { name: plan.author?.name ?? t('market.somebody') })}${plan.approvedOn ? ` ${t('market.plan.approved', { name: plan.approvedBy?.name ?? t('market.somebody'), date: plan.approvedOn })}` : ''}</p>
      ${shown ? body : html`<details class="s-details"><summary>${t('market.plan.show')}</summary>${body}</details>`}
    </article>`;
  }

  #buttons(plan) {
    const { can, user } = this.ctx;
    const about = plan.title;
    const button = (key, run, kind = '') => html`<button type="button" class="s-button small ${kind}" aria-label="${t(key)}: ${about}" @click=${run}>${t(key)}</button>`;
    if (plan.state === 'DRAFT' && can('market.write')) {
      return html`${button('market.edit', () => this.#write(plan))}${button('market.plan.submit', () => this.#submit(plan), 'primary')}`;
    }
    if (plan.state === 'REVIEW' && can('market.approve')) {
      return plan.author?.id === user.id ? html`<span class="s-muted s-small">${t('market.plan.own')}</span>`
        : html`${button('market.plan.return', () => this.#sendBack(plan))}${button('market.plan.approve', () => this.#approve(plan), 'primary')}`;
    }
    return nothing;
  }

  #path(plan, part = '') {
    return `market/categories/${plan.category}/plans/${plan.id}${part}`;
  }

  async #write(plan, former) {
    const { api, subject, today } = this.ctx;
    const from = plan ?? former;
    const year = Number(today.slice(0, 4));
    const area = (name) => [name, { type: 'string', format: 'textarea', title: t(`market.plan.${name}`), description: t(`market.plan.${name}.help`), maxLength: 8000 }];
    await done(this, formDialog({
      title: t(plan ? 'market.plan.edit' : 'market.plan.new'), wide: true, submit: t('market.save'),
      value: { title: plan?.title ?? t('market.plan.proposal', { name: subject.name, from: String(year), until: String(year + 3) }), goals: from?.goals ?? null, strategy: from?.strategy ?? null, suppliers: from?.suppliers ?? null,
        validFrom: plan?.validFrom ?? today, validUntil: plan?.validUntil ?? `${year + 3}${today.slice(4)}` },
      schema: { required: ['title', 'validFrom', 'validUntil'], properties: {
        title: { type: 'string', title: t('market.plan.title'), maxLength: 200 }, ...Object.fromEntries(TEXTS.map(area)),
        validFrom: { type: 'string', format: 'date', title: t('market.plan.from') }, validUntil: { type: 'string', format: 'date', title: t('market.plan.until') },
      } },
      save: (body) => (plan ? api.put(this.#path(plan), body, { etag: `"${plan.version}"` }) : api.post(`market/categories/${subject.id}/plans`, body)),
    }), t('market.saved'));
  }

  async #submit(plan) {
    await done(this, this.ctx.api.post(this.#path(plan, '/submission'), null, { etag: `"${plan.version}"` }), t('market.plan.submitted-now'));
  }

  async #approve(plan) {
    const text = html`<p>${t('market.plan.approve.text', { from: plan.validFrom, until: plan.validUntil })}</p>`;
    if (await confirm({ title: t('market.plan.approve'), text, action: t('market.plan.approve') })) {
      await done(this, this.ctx.api.post(this.#path(plan, '/verdict'), { step: 'APPROVE' }, { etag: `"${plan.version}"` }), t('market.plan.approved-now'));
    }
  }

  async #sendBack(plan) {
    await done(this, formDialog({
      title: t('market.plan.return'), submit: t('market.plan.return'), value: { why: null },
      schema: { required: ['why'], properties: { why: { type: 'string', format: 'textarea', title: t('market.plan.why'), maxLength: 2000 } } },
      save: ({ why }) => this.ctx.api.post(this.#path(plan, '/verdict'), { step: 'RETURN', why }, { etag: `"${plan.version}"` }),
    }), t('market.plan.returned-now'));
  }
}
define('schil-market-plans', PlanTab);
