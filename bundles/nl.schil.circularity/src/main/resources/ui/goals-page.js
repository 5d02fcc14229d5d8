import { View, api, card, define, fmt, formDialog, heading, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/saved-views.js';
import '@schil/ui/table.js';
import { QUADRANTS, breakText, choice, courseText, done, gapText, quadrantTag } from './parts.js';
import { parts } from './material-words.js';
import { quadrantChart } from './quadrant-chart.js';

const MOST = 200;

/** The circularity goals: how they are steered, and whether they are on course. */
class GoalsPage extends View {
  async load({ query, asOf, organisations }, signal) {
    const organisation = query.get('organisation');
    const [page, settings] = await Promise.all([
      api.page('circularity/goals', { query: { organisation, asOf, q: query.get('q'), quadrant: query.get('quadrant') }, limit: MOST, signal }),
      api.get('circularity/settings', { query: { organisation: organisation ?? organisations[0]?.id }, signal }),
    ]);
    return { goals: page.items, more: Boolean(page.next), settings };
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  show({ goals, more, settings }) {
    const { ctx } = this;
    const filtered = ctx.query.get('q') || ctx.query.get('quadrant');
    return html`${heading({ title: t('circularity.title'), sub: t('circularity.goals.sub'), actions: html`
        <button type="button" class="s-button" @click=${() => print()}>${t('circularity.goals.print')}</button>
        ${ctx.can('circularity.write') ? html`<a class="s-button primary" href="/circularity/new">${icon('plus', 16)}${t('circularity.goal.new')}</a>` : nothing}` })}
      ${parts('goals')}
      <schil-saved-views name="circularity.goals" .keys=${['q', 'quadrant', 'organisation']} .ctx=${ctx}></schil-saved-views>
      ${goals.length ? card({ title: t('circularity.chart.title'), sub: t('circularity.chart.sub', { part: fmt.percent(1 - settings.steeredUpTo) }), action: this.#threshold(settings), body: html`
        ${quadrantChart({ width: Math.min(this.width - 48, 720), goals, steeredUpTo: settings.steeredUpTo })}
        ${more ? html`<p class="s-muted s-small">${t('circularity.chart.more', { count: MOST })}</p>` : nothing}` }) : nothing}
      <div class="schil-circularity-list"><schil-table label=${t('circularity.goals')} search=${t('circularity.goals.search')} path="circularity/goals" .ctx=${ctx}
        empty=${filtered ? t('circularity.goals.no-match') : t('circularity.goals.none')} csv="/api/v1/exports/circularity-goals?format=csv"
        .query=${{ asOf: ctx.asOf, organisation: ctx.query.get('organisation'), quadrant: ctx.query.get('quadrant') }} .filters=${this.#filters()} .columns=${goalColumns()}></schil-table></div>`;
  }

  /** The organisation of the threshold: the one chosen, or the only one. */
  get #organisation() {
    const { query, organisations } = this.ctx;
    return query.get('organisation') ?? (organisations.length === 1 ? organisations[0].id : undefined);
  }

  #threshold(settings) {
    return this.ctx.can('circularity.write') && this.#organisation ? html`<button type="button" class="s-button small no-print" @click=${() => this.#change(settings)}>${t('circularity.chart.threshold.change')}</button>` : nothing;
  }

  async #change({ version, steeredUpTo }) {
    const organisation = this.#organisation;
    const saved = await formDialog({
      title: t('circularity.chart.threshold.change'), submit: t('circularity.goal.save'),
      schema: { properties: { part: { title: t('circularity.chart.threshold'), description: t('circularity.chart.threshold.help'), type: 'number', minimum: 0, maximum: 100 } }, required: ['part'] },
      value: { part: Math.round((1 - steeredUpTo) * 100) },
      save: ({ part }) => api.put(api.url('circularity/settings', { organisation }), { steeredUpTo: (100 - part) / 100 }, { etag: `"${version}"` }),
    });
    await done(this, saved, t('circularity.chart.threshold.saved'));
  }

  #filters() {
    const { ctx } = this;
    return html`<div class="s-table-filters">
      ${choice(ctx, 'quadrant', t('circularity.quadrant'), [['', t('circularity.goals.every')], ...[...QUADRANTS, 'OPEN'].map((one) => [one, t(`circularity.quadrant.${one}`)])])}
      ${ctx.organisations.length > 1 ? choice(ctx, 'organisation', t('workbench.organisation'), [['', t('circularity.goals.every')], ...ctx.organisations.map(({ id, name }) => [id, name])]) : nothing}</div>`;
  }
}
define('schil-circularity-goals', GoalsPage);

/** The columns of a list of goals. */
export function goalColumns() {
  return [
    { id: 'title', label: t('circularity.goal'), header: true, render: ({ goal }) => html`<a href="/circularity/goals/${goal.id}">${goal.title}</a>` },
    { id: 'quadrant', label: t('circularity.quadrant'), render: quadrantTag },
    { id: 'gap', label: t('circularity.gap'), hideBelow: 560, render: gapText },
    { id: 'course', label: t('circularity.course'), hideBelow: 480, render: courseText },
    { id: 'breaks', label: t('circularity.thread'), hideBelow: 760, render: breakText },
    { id: 'owner', label: t('circularity.goal.owner'), hideBelow: 900, render: ({ goal }) => goal.owner ? goal.owner.name ?? t('workbench.unknown') : t('circularity.goal.owner.none') },
  ];
}
