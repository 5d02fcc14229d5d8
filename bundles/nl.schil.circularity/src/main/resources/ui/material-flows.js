import { dataTable, fmt, shownAs, t } from '@schil/ui';
import { html } from 'lit';
import { sankey } from '@schil/ui/charts/sankey.js';
import { mass } from './material-words.js';

const FROM = [['virgin', 'virgin'], ['recycled', 'second'], ['reused', 'second'], ['sustained', 'grown']];
const TO = [['toReuse', 'second'], ['toRecycling', 'second'], ['toComposting', 'grown'], ['toEnergy', 'lost'], ['waste', 'lost']];
const MOST = 8;

/**
 * Where materials come from and go to, as a diagram with its table.
 *
 * @param {{flows: {material: string, kg: object, ways: object}[], width: number}} options
 */
export function flowDiagram({ flows, width }) {
  const shown = few(flows);
  const ends = [...FROM, ...TO].map(([id, kind]) => ({ id, kind, label: t(`circularity.material.way.${id}`) }));
  const nodes = [...ends, ...shown.map(({ material }, index) => ({ id: `m${index}`, label: material, kind: 'material' }))];
  const links = shown.flatMap(({ ways }, index) => [
    ...FROM.map(([id, kind]) => ({ source: id, target: `m${index}`, value: Number(ways[id]), kind })),
    ...TO.map(([id, kind]) => ({ source: `m${index}`, target: id, value: Number(ways[id]), kind })),
  ]);
  const label = t('circularity.material.flows');
  return html`<div class="m-flows">${sankey({ width, label, nodes, links, written: (value) => t('circularity.material.kilograms', { value: fmt.number(value, value < 100 ? 2 : 0) }) })}</div>
    ${shownAs(t('circularity.material.table'), dataTable({
    label, rows: flows,
    columns: [
      { id: 'material', label: t('circularity.material.one'), header: true },
      { id: 'm', label: t('circularity.material.mass'), align: 'end', render: ({ kg }) => mass(kg.m) },
      ...[...FROM, ...TO].map(([id]) => ({ id, label: t(`circularity.material.way.${id}`), align: 'end', render: ({ ways }) => mass(ways[id]) })),
    ],
  }))}`;
}

/** The largest, and the rest together: more would be lines too thin to see. */
function few(flows) {
  if (flows.length <= MOST) {
    return flows;
  }
  const sorted = [...flows].sort((a, b) => b.kg.m - a.kg.m);
  const rest = sorted.slice(MOST - 1);
  const ways = Object.fromEntries([...FROM, ...TO].map(([id]) => [id, rest.reduce((sum, one) => sum + Number(one.ways[id]), 0)]));
  return [...sorted.slice(0, MOST - 1), { material: t('circularity.material.rest', { count: rest.length }), kg: {}, ways }];
}
