import { fmt, html, note, nothing, t } from '@schil/ui';
import { mass } from './material-words.js';

const INPUTS = ['FR', 'FU', 'CR', 'CU', 'EF', 'EC'];

/**
 * One other value beside the current state.
 *
 * @param {{materials: {name: string}[], change: {subject: string, field: string, percent: string}, outcome?: object, set: (change: object) => void}} options
 */
export function scenario({ materials, change, outcome, set }) {
  const names = materials.map(({ name }) => name).filter(Boolean);
  if (!names.length) {
    return nothing;
  }
  const select = (id, label, value, options, written, name) => html`<div class="s-field"><label for=${id}>${label}</label><select id=${id} @change=${(event) => set({ ...change, [name]: event.target.value })}>${options.map((one) =>
    html`<option value=${one} .selected=${one === value}>${written(one)}</option>`)}</select></div>`;
  return html`<details class="s-details no-print"><summary>${t('circularity.material.scenario')}</summary>
    <div class="m-fields">
      ${select('m-what-material', t('circularity.material.one'), change.subject || names[0], names, (one) => one, 'subject')}
      ${select('m-what-field', t('circularity.material.input'), change.field, INPUTS, (one) => t(`circularity.material.input.${one}`), 'field')}
      <div class="s-field"><label for="m-what-value">${t('circularity.material.scenario.value')}</label><span class="m-number"><input id="m-what-value" inputmode="decimal" .value=${change.percent} @input=${(event) => set({ ...change, percent: event.target.value })}><span aria-hidden="true">%</span></span></div>
    </div>
    <div aria-live="polite">${outcome ? compared(outcome) : nothing}</div></details>`;
}

function compared({ outcome, now, then, virginSaved, wasteSaved }) {
  return outcome.status === 'MEASURED'
    ? note(t('circularity.material.scenario.result', { now: fmt.number(now, 3), then: fmt.number(then, 3), virgin: mass(virginSaved), waste: mass(wasteSaved) }), { kind: then >= now ? 'ok' : 'warn' })
    : note(outcome.faults[0]?.message ?? outcome.reason, { kind: 'warn' });
}

/** The scenario as the server takes it; null as long as there is no value. */
export function asked({ subject, field, percent }, materials) {
  const value = percent === '' ? NaN : Number(percent.replace(',', '.')) / 100;
  const name = subject || materials.find(({ name: one }) => one)?.name;
  return Number.isFinite(value) && name ? { name: t('circularity.material.scenario'), changes: [{ subject: name, field, value }] } : null;
}
