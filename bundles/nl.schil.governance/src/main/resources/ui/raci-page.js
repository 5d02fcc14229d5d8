import { View, card, define, fmt, heading, html, icon, nothing, t } from '@schil/ui';
import './raci-board.js';
import { parts } from './parts.js';

const FORMATS = ['csv', 'xlsx'];

/** Who does what in an organisation, and the suppliers and contracts for which that differs. */
class RaciPage extends View {
  load({ api, asOf, query }, signal) {
    return api.page('governance/raci/tables', { query: { organisation: query.get('organisation'), asOf }, signal });
  }

  loadKey(ctx) {
    return [...super.loadKey(ctx), ctx.query.get('organisation')];
  }

  show({ items }) {
    const { ctx } = this;
    const scope = scopeOf(ctx.query);
    return html`${heading({ title: t('governance.raci.title'), sub: t('governance.raci.sub'), actions: this.#exports() })}
      ${parts('raci')}
      ${this.#choose(items, scope)}
      <schil-governance-raci-board .ctx=${ctx} .scope=${scope} @schil-governance-changed=${() => this.reload()}></schil-governance-raci-board>
      ${items.length > 1 ? card({ title: t('governance.raci.tables'), sub: t('governance.raci.tables.sub'), body: this.#tables(items) }) : nothing}`;
  }

  #exports() {
    const { api } = this.ctx;
    return html`${FORMATS.map((format) => html`<a class="s-button" download href=${api.url('exports/raci', { format })}>${icon('download', 16)}${t(`governance.export.${format}`)}</a>`)}`;
  }

  #choose(items, scope) {
    const { organisations, setQuery, query } = this.ctx;
    const present = scope.contract ?? scope.supplier ?? '';
    return html`<div class="s-table-filters no-print">
      ${organisations.length > 1 ? html`<label>${t('governance.organisation')}
        <select class="s-input" @change=${(event) => setQuery({ organisation: event.target.value, supplier: null, contract: null })}>${organisations.map(({ id, name }) =>
          html`<option value=${id} .selected=${(query.get('organisation') ?? organisations[0].id) === id}>${name}</option>`)}</select></label>` : nothing}
      <label>${t('governance.raci.scope')}
        <select class="s-input" @change=${(event) => this.#scope(items[event.target.selectedIndex])}>${items.map(({ scope: one }) =>
          html`<option .selected=${one.type === 'ORGANISATION' ? !present : one.id === present}>${scopeName(one)}</option>`)}
          ${present && !items.some(({ scope: one }) => one.id === present) ? html`<option selected>${t('governance.raci.scope.other')}</option>` : nothing}</select></label>
    </div>`;
  }

  #scope(chosen) {
    if (chosen) {
      const { type, id } = chosen.scope;
      this.ctx.setQuery({ supplier: type === 'SUPPLIER' ? id : null, contract: type === 'CONTRACT' ? id : null });
    }
  }

  #tables(items) {
    return html`<ul class="schil-governance-list">${items.map(({ scope, orphans, own }) => html`<li>
      <a href=${scopeLink(scope)}>${scopeName(scope)}</a>
      <span class="s-muted">${t('governance.raci.tables.own', { count: own })} · ${t('governance.orphan.line', {
        orphans: orphans.orphans, count: orphans.inScope, percent: fmt.percent(orphans.index ?? null) })}</span></li>`)}</ul>`;
  }
}
define('schil-governance-raci', RaciPage);

function scopeOf(query) {
  const [organisation, supplier, contract] = ['organisation', 'supplier', 'contract'].map((name) => query.get(name) ?? undefined);
  return { organisation, supplier: contract ? undefined : supplier, contract };
}

function scopeName({ type, label, id }) {
  return type === 'ORGANISATION' ? label : `${t(`governance.scope.${type}`)}: ${label ?? id}`;
}

function scopeLink({ type, id, organisation }) {
  const narrow = type === 'ORGANISATION' ? '' : `&${type.toLowerCase()}=${id}`;
  return `/governance/raci?organisation=${organisation}${narrow}`;
}
