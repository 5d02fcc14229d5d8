import { View, api, card, define, empty, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { jointColumns } from './joint-columns.js';
import { jointDialog } from './joint-dialogs.js';
import { jointTag, objectives } from './joint-parts.js';
import { planColumns } from './plan-columns.js';
import { newPlan } from './plan-dialogs.js';
import { reciprocity } from './words.js';

const WIDE = 1060;

/** What is developed together with one supplier: the joint plan of the year, both sides' actions, improvement plans. */
class SupplierTab extends View {
  async load({ subject, asOf }, signal) {
    const [kept, { items }] = await Promise.all([
      api.get('development/reciprocity', { query: { supplier: subject.id, asOf }, signal }),
      api.page('development/joint-plans', { query: { supplier: subject.id, asOf, limit: 20 }, signal }),
    ]);
    const now = items.find(({ state }) => state === 'SIGNED') ?? items.find(({ state }) => state === 'WAITING' || state === 'DRAFT');
    return { kept, count: items.length, plan: now ? await api.get(`development/joint-plans/${now.id}`, { query: { asOf }, signal }) : undefined };
  }

  show({ kept, plan, count }) {
    const { subject, asOf, today } = this.ctx;
    return html`<div class="s-grid">
      ${this.#joint(plan, count)}
      ${card({ span: 4, title: t('development.reciprocity'), sub: t('development.reciprocity.sub'), body: reciprocity(kept) })}
      ${count > 1 ? card({ span: 12, title: t('development.joint.plans'), body: html`<schil-table label=${t('development.joint.plans')} path="development/joint-plans" .query=${{ supplier: subject.id, asOf }} .columns=${jointColumns({ supplier: false })}></schil-table>` }) : nothing}
      ${card({
        span: 12, title: t('development.plans'), sub: t('development.plans.sub'), action: this.#make(t('development.plan.new'), () => this.#plan()),
        body: html`<schil-table label=${t('development.plans')} path="development/improvement-plans" .query=${{ supplier: subject.id, state: 'all', asOf }}
          .columns=${planColumns({ supplier: false, asOf: asOf ?? today })} .empty=${empty(t('development.plans.none.here'))}></schil-table>`,
      })}
    </div>`;
  }

  #joint(plan, count) {
    const make = this.#make(t('development.joint.new'), () => this.#newJoint());
    if (!plan) {
      return card({ span: 8, title: t('development.joint'), sub: t('development.joint.plans.sub'), body: empty(t(count ? 'development.joint.none.now' : 'development.joint.none.here'), make) });
    }
    const width = this.width > WIDE ? this.width * 0.66 : this.width;
    return card({
      span: 8, title: html`<a href="/development/joint/${plan.id}">${plan.title}</a>`, action: html`<span class="s-row">${jointTag(plan.state)}${make}</span>`,
      body: objectives({ plan, width }),
    });
  }

  #make(label, run) {
    return this.ctx.can('development.write') && this.ctx.asOfIsToday ? html`<button type="button" class="s-button small no-print" @click=${run}>${icon('plus', 16)}${label}</button>` : nothing;
  }

  async #newJoint() {
    const { organisations, subject, today } = this.ctx;
    const month = Number(today.slice(5, 7));
    const year = Number(today.slice(0, 4)) + (month > 9 ? 1 : 0);
    const made = await jointDialog({ year, organisations, save: (body) => api.post('development/joint-plans', { ...body, supplier: subject.id }) });
    if (made) {
      this.ctx.navigate(`/development/joint/${made.id}`);
    }
  }

  async #plan() {
    const { organisations, subject, today } = this.ctx;
    const triggers = await api.get('development/improvement-triggers', { query: { supplier: subject.id, asOf: today } });
    const made = await newPlan({ triggers, organisations, save: (body) => api.post('development/improvement-plans', { ...body, supplier: subject.id }) });
    if (made) {
      this.ctx.navigate(`/development/plans/${made.id}`);
    }
  }
}
define('schil-development-supplier', SupplierTab);
