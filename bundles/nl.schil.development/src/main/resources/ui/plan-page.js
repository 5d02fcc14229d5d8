import { View, api, card, confirm, define, heading, html, icon, nothing, note, t } from '@schil/ui';
import { linkDialog } from '@schil/ui/links.js';
import { actionDialog, inviteDialog, noteDialog, planDialog, progressDialog } from './plan-dialogs.js';
import { actionTable, agreements, history, milestones, path, purpose } from './plan-parts.js';
import { attempt, reciprocity, stateTag } from './words.js';

/** An improvement plan as the buyer sees it: why, what, how far, who does what, and what happened. */
class PlanPage extends View {
  async load({ params, asOf }, signal) {
    const plan = await api.get(`development/improvement-plans/${params.id}`, { query: { asOf }, signal });
    const kept = await api.get('development/reciprocity', { query: { supplier: plan.supplier, organisation: plan.organisation, asOf }, signal });
    return { plan, kept };
  }

  show({ plan, kept }) {
    const { title, supplier, supplierName, contract, contractName } = plan;
    this.ctx.title(title);
    return html`
      ${heading({
        title, actions: this.#writes(plan) ? this.#buttons(plan) : nothing,
        sub: html`<a href="/suppliers/${supplier}/development">${supplierName ?? t('workbench.unknown')}</a>${contract ? html` · <a href="/contracts/${contract}">${contractName ?? t('workbench.unknown')}</a>` : nothing} ${stateTag(plan)}`,
      })}
      ${path(plan)}
      ${this.#waiting(plan)}
      <div class="s-grid">
        <div class="s-span-8 s-stack">
          ${card({ title: t('development.plan.about'), body: purpose(plan) })}
          ${card({ title: t('development.plan.milestones'), sub: t('development.plan.milestones.sub', plan.progress), body: milestones({ plan, update: this.#goingOn(plan) ? (one) => this.#progress(plan, one) : undefined }) })}
          ${card({
            title: t('development.actions'), sub: t('development.actions.sub'), action: this.#goingOn(plan) ? html`<button type="button" class="s-button small no-print" @click=${() => this.#action(plan)}>${icon('plus', 16)}${t('development.action.new')}</button>` : nothing,
            body: actionTable({ actions: plan.actions, done: this.#goingOn(plan) ? (one, done) => this.#finish(plan, one, done) : undefined, edit: (one) => this.#action(plan, one) }),
          })}
        </div>
        <div class="s-span-4 s-stack">
          ${card({ title: t('development.plan.agreed'), sub: t('development.plan.agreed.sub'), body: agreements(plan) })}
          ${card({ title: t('development.reciprocity'), sub: t('development.reciprocity.sub'), body: reciprocity(kept) })}
          ${history(plan)}
        </div>
      </div>`;
  }

  #writes() {
    return this.ctx.can('development.write') && this.ctx.asOfIsToday;
  }

  #goingOn({ state }) {
    return this.#writes() && state !== 'CLOSED' && state !== 'FAILED';
  }

  /** What must be done before the plan goes on. */
  #waiting(plan) {
    const { state, agreements: given, claim } = plan;
    if (state === 'OPEN' && given.length) {
      return note(t(`development.plan.waiting.${given[0].side === 'BUYER' ? 'SUPPLIER' : 'BUYER'}`));
    }
    return state === 'RUNNING' && claim ? note(t('development.plan.claimed', { name: claim.name, side: t(`development.side.${claim.side}`) }), { kind: 'warn' }) : nothing;
  }

  #buttons(plan) {
    const { state, claim, agreements: given } = plan;
    const button = (label, run, kind = '') => html`<button type="button" class="s-button ${kind}" @click=${run}>${label}</button>`;
    const step = (name, kind = '', options = {}) => button(t(`development.plan.step.${name}`), () => this.#step(plan, name, options), kind);
    const agreed = given.some(({ side }) => side === 'BUYER');
    return html`
      ${state === 'OPEN' ? html`${button(t('development.plan.edit'), () => this.#edit(plan))}${given.length ? nothing : button(t('development.plan.remove'), () => this.#remove(plan))}` : nothing}
      ${state === 'CLOSED' || state === 'FAILED' ? nothing : html`${button(t('development.plan.invite'), () => this.#invite(plan))}${step('NOTED', '', { required: true })}${state === 'OPEN' ? nothing : step('FAILED', 'danger', { required: true })}`}
      ${state === 'OPEN' && !agreed && this.ctx.can('development.sign') ? step('AGREED', 'primary') : nothing}
      ${state === 'AGREED' ? step('STARTED', 'primary') : nothing}
      ${state === 'RUNNING' && !claim ? step('CLAIMED', 'primary') : nothing}
      ${state === 'RUNNING' && claim ? html`${step('REJECTED', '', { required: true })}${step('VERIFIED', 'primary')}` : nothing}
      ${state === 'VERIFIED' ? step('CLOSED', 'primary') : nothing}`;
  }

  async #step(plan, step, { required = false } = {}) {
    const after = await noteDialog({
      title: t(`development.plan.step.${step}`), submit: t(`development.plan.step.${step}`), text: t(`development.plan.step.${step}.text`), required,
      save: (said) => api.post(`development/improvement-plans/${plan.id}/steps`, { step, note: said, digest: plan.digest }, { etag: tag(plan) }),
    });
    this.#took(after);
  }

  async #edit(plan) {
    this.#took(await planDialog({ plan, save: (body) => api.put(`development/improvement-plans/${plan.id}`, body, { etag: tag(plan) }) }));
  }

  async #remove(plan) {
    const sure = await confirm({ title: t('development.plan.remove.title'), text: html`<p>${t('development.plan.remove.text')}</p>`, action: t('development.plan.remove'), danger: true });
    if (sure && await attempt(this.ctx, async () => { await api.delete(`development/improvement-plans/${plan.id}`, { etag: tag(plan) }); return true; })) {
      this.ctx.navigate(`/suppliers/${plan.supplier}/development`);
    }
  }

  async #invite(plan) {
    const link = await inviteDialog({ text: t('development.plan.invite.text'), save: (body) => api.post(`development/improvement-plans/${plan.id}/invitations`, body) });
    if (link) {
      await linkDialog([link]);
    }
  }

  async #progress(plan, one) {
    this.#took(await progressDialog({
      title: one.title, percent: one.percent,
      save: (body) => api.put(`development/improvement-plans/${plan.id}/milestones/${one.id}/progress`, body, { etag: tag(plan) }),
    }));
  }

  async #action(plan, action) {
    const address = `development/improvement-plans/${plan.id}/actions`;
    this.#took(await actionDialog({ action, save: (body) => action ? api.put(`${address}/${action.id}`, body, { etag: tag(plan) }) : api.post(address, body, { etag: tag(plan) }) }));
    await this.reload();
  }

  async #finish(plan, action, done) {
    const put = (from, closedOn) => api.put(`development/improvement-plans/${plan.id}/actions/${action.id}`, { ...action, closedOn }, { etag: tag(from) });
    const after = await attempt(this.ctx, () => put(plan, done ? this.ctx.today : null));
    if (after) {
      this.#took(after);
      this.ctx.toast(t(done ? 'development.action.finished' : 'development.action.reopened'), 'ok', { label: t('development.undo'), run: async () => this.#took(await attempt(this.ctx, () => put(this.data.plan, action.closedOn ?? null))) });
      await this.reload();
    }
  }

  #took(plan) {
    if (plan) {
      this.data = { ...this.data, plan };
    }
  }
}
define('schil-development-plan', PlanPage);

function tag({ version }) {
  return `"${version}"`;
}
