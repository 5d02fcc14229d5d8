import { t } from '@schil/ui';
import { records } from '@schil/ui/search-sources.js';

/** Contracts to choose from by typing a number, a title or a supplier. @param {{organisation?: string, supplier?: string}} query */
export function contractSearch(query) {
  return records({
    path: 'contracts', query: { ...query, sort: 'number' }, title: t('circularity.contract'),
    name: ({ number, title }) => `${number} ${title}`, note: ({ supplier }) => supplier?.name, exact: ({ number }) => number,
  });
}
