import { dataTable, fmt, html, nothing, shownAs, t } from '@schil/ui';

const PATH = 'impacts.';

/** The impacts of a material as fields of a form: one for each category, named `impacts.<code>`. */
export function enteredImpacts(impacts, written) {
  return Object.fromEntries(Object.entries(impacts ?? {}).map(([code, amount]) => [PATH + code, written(amount)]));
}

/** What is filled in of them, as the server takes it; `undefined` when nothing is. */
export function sentImpacts(material, number) {
  const filled = Object.entries(material).filter(([name, text]) => name.startsWith(PATH) && text !== '');
  return filled.length ? Object.fromEntries(filled.map(([name, text]) => [name.slice(PATH.length), number(text)])) : undefined;
}

/** Whether a name of the form is that of an impact. */
export function isImpact(name) {
  return name.startsWith(PATH);
}

/** A material without the fields of its impacts. */
export function withoutImpacts(material) {
  return Object.fromEntries(Object.entries(material).filter(([name]) => name !== 'impacts' && !isImpact(name)));
}

/** What an impact is called, by its name in the form. */
export function impactLabel(set, name) {
  const code = name.slice(PATH.length);
  const label = set?.categories.find((one) => one.code === code)?.label;
  return label ? `${label} (${code})` : code;
}

/**
 * The impacts of one kg of a material, folded away until somebody has them.
 *
 * @param {{material: object, set?: object, field: (name: string, label: string, unit: string) => unknown, choice: unknown, open: () => void}} options
 *   `set`: the set of weights, once it is known; `choice` of the set
 */
export function impactFields({ material, set, field, choice, open }) {
  const count = Object.keys(sentImpacts(material, Number) ?? {}).length;
  return html`<details class="s-details" @toggle=${(event) => event.target.open && open()}>
    <summary>${t('circularity.statement.impacts.title')}${count ? html` <span class="s-muted">${t('circularity.statement.impacts.filled', { count })}</span>` : nothing}</summary>
    ${set ? html`<p class="s-muted">${t('circularity.statement.impacts.sub', { set: set.name })}</p>${choice}
      <div class="m-fields">${set.categories.map(({ code, unit }) => field(PATH + code, impactLabel(set, PATH + code), substance(unit)))}</div>` : nothing}</details>`;
}

/** `kg{CO2eq}` as people write it. */
export function substance(unit) {
  return unit.replace(/[{}]/g, ' ').trim().replace(/eq$/, '-eq');
}

/** The impacts that a statement holds, as a table. */
export function impactTable({ materials = [], weights }) {
  const codes = [...new Set(materials.flatMap(({ impacts }) => Object.keys(impacts ?? {})))];
  return codes.length ? shownAs(t('circularity.statement.impacts.table', { set: weights ?? '' }), dataTable({
    label: t('circularity.statement.impacts.title'), rows: materials,
    columns: [{ id: 'name', label: t('circularity.material.one'), header: true },
      ...codes.map((code) => ({ id: code, label: code, align: 'end', render: ({ impacts }) => written(impacts?.[code]) }))],
  })) : nothing;
}

function written(amount) {
  return amount === null || amount === undefined ? html`<span class="m-unknown" title=${t('workbench.unknown')}>?</span>`
    : Math.abs(amount) > 0 && Math.abs(amount) < 0.001 ? String(amount) : fmt.number(amount, 3);
}
