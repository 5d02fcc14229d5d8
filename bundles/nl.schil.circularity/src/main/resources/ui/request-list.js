import { View, define, empty, heading, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { requestColumns } from './material-columns.js';
import { parts } from './material-words.js';

const STATES = ['open', 'REQUESTED', 'RETURNED', 'RECEIVED', 'CHECKED', 'ACCEPTED', 'WITHDRAWN', 'all'];

/** Requests to suppliers for data: what the supplier has to answer first. */
class RequestsPage extends View {
  static loading = false;

  show() {
    const { query, asOf, today } = this.ctx;
    const filtered = query.get('state') || query.get('late') || query.get('q');
    const add = this.ctx.can('circularity.write') ? html`<a class="s-button primary" href="/circularity/requests/new">${icon('plus', 16)}${t('circularity.request.new')}</a>` : nothing;
    return html`${heading({ title: t('circularity.request.title'), sub: t('circularity.request.sub'), actions: add })}
      ${parts('requests')}
      <schil-table label=${t('circularity.request.title')} path="circularity/requests" search=${t('circularity.request.search')} .ctx=${this.ctx}
        .query=${{ asOf, state: query.get('state') ?? 'open', late: query.get('late') ?? undefined, goal: query.get('goal') ?? undefined }} .columns=${requestColumns({ asOf: asOf ?? today })} .filters=${this.#filters()}
        .empty=${filtered ? empty(t('circularity.request.none.filtered')) : empty(t('circularity.request.none'), add)}></schil-table>`;
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  #filters() {
    const { query, setQuery } = this.ctx;
    return html`<div class="s-field"><label for="r-state">${t('circularity.request.state')}</label>
      <select id="r-state" @change=${(event) => setQuery({ state: event.target.value === 'open' ? null : event.target.value })}>${STATES.map((one) =>
        html`<option value=${one} .selected=${(query.get('state') ?? 'open') === one}>${t(`circularity.request.state.${one}`)}</option>`)}</select></div>
      <div class="s-check"><input type="checkbox" id="r-late" .checked=${query.get('late') === 'true'} @change=${(event) => setQuery({ late: event.target.checked ? 'true' : null })}>
        <label for="r-late">${t('circularity.request.late.only')}</label></div>`;
  }
}
define('schil-circularity-requests', RequestsPage);
