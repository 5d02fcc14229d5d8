import { hatch, nothing, svg, t } from '@schil/ui';
import { CENTRE_RADIUS, HALF, cellMiddle, cellPath, namePath, phasePath, reachedArc, stageMark, stageRadii } from './ring-geometry.js';
import { classOf, mark, spoken } from './words.js';

const HATCH = 'schil-maturity-hatch';
const SMALL = 0.56;
const STAGES = 4;

/** Id of a cell's element. */
export function cellId(phase, stage) {
  return `schil-maturity-cell-${phase}${stage}`;
}

/**
 * The ring as SVG: 16 cells that are buttons with one tab stop.
 *
 * @param {object} shell as answered by `GET shell`
 * @param {{size: number, chosen: [number, number], focused: [number, number], onFocus: Function, onChoose: Function,
 *   onKey: Function}} state `size` is the drawing's width in px; positions are [phase, stage] from 0
 */
export function ring(shell, { size, chosen, focused, onFocus, onChoose, onKey }) {
  const scale = size / (2 * HALF);
  const look = {
    small: scale < SMALL,
    font: Math.max(17, 12.5 / scale),
    nameFont: Math.min(23, Math.max(16.5, 12 / scale)),
  };
  return svg`<svg class="schil-maturity-ring" viewBox="-320 -320 640 640" role="group" aria-label=${t('maturity.ring.group')}
      @keydown=${onKey}>
    ${hatch(HATCH)}
    ${centre(shell, look)}
    ${shell.phases.map((phase, index) => phaseName(phase, index, look))}
    ${shell.cells.map((cell, index) => button(shell, cell, place(index), { chosen, focused, onFocus, onChoose }))}
    ${shell.phases.map(({ stage }, phase) => reached(phase, stage))}
    ${outline(chosen, 'chosen')}${outline(focused, 'focused')}
    ${shell.cells.map((cell, index) => value(cell, place(index), look))}
    ${shell.stages.map(({ stage }) => stageNumber(stage, look))}
  </svg>`;
}

function place(index) {
  return [Math.floor(index / STAGES), index % STAGES];
}

function centre(shell, { nameFont }) {
  return svg`<g text-anchor="middle" class="centre">
    <circle r=${CENTRE_RADIUS}></circle>
    <text class="quiet" y="-20" font-size=${nameFont * 0.92}>${t('maturity.ring.stage')}</text>
    <text class="figure" y="19" font-size="44">${shell.stage}</text>
    <text class="quiet" y="42" font-size=${nameFont * 0.92}>${t('maturity.ring.of', { total: STAGES })}</text>
  </g>`;
}

function phaseName({ phase, name }, index, { small, nameFont }) {
  const id = `schil-maturity-name-${phase}`;
  const right = index < 2;
  const top = index === 0 || index === 3;
  return svg`<g class="phase" aria-hidden="true">
    <path d=${phasePath(index)}></path>
    <path id=${id} class="guide" d=${namePath(index)}></path>
    <text font-size=${nameFont} text-anchor="middle"><textPath href="#${id}" startOffset="50%">${small ? phase : name}</textPath></text>
    ${small ? svg`<text class="corner" x=${right ? 318 : -318} y=${top ? -292 : 312} font-size="25"
      text-anchor=${right ? 'end' : 'start'}>${phase} ${name}</text>` : nothing}
  </g>`;
}

function button(shell, cell, [phase, stage], { chosen, focused, onFocus, onChoose }) {
  const same = (position) => position[0] === phase && position[1] === stage;
  const name = t('maturity.ring.cell', {
    phase: shell.phases[phase].name, stage: stage + 1, name: shell.stages[stage].name, coverage: spoken(cell),
  });
  return svg`<g class="cell" id=${cellId(phase, stage)} role="button" tabindex=${same(focused) ? 0 : -1}
      aria-pressed=${same(chosen) ? 'true' : 'false'} aria-label=${name}
      @focus=${() => onFocus([phase, stage])} @click=${() => onChoose([phase, stage])}>
    <path class="shape ${classOf(cell)}" d=${cellPath(phase, stage)}
      fill=${cell.status === 'UNKNOWN' ? `url(#${HATCH})` : nothing}></path>
  </g>`;
}

function reached(phase, stage) {
  const arc = reachedArc(phase, stage);
  return svg`<path class="casing" d=${arc}></path><path class="reached" d=${arc}></path>`;
}

/** The frame of the chosen cell, or of the one with the keyboard's focus. */
function outline([phase, stage], kind) {
  const path = cellPath(phase, stage, kind === 'chosen' ? 2.5 : 0);
  return svg`<g class="outline ${kind}" aria-hidden="true"><path class="under" d=${path}></path><path d=${path}></path></g>`;
}

function value(cell, [phase, stage], { font }) {
  const { x, y } = cellMiddle(phase, stage);
  const unknown = cell.status === 'UNKNOWN';
  const size = cell.status === 'NOT_APPLICABLE' ? font * 0.88 : font;
  return svg`<g class="value" aria-hidden="true">
    ${unknown ? svg`<circle cx=${x} cy=${y} r=${font * 0.82}></circle>` : nothing}
    <text class=${classOf(cell)} x=${x} y=${y + font * 0.35} text-anchor="middle" font-size=${size}>${mark(cell)}</text>
  </g>`;
}

function stageNumber(stage, { font }) {
  const y = stageMark(stage - 1);
  const radius = Math.min(Math.max(12, font * 0.66), (stageRadii(0)[1] - stageRadii(0)[0]) / 2);
  return svg`<g class="stage" aria-hidden="true">
    <circle cy=${y} r=${radius}></circle>
    <text y=${y + font * 0.3} text-anchor="middle" font-size=${font * 0.85}>${stage}</text>
  </g>`;
}
