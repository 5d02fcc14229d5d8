import { View, define, empty, heading, html, t } from '@schil/ui';
import '@schil/ui/table.js';
import { planColumns } from './plan-columns.js';
import { parts } from './words.js';

/** Improvement plans of all suppliers, what is overdue first. */
class PlansPage extends View {
  static loading = false;

  show() {
    const { query, asOf, today } = this.ctx;
    const filtered = query.get('state') || query.get('late') || query.get('q');
    return html`${heading({ title: t('development.plans'), sub: t('development.plans.sub') })}
      ${parts('plans')}
      <schil-table label=${t('development.plans')} path="development/improvement-plans" search=${t('development.plans.search')} .ctx=${this.ctx}
        .query=${{ asOf, state: query.get('state') ?? 'going-on', late: query.get('late') ?? undefined }} .columns=${planColumns({ asOf: asOf ?? today })} .filters=${this.#filters()}
        .empty=${filtered ? empty(t('development.plans.none.filtered')) : empty(t('development.plans.none'), html`<a class="s-button" href="/suppliers">${t('development.plans.choose')}</a>`)}></schil-table>`;
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  #filters() {
    const { query, setQuery } = this.ctx;
    const states = ['going-on', 'OPEN', 'AGREED', 'RUNNING', 'VERIFIED', 'CLOSED', 'FAILED', 'all'];
    return html`<div class="s-field"><label for="d-state">${t('development.plan.state')}</label>
      <select id="d-state" @change=${(event) => setQuery({ state: event.target.value === 'going-on' ? null : event.target.value })}>${states.map((one) =>
        html`<option value=${one} .selected=${(query.get('state') ?? 'going-on') === one}>${t(`development.plan.state.${one}`)}</option>`)}</select></div>
      <div class="s-check"><input type="checkbox" id="d-late" .checked=${query.get('late') === 'true'} @change=${(event) => setQuery({ late: event.target.checked ? 'true' : null })}>
        <label for="d-late">${t('development.plans.late')}</label></div>`;
  }
}
define('schil-development-plans', PlansPage);
