import { fmt, html, notApplicable, nothing, t, tag, unknown } from '@schil/ui';

const BAND_KINDS = { GOOD: 'ok', APPROACHING: '', IMPROVE: 'warn', INADEQUATE: 'bad' };

/** What a score means, as a label. */
export function bandTag(band) {
  return tag(t(`performance.band.${band}`), { kind: BAND_KINDS[band] });
}

/** A score of 0 to 100 with one decimal; unknown and not applicable stay words. */
export function scoreText({ status, value, score }) {
  if (status === 'MEASURED') {
    return fmt.number(value ?? score, 1);
  }
  return status === 'NOT_APPLICABLE' ? notApplicable() : unknown();
}

/** The score with what it means. */
export function scoreCell(row) {
  return html`<span class="schil-performance-figure">${scoreText(row)}</span>${row.band ? html` ${bandTag(row.band)}` : nothing}`;
}

/** How much of the weight is measured. */
export function coverageText(coverage) {
  return coverage === undefined || coverage === null ? notApplicable() : fmt.percent(coverage);
}

/** A value with its unit. */
export function withUnit(value, unit) {
  const text = fmt.number(Number(value), undefined);
  return unit ? (unit === '%' ? `${text}%` : `${text} ${unit}`) : text;
}

/** What is known about a KPI in a period. */
export function stateOf({ state, value, kpi }) {
  if (state === 'MEASURED') {
    return withUnit(value, kpi.unit);
  }
  return state === 'NOT_APPLICABLE' ? notApplicable()
    : state === 'NOT_DUE' ? html`<span class="s-muted">${t('performance.state.NOT_DUE')}</span>`
      : unknown(t(`performance.state.${state}`));
}

/** The name of a period: "3e kwartaal 2026", "september 2026", or its first and last day. */
export function periodName({ from, until }) {
  const [year, month, day] = from.split('-').map(Number);
  const [lastYear, lastMonth] = until.split('-').map(Number);
  const months = (lastYear - year) * 12 + lastMonth - month + 1;
  const whole = day === 1 && nextDay(until).endsWith('-01');
  if (!whole || ![1, 3, 6, 12].includes(months) || (month - 1) % months) {
    return `${fmt.date(from)} – ${fmt.date(until)}`;
  }
  const values = { year: String(year), number: String((month - 1) / months + 1) };
  return months === 1 ? fmt.date(from, 'month') : t(`performance.period.name.${months}`, values);
}

/** A period in little room: "K3 26". */
export function periodShort({ from, until }) {
  const [year, month, day] = from.split('-').map(Number);
  const months = Math.round(fmt.daysBetween(from, until) / 30.4);
  const year2 = from.slice(2, 4);
  if (day !== 1 || (month - 1) % months) {
    return fmt.date(until, 'day');
  }
  return months === 12 ? String(year) : months === 1 ? fmt.date(from, 'monthShort').replace('.', '')
    : t(`performance.period.short.${months}`, { number: String((month - 1) / months + 1), year: year2 });
}

function nextDay(date) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86400000).toISOString().slice(0, 10);
}

/** A link to the supplier or contract that a scorecard is about. */
export function subjectLinks({ supplier, contract }) {
  const link = (path, ref) => html`<a href="/${path}/${ref.id}">${ref.name ?? t('performance.card.nameless')}</a>`;
  return html`${contract ? link('contracts', contract) : nothing}${contract && supplier ? html` · ` : nothing}${supplier ? link('suppliers', supplier) : nothing}`;
}

/** Says why something could not be done. */
export function refused(ctx, problem) {
  ctx.toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
}
