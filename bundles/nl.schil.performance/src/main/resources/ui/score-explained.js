import { card, dataTable, fmt, html, nothing, t } from '@schil/ui';
import { periodName, stateOf, withUnit } from './performance-words.js';

/** How a score came about, with the numbers it was computed from. */
export function scoreExplained(score) {
  return card({
    title: t('performance.score.explained'), sub: t('performance.score.explained.sub'),
    body: html`${dataTable({
      label: t('performance.score.explained'),
      columns: [
        { id: 'kpi', label: t('performance.kpi.label'), header: true, render: ({ kpi }) => html`${kpi.name}${kpi.formula ? html`<div class="s-muted s-small"><code>${kpi.formula}</code></div>` : nothing}` },
        { id: 'period', label: t('performance.period.label'), render: (line) => (line.from ? periodName(line) : nothing) },
        { id: 'value', label: t('performance.kpi.value'), align: 'end', render: value },
        { id: 'floor', label: t('performance.kpi.floor'), align: 'end', render: ({ kpi }) => withUnit(kpi.floor, kpi.unit) },
        { id: 'target', label: t('performance.kpi.target'), align: 'end', render: ({ kpi }) => withUnit(kpi.target, kpi.unit) },
        { id: 'norm', label: t('performance.kpi.norm'), align: 'end', render: ({ norm }) => (norm === undefined ? nothing : fmt.number(norm, 1)) },
        { id: 'weight', label: t('performance.kpi.weight'), align: 'end', render: ({ kpi }) => fmt.number(Number(kpi.weight)) },
        { id: 'contribution', label: t('performance.score.contribution'), align: 'end', render: ({ contribution }) => (contribution === undefined ? nothing : fmt.number(contribution, 1)) },
      ],
      rows: score.lines,
    })}
    <p class="schil-performance-sum">${sum(score)}</p>
    <p class="s-muted">${t('performance.score.rule')}</p>`,
  });
}

function value(line) {
  const { measurement } = line;
  return html`${stateOf(line)}${measurement?.disputed ? html`<div class="s-muted s-small">${t('performance.measure.disputed')}</div>` : nothing}`;
}

/** The sum in words: the weights and norms that were added, and what the coverage is. */
function sum({ lines, status, value: score, coverage }) {
  const measured = lines.filter(({ norm }) => norm !== undefined);
  const weight = (rows) => rows.reduce((total, { kpi }) => total + Number(kpi.weight), 0);
  const applicable = lines.filter(({ state }) => state !== 'NOT_APPLICABLE' && state !== 'NOT_DUE');
  if (!applicable.length) {
    return t('performance.score.nothing');
  }
  const covered = t('performance.score.covered', {
    measured: fmt.number(weight(measured)), applicable: fmt.number(weight(applicable)), coverage: fmt.percent(coverage) });
  if (status !== 'MEASURED') {
    return `${covered} ${t('performance.score.too-little')}`;
  }
  const terms = measured.map(({ kpi, norm }) => `${fmt.number(Number(kpi.weight))} × ${fmt.number(norm, 1)}`).join(' + ');
  return `${t('performance.score.sum', { terms, weight: fmt.number(weight(measured)), score: fmt.number(score, 1) })} ${covered}`;
}
