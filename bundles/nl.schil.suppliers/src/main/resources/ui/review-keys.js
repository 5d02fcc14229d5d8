/** Marks what is reviewed one after the other; see {@link step} and {@link focusOn}. */
const MARK = 'data-review';

/** J goes to the next pair and K to the one before, while the focus is in the page and in no field. */
export function step(root, event) {
  const by = { j: 1, k: -1 }[event.key];
  if (!by || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) {
    return;
  }
  const all = [...root.querySelectorAll(`[${MARK}]`)];
  const at = all.findIndex((one) => one.contains(document.activeElement));
  const next = at < 0 ? all[0] : all[at + by];
  if (next) {
    event.preventDefault();
    focusIn(next);
  }
}

/** The pair that stands after one, or before it when it is the last; undefined when it is alone. */
export function neighbour(items, id) {
  const at = items.findIndex((one) => one.id === id);
  return (items[at + 1] ?? items[at - 1])?.id;
}

/** Puts the focus in a pair, or on the heading of what is reviewed when there is none. */
export function focusOn(root, id) {
  const item = id && root.querySelector(`[${MARK}="${id}"]`);
  if (item) {
    focusIn(item);
  } else {
    root.querySelector('h2')?.setAttribute('tabindex', '-1');
    root.querySelector('h2')?.focus();
  }
}

function focusIn(item) {
  item.querySelector('.suppliers-decisions > *')?.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'start' });
}
