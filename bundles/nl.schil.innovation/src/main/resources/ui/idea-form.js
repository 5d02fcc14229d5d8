import { t } from '@schil/ui';

const ROUTES = ['NONE_YET', 'WITHIN_CONTRACT', 'NEW_TENDER', 'INNOVATION_PARTNERSHIP', 'SBIR'];
const OWNERS = ['UNKNOWN', 'BUYER', 'SUPPLIER', 'SHARED', 'OPEN'];

const options = (codes, key) => ({ enum: codes, enumTitles: codes.map((one) => t(`innovation.${key}.${one}`)) });

/** The form of an idea. @param {{id: string, label: string}[]} contracts to choose from */
export function ideaSchema(contracts) {
  return {
    properties: {
      title: { title: t('innovation.idea.title'), maxLength: 200 },
      description: { title: t('innovation.idea.description'), format: 'textarea', maxLength: 5000 },
      expected: { title: t('innovation.idea.expected'), description: t('innovation.idea.expected.help'), format: 'textarea', maxLength: 2000 },
      ...contracts.length ? { contract: { title: t('innovation.idea.contract.label'), enum: contracts.map(({ id }) => id), enumTitles: contracts.map(({ label }) => label) } } : {},
      category: { title: t('innovation.idea.category'), description: t('innovation.idea.category.help'), maxLength: 200 },
      submittedBy: { title: t('innovation.idea.by'), maxLength: 200 },
      receivedOn: { title: t('innovation.idea.received.label'), format: 'date' },
      legalRoute: { title: t('innovation.legal'), ...options(ROUTES, 'legal') },
      legalNote: { title: t('innovation.legal.note'), description: t('innovation.legal.note.help'), format: 'textarea', maxLength: 2000 },
      owner: { title: t('innovation.owner'), ...options(OWNERS, 'owner') },
      ownerNote: { title: t('innovation.owner.note'), format: 'textarea', maxLength: 2000 },
      agreedOn: { title: t('innovation.owner.agreed'), format: 'date' },
      reference: { title: t('innovation.owner.reference'), maxLength: 200 },
    },
    required: ['title', 'description', 'legalRoute', 'owner'],
    groups: [
      { title: t('innovation.form.what'), fields: ['title', 'description', 'expected'] },
      { title: t('innovation.form.about'), fields: [...contracts.length ? ['contract'] : [], 'category', 'submittedBy', 'receivedOn'] },
      { title: t('innovation.form.legal'), fields: ['legalRoute', 'legalNote'] },
      { title: t('innovation.form.property'), fields: ['owner', 'ownerNote', 'agreedOn', 'reference'] },
    ],
  };
}

/** An idea as the form takes it. */
export function ideaValue({ summary, description, expected, submittedBy, legal, property }) {
  return {
    title: summary.title, description, expected: expected ?? null, contract: summary.contractId ?? null, category: summary.category ?? null, submittedBy: submittedBy ?? null,
    receivedOn: summary.receivedOn, legalRoute: legal.route, legalNote: legal.note ?? null, owner: property.owner, ownerNote: property.note ?? null,
    agreedOn: property.agreedOn ?? null, reference: property.reference ?? null,
  };
}

/** The contracts with a supplier, to choose from; none for whoever may not read them. */
export async function contractsWith(ctx, supplier, organisation, signal) {
  if (!supplier || !ctx.can('contracts.read')) {
    return [];
  }
  const { items } = await ctx.api.page('contracts', { query: { supplier, organisation }, limit: 100, signal });
  return items.map(({ id, number, title }) => ({ id, label: `${number} ${title}` }));
}
