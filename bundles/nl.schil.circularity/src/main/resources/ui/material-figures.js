import { card, dataTable, fmt, html, nothing, note, shownAs, stats, t, unknown } from '@schil/ui';
import { flowDiagram } from './material-flows.js';
import { assurance, because, mass, mci } from './material-words.js';

/**
 * Everything that is calculated of one statement.
 *
 * @param {{calculation: object, width: number, controls?: unknown}} options `controls` stand under the figures
 */
export function figures({ calculation, width, controls = nothing }) {
  const { mci: index } = calculation;
  return html`<div class="s-stack">
    ${stats([
      { label: t('circularity.material.mci'), value: mci(index.mci, index.outcome), note: index.mci === null || index.mci === undefined ? t('circularity.material.mci.help') : t('circularity.material.mci.scale') },
      { label: t('circularity.material.virgin'), value: index.totals ? mass(index.totals.v) : unknown() },
      { label: t('circularity.material.waste'), value: index.totals ? mass(index.totals.w) : unknown() },
      { label: t('circularity.material.mki'), value: calculation.mki.euros === null || calculation.mki.euros === undefined ? because(calculation.mki.outcome.missing?.[0]?.field === 'impacts' ? t('circularity.material.mki.none') : undefined) : fmt.money(Math.round(calculation.mki.euros * 100)) },
    ])}
    ${missing(index)}
    ${controls}
    ${index.assumptions?.length ? assumed(calculation) : nothing}
    ${index.flows?.length ? card({ title: t('circularity.material.flows'), sub: t('circularity.material.flows.sub'), body: flowDiagram({ flows: index.flows, width: Math.max(260, width - 50) }) }) : nothing}
    ${profile(calculation.profile)}
    ${balance(calculation.balance)}
    ${steps(calculation)}
  </div>`;
}

/** What has to be asked before there is an MCI. */
function missing({ outcome }) {
  if (outcome.status !== 'UNKNOWN') {
    return nothing;
  }
  const fields = new Map();
  outcome.missing.forEach(({ subject, field }) => fields.set(subject, [...(fields.get(subject) ?? []), field]));
  return note(html`<strong>${t('circularity.material.missing.title')}</strong>
    <ul class="m-list">${[...fields].map(([subject, names]) => html`<li>${subject}: ${names.map((name) => t(`circularity.material.input.${name}`)).join(', ')}</li>`)}</ul>`, { kind: 'warn' });
}

function assumed({ mci: index, sensitivity }) {
  return card({
    title: t('circularity.material.assumptions'), sub: t('circularity.material.assumptions.sub', { set: index.assumptions[0].set }),
    body: dataTable({
      label: t('circularity.material.assumptions'), rows: sensitivity.length ? sensitivity : index.assumptions,
      columns: [
        { id: 'subject', label: t('circularity.material.one'), header: true },
        { id: 'field', label: t('circularity.material.input'), render: ({ field }) => t(`circularity.material.input.${field}`) },
        { id: 'range', label: t('circularity.material.swing'), render: ({ mciAtLow, mciAtHigh }) => mciAtLow === undefined ? '' : t('circularity.material.swing.range', { low: fmt.number(Math.min(mciAtLow, mciAtHigh), 3), high: fmt.number(Math.max(mciAtLow, mciAtHigh), 3) }) },
      ],
    }),
  });
}

function profile({ shares, unknown: rest, index, outcome }) {
  if (outcome.status !== 'MEASURED' || !shares.length) {
    return nothing;
  }
  const rows = [...shares.map(({ strategy, rungs, share }) => ({ name: t(`circularity.statement.strategy.${strategy}`), rungs: rungs.join(', '), share })),
    ...(rest > 0 ? [{ name: t('workbench.unknown'), rungs: '', share: rest }] : [])];
  return card({
    title: t('circularity.material.profile'), sub: index === null || index === undefined ? t('circularity.material.profile.sub') : t('circularity.material.profile.index', { index: fmt.number(index, 3) }),
    body: dataTable({
      label: t('circularity.material.profile'), rows,
      columns: [
        { id: 'name', label: t('circularity.statement.strategy'), header: true },
        { id: 'rungs', label: t('circularity.statement.rungs') },
        { id: 'share', label: t('circularity.material.share'), align: 'end', render: ({ share }) => fmt.percent(share, 1) },
      ],
    }),
  });
}

function balance({ outcome, balanced, difference, tolerance, in: into, out }) {
  if (outcome.status === 'NOT_APPLICABLE') {
    return nothing;
  }
  return card({
    title: t('circularity.material.balance'),
    body: outcome.status === 'MEASURED'
      ? note(t(balanced ? 'circularity.material.balance.good' : 'circularity.material.balance.out', { in: fmt.number(into), out: fmt.number(out), difference: fmt.number(difference), tolerance: fmt.number(tolerance) }), { kind: balanced ? 'ok' : 'warn' })
      : note(outcome.reason, { kind: 'warn' }),
  });
}

/** The way to the figure, for whoever wants to check it. */
function steps({ mci: index, formulas }) {
  const shown = formulas.filter(({ id }) => id === 'MCI' || id === 'MKI');
  const rows = index.totals ? [['M', index.totals.m], ['V', index.totals.v], ['W0', index.totals.w0], ['WF', index.totals.wf], ['WC', index.totals.wc], ['W', index.totals.w], ['LFI', index.lfi], ['X', index.utility], ['F(X)', index.utilityFactor], ['MCI*', index.unbounded]] : [];
  return html`${shownAs(t('circularity.material.steps'), html`
    ${index.assurance ? html`<p>${t('circularity.statement.assurance')}: ${assurance(index.assurance)}</p>` : nothing}
    ${rows.length ? dataTable({ label: t('circularity.material.steps'), rows, columns: [{ id: 'name', label: t('circularity.material.symbol'), header: true, render: ([name]) => name }, { id: 'value', label: t('circularity.material.value'), align: 'end', render: ([, value]) => fmt.number(value, 6) }] }) : nothing}
    ${shown.map((one) => formula(one))}`)}`;
}

/** A formula with its version, source and limits. */
export function formula({ id, version, source, text, limits }) {
  return html`<section class="m-formula"><h3>${id} ${version}</h3><p class="s-muted" lang="en">${source}</p>
    <pre tabindex="0" aria-label=${t('circularity.material.formula', { name: id })}>${text.join('\n')}</pre>
    <ul class="m-list" lang="en">${limits.map((limit) => html`<li>${limit}</li>`)}</ul></section>`;
}
