/**
 * The kit that every view is made with. Described in the bundle's README.
 * What the home page does without has its own import: `@schil/ui/table.js`, `@schil/ui/form.js`, `@schil/ui/charts.js`,
 * and Lit's directives: `lit/directives/repeat.js` and so on.
 */
export { LitElement, html, svg, nothing } from 'lit';

export { View, define } from './view.js';
export { ApiError, api } from './api.js';
export { t, hasText, label, locale } from './texts.js';
export * as fmt from './fmt.js';
export { icon } from './icon.js';
export { announce, toast, openDialog, confirm, formDialog } from './messages.js';
export { heading, card, grid, scroll, empty, note, shownAs, stats, keyValues, steps, tabs, dataTable } from './layout.js';
export { tag, unknown, notApplicable, measured, daysLeft, progress, legend, coverageClass } from './signs.js';
export { hatch, scaleTime } from './charts/drawing.js';
export { decisionBand } from './charts/decision-band.js';
import './contributed.js';
