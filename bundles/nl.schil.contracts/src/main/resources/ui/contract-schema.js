import { fmt, t } from '@schil/ui';

const KINDS = ['OVEREENKOMST', 'RAAM', 'NADERE', 'DAS', 'WIJZIGING', 'VERWERKERS'];
const NATURES = ['supplies', 'services', 'works'];
const TIERS = ['G', 'S', 'B'];
const TECHNIQUES = ['none', 'fa-wo-rc', 'fa-w-rc', 'fa-mix'];
const OPTIONS = ['unknown', 'none', 'some'];

const UNITS = [[/^(j|jr|jaar|jaren|y|yr|year|years)$/, 'Y'], [/^(m|mnd|maand|maanden|month|months)$/, 'M'],
  [/^(w|wk|week|weken|weeks)$/, 'W'], [/^(d|dag|dagen|day|days)$/, 'D']];

/** An ISO 8601 period from "3 jaar", "1 jaar en 6 maanden" or "P3Y"; anything else comes back as it is, for the server to refuse. */
export function toPeriod(text) {
  if (!text || /^p/i.test(text.trim())) {
    return text?.trim().toUpperCase() ?? null;
  }
  const parts = [...text.matchAll(/(\d+)\s*([a-z]+)/gi)].map(([, amount, word]) => {
    const unit = UNITS.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];
    return unit && `${amount}${unit}`;
  });
  return parts.length && parts.every(Boolean) ? `P${parts.join('')}` : text;
}

/** The form of a contract; `organisations` are those the user may choose from when it is new. */
export function contractSchema({ isNew, organisations }) {
  const choose = isNew && organisations.length > 1;
  const text = (name, rule = {}) => ({ title: t(`contracts.field.${name}`), type: 'string', ...rule });
  const codes = (name, values, prefix) => text(name, { enum: values, enumTitles: values.map((value) => t(`contracts.${prefix}.${value}`)) });
  return {
    required: ['number', 'title', 'kind', 'optionsKnown', ...(choose ? ['organisation'] : [])],
    properties: {
      number: text('number', { maxLength: 100 }),
      title: text('title', { maxLength: 300 }),
      kind: codes('kind', KINDS, 'kind'),
      nature: codes('nature', NATURES, 'nature'),
      terms: text('terms', { maxLength: 100 }),
      framework: text('framework', { description: t('contracts.help.framework'), maxLength: 100 }),
      ...(choose ? { organisation: text('organisation', { enum: organisations.map(({ id }) => id), enumTitles: organisations.map(({ name }) => name) }) } : {}),
      supplierKey: text('supplierKey', { description: t('contracts.help.supplierKey') }),
      supplierName: text('supplierName', { maxLength: 300 }),
      ownerEmail: text('ownerEmail', { format: 'email' }),
      tier: codes('tier', TIERS, 'tier'),
      signedOn: text('signedOn', { format: 'date' }),
      start: text('start', { format: 'date' }),
      term: text('term', { description: t('contracts.help.period') }),
      optionsKnown: { ...codes('optionsKnown', OPTIONS, 'options'), default: 'unknown' },
      options: { title: t('contracts.field.options'), description: t('contracts.help.options'), type: 'array', items: { type: 'string' } },
      notice: text('notice', { description: t('contracts.help.notice') }),
      estimatedValue: text('estimatedValue', { type: 'integer', format: 'money', minimum: 0 }),
      maxValue: text('maxValue', { type: 'integer', format: 'money', minimum: 0 }),
      maxQuantity: text('maxQuantity', { type: 'number', minimum: 0 }),
      quantityUnit: text('quantityUnit', { description: t('contracts.help.quantityUnit'), maxLength: 50 }),
      currency: text('currency', { default: 'EUR', maxLength: 3 }),
      category: text('category', { maxLength: 100 }),
      cpv: text('cpv', { description: t('contracts.help.cpv'), codelist: 'cpv' }),
      technique: codes('technique', TECHNIQUES, 'technique'),
      tenderRef: text('tenderRef', { description: t('contracts.help.tenderRef'), maxLength: 200 }),
      externalId: text('externalId', { maxLength: 200 }),
      termMotivation: text('termMotivation', { description: t('contracts.help.termMotivation'), format: 'textarea', maxLength: 2000 }),
      ceilingWaiver: text('ceilingWaiver', { description: t('contracts.help.ceilingWaiver'), format: 'textarea', maxLength: 2000 }),
    },
    groups: [
      { title: '%contracts.group.what', fields: ['number', 'title', 'kind', 'nature', 'terms', 'framework'] },
      { title: '%contracts.group.who', fields: [...(choose ? ['organisation'] : []), 'supplierKey', 'supplierName', 'ownerEmail', 'tier'] },
      { title: '%contracts.group.when', fields: ['signedOn', 'start', 'term', 'optionsKnown', 'options', 'notice'] },
      { title: '%contracts.group.worth', fields: ['estimatedValue', 'maxValue', 'maxQuantity', 'quantityUnit', 'currency'] },
      { title: '%contracts.group.classification', fields: ['category', 'cpv', 'tenderRef', 'technique', 'externalId'] },
      { title: '%contracts.group.why', fields: ['termMotivation', 'ceilingWaiver'] },
    ],
  };
}

/** The form's values of a contract as the API answers it. */
export function formValue(contract) {
  return {
    ...contract,
    supplierKey: contract.supplier?.key ?? null,
    supplierName: contract.supplier?.name ?? null,
    optionsKnown: contract.options === undefined ? 'unknown' : contract.options.length ? 'some' : 'none',
    options: contract.options?.map(({ term }) => fmt.period(term)) ?? [],
    term: contract.term ? fmt.period(contract.term) : null,
    notice: contract.notice ? fmt.period(contract.notice) : null,
    estimatedValue: contract.estimatedValue?.cents ?? null,
    maxValue: contract.maxValue?.cents ?? null,
  };
}

/** What the API takes: only the fields of the form, each in its own shape. */
export function apiValue(value, schema) {
  const { supplierKey, supplierName, optionsKnown, options, estimatedValue, maxValue, term, notice, ...rest } =
    Object.fromEntries(Object.keys(schema.properties).map((name) => [name, value[name] ?? null]));
  return {
    ...rest,
    supplier: { key: supplierKey, name: supplierName },
    options: optionsKnown === 'unknown' ? null : optionsKnown === 'none' ? [] : (options ?? []).map(toPeriod),
    term: toPeriod(term),
    notice: toPeriod(notice),
    estimatedValue: amount(estimatedValue),
    maxValue: amount(maxValue),
  };
}

function amount(cents) {
  return cents === null ? null : typeof cents === 'number' ? (cents / 100).toFixed(2) : cents;
}
