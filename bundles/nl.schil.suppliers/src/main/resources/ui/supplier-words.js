import { fmt, tag } from '@schil/ui';

/** Schemes that identify one organisation. */
export const STRONG = ['KVK', 'RSIN', 'LEI', 'KBO', 'BTW', 'EUVAT', 'OIN'];
/** Schemes of the register, in the order of the form. */
export const SCHEMES = ['KVK', 'VESTIGING', 'RSIN', 'BTW', 'EUVAT', 'OIN', 'LEI', 'IBAN', 'KBO', 'PEPPOL'];
export const LEVELS = ['STRATEGIC', 'TACTICAL', 'OPERATIONAL'];

/** The first live identifier of a scheme, or undefined. */
export function identifier(supplier, scheme) {
  return supplier.identifiers.find((one) => one.scheme === scheme && !one.validTo)?.value;
}

/** Whether a supplier has a live key that identifies it. */
export function isKeyed(supplier) {
  return supplier.identifiers.some((one) => STRONG.includes(one.scheme) && !one.validTo);
}

/** A label that says whether, and when, the record was verified. */
export function verified(supplier, { t }) {
  return supplier.verifiedOn
    ? tag(t('suppliers.verified', { date: fmt.date(supplier.verifiedOn) }), { kind: 'ok', icon: 'circle-check' })
    : tag(t('suppliers.never-verified'), { kind: 'warn' });
}

/** The name of a scheme; one that another bundle added is called by its code. */
export function schemeName(scheme, { t }) {
  return SCHEMES.includes(scheme) ? t(`suppliers.scheme.${scheme}`) : scheme;
}

/** What keeps a supplier from counting as kept in order (activity B1a), as text keys. */
export function missing(supplier) {
  return [
    !isKeyed(supplier) && 'suppliers.missing.key',
    supplier.duplicates > 0 && 'suppliers.missing.duplicate',
    !supplier.verifiedOn && 'suppliers.missing.verification',
    !supplier.place && 'suppliers.missing.place',
    !supplier.country && 'suppliers.missing.country',
  ].filter(Boolean);
}
