/**
 * The kit that every view is made with. Described in the bundle's README.
 * What the home page does without has its own import: `@schil/ui/table.js`, `@schil/ui/form.js`, `@schil/ui/charts.js`.
 */
export { LitElement, html, svg, nothing } from 'lit';
export { repeat } from 'lit/directives/repeat.js';
export { classMap } from 'lit/directives/class-map.js';
export { ifDefined } from 'lit/directives/if-defined.js';
export { live } from 'lit/directives/live.js';
export { createRef, ref } from 'lit/directives/ref.js';

export { View } from './view.js';
export { define } from './define.js';
export { api } from './api.js';
export { ApiError } from './api-error.js';
export { t, hasText, label, locale } from './texts.js';
export * as fmt from './fmt.js';
export { icon } from './icon.js';
export { announce, toast } from './announce.js';
export { openDialog, confirm, formDialog } from './dialogs.js';
export { heading, card, grid, scroll, empty, note, shownAs } from './layout.js';
export { stats, keyValues, steps } from './facts.js';
export { tag, unknown, notApplicable, measured, daysLeft } from './tags.js';
export { progress } from './progress.js';
export { tabs } from './tabs.js';
export { legend, coverageClass } from './legend.js';
export { dataTable } from './data-table.js';
export { hatch } from './charts/hatch.js';
export { scaleTime } from './charts/scale.js';
export { termBar } from './charts/term-bar.js';
export { decisionBand } from './charts/decision-band.js';
import './slot.js';
import './contributed-tabs.js';
import './contributed-widgets.js';
