/** How far from what is seen rows still exist, in pixels. */
const MARGIN = 1500;

/**
 * Keeps the rows of a long table near what is seen; the others are blank groups of the same height, so that a table of
 * any length scrolls as a short one does. For printing all rows are there.
 */
export class TableWindow {
  #host;
  #observer;
  #observed = new Set();
  #heights = new Map();
  #print = () => this.#showAll();

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.#print);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.#print);
    this.reset();
  }

  /** All groups have rows again, for other content. */
  reset() {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#observed.clear();
    this.#heights.clear();
  }

  /** Whether the rows of a group are left out now. */
  isBlank(group) {
    return this.#heights.has(group);
  }

  hostUpdated() {
    const groups = this.#host.querySelectorAll('tbody[data-group]');
    if (groups.length < 2) {
      return;
    }
    const root = scroller(this.#host);
    if (this.#observer?.root !== root) {
      this.reset();
      this.#observer = new IntersectionObserver((entries) => this.#moved(entries), { root, rootMargin: `${MARGIN}px 0px` });
    }
    for (const group of groups) {
      if (!this.#observed.has(group)) {
        this.#observed.add(group);
        this.#observer.observe(group);
      }
      const height = this.#heights.get(Number(group.dataset.group));
      if (height) {
        group.querySelector('td').style.height = `${height}px`;
      }
    }
  }

  #moved(entries) {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const group = Number(target.dataset.group);
      if (isIntersecting) {
        this.#heights.delete(group);
      } else if (!this.isBlank(group) && !target.contains(document.activeElement)) {
        this.#heights.set(group, boundingClientRect.height);
      }
    }
    this.#host.requestUpdate();
  }

  #showAll() {
    this.#heights.clear();
    this.#host.requestUpdate();
    this.#host.performUpdate();
  }
}

/** What scrolls the rows: the frame of the table, or the page where the frame is as high as they are. */
export function scroller(host) {
  const frame = host.querySelector('.s-data');
  return frame && getComputedStyle(frame).maxHeight !== 'none' ? frame : null;
}
