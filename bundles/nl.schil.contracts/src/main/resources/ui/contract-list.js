import { View, daysLeft, define, fmt, heading, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/saved-views.js';
import '@schil/ui/table.js';
import { dateOr, isRunning, missingText, nameOf, stateTag, supplierLink, valueOf } from './contract-words.js';

const STATES = { running: 'ACTIEF,OPGEZEGD', CONCEPT: 'CONCEPT', GETEKEND: 'GETEKEND', ACTIEF: 'ACTIEF', OPGEZEGD: 'OPGEZEGD', GEEINDIGD: 'GEEINDIGD' };
const SAVED = ['q', 'sort', 'state', 'ending', 'organisation', 'incomplete'];
const IMPORT = '/imports/new?dataset=contracts';
const FORMATS = ['csv', 'xlsx'];
const MONTHS = [1, 3, 6, 12, 24];

/** All contracts, with filters that are kept in the address. */
class ContractList extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    return html`
      ${heading({
        title: t('contracts.title'), sub: t('contracts.list.sub'),
        actions: ctx.can('contracts.write') ? html`<a class="s-button" href=${IMPORT}>${icon('upload')}${t('contracts.import')}</a>
          <a class="s-button primary" href="/contracts/new">${icon('plus')}${t('contracts.new')}</a>` : nothing,
      })}
      <schil-saved-views name="contracts" .keys=${SAVED} .ctx=${ctx}></schil-saved-views>
      <schil-table label=${t('contracts.title')} search=${t('contracts.search')} .actions=${this.#exports()}
        .columns=${this.#columns()} path="contracts" .query=${this.#query()} .filters=${this.#filters()} .ctx=${ctx}
        .empty=${html`${t('contracts.none')} <a href=${IMPORT}>${t('contracts.none.import')}</a>`}></schil-table>`;
  }

  #exports() {
    const { api } = this.ctx;
    return html`${FORMATS.map((format) => html`<a class="s-button" download href=${api.url('exports/contracts', { format })}>${icon('download', 16)}${t(`contracts.export.${format}`)}</a>`)}`;
  }

  #query() {
    const { query, asOf } = this.ctx;
    const months = Number(query.get('ending'));
    return {
      asOf,
      state: STATES[query.get('state')],
      endingBefore: MONTHS.includes(months) ? dayAfterMonths(asOf, months) : undefined,
      incomplete: query.get('incomplete'),
      organisation: query.get('organisation'),
    };
  }

  #filters() {
    const { query, setQuery, organisations } = this.ctx;
    const select = (name, text, options) => html`<label>${text}
      <select class="s-input" @change=${(event) => setQuery({ [name]: event.target.value || null })}>${options.map(([value, words]) =>
        html`<option value=${value} .selected=${(query.get(name) ?? '') === value}>${words}</option>`)}</select></label>`;
    return html`<div class="s-table-filters">
      ${select('state', t('contracts.filter.state'), [['', t('contracts.filter.state.all')], ['running', t('contracts.filter.state.running')],
        ...Object.keys(STATES).slice(1).map((state) => [state, t(`contracts.state.${state}`)])])}
      ${select('ending', t('contracts.filter.ending'), [['', t('contracts.filter.ending.any')],
        ...MONTHS.map((count) => [String(count), t('contracts.filter.ending.months', { count })])])}
      ${organisations.length > 1 ? select('organisation', t('contracts.filter.organisation'), [['', t('contracts.filter.organisation.all')],
        ...organisations.map(({ id, name }) => [id, name])]) : nothing}
      <label class="check"><input type="checkbox" .checked=${query.get('incomplete') === 'true'}
        @change=${(event) => setQuery({ incomplete: event.target.checked ? 'true' : null })}>${t('contracts.filter.incomplete')}</label>
    </div>`;
  }

  #columns() {
    const { asOf } = this.ctx;
    return [
      { id: 'number', label: t('contracts.contract'), header: true, sort: true, render: (c) => html`<a href="/contracts/${c.id}">${nameOf(c)}</a>` },
      { id: 'supplier', label: t('contracts.supplier'), hideBelow: 620, render: (c) => supplierLink(c.supplier) },
      { id: 'kind', label: t('contracts.kind'), hideBelow: 980, render: (c) => t(`contracts.kind.${c.kind}`) },
      { id: 'state', label: t('contracts.state'), hideBelow: 420, render: stateTag },
      { id: 'currentEnd', label: t('contracts.ends'), sort: true, render: (c) => dateOr(c.currentEnd) },
      { id: 'lastNoticeDay', label: t('contracts.notice-day'), hideBelow: 760, render: (c) => noticeDay(c, asOf) },
      { id: 'value', label: t('contracts.value'), align: 'end', hideBelow: 860, render: (c) => valueOf(c) },
      ...(this.ctx.query.get('incomplete') ? [{ id: 'missing', label: t('contracts.missing'), render: missingText }] : []),
    ];
  }
}
define('schil-contracts-list', ContractList);

/** The last notice day, with the days left while the contract runs and the day has not passed. */
export function noticeDay(contract, asOf) {
  const day = contract.lastNoticeDay;
  const open = day && day >= asOf && isRunning(contract);
  return html`${dateOr(day)} ${open && fmt.daysBetween(asOf, day) <= 365 ? daysLeft(day, asOf) : nothing}`;
}

function dayAfterMonths(date, months) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
