import { View, html, nothing, define, heading, icon, fmt, unknown, empty, api } from '@schil/ui';
import '@schil/ui/saved-views.js';
import '@schil/ui/table.js';
import { supplierName } from './supplier-archive.js';
import { identifier, verified } from './supplier-words.js';
import { ANSWERS } from './profile-words.js';

const IMPORT = '/imports/new?dataset=suppliers';
const SAVED = ['q', 'sort', 'blocked', 'sme', 'certificate', 'archived'];

/** The supplier register: search, sort, read on, export. */
class SupplierList extends View {
  static loading = false;

  load({ api: server }, signal) {
    return server.get('suppliers/summary', { signal });
  }

  show(summary) {
    const { t } = this.ctx;
    return html`
      ${heading({ title: t('suppliers.title'), sub: summary && this.#figures(summary), actions: this.#actions() })}
      <schil-saved-views name="suppliers" .keys=${SAVED} .ctx=${this.ctx}></schil-saved-views>
      <schil-table label=${t('suppliers.title')} search=${t('suppliers.search')} path="suppliers" .ctx=${this.ctx}
        .query=${this.#query()} .filters=${this.#filters()}
        .columns=${this.#columns()} .empty=${this.#empty()} .actions=${this.#exports()}></schil-table>`;
  }

  #figures({ suppliers, withoutKey, neverVerified, duplicates }) {
    const { t } = this.ctx;
    return html`${t('suppliers.count', { count: suppliers })}
      ${withoutKey ? html` · ${t('suppliers.count.without-key', { count: withoutKey })}` : nothing}
      ${neverVerified ? html` · ${t('suppliers.count.never-verified', { count: neverVerified })}` : nothing}
      ${duplicates ? html` · <a href="/suppliers/duplicates">${t('suppliers.count.duplicates', { count: duplicates })}</a>` : nothing}`;
  }

  #actions() {
    const { t, can } = this.ctx;
    return can('suppliers.write')
      ? html`<a class="s-button" href=${IMPORT}>${icon('upload', 16)}${t('suppliers.import')}</a>
        <a class="s-button primary" href="/suppliers/new">${icon('plus', 16)}${t('suppliers.new')}</a>`
      : nothing;
  }

  #query() {
    const { query, asOf } = this.ctx;
    return { blocked: query.get('blocked'), sme: query.get('sme'), certificate: query.get('certificate'), archived: query.get('archived'), asOf };
  }

  #filters() {
    const { t, query, setQuery } = this.ctx;
    const only = (name, value) => html`<label class="suppliers-check"><input type="checkbox" .checked=${query.get(name) === value}
      @change=${(event) => setQuery({ [name]: event.target.checked ? value : null })}>${t(`suppliers.filter.${name}`)}</label>`;
    return html`<div class="suppliers-filters">
      <label>${t('suppliers.sme')}<select class="s-input" @change=${(event) => setQuery({ sme: event.target.value || null })}>
        <option value="" .selected=${!query.get('sme')}>${t('suppliers.filter.all')}</option>
        ${ANSWERS.map((one) => html`<option value=${one} .selected=${query.get('sme') === one}>${t(`suppliers.answer.${one}`)}</option>`)}</select></label>
      ${only('blocked', 'true')}${only('certificate', 'EXPIRED')}${only('archived', 'true')}</div>`;
  }

  #exports() {
    return html`${['csv', 'xlsx'].map((format) => html`<a class="s-button" download
      href=${api.url('exports/suppliers', { format })}>${icon('download', 16)}${this.ctx.t(`suppliers.export.${format}`)}</a>`)}`;
  }

  #empty() {
    const { t, can, query } = this.ctx;
    return ['blocked', 'sme', 'certificate', 'archived'].some((name) => query.get(name)) ? t('suppliers.filter.none') : empty(t('suppliers.none'), can('suppliers.write')
      ? html`<a class="s-button primary" href=${IMPORT}>${icon('upload', 16)}${t('suppliers.import')}</a>`
      : nothing);
  }

  #columns() {
    const { t } = this.ctx;
    return [
      { id: 'name', label: t('suppliers.name'), header: true, sort: true,
        render: (supplier) => html`<a href="/suppliers/${supplier.id}">${supplierName(supplier, this.ctx)}</a>
          ${supplier.archived ? html` <span class="s-tag">${t('suppliers.archived-tag')}</span>` : nothing}
          ${supplier.duplicates ? html` <span class="s-tag warn">${t('suppliers.duplicate-tag')}</span>` : nothing}` },
      { id: 'kvk', label: t('suppliers.scheme.KVK'), render: (supplier) => identifier(supplier, 'KVK') ?? unknown() },
      { id: 'place', label: t('suppliers.place'), sort: true, hideBelow: 640, render: (supplier) => supplier.place ?? unknown() },
      { id: 'country', label: t('suppliers.country'), hideBelow: 900, render: (supplier) => supplier.country ?? unknown() },
      { id: 'verifiedOn', label: t('suppliers.verified-on'), sort: true, align: 'end', hideBelow: 520,
        render: (supplier) => supplier.verifiedOn ? fmt.date(supplier.verifiedOn) : verified(supplier, this.ctx) },
    ];
  }
}
define('schil-suppliers-list', SupplierList);
