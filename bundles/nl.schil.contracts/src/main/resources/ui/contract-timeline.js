import { dataTable, fmt, html, legend, note, shownAs, t } from '@schil/ui';
import { termBar } from '@schil/ui/charts.js';
import { dateOr } from './contract-words.js';

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
    ${shownAs(t('contracts.timeline.table'), table(contract))}`;
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
      { id: 'end', label: t('contracts.period.to'), render: ({ end }) => dateOr(end) },
      { id: 'lastNoticeDay', label: t('contracts.notice-day'), render: ({ lastNoticeDay }) => dateOr(lastNoticeDay) },
      { id: 'status', label: t('contracts.period.status'), render: ({ seq, status }) => {
        const on = seq > 0 && status === 'agreed' ? contract.options?.[seq - 1]?.exercisedOn : undefined;
        return on ? t('contracts.period.exercised', { date: fmt.date(on) }) : t(`contracts.period.${status}`);
      } },
    ],
    rows: contract.periods,
  });
}
