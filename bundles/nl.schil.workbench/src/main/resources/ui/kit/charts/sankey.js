import sankeyLayout from 'd3-sankey/src/sankey.js';
import { html, svg } from 'lit';

const NODE = 12;
const GAP = 26;
const TOP = 20;

/**
 * Flows from left to right, as thick as they are large. Put a table with the same figures under it.
 *
 * @param {{width: number, label: string, nodes: {id: string, label: string, kind?: string}[],
 *   links: {source: string, target: string, value: number, kind?: string}[], written: (value: number) => string}} options
 *   `kind` becomes a class of the band or the block
 */
export function sankey({ width, label, nodes, links, written }) {
  const flowing = links.filter(({ value }) => value > 0);
  const used = new Set(flowing.flatMap(({ source, target }) => [source, target]));
  const narrow = width < 560;
  const columns = Math.max(1, ...[...used].map((id) => flowing.filter((one) => one.target === id || one.source === id).length));
  const height = Math.max(220, columns * (narrow ? 46 : 40) + TOP);
  const graph = sankeyLayout().nodeId((node) => node.id).nodeWidth(NODE).nodePadding(GAP).nodeSort(null).extent([[1, TOP], [width - 1, height - 8]])({
    nodes: nodes.filter(({ id }) => used.has(id)).map((node) => ({ ...node })), links: flowing.map((link) => ({ ...link })),
  });
  return html`<svg class="s-chart s-sankey" width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img"
      aria-label="${label}. ${graph.links.map((link) => `${link.source.label} – ${link.target.label}: ${written(link.value)}`).join('. ')}">
    ${graph.links.map((link) => svg`<path class="flow ${link.kind ?? ''}" d=${band(link)} stroke-width=${Math.max(1, link.width)}></path>`)}
    ${graph.nodes.map((node) => block(node, width, narrow ? undefined : written))}
  </svg>`;
}

function band({ source, target, y0, y1 }) {
  const middle = (source.x1 + target.x0) / 2;
  return `M${source.x1},${y0}C${middle},${y0} ${middle},${y1} ${target.x0},${y1}`;
}

/** A block with its name above it: names beside blocks would not fit on a phone, and neither would amounts. */
function block(node, width, written) {
  const last = node.x1 > width - NODE;
  const middle = !last && node.x0 > NODE;
  const [x, anchor] = last ? [node.x1, 'end'] : middle ? [(node.x0 + node.x1) / 2, 'middle'] : [node.x0, 'start'];
  return svg`<rect class="block ${node.kind ?? ''}" x=${node.x0} y=${node.y0} width=${node.x1 - node.x0} height=${Math.max(2, node.y1 - node.y0)}></rect>
    <text class="ink" x=${x} y=${node.y0 - 6} text-anchor=${anchor}>${node.label}${written ? ` ${written(node.value)}` : ''}</text>`;
}
