import { api } from '@schil/ui';

const MOST = 200;

/** Contracts with a supplier and goals to choose from; what the address names is chosen already. */
export async function chooseContract({ query, signal }) {
  const supplier = query.get('supplier') ?? undefined;
  const [{ items }, goals] = await Promise.all([
    api.page('contracts', { query: { supplier, sort: 'number' }, limit: MOST, signal }).catch(() => ({ items: [] })),
    api.page('circularity/goals', { limit: MOST, signal }).catch(() => ({ items: [] })),
  ]);
  const choices = items.map(contract).filter((one) => one.supplier && (!supplier || one.supplier === supplier));
  const value = { contract: query.get('contract') ?? (choices.length === 1 ? choices[0].id : null), goal: query.get('goal') ?? '', product: query.get('product') };
  return { choices, goals: goals.items, value };
}

function contract({ id, number, title, supplier, supplierId, supplierName, organisation, organisationId }) {
  const party = supplierId ?? supplier?.id;
  const owner = organisationId ?? organisation;
  return { id, supplier: party, organisation: owner, name: [number, title, supplierName ?? supplier?.name].filter(Boolean).join(' · ') };
}
