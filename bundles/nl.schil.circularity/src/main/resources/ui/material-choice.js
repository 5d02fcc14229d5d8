import { t } from '@schil/ui';
import { records } from '@schil/ui/search-sources.js';
import { contractSearch } from './contract-search.js';

/** Contracts with a supplier and goals to search; what the address names is chosen already. */
export async function chooseContract({ query, signal, can }) {
  const supplier = query.get('supplier') ?? undefined;
  const contracts = contractSearch({ supplier });
  const goals = records({ path: 'circularity/goals', title: t('circularity.goal'), name: ({ title }) => title, of: ({ goal }) => goal });
  const value = { contract: query.get('contract') ?? await only(contracts, supplier, can, signal), goal: query.get('goal'), product: query.get('product') };
  return { contracts, goals, value };
}

/** The contract of a supplier that has one. */
async function only(contracts, supplier, can, signal) {
  if (!supplier || !can('contracts.read')) {
    return null;
  }
  const found = await contracts.find('', signal).catch(() => []);
  return found.length === 1 ? found[0].value : null;
}

/** Whose contract was chosen, as the API takes it; `undefined`, with the reason at the field, when nobody knows its supplier. */
export function chosenContract(form, contracts, id) {
  const { supplier, supplierId, organisation, organisationId } = contracts.get(id) ?? {};
  const party = supplierId ?? supplier?.id;
  if (!party) {
    form.errors = { contract: t('circularity.request.contract.no-supplier') };
    return undefined;
  }
  return { contract: id, supplier: party, organisation: organisationId ?? organisation };
}
