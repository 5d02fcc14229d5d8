import { View, api, card, define, empty, fmt, heading, html, icon, note, nothing, shownAs, stats, t, unknown } from '@schil/ui';
import '@schil/ui/table.js';
import { formula } from './material-figures.js';
import { statementColumns } from './material-columns.js';
import { assurance, mass, parts } from './material-words.js';

const STATES = ['REQUESTED', 'RETURNED', 'RECEIVED', 'CHECKED', 'ACCEPTED'];

/** Materials of a year together: what we did to know it, and apart from that what happened. */
class MaterialsPage extends View {
  load({ query, asOf }, signal) {
    return api.get('circularity/materials', { query: { year: query.get('year'), asOf }, signal });
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), ctx.query.get('year')];
  }

  show(portfolio) {
    const { year, effect, input } = portfolio;
    const { asOf } = this.ctx;
    const write = this.ctx.can('circularity.write');
    return html`${heading({
      title: t('circularity.material.title'), sub: t('circularity.material.sub', { year: String(year) }),
      actions: html`${this.#downloads(portfolio)}${write ? html`<a class="s-button primary" href="/circularity/requests/new">${icon('plus', 16)}${t('circularity.request.new')}</a>` : nothing}`,
    })}
      ${parts('materials')}
      ${this.#years(portfolio)}
      ${this.#effect(effect)}
      <div class="s-grid">
        ${card({ span: 7, title: t('circularity.material.effect'), sub: t('circularity.material.effect.sub'), action: write && effect.statements ? html`<a class="s-button small no-print" href="/circularity/runs/new?year=${year}">${t('circularity.run.make')}</a>` : nothing, body: this.#totals(effect) })}
        ${card({ span: 5, title: t('circularity.material.asked'), sub: t('circularity.material.asked.sub'), action: html`<a class="s-button small no-print" href="/circularity/requests">${t('circularity.material.asked.all')}</a>`, body: asked(input) })}
        ${card({ span: 12, title: t('circularity.statement.title'), action: write ? html`<a class="s-button small no-print" href="/circularity/statements/new">${icon('plus', 16)}${t('circularity.statement.new')}</a>` : nothing,
          body: html`<schil-table label=${t('circularity.statement.title')} path="circularity/statements" search=${t('circularity.statement.search')} .ctx=${this.ctx} .query=${{ asOf, year }} .columns=${statementColumns()}
            .empty=${empty(t('circularity.statement.none', { year: String(year) }))}></schil-table>` })}
        <div class="s-span-12">${shownAs(t('circularity.material.formulas'), portfolio.formulas.map(formula))}</div>
      </div>`;
  }

  #years({ year, years }) {
    const all = [...new Set([year, ...years])].sort((a, b) => b - a);
    return html`<div class="s-field m-year no-print"><label for="m-year">${t('circularity.material.year')}</label>
      <select id="m-year" @change=${(event) => this.ctx.setQuery({ year: event.target.value })}>${all.map((one) => html`<option value=${one} .selected=${one === year}>${one}</option>`)}</select></div>`;
  }

  #effect({ statements, mci, mciOfKnown, virgin, mki, weighed, assurance: lowest, lackingCount }) {
    const whole = mci !== null && mci !== undefined;
    return html`${stats([
      { label: t('circularity.material.mci'), value: whole ? fmt.number(mci, 3) : unknown(), note: whole ? t('circularity.material.mci.of', { count: statements }) : mciOfKnown === null || mciOfKnown === undefined ? t('circularity.material.mci.none') : t('circularity.material.mci.known', { value: fmt.number(mciOfKnown, 3), known: statements - lackingCount, count: statements }) },
      { label: t('circularity.material.virgin'), value: mass(virgin) },
      { label: t('circularity.material.mki'), value: mki === null || mki === undefined ? unknown() : fmt.money(Math.round(mki * 100)), note: t('circularity.material.mki.of', { weighed, count: statements }) },
      { label: t('circularity.material.assurance'), value: statements ? assurance(lowest) : unknown() },
    ])}`;
  }

  #totals({ kilograms, totals, utility, lacking, lackingCount, heaviest, statements }) {
    if (!statements) {
      return empty(t('circularity.material.none'));
    }
    return html`<dl class="s-facts">
      <dt>${t('circularity.material.mass')}</dt><dd>${mass(kilograms)}</dd>
      ${totals ? html`<dt>${t('circularity.material.waste')}</dt><dd>${mass(totals.w)}</dd>
      <dt>${t('circularity.material.utility')}</dt><dd>${fmt.number(utility, 2)}</dd>` : nothing}</dl>
      ${lackingCount ? note(html`<strong>${t('circularity.material.lacking', { count: lackingCount })}</strong><ul class="m-list">${lacking.map(({ statement, product, missing }) =>
    html`<li><a href="/circularity/statements/${statement}">${product}</a>: ${[...new Set(missing.map(({ field }) => field))].join(', ')}</li>`)}</ul>`, { kind: 'warn' }) : nothing}
      ${heaviest.length ? html`<h3>${t('circularity.material.heaviest')}</h3><p class="s-muted">${t('circularity.material.heaviest.sub')}</p>
      <dl class="s-facts s-after">${heaviest.map(({ statement, product, share }) => html`<dt><a href="/circularity/statements/${statement}">${product}</a></dt><dd>${fmt.percent(share)}</dd>`)}</dl>` : nothing}`;
  }

  #downloads({ year }) {
    const { asOf } = this.ctx;
    const href = (name) => api.url(`circularity/materials/${name}`, { year, asOf });
    return html`<a class="s-button" href=${href('report/pdf')} download>${icon('file-text', 16)}PDF</a>
      <a class="s-button" href=${href('report/xlsx')} download>${icon('file-spreadsheet', 16)}XLSX</a>
      <a class="s-button" href=${href('esrs-e5')} download>${icon('download', 16)}${t('circularity.report.esrs')}</a>`;
  }
}
define('schil-circularity-materials', MaterialsPage);

function asked({ requests, contractsWith, contracts }) {
  const counts = Object.fromEntries(requests.map(({ state, count }) => [state, count]));
  return html`<dl class="s-facts">${STATES.map((state) => html`<dt>${t(`circularity.request.state.${state}`)}</dt><dd><a href="/circularity/requests?state=${state}" aria-label="${t(`circularity.request.state.${state}`)}: ${counts[state]}">${counts[state]}</a></dd>`)}
    <dt>${t('circularity.material.contracts')}</dt><dd>${contracts === null || contracts === undefined ? contractsWith : t('circularity.material.contracts.of', { known: contractsWith, count: contracts })}</dd></dl>`;
}
