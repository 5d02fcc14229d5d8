import { View, card, define, empty, fmt, html, icon, note, nothing, dataTable, stats, t, tag, unknown } from '@schil/ui';
import { changed, tools } from './contract-change.js';
import { announceChange, proposeChange, reverseChange } from './change-dialogs.js';

const NARROW = 620;

/** The change ledger of a contract, as a tab of its page. */
class ChangeTab extends View {
  async load({ api, subject, asOf }, signal) {
    const [ledger, { items: grounds }] = await Promise.all([
      api.get(`contracts/${subject.id}/changes`, { query: { asOf }, signal }), api.get('contracts/change-grounds', { signal })]);
    return { ledger, grounds };
  }

  show({ ledger, grounds }) {
    const mayWrite = this.ctx.can('contracts.write');
    const propose = mayWrite ? html`<button type="button" class="s-button small no-print"
      @click=${() => changed(this, proposeChange(this.ctx.subject, ledger, grounds, tools(this.ctx)), t('contracts.change.recorded'))}>${icon('scale')}${t('contracts.change.propose')}</button>` : nothing;
    return card({
      title: t('contracts.changes'), sub: t('contracts.changes.sub'),
      action: html`<div class="s-row no-print">${ledger.items.length ? html`<button type="button" class="s-button small"
        @click=${() => print()}>${t('contracts.change.print')}</button>` : nothing}${propose}</div>`,
      body: html`${stats(figures(ledger))}
        ${ledger.unknownValues ? note(t('contracts.change.unknown-values', { count: ledger.unknownValues }), { kind: 'warn' }) : nothing}
        ${ledger.items.length ? this.#table(ledger, grounds, mayWrite) : empty(t('contracts.changes.none'))}`,
    });
  }

  #table(ledger, grounds, mayWrite) {
    const title = new Map(grounds.map((ground) => [ground.article, ground.title]));
    const narrow = this.width < NARROW;
    return dataTable({
      label: t('contracts.changes'),
      columns: [
        { id: 'date', label: t('contracts.change.date'), header: true, render: (entry) => html`${entry.seq}. ${fmt.date(entry.date)}` },
        { id: 'ground', label: t('contracts.change.ground'), render: (entry) => groundCell(entry, title, ledger) },
        { id: 'value', label: t('contracts.change.value-delta'), align: 'end', render: valueCell },
        ...(narrow ? [{ id: 'cumulative', label: t('contracts.change.net-gross'), align: 'end', render: ({ netShare, grossShare }) => html`${share(netShare)}<br>${share(grossShare)}` }] : [
          { id: 'net', label: t('contracts.change.net'), align: 'end', render: ({ netShare }) => share(netShare) },
          { id: 'gross', label: t('contracts.change.gross'), align: 'end', render: ({ grossShare }) => share(grossShare) }]),
        { id: 'what', label: t('contracts.change.what'), render: whatCell },
        { id: 'status', label: t('contracts.change.status'), render: (entry) => this.#status(entry, mayWrite) },
      ],
      rows: ledger.items,
    });
  }

  #status(entry, mayWrite) {
    const { subject } = this.ctx;
    const named = html`<span class="visually-hidden">: ${entry.seq}. ${fmt.date(entry.date)}</span>`;
    return html`<div class="schil-contracts-change">${statusTag(entry)}
      ${entry.noticeMissing ? tag(t('contracts.change.notice-missing'), { kind: 'warn', icon: 'triangle-alert' }) : nothing}
      ${entry.noticeReference ? html`<span class="s-small s-muted">${t('contracts.change.noticed-as', { reference: entry.noticeReference })}</span>` : nothing}
      ${mayWrite && entry.noticeMissing ? html`<button type="button" class="s-button small no-print"
        @click=${() => changed(this, announceChange(subject, entry, tools(this.ctx)), t('contracts.change.announced'))}>${t('contracts.change.announce')}${named}</button>` : nothing}
      ${mayWrite && !entry.reverses && !entry.reversed ? html`<button type="button" class="s-button small no-print"
        @click=${() => changed(this, reverseChange(subject, entry, tools(this.ctx)), t('contracts.change.reversal-recorded'))}>${t('contracts.change.reverse')}${named}</button>` : nothing}
    </div>`;
  }
}
define('schil-contracts-changes', ChangeTab);

function figures(ledger) {
  return [
    { label: t('contracts.change.original'), value: ledger.original ? fmt.money(ledger.original, { compact: true }) : unknown(),
      note: ledger.basis ? t(`contracts.change.basis.${ledger.basis}`) : nothing },
    { label: t('contracts.change.maximum'), value: ledger.effectiveMaximum ? fmt.money(ledger.effectiveMaximum, { compact: true }) : unknown(),
      note: t('contracts.change.maximum.note', { date: fmt.date(ledger.asOf) }) },
    { label: t('contracts.change.cumulative'), value: share(ledger.netShare),
      note: ledger.grossShare === undefined ? nothing : t('contracts.change.cumulative.gross', { share: percentText(ledger.grossShare) }) },
    { label: t('contracts.change.minor'), value: share(ledger.minorNetShare),
      note: ledger.minorLimit === undefined ? t('contracts.change.minor.nature') : t('contracts.change.minor.limit', { limit: ledger.minorLimit }) },
  ];
}

function percentText(share) {
  return fmt.percent(share / 100, 2);
}

function share(value) {
  return value === undefined ? unknown() : percentText(value);
}

function groundCell(entry, title, ledger) {
  if (entry.reverses) {
    return t('contracts.change.reversal-of', { seq: ledger.items.find(({ id }) => id === entry.reverses)?.seq ?? '?' });
  }
  return html`<strong>${t('contracts.change.article', { article: entry.ground })}</strong><div class="s-small s-muted">${title.get(entry.ground)}</div>`;
}

function valueCell({ value, valueShare }) {
  if (!value) {
    return unknown();
  }
  return html`${value.cents > 0 ? '+' : ''}${fmt.money(value)}${valueShare === undefined ? nothing
    : html`<div class="s-small s-muted">${percentText(valueShare)}</div>`}`;
}

function whatCell({ term, scope, motivation, cause, decidedBy }) {
  return html`${scope ? html`<div>${scope}</div>` : nothing}
    ${term ? html`<div>${t(term.includes('-') ? 'contracts.change.shorter' : 'contracts.change.longer', { term: fmt.period(term) })}</div>` : nothing}
    <div class="s-small s-muted">${motivation}</div>
    ${cause || decidedBy ? html`<div class="s-small s-muted">${[cause && t(`contracts.change.cause.${cause}`), decidedBy].filter(Boolean).join(' · ')}</div>` : nothing}`;
}

function statusTag(entry) {
  if (entry.reverses) {
    return nothing;
  }
  if (entry.reversed) {
    return tag(t('contracts.change.status.reversed'));
  }
  return entry.inForce ? tag(t('contracts.change.status.in-force'), { kind: 'ok' }) : tag(t('contracts.change.status.later'));
}
