import { View, define, fmt, heading, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';

/** The circularity goals. */
class GoalsPage extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    return html`${heading({ title: t('circularity.title'), sub: t('circularity.goals.sub'), actions: ctx.can('circularity.write')
      ? html`<a class="s-button primary" href="/circularity/new">${icon('plus', 16)}${t('circularity.goal.new')}</a>` : nothing })}
      <schil-table label=${t('circularity.goals')} path="circularity/goals" .ctx=${ctx} empty=${t('circularity.goals.none')}
        .query=${{ asOf: ctx.asOf, organisation: ctx.query.get('organisation') }} .columns=${columns()}></schil-table>`;
  }
}
define('schil-circularity-goals', GoalsPage);

function columns() {
  return [
    { id: 'title', label: t('circularity.goal'), header: true, render: ({ id, title }) => html`<a href="/circularity/goals/${id}">${title}</a>` },
    { id: 'target', label: t('circularity.goal.target'), render: (goal) => t('circularity.goal.course', { from: fmt.number(goal.baselineValue), to: fmt.number(goal.targetValue), baseline: String(goal.baselineYear), target: String(goal.targetYear), unit: goal.unit }) },
    { id: 'owner', label: t('circularity.goal.owner'), hideBelow: 640, render: ({ owner }) => owner ? owner.name ?? t('workbench.unknown') : t('circularity.goal.owner.none') },
  ];
}
