/** What is said beside the page: announcements, toasts, dialogs. Dialogs are loaded when the first one opens. */

import { t } from './texts.js';

const SHOWN_FOR_MS = 6000;

/** Says a text to screen readers, politely. */
export function announce(text) {
  const region = document.getElementById('s-live');
  if (region) {
    region.textContent = '';
    requestAnimationFrame(() => { region.textContent = text; });
  }
}

/**
 * Shows a short message at the foot of the page and says it. Bad news stays until it is closed.
 *
 * @param {string} text
 * @param {'ok' | 'bad'} [kind]
 * @param {{label: string, run: () => void}} [action] a button in the message
 */
export function toast(text, kind = 'ok', action = undefined) {
  const message = document.createElement('div');
  message.className = `s-toast ${kind}`;
  message.append(Object.assign(document.createElement('span'), { textContent: text }));
  if (action) {
    message.append(button(action.label, action.label, () => { message.remove(); action.run(); }));
  }
  message.append(button('✕', t('workbench.close'), () => message.remove()));
  toasts().append(message);
  announce(text);
  if (kind === 'ok' && !action) {
    setTimeout(() => message.remove(), SHOWN_FOR_MS);
  }
}

function button(text, label, run) {
  const element = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  element.setAttribute('aria-label', label);
  element.addEventListener('click', run);
  return element;
}

function toasts() {
  let area = document.querySelector('.s-toasts');
  if (!area) {
    area = Object.assign(document.createElement('div'), { className: 's-toasts' });
    area.setAttribute('role', 'region');
    area.setAttribute('aria-label', t('workbench.messages'));
    document.body.append(area);
  }
  return area;
}

/** Opens a modal dialog. */
export async function openDialog(options) {
  return (await import('./dialog.js')).openDialog(options);
}

/** Asks to confirm. */
export async function confirm(options) {
  return (await import('./dialog.js')).confirm(options);
}

/** A form in a dialog. */
export async function formDialog(options) {
  return (await import('./dialog.js')).formDialog(options);
}
