import { html, nothing, dataTable, fmt, keyValues, tag } from '@schil/ui';
import { SCHEMES, identifier, schemeName } from './supplier-words.js';

/** What is known of a supplier by field, as text; what is unknown is absent. */
function facts(supplier) {
  return {
    name: supplier.name,
    'trade-names': supplier.tradeNames.join('; ') || undefined,
    place: supplier.place,
    country: supplier.country,
    website: supplier.website,
    'external-id': supplier.aliases.map(({ externalId }) => externalId).join('; ') || undefined,
    'verified-on': supplier.verifiedOn && fmt.date(supplier.verifiedOn),
  };
}

/**
 * The fields of suppliers beside each other, without those that none has. A row `differs` when both of the first two have
 * a value and another one.
 */
export function compareRows(suppliers, ctx) {
  const schemes = [...new Set([...SCHEMES, ...suppliers.flatMap(({ identifiers }) => identifiers.map(({ scheme }) => scheme))])];
  const all = suppliers.map(facts);
  const row = (label, values) => ({ label, values, differs: Boolean(values[0] && values[1]) && values[0] !== values[1] });
  const described = Object.keys(all[0]).map((field) => row(ctx.t(`suppliers.${field}`), all.map((one) => one[field])));
  const keyed = schemes.map((scheme) => row(schemeName(scheme, ctx), suppliers.map((one) => identifier(one, scheme))));
  return [described[0], ...keyed, ...described.slice(1)].filter(({ values }) => values.some(Boolean));
}

/** Columns for `dataTable` over rows of {@link compareRows}: the field, then one column per label. */
export function compareColumns(labels, { t }) {
  return [
    { id: 'label', label: t('suppliers.duplicates.field'), header: true, render: ({ label }) => label },
    ...labels.map((label, i) => ({ id: `side-${i}`, label, render: ({ values, differs }) => html`${values[i] ?? '–'}
      ${differs && i === 1 ? html` ${tag(t('suppliers.candidate.differs'), { kind: 'warn' })}` : nothing}` })),
  ];
}

/** Narrower than this, what is compared stands below each other. */
const BESIDE = 560;

/**
 * Compares: beside each other in a table, or field by field below each other where there is no room.
 *
 * @param {{label: string, columns: object[], rows: object[], width: number}} options the first column names the field
 */
export function comparison({ label, columns, rows, width }) {
  if (width >= BESIDE) {
    return dataTable({ label, columns, rows });
  }
  const [field, ...sides] = columns;
  return html`<div class="suppliers-compare">${keyValues(rows.map((row) => [
    field.render(row),
    sides.map((side) => html`<div><span class="s-muted s-small">${side.label}:</span> ${side.render(row)}</div>`),
  ]))}</div>`;
}
