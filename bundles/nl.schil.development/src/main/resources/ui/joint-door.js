import { View, card, define, html, icon, note, nothing, t, toast } from '@schil/ui';
import { signDialog } from './joint-dialogs.js';
import { download, fingerprint, jointTag, objectives, signatures } from './joint-parts.js';
import { progressDialog } from './plan-dialogs.js';

/** What somebody of the supplier sees with an invitation for a joint plan: the plan, and where to sign it. */
class JointDoor extends View {
  load({ api }, signal) {
    return api.get('door/joint-plan', { signal });
  }

  show(plan) {
    const signed = plan.signatures.some(({ side }) => side === 'SUPPLIER');
    const open = plan.state === 'DRAFT' || plan.state === 'WAITING';
    const updates = plan.state === 'SIGNED';
    return html`<div class="s-stack d-page">
      <p>${signed ? t('development.joint.door.signed') : t('development.joint.door.intro', { buyer: plan.organisationName, supplier: plan.supplierName ?? t('development.side.SUPPLIER') })} ${jointTag(plan.state)}</p>
      ${plan.ambition ? html`<blockquote class="d-ambition">${plan.ambition}</blockquote>` : nothing}
      ${card({ title: t('development.joint.objectives'), body: objectives({ plan, width: this.width, update: updates ? (one) => this.#progress(one) : undefined, may: ({ owner }) => owner !== 'BUYER' }) })}
      ${card({ title: t('development.joint.signatures'), sub: t('development.joint.signatures.sub', { edition: plan.edition }), body: html`${signatures({ plan, sign: open && !signed ? 'SUPPLIER' : undefined, run: () => this.#sign(plan) })}${fingerprint(plan)}` })}
      <p class="s-row no-print"><button type="button" class="s-button" @click=${() => this.#download(plan)}>${icon('download', 16)}${t('development.joint.document')}</button></p>
      ${plan.state === 'LAPSED' ? note(t('development.joint.over'), { kind: 'warn' }) : nothing}</div>`;
  }

  async #sign(plan) {
    const after = await signDialog({ plan, party: plan.supplierName ?? t('development.side.SUPPLIER'), save: (body) => this.ctx.api.post('door/joint-plan/signature', body) });
    if (after) {
      this.data = after;
      this.ctx.announce(t('development.joint.signed.now'));
    }
  }

  async #progress(one) {
    const after = await progressDialog({ title: one.text, percent: one.percent, save: (body) => this.ctx.api.put('door/joint-plan/progress', { ...body, objective: one.id }) });
    this.data = after ?? this.data;
  }

  async #download(plan) {
    try {
      await download('door/joint-plan/document', `${plan.title}.pdf`, document.documentElement.lang);
    } catch (problem) {
      toast(problem.message, 'bad');
    }
  }
}
define('schil-development-joint-door', JointDoor);
