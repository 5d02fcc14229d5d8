import { api } from './api.js';
import { t } from './texts.js';

const MOST = 12;
const lists = new Map();

/**
 * Where a field finds what is typed.
 *
 * @typedef {object} Source
 * @property {(q: string, signal: AbortSignal) => Promise<{value: string, label: string, note?: string}[]>} find
 * @property {(value: string) => Promise<string | undefined>} name what a value is called
 * @property {string} title what the list is called
 * @property {string} none what is said when nothing is found
 * @property {boolean} [ids] values are ids: their names stand in the field, and only what was found can be chosen
 * @property {(text: string, found: object[]) => object | undefined} [exact] the one that a typed text names wholly
 * @property {(value: string) => boolean} [has] whether a value was found
 */

/** A published code list, as in `/codelists/{list}`. @returns {Source} */
export function codes(list) {
  if (!lists.has(list)) {
    lists.set(list, {
      title: t('workbench.codes'),
      none: t('workbench.codes.none'),
      find: async (q, signal) => (await api.page(`codelists/${list}`, { query: { q, limit: MOST }, signal })).items
        .map(({ code, label }) => ({ value: code, label, note: code })),
      name: async (code) => (await api.get(`codelists/${list}/${encodeURIComponent(code)}`))?.label,
    });
  }
  return lists.get(list);
}

/**
 * Records of a list in the API that has `q`, such as contracts. `get(id)` is the record that was found, for what else it holds.
 *
 * @param {{path: string, query?: object, title: string, name: (record: object) => string, note?: (record: object) => string,
 *   exact?: (record: object) => string, of?: (item: object) => object}} options `exact`: what names a record wholly when it
 *   is typed, such as a number; `of`: the record in an item of the list
 * @returns {Source & {get: (id: string) => object | undefined}}
 */
export function records({ path, query, title, name, note, exact, of = (item) => item }) {
  const known = new Map();
  const keep = (record) => known.set(record.id, record);
  return {
    ids: true,
    title,
    none: t('workbench.codes.no-record'),
    async find(q, signal) {
      const { items } = await api.page(path, { query: { ...query, q }, limit: MOST, signal });
      const found = items.map(of);
      found.forEach(keep);
      return found.map((record) => ({ value: record.id, label: name(record), note: note?.(record) }));
    },
    async name(id) {
      keep(known.get(id) ?? await api.get(`${path}/${encodeURIComponent(id)}`));
      return name(known.get(id));
    },
    exact: exact && ((text, found) => found.find(({ value }) => exact(known.get(value))?.toLowerCase() === text.trim().toLowerCase())),
    has: (id) => known.has(id),
    get: (id) => known.get(id),
  };
}
