import { ANSWERS, CERTIFICATES, GROUNDS, STATUSES } from './profile-words.js';

/** A choice between constants, called by their texts. */
function choice(title, values, name) {
  return { title, type: 'string', enum: values, enumTitles: values.map(name) };
}

/** The choice of an organisation, when there is one. */
function organisationOf({ t, organisations }, asked) {
  return asked && organisations.length > 1
    ? { organisation: { title: t('suppliers.organisation'), type: 'string', enum: organisations.map(({ id }) => id), enumTitles: organisations.map(({ name }) => name) } }
    : {};
}

/** The form of a certificate. */
export function certificateSchema({ t }) {
  return {
    properties: {
      kind: choice(t('suppliers.certificate.kind'), CERTIFICATES, (kind) => t(`suppliers.certificate.kind.${kind}`)),
      title: { title: t('suppliers.certificate.title'), description: t('suppliers.certificate.title.help'), type: 'string', maxLength: 100 },
      level: { title: t('suppliers.certificate.level'), description: t('suppliers.certificate.level.help'), type: 'string', maxLength: 100 },
      schemeVersion: { title: t('suppliers.certificate.version'), type: 'string', maxLength: 100 },
      validFrom: { title: t('suppliers.first-day'), type: 'string', format: 'date' },
      validTo: { title: t('suppliers.last-day'), description: t('suppliers.certificate.to.help'), type: 'string', format: 'date' },
      scope: { title: t('suppliers.certificate.scope'), type: 'string', maxLength: 500 },
      source: { title: t('suppliers.source'), description: t('suppliers.certificate.source.help'), type: 'string', maxLength: 100 },
    },
    required: ['kind', 'source'],
  };
}

/** The form of a turnover. */
export function turnoverSchema({ t, asOf }) {
  return {
    properties: {
      year: { title: t('suppliers.turnover.year'), type: 'integer', minimum: 1900, maximum: 2100 },
      cents: { title: t('suppliers.turnover.amount'), description: t('suppliers.turnover.amount.help'), type: 'number', format: 'money', minimum: 0 },
      source: { title: t('suppliers.source'), description: t('suppliers.turnover.source.help'), type: 'string', maxLength: 100 },
      sourceDate: { title: t('suppliers.turnover.source-date'), type: 'string', format: 'date', maximum: asOf },
    },
    required: ['year', 'cents', 'source', 'sourceDate'],
  };
}

/** The form of a blocking. */
export function blockingSchema(ctx, isNew) {
  const { t } = ctx;
  const organisation = organisationOf(ctx, isNew);
  return {
    properties: {
      ...organisation,
      ground: choice(t('suppliers.blocking.ground'), GROUNDS, (ground) => t(`suppliers.blocking.ground.${ground}`)),
      reason: { title: t('suppliers.blocking.reason'), description: t('suppliers.blocking.reason.help'), type: 'string', format: 'textarea', maxLength: 500 },
      from: { title: t('suppliers.first-day'), type: 'string', format: 'date' },
      until: { title: t('suppliers.last-day'), description: t('suppliers.blocking.until.help'), type: 'string', format: 'date' },
    },
    required: [...Object.keys(organisation), 'ground', 'reason', 'from', 'until'],
  };
}

/** The form of a status in a category. */
export function categorySchema(ctx, isNew) {
  const { t } = ctx;
  const organisation = organisationOf(ctx, isNew);
  return {
    properties: {
      ...organisation,
      category: { title: t('suppliers.category'), type: 'string', maxLength: 100 },
      status: choice(t('suppliers.category.status'), STATUSES, (status) => t(`suppliers.category.status.${status}`)),
      from: { title: t('suppliers.first-day'), type: 'string', format: 'date' },
      to: { title: t('suppliers.last-day'), description: t('suppliers.category.to.help'), type: 'string', format: 'date' },
    },
    required: [...Object.keys(organisation), 'category', 'status', 'from'],
  };
}

/** The form of what kind of business a supplier is. */
export function natureSchema({ t }) {
  const answers = (key) => ({ ...choice(t(key), ANSWERS, (one) => t(`suppliers.answer.${one}`)), description: t(`${key}.help`) });
  return {
    properties: { sme: answers('suppliers.sme'), naturalPerson: answers('suppliers.natural-person') },
    required: ['sme', 'naturalPerson'],
  };
}

/** The form of who manages a relation. */
export function managerSchema({ t }) {
  return { properties: { managerEmail: { title: t('suppliers.manager'), description: t('suppliers.manager.help'), type: 'string', format: 'email', maxLength: 200 } } };
}
