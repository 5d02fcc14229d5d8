import { html } from 'lit';
import { icon } from './icon.js';
import { note } from './layout.js';
import { openDialog, toast } from './messages.js';
import { t } from './texts.js';

/**
 * Shows links of the supplier's door, which cannot be shown again, each with a button that copies it.
 *
 * @param {{name: string, link: string, mailed?: boolean}[]} people whom each link is for
 * @returns {Promise<void>} when the dialog was closed
 */
export function linkDialog(people) {
  return openDialog({
    title: t('workbench.links.title', { count: people.length }),
    body: (close) => html`<p>${t(people.every(({ mailed }) => mailed) ? 'workbench.links.text.mailed' : 'workbench.links.text')}</p>
      ${people.map(({ name, link, mailed }, index) => field(`s-link-${index}`, mailed ? t('workbench.links.mailed', { name }) : name, new URL(link, location.origin).href))}
      ${note(t('workbench.links.secret'), { kind: 'warn' })}
      <div class="s-buttons"><button type="button" class="s-button primary" @click=${() => close()}>${t('workbench.links.done')}</button></div>`,
  });
}

function field(id, name, address) {
  return html`<div class="s-field"><label for=${id}>${name}</label>
    <input id=${id} readonly .value=${address} @focus=${(event) => event.target.select()}>
    <div><button type="button" class="s-button small" aria-label="${t('workbench.links.copy')}: ${name}" @click=${() => copy(id, name, address)}>${icon('copy', 14)}${t('workbench.links.copy')}</button></div></div>`;
}

async function copy(id, name, address) {
  try {
    await navigator.clipboard.writeText(address);
    toast(t('workbench.links.copied', { name }));
  } catch {
    document.getElementById(id).select();
  }
}
