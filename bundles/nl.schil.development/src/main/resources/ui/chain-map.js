import { LitElement, define, fmt, html, nothing, svg, t } from '@schil/ui';

const ROW = 58;
const BOX = 44;
const HEAD = 34;
const CHARACTER = 7.4;
const BANDS = [[0.6, 'high'], [0.3, 'some'], [0, 'low']];

/**
 * The chain of one goal in layers: we, our suppliers, theirs. The width of a line is the dependency, its colour the
 * influence. Arrow keys go from node to node, Enter opens one. Fires `schil-link` with the link.
 */
class ChainMap extends LitElement {
  static properties = { goal: { attribute: false }, width: { type: Number }, at: { state: true } };

  constructor() {
    super();
    this.at = 0;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { links } = this.goal;
    const rows = layout(links);
    const [left, middle, right] = columns(this.width);
    const height = HEAD + links.length * ROW + 4;
    const centre = HEAD + (links.length * ROW) / 2;
    return html`<svg class="d-chain" width=${this.width} height=${height} viewBox="0 0 ${this.width} ${height}" role="group" aria-label=${t('development.chain.map', { goal: this.goal.title })} @keydown=${this.#key}>
      ${[[left, 'us'], [middle, 'ours'], [right, 'theirs']].map(([column, name]) => svg`<text class="head" x=${column.x} y="18">${t(`development.chain.layer.${name}`)}</text>`)}
      ${rows.suppliers.map(({ y }) => svg`<path class="own" d=${curve(left.x + left.width, centre, middle.x, y)}></path>`)}
      ${rows.links.map(({ link, y, from }) => svg`<path class="link ${band(link)} w${link.dependency ?? 0}" d=${curve(middle.x + middle.width, from, right.x, y)}></path>`)}
      ${box(left, centre, t('development.chain.we'), '', 'us')}
      ${rows.suppliers.map(({ y, name }) => box(middle, y, name ?? t('workbench.unknown'), '', 'ours'))}
      ${rows.links.map(({ link, y }, index) => svg`<g class="node" role="button" tabindex=${index === this.at ? '0' : '-1'} data-at=${index} aria-label=${said(link)} @click=${() => this.#open(index)} @focus=${() => { this.at = index; }}>
        ${box(right, y, link.partyName ?? t('workbench.unknown'), link.delivers, `theirs ${band(link)}`)}
        <text class="score" x=${right.x + right.width - 10} y=${y + 5}>${written(link)}</text></g>`)}
    </svg>`;
  }

  #open(index) {
    this.dispatchEvent(new CustomEvent('schil-link', { detail: layout(this.goal.links).links[index].link }));
  }

  #key(event) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#open(this.at);
      return;
    }
    const last = this.goal.links.length - 1;
    const to = { ArrowUp: this.at - 1, ArrowDown: this.at + 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.at = Math.max(0, Math.min(last, to));
      this.updateComplete.then(() => this.querySelector(`[data-at="${this.at}"]`)?.focus());
    }
  }
}
define('schil-development-chain-map', ChainMap);

/** Rows of links, those of one supplier together, with its row in their middle. */
function layout(links) {
  const groups = new Map();
  links.forEach((link) => groups.set(link.supplierId, [...groups.get(link.supplierId) ?? [], link]));
  const rows = { suppliers: [], links: [] };
  let row = 0;
  for (const own of groups.values()) {
    const y = HEAD + (row + own.length / 2) * ROW;
    rows.suppliers.push({ y, name: own[0].supplierName });
    own.forEach((link) => {
      rows.links.push({ link, from: y, y: HEAD + row * ROW + ROW / 2 });
      row += 1;
    });
  }
  return rows;
}

function columns(width) {
  const gap = Math.max(48, width * 0.09);
  const left = Math.min(120, width * 0.14);
  const rest = width - left - 2 * gap;
  return [{ x: 0, width: left }, { x: left + gap, width: rest * 0.42 }, { x: left + 2 * gap + rest * 0.42, width: rest * 0.58 }];
}

function curve(x1, y1, x2, y2) {
  const half = (x1 + x2) / 2;
  return `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`;
}

function box({ x, width }, y, name, sub, kind) {
  const room = Math.floor((width - (sub ? 66 : 20)) / CHARACTER);
  return svg`<rect class="box ${kind}" x=${x} y=${y - BOX / 2} width=${width} height=${BOX} rx="6"></rect>
    <text class="name" x=${x + 10} y=${sub ? y - 3 : y + 5}>${cut(name, room)}<title>${name}</title></text>
    ${sub ? svg`<text class="sub" x=${x + 10} y=${y + 14}>${cut(sub, room)}</text>` : nothing}`;
}

function cut(text, room) {
  return text.length > room ? `${text.slice(0, Math.max(1, room - 1))}…` : text;
}

/** How far we reach: high, some, low, or unknown. */
export function band({ score }) {
  return score === undefined || score === null ? 'unknown' : BANDS.find(([from]) => score >= from)[1];
}

function written({ score }) {
  return score === undefined || score === null ? '?' : fmt.percent(score);
}

function said(link) {
  return t('development.chain.node', {
    name: link.partyName ?? t('workbench.unknown'), delivers: link.delivers, supplier: link.supplierName ?? t('workbench.unknown'),
    score: link.score === undefined || link.score === null ? t('workbench.unknown') : fmt.percent(link.score),
  });
}
