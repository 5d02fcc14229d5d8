import { daysLeft, fmt, html, nothing, t } from '@schil/ui';
import { percentBar, stateTag } from './words.js';

/** Columns of a list of improvement plans; that of the supplier is left out on the supplier's own page. */
export function planColumns({ supplier = true, asOf } = {}) {
  return [
    { id: 'title', label: t('development.plan.name'), header: true, render: ({ id, title }) => html`<a href="/development/plans/${id}">${title}</a>` },
    ...(supplier ? [{ id: 'supplier', label: t('development.supplier.one'), hideBelow: 620, render: ({ supplierName }) => supplierName ?? t('workbench.unknown') }] : []),
    { id: 'trigger', label: t('development.plan.trigger'), hideBelow: 900, render: ({ trigger }) => t(`development.plan.trigger.${trigger.kind}`) },
    { id: 'state', label: t('development.plan.state'), render: stateTag },
    { id: 'progress', label: t('development.progress'), hideBelow: 760, render: ({ title, progress }) => progress.parts ? percentBar(progress.percent, title) : nothing },
    { id: 'next', label: t('development.plan.next'), render: ({ nextDue, state }) => nextDue ? html`${fmt.date(nextDue)} ${state === 'VERIFIED' ? nothing : daysLeft(nextDue, asOf)}` : html`<span class="s-muted">${t('development.plan.next.none')}</span>` },
  ];
}
