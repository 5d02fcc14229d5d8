import { html, nothing, scroll, t } from '@schil/ui';
import { cellRoute } from './organisation.js';
import { word } from './words.js';

/** The same as the ring, as a table. */
export function shellTable(ctx, shell) {
  return scroll(t('maturity.table'), html`<table class="s-table">
    <caption class="visually-hidden">${t('maturity.table')}</caption>
    <thead><tr><th scope="col">${t('maturity.table.phase')}</th>
      ${shell.stages.map(({ stage, name }) => html`<th scope="col">${stage} ${name}</th>`)}
      <th scope="col">${t('maturity.reached')}</th></tr></thead>
    <tbody>${shell.phases.map((phase, index) => html`<tr>
      <th scope="row">${phase.name}</th>
      ${shell.cells.slice(index * 4, index * 4 + 4).map((cell) => html`<td>${value(ctx, shell, phase, cell)}</td>`)}
      <td>${t('maturity.reached.stage', { stage: phase.stage })}</td></tr>`)}</tbody>
  </table>`);
}

function value(ctx, shell, phase, cell) {
  const label = t('maturity.ring.cell', {
    phase: phase.name, stage: cell.stage, name: shell.stages[cell.stage - 1].name, coverage: word(cell),
  });
  return html`<a href=${cellRoute(ctx, cell.phase, cell.stage)} aria-label=${label}>${word(cell)}</a>
    ${cell.status === 'MEASURED'
      ? html`<br><span class="s-muted s-small">${t('maturity.measured.short', { measured: cell.measured, total: cell.total })}</span>` : nothing}`;
}
