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

/**
 * Matches a path against a route pattern such as `/suppliers/:id/:tab?`.
 *
 * @returns {Record<string, string> | undefined} the parameters, or undefined when it does not match
 */
export function match(pattern, path) {
  const expected = segments(pattern);
  const actual = segments(path);
  const params = {};
  for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
    const part = expected[index];
    const given = actual[index];
    if (part === undefined) {
      return undefined;
    }
    if (part.startsWith(':')) {
      if (given === undefined && !part.endsWith('?')) {
        return undefined;
      }
      if (given !== undefined) {
        params[part.replace(/[:?]/g, '')] = decodeURIComponent(given);
      }
    } else if (part !== given) {
      return undefined;
    }
  }
  return params;
}

/** Finds the view of a path: literal segments win over parameters, then the contribution's order decides. */
export function findView(views, path) {
  let best;
  for (const view of views) {
    const params = match(view.route, path);
    if (params && (!best || literals(view.route) > literals(best.view.route))) {
      best = { view, params };
    }
  }
  return best;
}

function literals(pattern) {
  return segments(pattern).filter((part) => !part.startsWith(':')).length;
}

function segments(path) {
  return path.split('/').filter(Boolean);
}

/** Whether a click on a link is one that the workbench follows itself. */
export function isOwnLink(event, link) {
  return event.button === 0 && !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    && link.origin === location.origin && !link.target && !link.hasAttribute('download')
    && !link.pathname.startsWith('/api/') && !link.pathname.startsWith('/ui/')
    && !(link.hash && link.pathname === location.pathname && link.search === location.search);
}
