import { dataTable, fmt, html, nothing, shownAs, svg, t } from '@schil/ui';
import { lines } from '@schil/ui/charts.js';
import { units } from './contract-words.js';

const CARD_PADDING = 50;
const BANDS = [70, 85, 95];
const MILLION = 1e8;
const THOUSAND = 1e5;

/** How much of the ceiling is used, with the bands. */
export function ceilingBar({ used, maximum, share }, { width }) {
  return bar(share, width, t('contracts.ceiling.bar', { used: fmt.money(used), maximum: fmt.money(maximum), share: share === undefined ? '–' : fmt.percent(share) }));
}

/** The same of the maximum quantity. */
export function quantityBar({ used, maximum, share, unit }, { width }) {
  return bar(share, width, t('contracts.ceiling.quantity.bar', { used: units(used, unit), maximum: units(maximum, unit), share: fmt.percent(share) }));
}

function bar(share, width, text) {
  const wide = width - CARD_PADDING;
  const fraction = Math.max(0, Math.min(1, share ?? 1));
  return html`<svg class="s-chart schil-contracts-ceiling" width=${wide} height="46" viewBox="0 0 ${wide} 46" role="img" aria-label=${text}>
    <rect class="track" x="0" y="2" width=${wide} height="18" rx="4"></rect>
    <rect class=${share >= 0.95 ? 'used bad' : share >= 0.7 ? 'used warn' : 'used'} x="0" y="2" width=${Math.max(2, wide * fraction)} height="18" rx="4"></rect>
    ${BANDS.map((band) => svg`<line class="band" x1=${(wide * band) / 100} x2=${(wide * band) / 100} y1="0" y2="25"></line>
      <text x=${(wide * band) / 100} y="41" text-anchor=${band === 95 ? 'middle' : 'end'}>${band}%</text>`)}
  </svg>`;
}

/** What was used month by month, the ceiling, and where it goes at the present pace. */
export function ceilingChart(ceiling, { width }) {
  const { history, maximum, exhaustion, asOf, used } = ceiling;
  if (history.length < 2) {
    return nothing;
  }
  const unit = Math.max(maximum?.cents ?? 0, used.cents) >= 10 * MILLION ? MILLION : THOUSAND;
  const first = history[0];
  const last = history.at(-1);
  const projected = exhaustion ? [{ x: asOf, y: used.cents / unit }, { x: exhaustion, y: maximum.cents / unit }] : [];
  return html`<p class="s-muted">${t('contracts.ceiling.chart.sub', { unit: t(`contracts.ceiling.unit.${unit === MILLION ? 'millions' : 'thousands'}`) })}</p>
    ${lines({
      width: width - CARD_PADDING,
      label: [t('contracts.ceiling.chart.label', { from: fmt.date(first.date), to: fmt.date(last.date), first: amount(first.cents, used), last: amount(last.cents, used) }),
        exhaustion && t('contracts.ceiling.chart.reached', { date: fmt.date(exhaustion) })].filter(Boolean).join(' '),
      series: [
        { points: history.map(({ date, cents }) => ({ x: date, y: cents / unit })), end: exhaustion ? undefined : amount(used.cents, used) },
        ...(projected.length ? [{ points: projected, kind: 'dashed' }] : []),
      ],
      limits: maximum ? [{ y: maximum.cents / unit, label: t('contracts.ceiling.chart.maximum', { amount: amount(maximum.cents, maximum) }) },
        ...BANDS.map((band) => ({ y: (maximum.cents / unit) * (band / 100), label: `${band}%`, kind: 'warn' }))] : [],
      write: (value) => fmt.number(value, 0),
    })}
    ${exhaustion ? html`<p>${t('contracts.ceiling.chart.reached', { date: fmt.date(exhaustion, 'long') })}</p>` : nothing}`;
}

/** The same figures as tables: what takes the ceiling, and what was used by month. */
export function figureTables({ parts, history, used }, contract) {
  const money = (name) => ({ [name]: value }) => fmt.money(value);
  return shownAs(t('contracts.ceiling.table'), html`
    <h3>${t('contracts.ceiling.parts')}</h3>
    <p class="s-muted">${t('contracts.ceiling.parts.sub')}</p>
    ${dataTable({
      label: t('contracts.ceiling.parts'),
      columns: [
        { id: 'contract', label: t('contracts.ceiling.part.contract'), header: true, render: ({ contract: { id, number, title } }) => id === contract.id
          ? html`${number} <span class="s-muted">${t('contracts.ceiling.part.direct')}</span>` : html`<a href="/contracts/${id}">${number} ${title}</a>` },
        { id: 'value', label: t('contracts.ceiling.part.value'), align: 'end', render: money('value') },
        { id: 'callOffs', label: t('contracts.ceiling.part.call-offs'), align: 'end', render: money('callOffs') },
        { id: 'committed', label: t('contracts.ceiling.part.committed'), align: 'end', render: money('committed') },
        { id: 'invoiced', label: t('contracts.ceiling.part.invoiced'), align: 'end', render: money('invoiced') },
        { id: 'counted', label: t('contracts.ceiling.part.counted'), align: 'end', render: ({ counted }) => html`<strong>${fmt.money(counted)}</strong>` },
      ],
      rows: parts,
    })}
    <h3>${t('contracts.ceiling.history')}</h3>
    ${dataTable({
      label: t('contracts.ceiling.history'),
      columns: [
        { id: 'date', label: t('contracts.ceiling.history.day'), header: true, render: ({ date }) => fmt.date(date) },
        { id: 'cents', label: t('contracts.ceiling.used'), align: 'end', render: ({ cents }) => fmt.money({ cents, currency: used.currency }) },
      ],
      rows: [...history].reverse(),
    })}`);
}

function amount(cents, { currency }) {
  return fmt.money({ cents, currency }, { compact: true });
}
