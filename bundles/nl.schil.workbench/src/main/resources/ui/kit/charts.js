/** All charts. Those of the home page are in the index as well. */
export { hatch } from './charts/hatch.js';
export { scaleTime } from './charts/scale.js';
export { termBar } from './charts/term-bar.js';
export { decisionBand } from './charts/decision-band.js';
export { bars } from './charts/bars.js';
export { lines } from './charts/lines.js';
