/** What the dialogs of a contract need. */
export function tools({ api }) {
  return { api, today: new Date().toLocaleDateString('sv') };
}

/**
 * Waits for a change of a contract; says that it is done, with `done` or what `done` makes of the result, or why not;
 * then the view and the page of the contract read again.
 */
export async function changed(view, changing, done) {
  try {
    const result = await changing;
    if (result) {
      view.ctx.toast(typeof done === 'string' ? done : done(result), 'ok');
      view.dispatchEvent(new Event('schil-contracts-changed', { bubbles: true }));
      await view.reload();
    }
  } catch (problem) {
    view.ctx.toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
  }
}
