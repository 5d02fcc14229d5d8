import { announce, api, fmt, label, locale, t, toast } from '@schil/ui';

/**
 * What a view gets as `ctx`; described in the README.
 *
 * @param {{place: import('./place.js').Place, params: object, today: string, session: import('./session.js').Session, contributions: object,
 *   preferences: import('./preferences.js').Preferences, title: (text: string) => void, crumbs: (trail: object[]) => void}} parts
 */
export function makeContext({ place, params, today, session, contributions, preferences, title, crumbs }) {
  const { user, permissions = [], organisations = [] } = session.current;
  const can = (permission) => covers(permissions, permission);
  return Object.freeze({
    params,
    query: place.query,
    today,
    asOf: place.asOf ?? today,
    asOfIsToday: !place.asOf || place.asOf === today,
    locale: locale(),
    user,
    organisations,
    api, t, label, announce, toast, can, title, fmt,
    crumbs,
    navigate: (route, options) => place.go(route, options),
    setQuery: (values, options) => place.setQuery(values, options),
    contributions: (point, name) => contributions[point]
      .filter((one) => (name === undefined || one.point === name) && can(one.permission)),
    changePassword: (current, next) => session.changePassword(current, next),
    prefer: (name) => preferences.get(name),
    setPreference: (name, value) => preferences.set(name, value),
  });
}

/**
 * Whether permission patterns (`module.verb`, `*` for every module or every verb) cover a permission. What may be
 * shown; the server decides what may be done.
 */
export function covers(patterns, permission) {
  if (!permission) {
    return true;
  }
  const [module, verb] = permission.split('.');
  return patterns.some((pattern) => pattern === permission || pattern === `${module}.*` || pattern === `*.${verb}` || pattern === '*.*');
}
