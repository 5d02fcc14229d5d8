import { View, api, card, confirm, dataTable, define, fmt, heading, html, icon, nothing, note, t } from '@schil/ui';
import { linkDialog } from '@schil/ui/links.js';
import { jointDialog, signDialog } from './joint-dialogs.js';
import { download, fingerprint, jointTag, objectives, signatures } from './joint-parts.js';
import { inviteDialog, progressDialog } from './plan-dialogs.js';
import { attempt, reciprocity } from './words.js';

const WIDE = 1060;

/** A joint plan as the buyer sees it: what both want to reach, how far it is, who signed, and how both keep their actions. */
class JointPage extends View {
  async load({ params, asOf }, signal) {
    const plan = await api.get(`development/joint-plans/${params.id}`, { query: { asOf }, signal });
    const kept = await api.get('development/reciprocity', { query: { supplier: plan.supplier, organisation: plan.organisation, asOf }, signal });
    return { plan, kept };
  }

  show({ plan, kept }) {
    this.ctx.title(plan.title);
    const signs = this.ctx.can('development.sign') && this.ctx.asOfIsToday && (plan.state === 'DRAFT' || plan.state === 'WAITING');
    const updates = this.#writes() && (plan.state === 'SIGNED' || plan.state === 'ENDED');
    const table = this.width > WIDE ? this.width * 0.66 : this.width;
    return html`<div class="d-page">
      ${heading({
        title: plan.title, actions: this.#buttons(plan),
        sub: html`${plan.organisationName} · <a href="/suppliers/${plan.supplier}/development">${plan.supplierName ?? t('workbench.unknown')}</a> ${jointTag(plan.state)}`,
      })}
      ${this.#waiting(plan)}
      <div class="s-grid">
        <div class="s-span-8 s-stack">
          ${card({
            title: t('development.joint.objectives'), sub: plan.ambition ? html`<span class="d-ambition">${plan.ambition}</span>` : undefined,
            body: html`${objectives({ plan, width: table, update: updates ? (one) => this.#progress(plan, one) : undefined })}
              ${plan.state === 'SIGNED' || plan.state === 'ENDED' ? html`<p class="s-muted s-small no-print d-foot">${t('development.joint.course.help')}</p>` : nothing}`,
          })}
          ${card({ title: t('development.joint.signatures'), sub: t('development.joint.signatures.sub', { edition: plan.edition }), body: html`${signatures({ plan, sign: signs ? 'BUYER' : undefined, run: () => this.#sign(plan) })}${fingerprint(plan)}` })}
        </div>
        <div class="s-span-4 s-stack no-print">
          ${card({ title: t('development.reciprocity'), sub: t('development.reciprocity.sub'), body: reciprocity(kept) })}
          ${plan.editions.length > 1 ? this.#editions(plan) : nothing}
        </div>
      </div></div>`;
  }

  #writes() {
    return this.ctx.can('development.write') && this.ctx.asOfIsToday;
  }

  #waiting({ state, signatures: given }) {
    if (state !== 'WAITING') {
      return nothing;
    }
    const ours = given.some(({ side }) => side === 'BUYER');
    const theirs = given.some(({ side }) => side === 'SUPPLIER');
    return theirs ? note(t('development.joint.waiting.BUYER'), { kind: 'warn' }) : ours ? note(t('development.joint.waiting.SUPPLIER')) : nothing;
  }

  #buttons(plan) {
    const writes = this.#writes();
    const over = plan.state === 'ENDED' || plan.state === 'LAPSED';
    const button = (label, run, name) => html`<button type="button" class="s-button" @click=${run}>${name ? icon(name, 16) : nothing}${label}</button>`;
    return html`
      ${button(t('development.joint.document'), () => this.#download(plan), 'download')}
      ${button(t('development.joint.print'), () => print())}
      ${writes && !over ? html`${button(t('development.joint.edit'), () => this.#edit(plan), 'pencil')}${button(t('development.joint.invite'), () => this.#invite(plan), 'mail')}` : nothing}
      ${writes && plan.state === 'DRAFT' ? button(t('development.joint.remove'), () => this.#remove(plan)) : nothing}`;
  }

  #editions({ editions }) {
    return card({
      title: t('development.joint.editions'),
      body: dataTable({
        label: t('development.joint.editions'), rows: editions,
        columns: [
          { id: 'number', label: t('development.joint.editions'), header: true, render: ({ number, madeBy, madeOn }) => html`${t('development.joint.edition', { number })}<span class="d-remark">${t('development.joint.edition.by', { name: madeBy, date: fmt.date(madeOn) })}</span>` },
          { id: 'signatures', label: t('development.joint.signatures'), render: ({ signatures: given }) => given.length ? given.map(({ side }) => t(`development.side.${side}`)).join(', ') : t('development.joint.signed.not') },
        ],
      }),
    });
  }

  async #sign(plan) {
    this.#took(await signDialog({ plan, party: plan.organisationName, save: (body) => api.post(`development/joint-plans/${plan.id}/signature`, body, { etag: tag(plan) }) }), t('development.joint.signed.now'));
  }

  async #edit(plan) {
    this.#took(await jointDialog({ plan, year: plan.year, save: (body) => api.put(`development/joint-plans/${plan.id}`, body, { etag: tag(plan) }) }));
  }

  async #invite(plan) {
    const link = await inviteDialog({ text: t('development.joint.invite.text'), title: t('development.joint.invite'), save: (body) => api.post(`development/joint-plans/${plan.id}/invitations`, body) });
    if (link) {
      await linkDialog([link]);
      await this.reload();
    }
  }

  async #remove(plan) {
    const sure = await confirm({ title: t('development.joint.remove.title'), text: html`<p>${t('development.joint.remove.text')}</p>`, action: t('development.joint.remove'), danger: true });
    if (sure && await attempt(this.ctx, async () => { await api.delete(`development/joint-plans/${plan.id}`, { etag: tag(plan) }); return true; })) {
      this.ctx.navigate(`/suppliers/${plan.supplier}/development`);
    }
  }

  async #progress(plan, one) {
    this.#took(await progressDialog({ title: one.text, percent: one.percent, save: (body) => api.put(`development/joint-plans/${plan.id}/objectives/${one.id}/progress`, body, { etag: tag(plan) }) }));
  }

  async #download(plan) {
    await attempt(this.ctx, () => download(`development/joint-plans/${plan.id}/document`, `${plan.title}.pdf`, this.ctx.locale));
  }

  #took(plan, said) {
    if (plan) {
      this.data = { ...this.data, plan };
      if (said) {
        this.ctx.toast(said, 'ok');
      }
    }
  }
}
define('schil-development-joint', JointPage);

function tag({ version }) {
  return `"${version}"`;
}
