import { View, define, empty, heading, html, t } from '@schil/ui';
import '@schil/ui/table.js';
import { jointColumns } from './joint-columns.js';
import { parts } from './words.js';

const STATES = ['DRAFT', 'WAITING', 'SIGNED', 'ENDED', 'LAPSED'];

/** Joint plans with all suppliers, newest year first. */
class JointPlansPage extends View {
  static loading = false;

  show() {
    const { query, asOf } = this.ctx;
    const filtered = query.get('state') || query.get('year') || query.get('q');
    return html`${heading({ title: t('development.joint.plans'), sub: t('development.joint.plans.sub') })}
      ${parts('joint')}
      <schil-table label=${t('development.joint.plans')} path="development/joint-plans" search=${t('development.joint.search')} .ctx=${this.ctx}
        .query=${{ asOf, state: query.get('state') ?? undefined, year: query.get('year') ?? undefined }} .columns=${jointColumns()} .filters=${this.#filters()}
        .empty=${filtered ? empty(t('development.joint.none.filtered')) : empty(t('development.joint.none'), html`<a class="s-button" href="/suppliers">${t('development.plans.choose')}</a>`)}></schil-table>`;
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  #filters() {
    const { query, setQuery, asOf, today } = this.ctx;
    const now = Number((asOf ?? today).slice(0, 4));
    const select = (name, label, options) => html`<div class="s-field"><label for="d-${name}">${label}</label>
      <select id="d-${name}" @change=${(event) => setQuery({ [name]: event.target.value || null })}>${options.map(([value, words]) =>
        html`<option value=${value} .selected=${(query.get(name) ?? '') === value}>${words}</option>`)}</select></div>`;
    return html`
      ${select('state', t('development.joint.state'), [['', t('development.joint.state.all')], ...STATES.map((one) => [one, t(`development.joint.state.${one}`)])])}
      ${select('year', t('development.joint.year.label'), [['', t('development.joint.year.all')], ...[now + 1, now, now - 1, now - 2].map((one) => [String(one), String(one)])])}`;
  }
}
define('schil-development-joint-plans', JointPlansPage);
