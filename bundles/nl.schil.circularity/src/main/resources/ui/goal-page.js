import { View, api, card, define, fmt, formDialog, heading, html, icon, keyValues, nothing, note, t, unknown } from '@schil/ui';
import { goalInput, goalSchema, goalValue } from './goal-form.js';
import { courseCard } from './goal-course.js';
import { agendaCard, elementsCard } from './goal-governance.js';
import { cascadeCard, threadsCard } from './goal-threads.js';
import { courseText, gapText, quadrantTag } from './parts.js';

/** One goal: its course, how it is steered, and where its thread breaks. */
class GoalPage extends View {
  async load({ params, asOf }, signal) {
    return api.get(`circularity/goals/${params.id}/page`, { query: { asOf }, signal });
  }

  show(page) {
    const { goal } = page.standing;
    this.ctx.title(goal.title);
    return html`${heading({ title: goal.title, sub: html`${t('circularity.goal.course', { from: fmt.number(goal.baselineValue), to: fmt.number(goal.targetValue), baseline: String(goal.baselineYear), target: String(goal.targetYear), unit: goal.unit })} ${quadrantTag(page.standing)}`,
      actions: html`<button type="button" class="s-button" @click=${() => print()}>${t('circularity.goals.print')}</button>
        ${this.ctx.can('circularity.write') && goal.indicator !== 'STATED' ? html`<a class="s-button" href=${api.url('/circularity/requests/new', { goal: goal.id })}>${icon('plus', 16)}${t('circularity.request.new')}</a>` : nothing}
        ${this.ctx.can('circularity.write') ? html`<button type="button" class="s-button" @click=${() => this.#edit(goal)}>${icon('pencil', 16)}${t('circularity.goal.edit')}</button>` : nothing}` })}
      ${goal.endedOn && goal.endedOn < this.ctx.asOf ? note(t('circularity.goal.over', { date: fmt.date(goal.endedOn, 'long') })) : nothing}
      <p class="schil-circularity-lead">${t('circularity.gap.label', { gap: gapText(page.standing) })}. ${courseText(page.standing)}.</p>
      <div class="s-grid">
        <div class="s-span-7 s-stack">${courseCard(this, page)}${threadsCard(this, page)}${cascadeCard(this, page)}</div>
        <div class="s-span-5 s-stack">${elementsCard(this, page)}${agendaCard(page)}${card({ title: t('circularity.goal.facts'), body: facts(goal) })}</div>
      </div>`;
  }

  async #edit(goal) {
    const { items } = await api.page('circularity/people', { query: { organisation: goal.organisation } });
    const saved = await formDialog({
      title: t('circularity.goal.edit'), submit: t('circularity.goal.save'), wide: true, schema: goalSchema(items), value: goalValue(goal),
      save: (value) => api.put(`circularity/goals/${goal.id}`, goalInput(value), { etag: `"${goal.version}"` }),
    });
    if (saved) {
      this.ctx.toast(t('circularity.goal.saved', { title: saved.title }), 'ok');
      this.reload();
    }
  }
}
define('schil-circularity-goal', GoalPage);

function facts(goal) {
  return keyValues([
    [t('circularity.goal.scope'), goal.scope ? html`<p class="schil-circularity-text">${goal.scope}</p>` : unknown()],
    [t('circularity.goal.indicator'), t(`circularity.goal.indicator.${goal.indicator}`)],
    [t('circularity.request.title'), goal.indicator === 'STATED' ? undefined : html`<a href=${api.url('/circularity/requests', { goal: goal.id, state: 'all' })}>${t('circularity.material.asked.all')}</a>`],
    [t('circularity.goal.baseline.source'), goal.baselineSource],
    [t('circularity.goal.method'), goal.method ? [goal.method, goal.methodVersion].filter(Boolean).join(', ') : unknown()],
    [t('circularity.goal.owner'), goal.owner ? goal.owner.name ?? unknown() : t('circularity.goal.owner.none')],
    [t('circularity.goal.mandate'), goal.mandate ?? t('circularity.goal.mandate.none')],
    [t('circularity.goal.chain'), t(goal.chainImpact ? 'circularity.goal.yes' : 'circularity.goal.no')],
    [t('circularity.goal.since'), fmt.date(goal.since)],
    [t('circularity.goal.ended'), goal.endedOn ? fmt.date(goal.endedOn) : undefined],
  ]);
}
