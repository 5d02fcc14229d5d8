import { View, define, heading, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/saved-views.js';
import '@schil/ui/table.js';
import { columns } from './scorecard-columns.js';

const BANDS = ['INADEQUATE', 'IMPROVE', 'UNKNOWN', 'APPROACHING', 'GOOD', 'NOT_APPLICABLE'];
const SAVED = ['q', 'sort', 'band', 'template', 'organisation', 'missing'];

/** All scorecards, what asks attention first, with filters that are kept in the address. */
class ScorecardList extends View {
  load({ api }, signal) {
    return api.get('performance/templates', { signal });
  }

  show({ items: templates }) {
    const { ctx } = this;
    const mayWrite = ctx.can('performance.write');
    return html`
      ${heading({
        title: t('performance.title'), sub: t('performance.list.sub'),
        actions: html`<a class="s-button" href="/performance/templates">${icon('clipboard-check')}${t('performance.templates')}</a>
          ${mayWrite ? html`<a class="s-button" href="/imports/new?dataset=measurements">${icon('upload')}${t('performance.list.import')}</a>
            <a class="s-button primary" href="/performance/new">${icon('plus')}${t('performance.new')}</a>` : nothing}`,
      })}
      <schil-saved-views name="performance" .keys=${SAVED} .ctx=${ctx}></schil-saved-views>
      <schil-table label=${t('performance.title')} search=${t('performance.list.search')} .columns=${columns()}
        path="performance/scorecards" .query=${this.#query()} .filters=${this.#filters(templates)} .actions=${this.#exports()} .ctx=${ctx}
        .empty=${this.#empty(templates, mayWrite)}></schil-table>`;
  }

  #query() {
    const { query, asOf } = this.ctx;
    const given = (name) => query.get(name);
    return { asOf, band: given('band'), template: given('template'), organisation: given('organisation'), missing: given('missing') };
  }

  #empty(templates, mayWrite) {
    const { query } = this.ctx;
    if (SAVED.some((name) => name !== 'sort' && query.get(name))) {
      return t('performance.list.no-match');
    }
    return html`${t('performance.list.none')} ${mayWrite ? html`<a href=${templates.length ? '/performance/new' : '/performance/templates/new'}>${
      t(templates.length ? 'performance.list.none.card' : 'performance.list.none.template')}</a>` : nothing}`;
  }

  #exports() {
    const { api } = this.ctx;
    return html`${['csv', 'xlsx'].map((format) => html`<a class="s-button" download href=${api.url('exports/measurements', { format })}>${icon('download', 16)}${t(`performance.list.export.${format}`)}</a>`)}`;
  }

  #filters(templates) {
    const { query, setQuery, organisations } = this.ctx;
    const select = (name, options) => html`<label>${t(`performance.list.filter.${name}`)}
      <select class="s-input" @change=${(event) => setQuery({ [name]: event.target.value || null })}>
        ${[['', t('performance.list.filter.all')], ...options].map(([value, words]) =>
          html`<option value=${value} .selected=${(query.get(name) ?? '') === value}>${words}</option>`)}</select></label>`;
    return html`<div class="s-table-filters">
      ${select('band', BANDS.map((band) => [band, t(`performance.band.${band}`)]))}
      ${templates.length > 1 ? select('template', templates.map(({ id, name }) => [id, name])) : nothing}
      ${organisations.length > 1 ? select('organisation', organisations.map(({ id, name }) => [id, name])) : nothing}
      <label class="check"><input type="checkbox" .checked=${query.get('missing') === 'true'}
        @change=${(event) => setQuery({ missing: event.target.checked ? 'true' : null })}>${t('performance.list.filter.missing')}</label>
    </div>`;
  }
}
define('schil-performance-list', ScorecardList);
