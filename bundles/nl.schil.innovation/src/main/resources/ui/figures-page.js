import { View, card, dataTable, define, fmt, heading, html, measured, notApplicable, shownAs, stats, t, unknown } from '@schil/ui';
import { bars } from '@schil/ui/charts.js';
import { amount } from './outcomes.js';
import { organisationChoice, parts } from './parts.js';

const share = (value) => value === undefined || value === null ? notApplicable() : fmt.percent(value);

/** What the pipeline brings, each figure with what it is a share of. */
class FiguresPage extends View {
  load({ api, asOf, query }, signal) {
    return api.get('innovation/figures', { query: { asOf, organisation: query.get('organisation'), from: query.get('from'), until: query.get('until') }, signal });
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  show(figures) {
    const { ctx } = this;
    const { answer, from, until } = figures;
    return html`${heading({ title: t('innovation.figures'), sub: t('innovation.figures.sub', { from: fmt.date(from, 'long'), until: fmt.date(until, 'long'), count: figures.ideas }) })}
      ${parts('figures')}
      <div class="s-table-filters no-print">
        ${this.#day('from', from)}${this.#day('until', until)}
        ${organisationChoice(ctx)}
      </div>
      ${stats([
        { label: t('innovation.figures.median'), value: answer.answered ? fmt.days(Number(answer.medianDays)) : notApplicable(), note: t('innovation.figures.median.note', { count: answer.answered }) },
        { label: t('innovation.figures.in-time'), value: share(answer.share), note: t('innovation.figures.in-time.note', { count: answer.inTime, all: answer.due, waiting: answer.waiting }) },
        { label: t('innovation.figures.suppliers'), value: share(figures.supplierShare), note: t('innovation.figures.suppliers.note', { count: figures.fromSuppliers, all: figures.ideas }) },
      ])}
      <div class="s-stack">
        ${card({ title: t('innovation.figures.gates'), sub: t('innovation.figures.gates.sub'), body: this.#gates(figures) })}
        ${card({ title: t('innovation.figures.value'), sub: t('innovation.figures.value.sub'), body: this.#value(figures) })}
      </div>`;
  }

  #day(name, value) {
    const id = `schil-innovation-${name}`;
    return html`<label for=${id}>${t(`innovation.figures.${name}`)}<input id=${id} class="s-input" type="date" .value=${value}
      @change=${(event) => event.target.value && this.ctx.setQuery({ [name]: event.target.value })}></label>`;
  }

  #gates({ gates }) {
    const label = t('innovation.figures.gates');
    return html`${bars({
      width: Math.max(240, this.width - (this.width < 700 ? 34 : 50)), label, max: 1,
      rows: gates.filter(({ entered }) => entered).map((gate) => ({ label: t(`innovation.stage.${gate.stage}`), value: gate.share ?? null, text: gate.share === undefined || gate.share === null ? undefined : fmt.percent(gate.share) })),
    })}
    ${shownAs(t('innovation.figures.table'), dataTable({ label, rows: gates, columns: [
      { id: 'stage', label: t('innovation.idea.stage'), header: true, render: ({ stage }) => t(`innovation.stage.${stage}`) },
      { id: 'entered', label: t('innovation.figures.entered'), align: 'end' },
      { id: 'passed', label: t('innovation.figures.passed'), align: 'end' },
      { id: 'stopped', label: t('innovation.figures.stopped'), align: 'end' },
      { id: 'open', label: t('innovation.figures.open'), align: 'end' },
      { id: 'share', label: t('innovation.figures.share'), align: 'end', render: (gate) => gate.entered && (gate.share === undefined || gate.share === null) ? unknown() : share(gate.share) },
    ] }))}`;
  }

  #value({ value }) {
    return dataTable({ label: t('innovation.figures.value'), rows: value, empty: t('innovation.figures.value.none'), columns: [
      { id: 'unit', label: t('innovation.benefit.unit'), header: true },
      { id: 'claimed', label: t('innovation.benefit.claimed'), align: 'end', render: (one) => html`${amount(one, one.claimed)}<br><span class="s-small s-muted">${t('innovation.figures.claims', { count: one.claims })}</span>` },
      { id: 'verified', label: t('innovation.figures.verified'), align: 'end', render: (one) => t('innovation.figures.of', { count: one.verified, all: one.claims }) },
      { id: 'realised', label: t('innovation.benefit.realised'), align: 'end', render: (one) => one.verified ? html`${amount(one, one.realised)}<br><span class="s-small s-muted">${t('innovation.figures.against', { amount: plain(one, one.claimedOfVerified) })}</span>` : unknown() },
      { id: 'rate', label: t('innovation.figures.rate'), align: 'end', render: (one) => measured(one.rate ?? null, fmt.percent) },
    ] });
  }
}
define('schil-innovation-figures', FiguresPage);

function plain(one, value) {
  return one.money ? fmt.money(Number(value), { currency: one.unit }) : `${fmt.number(Number(value))} ${one.unit}`;
}
