import { daysLeft, fmt, html, nothing, t, unknown } from '@schil/ui';
import { assurance, mass, mci, period, requestTag, statementTag } from './material-words.js';

/** Columns of a list of statements; that of the supplier is left out on the supplier's own page. */
export function statementColumns({ supplier = true } = {}) {
  return [
    { id: 'product', label: t('circularity.statement.product'), header: true, render: ({ id, product }) => html`<a href="/circularity/statements/${id}">${product}</a>` },
    ...(supplier ? [{ id: 'supplier', label: t('circularity.statement.supplier.one'), hideBelow: 620, render: ({ supplierName }) => supplierName ?? unknown() }] : []),
    { id: 'period', label: t('circularity.statement.period'), hideBelow: 480, render: period },
    { id: 'mci', label: t('circularity.material.mci.short'), render: (one) => mci(one.mci, one.outcome) },
    { id: 'kilograms', label: t('circularity.material.mass'), align: 'end', hideBelow: 760, render: ({ kilograms }) => mass(kilograms) },
    { id: 'assurance', label: t('circularity.statement.assurance'), hideBelow: 900, render: (one) => assurance(one.assurance) },
    { id: 'state', label: t('circularity.statement.state'), render: ({ state }) => statementTag(state) },
  ];
}

/** Columns of a list of requests. */
export function requestColumns({ supplier = true, asOf } = {}) {
  return [
    { id: 'product', label: t('circularity.statement.product'), header: true, render: ({ id, product }) => html`<a href="/circularity/requests/${id}">${product}</a>` },
    ...(supplier ? [{ id: 'supplier', label: t('circularity.statement.supplier.one'), hideBelow: 620, render: ({ supplierName }) => supplierName ?? unknown() }] : []),
    { id: 'period', label: t('circularity.statement.period'), hideBelow: 760, render: period },
    { id: 'goal', label: t('circularity.goal'), hideBelow: 1000, render: ({ goal, goalTitle }) => goal ? html`<a href="/circularity/goals/${goal}">${goalTitle ?? t('workbench.unknown')}</a>` : nothing },
    { id: 'due', label: t('circularity.request.due.label'), hideBelow: 420, render: ({ due, state }) => html`${fmt.date(due)} ${state === 'REQUESTED' || state === 'RETURNED' ? daysLeft(due, asOf) : nothing}` },
    { id: 'state', label: t('circularity.request.state'), render: requestTag },
  ];
}
