/** Where the user is: the path and query of the address, with the date of reference in `?asOf=`. */
export class Place {
  #changed;

  /** @param {(kind: 'page' | 'query') => void} changed called after each change */
  constructor(changed) {
    this.#changed = changed;
    addEventListener('popstate', () => changed('page'));
  }

  get path() {
    return location.pathname.replace(/\/+$/, '') || '/';
  }

  get query() {
    return new URLSearchParams(location.search);
  }

  /** The chosen date of reference, or null for today. */
  get asOf() {
    const date = this.query.get('asOf');
    return date && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : null;
  }

  /** Goes to a route; the date of reference goes along. */
  go(route, { replace = false } = {}) {
    const address = new URL(route, location.origin);
    if (this.asOf && !address.searchParams.has('asOf')) {
      address.searchParams.set('asOf', this.asOf);
    }
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
    this.#changed('page');
  }

  /** Changes parts of the query without a new page; null removes a name. */
  setQuery(values, { push = false } = {}) {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === undefined || value === '') {
        address.searchParams.delete(name);
      } else {
        address.searchParams.set(name, value);
      }
    }
    history[push ? 'pushState' : 'replaceState'](null, '', address);
    this.#changed('query');
  }
}
