import { pageStyles } from './layout.js';

/** All charts. Those of the home page are in the index as well. */
export { hatch, scaleTime } from './charts/drawing.js';
export { termBar } from './charts/term-bar.js';
export { decisionBand } from './charts/decision-band.js';
export { bars } from './charts/bars.js';
export { lines } from './charts/lines.js';

await pageStyles();
