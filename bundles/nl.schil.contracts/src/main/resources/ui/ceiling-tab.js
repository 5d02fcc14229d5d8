import { View, card, define, empty, fmt, html, icon, note, nothing, stats, t, tag, unknown } from '@schil/ui';
import { changed, tools } from './contract-change.js';
import '@schil/ui/table.js';
import { addCallOff, withdrawCallOff } from './call-off-dialogs.js';
import { ceilingBar, ceilingChart, figureTables, quantityBar } from './ceiling-chart.js';
import { units } from './contract-words.js';

const NARROW = 510;
const CARD_PADDING = 50;
const CALLED_OFF = ['RAAM', 'DAS'];
const BAND_KINDS = { AMPLE: 'ok', WATCH: 'warn', ACT: 'warn', CRITICAL: 'bad', REACHED: 'bad' };

/** What is used of a contract's ceiling, by whom it is reported, and what is called off; a tab of the contract's page. */
class CeilingTab extends View {
  load({ api, subject, asOf }, signal) {
    return api.get(`contracts/${subject.id}/ceiling`, { query: { asOf }, signal });
  }

  show(ceiling) {
    const { subject } = this.ctx;
    return html`${stats(figures(ceiling, subject))}
      ${ceiling.quantity ? quantityCard(ceiling.quantity, this.width) : nothing}
      ${this.#use(ceiling)}
      ${CALLED_OFF.includes(subject.kind) ? this.#callOffs(ceiling) : nothing}
      ${this.#spend()}`;
  }

  get #mayWrite() {
    return this.ctx.can('contracts.write');
  }

  #use(ceiling) {
    return card({
      title: t('contracts.ceiling.chart'),
      action: ceiling.exhaustionBeforeEnd ? tag(t('contracts.ceiling.before-end'), { kind: 'warn', icon: 'triangle-alert' }) : nothing,
      body: ceiling.used
        ? html`${ceiling.maximum ? ceilingBar(ceiling, { width: this.width }) : note(t('contracts.ceiling.none.maximum'), { kind: 'warn' })}
          ${ceilingChart(ceiling, { width: this.width })}
          ${figureTables(ceiling, this.ctx.subject)}`
        : empty(t('contracts.ceiling.none'), this.#imports()),
    });
  }

  #imports() {
    if (!this.#mayWrite) {
      return nothing;
    }
    const callOffs = CALLED_OFF.includes(this.ctx.subject.kind);
    return html`<p>${callOffs ? html`<a href="/imports/new?dataset=call-offs">${t('contracts.ceiling.import-call-offs')}</a> · ` : nothing}
      <a href="/imports/new?dataset=spend">${t('contracts.ceiling.import-spend')}</a></p>`;
  }

  #callOffs(ceiling) {
    const { ctx } = this;
    return card({
      title: t('contracts.call-offs.title'),
      action: this.#mayWrite ? html`<button type="button" class="s-button small no-print"
        @click=${() => this.#change(addCallOff(ctx.subject, ceiling, tools(this.ctx)), 'contracts.call-off.added')}>${icon('plus')}${t('contracts.call-off.add')}</button>` : nothing,
      body: html`<schil-table label=${t('contracts.call-offs.title')} path="contracts/${ctx.subject.id}/call-offs" .query=${{ asOf: ctx.asOf }}
        empty=${t('contracts.call-offs.none')} .columns=${this.#callOffColumns()}></schil-table>`,
    });
  }

  #callOffColumns() {
    return [
      { id: 'number', label: t('contracts.call-off.number'), header: true, render: ({ number, agreement }) => agreement ? html`<a href="/contracts/${agreement.id}">${number}</a>` : number },
      { id: 'date', label: t('contracts.call-off.date'), render: ({ date }) => fmt.date(date) },
      { id: 'description', label: t('contracts.call-off.description'), hideBelow: 620, render: ({ description }) => description ?? nothing },
      { id: 'committed', label: t('contracts.spend.kind.COMMITTED'), align: 'end', render: ({ committed }) => fmt.money(committed) },
      ...(this.ctx.subject.maxQuantity === undefined && !this.data?.quantity ? [] : [{ id: 'quantity', label: t('contracts.call-off.quantity.label'), align: 'end',
        render: ({ quantity }) => quantity === undefined ? unknown() : units(quantity, this.ctx.subject.quantityUnit) }]),
      { id: 'source', label: t('contracts.call-off.source'), hideBelow: 760, render: ({ source, recordedOn }) =>
        t('contracts.spend.source.as-of', { source: source ?? t('contracts.call-off.source.hand'), date: fmt.date(recordedOn) }) },
      { id: 'state', label: t('contracts.call-off.state'), render: (callOff) => this.#state(callOff) },
    ];
  }

  #state(callOff) {
    const { withdrawal, counts, number } = callOff;
    if (withdrawal && !counts) {
      return html`${tag(t('contracts.call-off.state.withdrawn'), { kind: 'warn' })}
        <span class="s-muted s-small">${t('contracts.call-off.withdrawn-on', { date: fmt.date(withdrawal.on), reason: withdrawal.reason })}</span>`;
    }
    return html`${tag(t(counts ? 'contracts.call-off.state.counts' : 'contracts.call-off.state.later'), { kind: counts ? 'ok' : '' })}
      ${this.#mayWrite && !withdrawal ? html`<button type="button" class="s-button small no-print" aria-label="${t('contracts.call-off.withdraw')}: ${number}" @click=${() =>
        this.#change(withdrawCallOff(this.ctx.subject, callOff, tools(this.ctx)), 'contracts.call-off.withdraw.done')}>${t('contracts.call-off.withdraw')}</button>` : nothing}`;
  }

  #spend() {
    const { ctx } = this;
    return card({
      title: t('contracts.spend.title'),
      action: this.#mayWrite ? html`<a class="s-button small no-print" href="/imports/new?dataset=spend">${t('contracts.ceiling.import-spend')}</a>` : nothing,
      body: html`<schil-table label=${t('contracts.spend.title')} path="contracts/${ctx.subject.id}/spend" .query=${{ asOf: ctx.asOf }}
        empty=${t('contracts.spend.none')} .columns=${[
          { id: 'period', label: t('contracts.spend.month'), header: true, render: ({ period, kind }) => html`${fmt.date(`${period}-01`, 'month')}
            ${this.width < NARROW ? html`<div class="s-muted s-small">${t(`contracts.spend.kind.${kind}`)}</div>` : nothing}` },
          { id: 'contract', label: t('contracts.spend.contract'), hideBelow: 620, render: ({ contract }) =>
            contract.id === ctx.subject.id ? contract.number : html`<a href="/contracts/${contract.id}">${contract.number}</a>` },
          { id: 'kind', label: t('contracts.spend.kind.label'), hideBelow: NARROW - CARD_PADDING, render: ({ kind }) => t(`contracts.spend.kind.${kind}`) },
          { id: 'amount', label: t('contracts.spend.amount.label'), align: 'end', render: ({ amount }) => fmt.money(amount) },
          { id: 'source', label: t('contracts.spend.source.label'), render: sourceCell },
        ]}></schil-table>`,
    });
  }

  async #change(changing, done) {
    await changed(this, changing, ({ number }) => t(done, { number }));
    await Promise.all([...this.querySelectorAll('schil-table')].map((table) => table.refresh()));
  }
}
define('schil-contracts-ceiling', CeilingTab);

function figures(ceiling, contract) {
  const { maximum, used, headroom, share, band } = ceiling;
  const moved = maximum && contract.maxValue && maximum.cents !== contract.maxValue.cents;
  return [
    { label: t('contracts.ceiling.maximum'), value: maximum ? fmt.money(maximum, { compact: true }) : unknown(),
      note: moved ? t('contracts.ceiling.maximum.moved', { amount: fmt.money(contract.maxValue, { compact: true }) }) : maximum ? t('contracts.ceiling.maximum.note') : nothing },
    { label: t('contracts.ceiling.used'), value: used ? fmt.money(used, { compact: true }) : unknown(),
      note: ceiling.unknown.includes('CALL_OFF_VALUE') ? t('contracts.ceiling.used.least')
        : band ? tag(html`${share === undefined ? nothing : html`${fmt.percent(share)}, `}${t(`contracts.ceiling.band.${band}`)}`, { kind: BAND_KINDS[band] }) : nothing },
    { label: t('contracts.ceiling.headroom'), value: headroom ? fmt.money(headroom, { compact: true }) : unknown(),
      note: headroom?.cents < 0 ? tag(t('contracts.ceiling.headroom.over'), { kind: 'bad', icon: 'triangle-alert' }) : nothing },
    { label: t('contracts.ceiling.exhaustion'), value: exhaustion(ceiling), note: pace(ceiling) },
  ];
}

/** The quantity beside the money: what the contract allows, what is called off and what is left. */
function quantityCard(quantity, width) {
  const { maximum, used, headroom, share, band, unit, unknown: missing } = quantity;
  return card({
    title: t('contracts.ceiling.quantity'),
    body: html`${stats([
      { label: t('contracts.ceiling.quantity.maximum'), value: maximum === undefined ? unknown() : units(maximum, unit) },
      { label: t('contracts.ceiling.quantity.used'), value: used === undefined ? unknown() : units(used, unit),
        note: used === undefined ? t('contracts.ceiling.quantity.none') : missing ? t('contracts.ceiling.quantity.unknown', { count: missing })
          : band ? tag(html`${share === undefined ? nothing : html`${fmt.percent(share)}, `}${t(`contracts.ceiling.band.${band}`)}`, { kind: BAND_KINDS[band] }) : nothing },
      { label: t('contracts.ceiling.quantity.headroom'), value: headroom === undefined ? unknown() : units(headroom, unit),
        note: headroom < 0 ? tag(t('contracts.ceiling.headroom.over'), { kind: 'bad', icon: 'triangle-alert' }) : nothing }])}
      ${share === undefined ? nothing : quantityBar(quantity, { width })}`,
  });
}

function exhaustion({ exhaustion: day, headroom, band, burn }) {
  if (day) {
    return fmt.date(day);
  }
  return band === 'REACHED' ? t('contracts.ceiling.exhaustion.done') : headroom && burn ? t('contracts.ceiling.exhaustion.never') : unknown();
}

function pace({ burn, burnMonths }) {
  return burn
    ? t('contracts.ceiling.exhaustion.pace', { amount: fmt.money(burn, { compact: true }), count: burnMonths })
    : t('contracts.ceiling.exhaustion.no-pace');
}

/** The source that is used and, where sources differ, what the others say. */
function sourceCell({ source, sourceDate, conflict, sources }) {
  return html`${t('contracts.spend.source.as-of', { source, date: fmt.date(sourceDate) })}
    ${conflict ? html` ${tag(t('contracts.spend.conflict'), { kind: 'warn', icon: 'triangle-alert' })}
      <ul class="schil-contracts-sources">${sources.filter(({ used }) => !used).map((other) => html`<li>${t('contracts.spend.conflict.other',
        { source: other.source, amount: fmt.money(other.amount), date: fmt.date(other.sourceDate) })}</li>`)}
        <li class="s-muted">${t('contracts.spend.conflict.used')}</li></ul>` : nothing}`;
}
