import { html, nothing, note, t } from '@schil/ui';

/** Why an answer came back, where it did. */
export function returnedNote({ returnNote, reasons }) {
  return reasons.length || returnNote ? note(html`<strong>${t('circularity.request.door.returned')}</strong>${returnNote ? html`<p class="m-said">${returnNote}</p>` : nothing}
    <ul class="m-list">${reasons.map(({ material, field, text }) => html`<li>${[material, field.toUpperCase()].filter(Boolean).join(', ')}: ${text}</li>`)}</ul>`, { kind: 'warn' }) : nothing;
}
