import { dataTable, fmt, html, legend, note, nothing, shownAs, t } from '@schil/ui';
import { termBar } from '@schil/ui/charts.js';
import { dateOr, workingDay } from './contract-words.js';

const CARD_PADDING = 50;

/** The periods of a contract on a time line, with the last notice days, today's line and the same as a table. */
export function timeline(contract, { width, asOf }) {
  const known = contract.periods.filter(({ start, end }) => start && end);
  if (!known.length) {
    const fields = fmt.list(contract.missing.filter((what) => what === 'START' || what === 'END').map((what) => t(`contracts.missing.${what}`)));
    return note(t('contracts.timeline.unknown', { fields }), { kind: 'warn' });
  }
  return html`${termBar({ width: width - CARD_PADDING, asOf, label: inWords(contract, known), parts: known.map((p) => part(p, asOf)), marks: marks(contract, known, asOf) })}
    ${legend([
      { swatch: 'cov-2', label: t('contracts.timeline.past') }, { swatch: 'cov-4', label: t('contracts.timeline.current') },
      { swatch: 'unknown', label: t('contracts.timeline.open') }, { swatch: 'notice', label: t('contracts.timeline.notice-day') }])}
    ${contract.termChanges.length ? endSource(contract) : nothing}
    ${shownAs(t('contracts.timeline.table'), table(contract))}`;
}

/** Where the end of a contract comes from when changes moved it: its first period, the options exercised and the changes. */
function endSource(contract) {
  const exercised = contract.periods.filter(({ seq, status }) => seq > 0 && status === 'agreed').map(({ seq }) => seq);
  const parts = [
    t('contracts.end-source.base', { term: fmt.period(contract.term), start: fmt.date(contract.start) }),
    ...exercised.map((seq) => t('contracts.end-source.option', { option: seq, term: fmt.period(contract.options[seq - 1].term) })),
    ...contract.termChanges.map(({ date, term }) => t(term.includes('-') ? 'contracts.end-source.shorter' : 'contracts.end-source.longer',
      { date: fmt.date(date), term: fmt.period(term) })),
  ];
  return html`<p class="s-small"><strong>${t('contracts.end-source')}:</strong> ${fmt.list(parts)}. <a href="/contracts/${contract.id}/changes">${t('contracts.changes')}</a></p>`;
}

function periodName(seq) {
  return seq === 0 ? t('contracts.timeline.base') : t('contracts.timeline.option', { option: seq });
}

function part({ seq, start, end, status }, asOf) {
  const state = status === 'open' ? 'open' : start <= asOf && asOf <= end ? 'current' : 'past';
  return { from: start, to: end, label: periodName(seq), state };
}

function marks(contract, periods, asOf) {
  const running = contract.state === 'ACTIEF' || contract.state === 'OPGEZEGD' || contract.state === 'GETEKEND';
  return periods.filter(({ lastNoticeDay }) => lastNoticeDay).map(({ lastNoticeDay: date, status }) => {
    const next = running && date === contract.lastNoticeDay && date >= asOf;
    return {
      date,
      state: next ? 'next' : status === 'open' ? 'open' : 'past',
      label: next ? t('contracts.timeline.notice', { date: fmt.date(date, 'day') }) : undefined,
    };
  });
}

function inWords(contract, periods) {
  const parts = periods.map(({ seq, start, end, status }) =>
    `${periodName(seq)} ${fmt.date(start)} – ${fmt.date(end)} (${t(`contracts.period.${status}`)})`);
  return `${t('contracts.timeline.label', { number: contract.number, date: fmt.date(contract.asOf) })}: ${parts.join('; ')}`;
}

function table(contract) {
  return dataTable({
    label: t('contracts.timeline'),
    columns: [
      { id: 'seq', label: t('contracts.period'), header: true, render: ({ seq }) => periodName(seq) },
      { id: 'start', label: t('contracts.period.from'), render: ({ start }) => dateOr(start) },
      { id: 'end', label: t('contracts.period.to'), render: ({ end, changed }) => html`${dateOr(end)}${changed
        ? html`<div class="s-small s-muted">${t(changed.includes('-') ? 'contracts.period.changed-shorter' : 'contracts.period.changed-longer', { term: fmt.period(changed) })}</div>` : nothing}` },
      { id: 'lastNoticeDay', label: t('contracts.notice-day'), render: ({ lastNoticeDay, lastNoticeWorkingDay }) =>
        html`${dateOr(lastNoticeDay)}${workingDay(lastNoticeDay, lastNoticeWorkingDay) ? html`<div class="s-small s-muted">${workingDay(lastNoticeDay, lastNoticeWorkingDay)}</div>` : nothing}` },
      { id: 'status', label: t('contracts.period.status'), render: ({ seq, status }) => {
        const on = seq > 0 && status === 'agreed' ? contract.options?.[seq - 1]?.exercisedOn : undefined;
        return on ? t('contracts.period.exercised', { date: fmt.date(on) }) : t(`contracts.period.${status}`);
      } },
    ],
    rows: contract.periods,
  });
}
