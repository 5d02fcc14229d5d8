import { View, card, decisionBand, define, empty, fmt, heading, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/saved-views.js';
import { monthStart, plusDays } from '../kit/charts/drawing.js';
import { decisionCalendar } from './decision-calendar.js';
import { decisionList, markState } from './decision-list.js';

const MONTHS = 12;
const MONTHS_LATER = 36;
const MISSED_MONTHS = 12;
const FILTERS = ['open', 'missed', 'decided', 'all'];
const STATUSES = { open: ['OPEN'], missed: ['MISSED'], decided: ['DECIDED', 'DECIDED_LATE'], all: [] };
const ABOUT = { decisions: ['DECISION'], obligations: ['OBLIGATION'], both: ['DECISION', 'OBLIGATION'] };
const SAVED = ['show', 'as', 'about', 'organisation', 'later'];
const BAND_FROM = 720;
const CARD_PADDING = 50;

/** All decisions: by month as a list, or as a calendar. */
class DecisionsPage extends View {
  static properties = { ...View.properties, chosenDay: { state: true } };

  get #filter() {
    const filter = this.ctx.query.get('show');
    return FILTERS.includes(filter) ? filter : 'open';
  }

  get #about() {
    const about = this.ctx.query.get('about');
    return about in ABOUT ? about : 'decisions';
  }

  get #calendar() {
    return this.ctx.query.get('as') === 'calendar';
  }

  /** Months ahead that are shown, the current one included. */
  get #months() {
    return this.ctx.query.get('later') === null ? MONTHS + 1 : MONTHS_LATER + 1;
  }

  get #looksAhead() {
    return this.#filter === 'open' || this.#filter === 'all';
  }

  loadKey(ctx) {
    return [ctx.asOf, ctx.locale, ctx.query.get('show'), ctx.query.get('about'), ctx.query.get('organisation'), ctx.query.get('later')];
  }

  async load({ api, asOf, query }, signal) {
    const from = this.#filter === 'open' ? asOf : monthStart(asOf, -MISSED_MONTHS);
    const to = this.#looksAhead ? plusDays(monthStart(asOf, this.#months), -1) : asOf;
    const items = [];
    const parameters = { from, to, asOf, organisation: query.get('organisation'), status: STATUSES[this.#filter], about: ABOUT[this.#about] };
    const asked = api.get('holidays', { query: { from: monthStart(from), to: plusDays(monthStart(to, 1), -1) }, signal });
    for await (const item of api.all('decisions', { query: parameters, signal })) {
      items.push(item);
    }
    return { from, items, holidays: (await asked).items, file: api.url('decisions/calendar', parameters) };
  }

  show({ from, items, holidays, file }) {
    const { asOf } = this.ctx;
    return html`
      ${heading({
        title: t('workbench.decisions'), sub: t('workbench.decisions.sub'),
        actions: items.length ? html`<a class="s-button" href=${file} download="schil.ics">${icon('download', 16)}${t('workbench.decisions.file')}</a>` : nothing,
      })}
      <schil-saved-views name="decisions" .keys=${SAVED} .ctx=${this.ctx}></schil-saved-views>
      ${this.#filters()}
      ${items.length
        ? html`${this.#band(from, items)}${this.#calendar ? this.#asCalendar(from, items, holidays) : this.#asList(items, asOf)}`
        : card({ body: empty(t(this.#about === 'decisions' ? `workbench.decisions.none.${this.#filter}` : 'workbench.decisions.none.about')) })}
      ${this.#looksAhead ? this.#horizon() : nothing}`;
  }

  /** Until when is looked, and the way to look further. */
  #horizon() {
    const later = this.#months > MONTHS + 1;
    const until = fmt.date(plusDays(monthStart(this.ctx.asOf, this.#months), -1));
    return html`<p class="s-small">${t('workbench.decisions.until', { date: until })}
      <button type="button" class="s-button small no-print" @click=${() => this.ctx.setQuery({ later: later ? null : '1' })}>${t(later
        ? 'workbench.decisions.year' : 'workbench.decisions.later')}</button></p>`;
  }

  #filters() {
    const { organisations, query, setQuery } = this.ctx;
    const choose = (name, value, options) => html`<button type="button" class="s-button small" aria-pressed=${options.current ? 'true' : 'false'}
      @click=${() => setQuery({ [name]: value })}>${options.image ? icon(options.image, 16) : nothing}${options.text}</button>`;
    return html`<div class="s-filters no-print">
      <div class="s-switcher" role="group" aria-label=${t('workbench.decisions.show')}>${FILTERS.map((filter) =>
        choose('show', filter, { current: filter === this.#filter, text: t(`workbench.decisions.show.${filter}`) }))}</div>
      <div class="s-switcher" role="group" aria-label=${t('workbench.decisions.about')}>${Object.keys(ABOUT).map((about) =>
        choose('about', about === 'decisions' ? null : about, { current: about === this.#about, text: t(`workbench.decisions.about.${about}`) }))}</div>
      <div class="s-switcher" role="group" aria-label=${t('workbench.decisions.as')}>
        ${choose('as', null, { current: !this.#calendar, image: 'list', text: t('workbench.decisions.as.list') })}
        ${choose('as', 'calendar', { current: this.#calendar, image: 'calendar-days', text: t('workbench.decisions.as.calendar') })}</div>
      ${organisations.length > 1 ? html`<div class="s-field"><label for="s-organisation">${t('workbench.organisation')}</label>
        <select id="s-organisation" @change=${(event) => setQuery({ organisation: event.target.value })}>
          <option value="">${t('workbench.organisation.all')}</option>
          ${organisations.map(({ id, name }) => html`<option value=${id} .selected=${query.get('organisation') === id}>${name}</option>`)}</select></div>` : nothing}
    </div>`;
  }

  #band(from, items) {
    return this.width > BAND_FROM
      ? card({ body: decisionBand({
          width: this.width - CARD_PADDING, asOf: this.ctx.asOf, from, months: (this.#looksAhead ? this.#months : 1) + (this.#filter === 'open' ? 0 : MISSED_MONTHS),
          items: items.map((item, index) => ({ date: item.date, number: index + 1, state: markState(item) })),
        }) })
      : nothing;
  }

  #asList(items, asOf) {
    const months = new Map();
    items.forEach((item, index) => {
      const month = item.date.slice(0, 7);
      months.set(month, [...(months.get(month) ?? []), { ...item, label: `${index + 1}. ${item.label}` }]);
    });
    return card({
      body: html`${[...months].map(([month, group]) => html`<section class="s-month">
        <h2>${fmt.date(`${month}-01`, 'month')} <span class="s-small">(${group.length})</span></h2>${decisionList(group, asOf)}</section>`)}`,
    });
  }

  #asCalendar(from, items, holidays) {
    const { asOf } = this.ctx;
    const day = items.some(({ date }) => date === this.chosenDay) ? this.chosenDay : items[0].date;
    const last = items.at(-1).date;
    const months = Math.min(36, (Number(last.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(from.slice(5, 7)) + 1);
    return html`<div class="s-grid">
      ${card({ span: 7, body: decisionCalendar({ from, months, items, holidays, asOf, chosen: day, choose: (date) => { this.chosenDay = date; } }) })}
      ${card({ span: 5, title: fmt.date(day, 'long'), body: html`<div role="status">${decisionList(items.filter(({ date }) => date === day), asOf, { narrow: true })}</div>` })}
    </div>`;
  }
}
define('schil-decisions', DecisionsPage);
