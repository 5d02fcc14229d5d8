import { api, t } from '@schil/ui';
import { codes } from '@schil/ui/search-sources.js';

const MOST = 12;
const DIGITS = 8;

/** Categories by code or name, where there is a register of them; any other code may be typed. */
export function categorySearch(organisation) {
  const find = async (q, signal) => (await api.page('market/categories', { query: { q, organisation }, limit: MOST, signal })).items;
  return {
    title: t('circularity.category'),
    none: t('circularity.category.none'),
    find: async (q, signal) => (await find(q, signal)).map(({ code, name }) => ({ value: code, label: name, note: code })),
    name: async (code, signal) => (await find(code, signal)).find((one) => one.code === code)?.name,
  };
}

/** CPV codes by code or words; the beginning of a code is called what it stands for. */
export function cpvSearch() {
  const list = codes('cpv');
  return { ...list, name: async (written) => (/^\d{2,8}$/.test(written) ? list.name(written.padEnd(DIGITS, '0')) : /^\d{8}-\d$/.test(written) ? list.name(written) : undefined) };
}
