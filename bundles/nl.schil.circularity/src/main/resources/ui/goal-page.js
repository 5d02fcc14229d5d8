import { View, api, card, define, fmt, formDialog, heading, html, icon, keyValues, nothing, t, unknown } from '@schil/ui';
import { goalInput, goalSchema, goalValue } from './goal-form.js';

/** One goal. */
class GoalPage extends View {
  async load({ params }, signal) {
    return api.get(`circularity/goals/${params.id}`, { signal });
  }

  show(goal) {
    this.ctx.title(goal.title);
    return html`${heading({ title: goal.title, sub: t('circularity.goal.course', { from: fmt.number(goal.baselineValue), to: fmt.number(goal.targetValue), baseline: String(goal.baselineYear), target: String(goal.targetYear), unit: goal.unit }),
      actions: this.ctx.can('circularity.write') ? html`<button type="button" class="s-button" @click=${() => this.#edit(goal)}>${icon('pencil', 16)}${t('circularity.goal.edit')}</button>` : nothing })}
      ${card({ title: t('circularity.goal.facts'), body: facts(goal) })}`;
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
    [t('circularity.goal.baseline.source'), goal.baselineSource],
    [t('circularity.goal.method'), goal.method ? [goal.method, goal.methodVersion].filter(Boolean).join(', ') : unknown()],
    [t('circularity.goal.owner'), goal.owner ? goal.owner.name ?? unknown() : t('circularity.goal.owner.none')],
    [t('circularity.goal.mandate'), goal.mandate ?? t('circularity.goal.mandate.none')],
    [t('circularity.goal.chain'), t(goal.chainImpact ? 'circularity.goal.yes' : 'circularity.goal.no')],
    [t('circularity.goal.since'), fmt.date(goal.since)],
    [t('circularity.goal.ended'), goal.endedOn ? fmt.date(goal.endedOn) : undefined],
  ]);
}
