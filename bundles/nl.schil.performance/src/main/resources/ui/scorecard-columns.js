import { fmt, html, nothing, t, tag } from '@schil/ui';
import { coverageText, scoreCell, subjectLinks } from './performance-words.js';

/** The columns of a list of scorecards. @param {{subject?: boolean}} options whether it names the subject */
export function columns({ subject = true } = {}) {
  return [
    { id: 'name', label: t('performance.list.name'), header: true, sort: true, render: (one) => html`<a href="/performance/${one.id}">${one.name}</a>` },
    ...(subject ? [{ id: 'subject', label: t('performance.list.subject'), hideBelow: 760, render: subjectLinks }] : []),
    { id: 'template', label: t('performance.list.template'), hideBelow: 1000, render: ({ template }) => template.name },
    { id: 'attention', label: t('performance.score.label'), sort: true, render: scoreCell },
    { id: 'coverage', label: t('performance.score.coverage'), align: 'end', hideBelow: 460, render: ({ coverage }) => coverageText(coverage) },
    { id: 'missing', label: t('performance.list.missing'), hideBelow: 620, render: missing },
  ];
}

function missing({ missing: count, kpis }) {
  return count ? tag(t('performance.list.missing.count', { count, kpis }), { kind: 'warn' }) : nothing;
}

/** The address of the form for a new scorecard. */
export function newAddress(query = {}) {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
  return `/performance/new${search.size ? `?${search}` : ''}`;
}

/** A number with one decimal. */
export function points(value) {
  return fmt.number(value, 1);
}
