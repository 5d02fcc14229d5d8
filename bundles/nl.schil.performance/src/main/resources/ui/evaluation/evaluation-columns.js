import { fmt, html, t } from '@schil/ui';
import { stateTag } from './words.js';

/** Columns of a list of evaluations; that of the supplier is left out on the supplier's own page. */
export function evaluationColumns({ supplier = true } = {}) {
  return [
    { id: 'title', label: t('performance.evaluation.title'), header: true, render: ({ id, title }) => html`<a href="/performance/evaluations/${id}">${title}</a>` },
    ...(supplier ? [{ id: 'supplier', label: t('performance.evaluation.supplier'), render: ({ supplierName }) => supplierName ?? t('workbench.unknown') }] : []),
    { id: 'state', label: t('performance.evaluation.state'), render: ({ state }) => stateTag(state) },
    { id: 'progress', label: t('performance.evaluation.progress'), hideBelow: 700, render: ({ progress }) => progress.map(({ side, asked, submitted }) =>
      t('performance.evaluation.progress.side', { side: t(`performance.evaluation.side.${side}`), submitted, asked })).join(' · ') },
    { id: 'deadline', label: t('performance.evaluation.deadline'), render: ({ deadline }) => fmt.date(deadline) },
  ];
}
