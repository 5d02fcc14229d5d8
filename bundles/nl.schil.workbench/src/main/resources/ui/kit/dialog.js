import { html, nothing, render } from 'lit';
import { ApiError } from './api.js';
import { pageStyles } from './layout.js';
import { t } from './texts.js';

await pageStyles();

/**
 * Opens a modal dialog; focus returns to where it was.
 *
 * @param {{title: string, body: (close: (value?: any) => void) => unknown, wide?: boolean, locked?: boolean}} options `body`
 *   renders the content and gets a function that closes the dialog; a `locked` dialog cannot be escaped
 * @returns {Promise<any>} what `close` was called with; undefined when the dialog was dismissed
 */
export function openDialog({ title, body, wide = false, locked = false }) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = `s-dialog${wide ? ' wide' : ''}`;
    dialog.setAttribute('aria-labelledby', 's-dialog-title');
    let answer;
    const close = (value) => { answer = value; dialog.close(); };
    render(html`<div><h2 id="s-dialog-title" tabindex="-1">${title}</h2>${body(close)}</div>`, dialog);
    dialog.addEventListener('cancel', (event) => { if (locked) { event.preventDefault(); } });
    dialog.addEventListener('close', () => { dialog.remove(); resolve(answer); });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector('[autofocus]') ?? dialog.querySelector('h2')).focus();
  });
}

/**
 * Asks to confirm.
 *
 * @param {{title: string, text: unknown, action: string, danger?: boolean}} options `action` is the button's text
 * @returns {Promise<boolean>}
 */
export async function confirm({ title, text, action, danger = false }) {
  const answer = await openDialog({
    title,
    body: (close) => html`<div>${text}</div>
      <div class="s-buttons">
        <button type="button" class="s-button primary ${danger ? 'danger' : ''}" @click=${() => close(true)}>${action}</button>
        <button type="button" class="s-button" autofocus @click=${() => close(false)}>${t('workbench.cancel')}</button>
      </div>`,
  });
  return answer === true;
}

/**
 * A form in a dialog. Field errors of the server stay in it.
 *
 * @param {{title: string, intro?: unknown, schema: object, value?: object, submit: string, wide?: boolean,
 *   save: (value: object) => Promise<any>}} options
 * @returns {Promise<any>} the result of `save`; undefined when the dialog was dismissed
 */
export async function formDialog({ title, intro, schema, value = {}, submit, wide, save }) {
  await import('./form.js');
  return openDialog({
    title,
    wide,
    body: (close) => html`${intro ? html`<div>${intro}</div>` : nothing}
      <schil-form .schema=${schema} .value=${value} submit=${submit} @schil-cancel=${() => close()} cancellable
        @schil-submit=${(event) => saveInto(event.currentTarget, event.detail, save, close)}></schil-form>`,
  });
}

async function saveInto(form, value, save, close) {
  form.busy = true;
  try {
    const result = await save(value);
    close(result ?? true);
  } catch (problem) {
    if (!(problem instanceof ApiError)) {
      console.error(problem);
    }
    form.fail(problem);
  }
}
