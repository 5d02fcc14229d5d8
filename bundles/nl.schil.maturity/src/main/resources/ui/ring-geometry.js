/**
 * Geometry of the ring in a square of -320 to 320, its centre at 0, 0. Phases are quarters, clockwise from 12 o'clock;
 * stages are rings from the inside out.
 */

/** Half the side of the drawing. */
export const HALF = 320;
export const CENTRE_RADIUS = 63;

const PHASE_RING = [70, 110];
const FIRST_STAGE = 116;
const STAGE_STEP = 47;
const STAGE_THICKNESS = 43;
const GAP = 2.5;
const QUARTER = Math.PI / 2;

/** Inner and outer radius of a stage (0 to 3). */
export function stageRadii(stage) {
  const inner = FIRST_STAGE + stage * STAGE_STEP;
  return [inner, inner + STAGE_THICKNESS];
}

/** Outline of a cell; `inset` draws it that much smaller on every side. */
export function cellPath(phase, stage, inset = 0) {
  const [inner, outer] = stageRadii(stage);
  return sector(inner + inset, outer - inset, phase, GAP + inset);
}

/** Outline of a phase's part of the inner ring. */
export function phasePath(phase) {
  return sector(...PHASE_RING, phase, GAP);
}

/** Where the middle of a cell is. */
export function cellMiddle(phase, stage) {
  const [inner, outer] = stageRadii(stage);
  const [x, y] = at((inner + outer) / 2, (phase + 0.5) * QUARTER);
  return { x, y };
}

/** Where a stage's number stands, at 12 o'clock. */
export function stageMark(stage) {
  const [inner, outer] = stageRadii(stage);
  return -(inner + outer) / 2;
}

/** The line a phase's name is written on: never upside down. */
export function namePath(phase) {
  const upper = phase === 0 || phase === 3;
  const radius = upper ? 85 : 99;
  const from = phase * QUARTER + 0.06;
  const to = (phase + 1) * QUARTER - 0.06;
  return upper
    ? `M${text(radius, from)}A${radius} ${radius} 0 0 1 ${text(radius, to)}`
    : `M${text(radius, to)}A${radius} ${radius} 0 0 0 ${text(radius, from)}`;
}

/** The arc outside the reached stage (0 to 4) of a phase. */
export function reachedArc(phase, reached) {
  const radius = reached ? stageRadii(reached - 1)[1] + 2 : FIRST_STAGE - 3;
  const from = phase * QUARTER + 7 / radius;
  const to = (phase + 1) * QUARTER - 7 / radius;
  return `M${text(radius, from)}A${radius} ${radius} 0 0 1 ${text(radius, to)}`;
}

/** A part of a ring with gaps of equal width beside its neighbours. */
function sector(inner, outer, phase, gap) {
  const from = phase * QUARTER;
  const to = from + QUARTER;
  return `M${text(outer, from + gap / outer)}A${outer} ${outer} 0 0 1 ${text(outer, to - gap / outer)}`
    + `L${text(inner, to - gap / inner)}A${inner} ${inner} 0 0 0 ${text(inner, from + gap / inner)}Z`;
}

function at(radius, angle) {
  return [radius * Math.sin(angle), -radius * Math.cos(angle)];
}

function text(radius, angle) {
  return at(radius, angle).map((value) => value.toFixed(2)).join(' ');
}
