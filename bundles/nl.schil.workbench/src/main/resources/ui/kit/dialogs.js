/** The dialogs, loaded when the first one opens; described in dialog.js. */

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
