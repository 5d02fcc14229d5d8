import { card, dataTable, fmt, html, nothing, note, stats, t, tag, unknown } from '@schil/ui';
import { paretoChart } from './pareto-chart.js';
import { share } from './parts.js';

/** What was spent in one year, by currency: the figures, who make up most of it, and all lines. */
export function spendTables({ spend, by, width }) {
  return spend.currencies.map((one) => html`
    ${stats(figures(one, spend))}
    ${card({ title: t('market.spend.pareto', { year: String(spend.year), currency: one.currency }), body: html`
      ${one.lines.length > 1 && one.total > 0 ? paretoChart({ width: Math.max(240, width - 50), lines: one.lines.map((line) => ({ ...line, label: nameOf(line) })) }) : nothing}
      ${lines(one, by)}` })}`);
}

function figures({ currency, total, lines: all }, { year, kind }) {
  const large = all.filter(({ band }) => band === 'A').length;
  const months = Math.max(...all.map((line) => line.months));
  const oldest = all.map((line) => line.sourceDate).sort()[0];
  return [
    { label: t(`market.spend.kind.${kind}`), value: fmt.money(total, { currency, compact: true }), note: String(year) },
    { label: t('market.spend.most'), value: large || unknown(), note: t('market.spend.most.note', { count: all.length }) },
    { label: t('market.spend.months'), value: t('market.spend.months.of', { count: months }), note: months < 12 ? t('market.spend.months.note') : nothing },
    { label: t('market.spend.source'), value: fmt.date(oldest), note: t('market.spend.source.note') },
  ];
}

function nameOf({ key, name }) {
  return key ? name ?? key : t('market.spend.no-key');
}

function lines({ currency, lines: all }, by) {
  return html`${all.some(({ key }) => !key) ? note(t(`market.spend.no-key.${by}`), { kind: 'warn' }) : nothing}${dataTable({ label: t('market.spend'), rows: all, columns: [
    { id: 'name', label: t(by === 'supplier' ? 'market.supplier' : 'market.category'), header: true, render: (line) => linked(line, by) },
    { id: 'cents', label: t('market.spend.amount'), align: 'end', render: ({ cents }) => fmt.money(cents, { currency }) },
    { id: 'share', label: t('market.spend.share'), align: 'end', render: (line) => share(line.share, 1) },
    { id: 'cumulative', label: t('market.spend.cumulative'), align: 'end', render: (line) => share(line.cumulative, 1) },
    { id: 'band', label: t('market.spend.band'), render: ({ band }) => (band ? tag(band) : unknown()) },
    { id: 'contracts', label: t('market.spend.contracts'), align: 'end' },
    { id: 'months', label: t('market.spend.months'), align: 'end' },
  ] })}`;
}

function linked(line, by) {
  if (!line.key) {
    return html`<span class="s-muted">${nameOf(line)}</span>`;
  }
  return line.id ? html`<a href="${by === 'supplier' ? '/suppliers' : '/market/categories'}/${line.id}">${nameOf(line)}</a>` : nameOf(line);
}
