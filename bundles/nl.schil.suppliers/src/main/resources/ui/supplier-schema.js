import { LEVELS, SCHEMES, schemeName } from './supplier-words.js';

/** The fields that describe a supplier. */
function description(t, today) {
  return {
    name: { title: t('suppliers.name'), type: 'string', maxLength: 300 },
    tradeNames: { title: t('suppliers.trade-names'), description: t('suppliers.trade-names.help'), type: 'array', items: { type: 'string' } },
    place: { title: t('suppliers.place'), type: 'string' },
    country: { title: t('suppliers.country'), description: t('suppliers.country.help'), type: 'string' },
    website: { title: t('suppliers.website'), type: 'string' },
    verifiedOn: { title: t('suppliers.verified-on'), description: t('suppliers.verified-on.help'), type: 'string', format: 'date', maximum: today },
  };
}

/** The form of a supplier's description. */
export function editSchema({ t, asOf }) {
  return { properties: description(t, asOf), required: ['name'] };
}

/** The form of a new supplier: description, identifiers, and the organisation when there is a choice. */
export function newSchema(ctx) {
  const { t, asOf, organisations } = ctx;
  const keys = Object.fromEntries(SCHEMES.map((scheme) => [scheme.toLowerCase(), {
    title: schemeName(scheme, ctx), description: t(`suppliers.scheme.${scheme}.help`), type: 'string',
  }]));
  const choice = organisations.length > 1
    ? { organisation: { title: t('suppliers.organisation'), type: 'string', enum: organisations.map(({ id }) => id), enumTitles: organisations.map(({ name }) => name) } }
    : {};
  const number = { externalId: { title: t('suppliers.external-id'), description: t('suppliers.external-id.help'), type: 'string' } };
  const fields = description(t, asOf);
  return {
    properties: { ...fields, ...keys, ...number, ...choice },
    required: ['name', ...Object.keys(choice)],
    groups: [
      { title: t('suppliers.description'), fields: Object.keys(fields) },
      { title: t('suppliers.identifiers'), fields: Object.keys(keys) },
      { title: t('suppliers.own-register'), fields: [...Object.keys(number), ...Object.keys(choice)] },
    ],
  };
}

/** The request that a filled-in form of a new supplier makes. */
export function newRequest(value) {
  const identifiers = SCHEMES
    .map((scheme) => ({ scheme, value: value[scheme.toLowerCase()] }))
    .filter((one) => one.value);
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !SCHEMES.includes(name.toUpperCase())));
  return { ...rest, identifiers };
}

/** The form of an identifier. */
export function identifierSchema(ctx) {
  const { t, asOf } = ctx;
  return {
    properties: {
      scheme: { title: t('suppliers.scheme'), type: 'string', enum: SCHEMES, enumTitles: SCHEMES.map((scheme) => schemeName(scheme, ctx)) },
      value: { title: t('suppliers.value'), type: 'string' },
      verifiedOn: { title: t('suppliers.verified-on'), type: 'string', format: 'date', maximum: asOf },
      source: { title: t('suppliers.source'), description: t('suppliers.source.help'), type: 'string', maxLength: 200 },
    },
    required: ['scheme', 'value'],
  };
}

/** The form of a contact. */
export function contactSchema({ t, organisations }, withOrganisation) {
  const choice = withOrganisation && organisations.length > 1
    ? { organisation: { title: t('suppliers.organisation'), type: 'string', enum: organisations.map(({ id }) => id), enumTitles: organisations.map(({ name }) => name) } }
    : {};
  return {
    properties: {
      name: { title: t('suppliers.contact.name'), type: 'string', maxLength: 200 },
      level: { title: t('suppliers.contact.level'), description: t('suppliers.contact.level.help'), type: 'string', enum: LEVELS, enumTitles: LEVELS.map((level) => t(`suppliers.level.${level}`)) },
      job: { title: t('suppliers.contact.job'), type: 'string', maxLength: 200 },
      email: { title: t('suppliers.contact.email'), type: 'string', format: 'email' },
      phone: { title: t('suppliers.contact.phone'), type: 'string' },
      ...choice,
    },
    required: ['name', 'level', ...Object.keys(choice)],
  };
}
