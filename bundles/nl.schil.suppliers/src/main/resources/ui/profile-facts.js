import { certificateName, days, organisationNames, runningTag, validityTag } from './profile-words.js';
import { blockingSchema, categorySchema, certificateSchema, turnoverSchema } from './profile-schema.js';
import { fmt, html, nothing, tag } from '@schil/ui';

/**
 * The kinds of fact that a profile shows: where they are, how a row reads, and the form of one.
 *
 * @typedef {{path: string, key: string, span: number, schema: (ctx: object, isNew: boolean) => object, fields: string[],
 *   name: (row: object, ctx: object) => string, columns: (ctx: object) => object[]}} FactKind
 */

/** @type {FactKind} */
const blockings = {
  path: 'blockings', key: 'blocking', span: 12, schema: blockingSchema, fields: ['organisation', 'ground', 'reason', 'from', 'until'],
  name: ({ ground, from, until }, ctx) => `${ctx.t(`suppliers.blocking.ground.${ground}`)}, ${days(from, until, ctx)}`,
  columns: (ctx) => [
    { id: 'ground', label: ctx.t('suppliers.blocking.ground'), header: true, render: ({ ground }) => ctx.t(`suppliers.blocking.ground.${ground}`) },
    { id: 'reason', label: ctx.t('suppliers.blocking.reason'), render: ({ reason }) => reason },
    { id: 'days', label: ctx.t('suppliers.period'), render: ({ from, until, validity }) => html`${days(from, until, ctx)} ${runningTag(validity, ctx, true)}` },
    ...organisationColumn(ctx),
  ],
};

/** @type {FactKind} */
const certificates = {
  path: 'certificates', key: 'certificate', span: 12, schema: certificateSchema,
  fields: ['kind', 'title', 'level', 'schemeVersion', 'validFrom', 'validTo', 'scope', 'source'],
  name: certificateName,
  columns: (ctx) => [
    { id: 'kind', label: ctx.t('suppliers.certificate.kind'), header: true, render: (one) => html`${certificateName(one, ctx)}
      ${one.level ? html`<div class="s-muted s-small">${one.level}</div>` : nothing}` },
    { id: 'validity', label: ctx.t('suppliers.validity'), render: ({ validity, validFrom, validTo }) => html`${validityTag(validity, ctx)}
      <div class="s-muted s-small">${days(validFrom, validTo, ctx)}</div>` },
    { id: 'schemeVersion', label: ctx.t('suppliers.certificate.version'), render: ({ schemeVersion }) => schemeVersion ?? '–' },
    { id: 'scope', label: ctx.t('suppliers.certificate.scope'), render: ({ scope }) => scope ?? '–' },
    { id: 'source', label: ctx.t('suppliers.source'), render: ({ source }) => source },
  ],
};

/** @type {FactKind} */
const categories = {
  path: 'categories', key: 'category', span: 6, schema: categorySchema, fields: ['organisation', 'category', 'status', 'from', 'to'],
  name: ({ category, status }, ctx) => `${category}, ${ctx.t(`suppliers.category.status.${status}`)}`,
  columns: (ctx) => [
    { id: 'category', label: ctx.t('suppliers.category'), header: true, render: ({ category }) => category },
    { id: 'status', label: ctx.t('suppliers.category.status'), render: ({ status, validity }) => html`${ctx.t(`suppliers.category.status.${status}`)}
      ${validity === 'VALID' ? nothing : html` ${runningTag(validity, ctx)}`}` },
    { id: 'days', label: ctx.t('suppliers.period'), render: ({ from, to }) => days(from, to, ctx) },
    ...organisationColumn(ctx),
  ],
};

/** @type {FactKind} */
const turnover = {
  path: 'turnover', key: 'turnover', span: 6, schema: turnoverSchema, fields: ['year', 'cents', 'currency', 'source', 'sourceDate'],
  name: ({ year, source }) => `${year}, ${source}`,
  columns: (ctx) => [
    { id: 'year', label: ctx.t('suppliers.turnover.year'), header: true, render: ({ year }) => String(year) },
    { id: 'amount', label: ctx.t('suppliers.turnover.amount'), align: 'end', render: ({ cents, currency, contradicted, used }) => html`${fmt.money(cents, { currency })}
      ${contradicted ? html`<div>${tag(ctx.t(used ? 'suppliers.turnover.used' : 'suppliers.turnover.differs'), { kind: 'warn', icon: 'triangle-alert' })}</div>` : nothing}` },
    { id: 'source', label: ctx.t('suppliers.source'), render: ({ source, sourceDate }) => html`${source}<div class="s-muted s-small">${fmt.date(sourceDate)}</div>` },
  ],
};

/** @type {FactKind[]} */
export const FACTS = [blockings, certificates, categories, turnover];

function organisationColumn(ctx) {
  const names = organisationNames(ctx);
  return names.size > 1
    ? [{ id: 'organisation', label: ctx.t('suppliers.organisation'), render: ({ organisation }) => names.get(organisation) ?? organisation }]
    : [];
}
