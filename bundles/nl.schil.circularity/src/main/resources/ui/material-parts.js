import { dataTable, empty, fmt, html, nothing, t, unknown } from '@schil/ui';
import { impactTable } from './material-impacts.js';

const FRACTIONS = ['fr', 'fu', 'fs', 'ef', 'cr', 'cu', 'cc', 'ce', 'ec'];
const GROWN = new Set(['fs', 'cc', 'ce']);

/** What a statement says of its materials; what is not known stays recognisable. */
export function materialTable({ materials = [], products, use, weights }) {
  if (!materials.length) {
    return empty(t('circularity.statement.materials.none'));
  }
  return html`${dataTable({
    label: t('circularity.statement.materials'), rows: materials,
    columns: [
      { id: 'name', label: t('circularity.material.one'), header: true, render: ({ name, critical, part }) => html`${name}${critical ? html` <span class="s-muted">(${t('circularity.statement.critical')})</span>` : nothing}${part === 'PACKAGING' ? html` <span class="s-muted">(${t('circularity.statement.part.PACKAGING')})</span>` : nothing}` },
      { id: 'mass', label: t('circularity.material.mass'), align: 'end', render: ({ mass, unit }) => mass === null || mass === undefined ? unknown() : `${fmt.number(mass, decimals(mass))} ${unit ?? 'kg'}` },
      ...FRACTIONS.map((id) => ({ id, label: html`<abbr title=${t(`circularity.statement.field.${id}`)}>${id.toUpperCase()}</abbr>`, align: 'end', render: (one) => fraction(one, id) })),
    ],
  })}
  <p class="m-foot s-muted">${[
    products ? t('circularity.statement.products.are', { count: products }) : t('circularity.statement.products.whole'),
    use?.l && use?.lav ? t('circularity.statement.use.life', { l: fmt.number(use.l, 1), lav: fmt.number(use.lav, 1) }) : t('circularity.statement.use.unknown'),
  ].join(' · ')}</p>
  ${impactTable({ materials, weights })}`;
}

/** As many decimals as were given, at most three. */
function decimals(value) {
  return Math.min(3, (String(value).split('.')[1] ?? '').length);
}

function fraction(material, id) {
  const value = material[id];
  if (value !== null && value !== undefined) {
    return fmt.percent(value, Number.isInteger(Number((value * 100).toPrecision(9))) ? 0 : 1);
  }
  const needless = (material.origin === 'TECHNICAL' && GROWN.has(id)) || (id === 'ef' && material.fr === 0) || (id === 'ec' && material.cr === 0);
  return needless ? html`<span class="s-na">${t('workbench.not-applicable')}</span>` : html`<span class="m-unknown" title=${t('workbench.unknown')}>?</span>`;
}
