import { fmt, html, icon, t } from '@schil/ui';
import { cellRoute } from './organisation.js';
import { moduleName, word } from './words.js';

/** What is known about the chosen cell, beside the ring. */
export function inspector(ctx, shell, [phase, stage]) {
  const cell = shell.cells[phase * 4 + stage];
  return html`<div class="schil-maturity-inspector">
    <p class="position">${t('maturity.position', { phase: shell.phases[phase].name, stage: stage + 1 })}</p>
    <h3>${shell.stages[stage].name}</h3>
    <p class="figure">${figure(cell)}</p>
    <p class="about">${about(cell, shell.theta)}</p>
    <ul>${cell.activities.map((activity) => html`<li><span>${activity.name}</span><b>${word(activity)}</b></li>`)}</ul>
    <a class="s-button small no-print" href=${cellRoute(ctx, cell.phase, cell.stage)}>${t('maturity.data.see')} ${icon('arrow-right', 16)}</a>
  </div>`;
}

function figure({ status, coverage }) {
  return status === 'MEASURED' ? fmt.percent(coverage) : t(status === 'UNKNOWN' ? 'maturity.unknown' : 'maturity.na');
}

function about(cell, theta) {
  if (cell.status === 'UNKNOWN') {
    return html`${t('maturity.unknown.text')} ${cell.modules.length
      ? t('maturity.module.would', { module: fmt.list(cell.modules.map(moduleName)) }) : t('maturity.module.none')}`;
  }
  if (cell.status === 'NOT_APPLICABLE') {
    return t('maturity.na.text');
  }
  const norm = fmt.percent(theta);
  return html`${t('maturity.measured', { measured: cell.measured, total: cell.total })}
    ${cell.coverage >= theta ? t('maturity.norm.above', { norm }) : t('maturity.norm.below', { norm })}`;
}
