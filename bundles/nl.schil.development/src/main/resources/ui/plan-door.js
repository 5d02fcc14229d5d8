import { View, card, define, html, note, nothing, t } from '@schil/ui';
import { noteDialog, progressDialog } from './plan-dialogs.js';
import { actionTable, agreements, history, milestones, path, purpose } from './plan-parts.js';
import { attempt, stateTag } from './words.js';

/** What somebody of the supplier sees with an invitation for an improvement plan. */
class PlanDoor extends View {
  load({ api }, signal) {
    return api.get('door/improvement-plan', { signal });
  }

  show(plan) {
    const goingOn = plan.state !== 'CLOSED' && plan.state !== 'FAILED';
    const agreed = plan.agreements.some(({ side }) => side === 'SUPPLIER');
    return html`<div class="s-stack">
      <p>${t('development.plan.door.intro')} ${stateTag(plan)}</p>
      ${path(plan)}
      ${card({ title: t('development.plan.about'), body: purpose(plan) })}
      ${card({ title: t('development.plan.milestones'), body: milestones({ plan, update: goingOn && plan.state !== 'OPEN' ? (one) => this.#progress(one) : undefined }) })}
      ${card({ title: t('development.actions'), body: actionTable({ actions: plan.actions, side: 'SUPPLIER', done: goingOn ? (one, done) => this.#finish(one, done) : undefined }) })}
      ${card({ title: t('development.plan.agreed'), sub: t('development.plan.agreed.sub'), body: html`${agreements(plan)}
        ${plan.state === 'OPEN' && !agreed ? html`<p class="d-sign"><button type="button" class="s-button primary" @click=${() => this.#step(plan, 'AGREED')}>${t('development.plan.step.AGREED')}</button></p>` : nothing}` })}
      ${plan.state === 'RUNNING' ? plan.claim ? note(t('development.plan.door.claimed')) : html`<p class="s-row"><button type="button" class="s-button" @click=${() => this.#step(plan, 'CLAIMED')}>${t('development.plan.step.CLAIMED')}</button></p>` : nothing}
      ${goingOn ? html`<p class="s-row"><button type="button" class="s-button" @click=${() => this.#step(plan, 'NOTED', true)}>${t('development.plan.step.NOTED')}</button></p>` : nothing}
      ${history(plan)}</div>`;
  }

  async #step(plan, step, required = false) {
    const after = await noteDialog({
      title: t(`development.plan.step.${step}`), submit: t(`development.plan.step.${step}`), text: t(`development.plan.step.${step}.text`), required,
      save: (said) => this.ctx.api.post('door/improvement-plan/steps', { step, note: said, digest: plan.digest }),
    });
    this.data = after ?? this.data;
  }

  async #progress(one) {
    const after = await progressDialog({ title: one.title, percent: one.percent, save: (body) => this.ctx.api.put('door/improvement-plan/progress', { ...body, milestone: one.id }) });
    this.data = after ?? this.data;
  }

  async #finish(action, done) {
    const after = await attempt(this.ctx, () => this.ctx.api.put('door/improvement-plan/action', { action: action.id, done }));
    this.data = after ?? this.data;
  }
}
define('schil-development-plan-door', PlanDoor);
