import { fmt, tag, unknown } from '@schil/ui';

export const CERTIFICATES = ['CO2PL', 'PSO', 'ISO9001', 'ISO14001', 'ISO27001', 'ISO45001', 'ECOVADIS', 'VCA', 'FSC', 'OTHER'];
export const GROUNDS = ['AW_2_86', 'AW_2_87', 'BIBOB', 'EU_SANCTIONS', 'CONTRACT'];
export const STATUSES = ['VERKEND', 'KANDIDAAT', 'GEKWALIFICEERD', 'VOORKEUR', 'UITGEFASEERD'];
export const ANSWERS = ['YES', 'NO', 'UNKNOWN'];

const KINDS = { VALID: 'ok', EXPIRED: 'bad', FUTURE: 'warn' };
const ICONS = { VALID: 'circle-check', EXPIRED: 'triangle-alert' };

/** Whether something holds on the day, as a label that does not depend on colour. */
export function validityTag(validity, { t }) {
  return validity === 'UNKNOWN'
    ? unknown(t('suppliers.validity.UNKNOWN'))
    : tag(t(`suppliers.validity.${validity}`), { kind: KINDS[validity], icon: ICONS[validity] });
}

/** Whether a decision runs on the day; one that warns does so while it runs. */
export function runningTag(validity, { t }, warns = false) {
  const kind = validity === 'VALID' ? (warns ? 'bad' : 'ok') : '';
  return tag(t(`suppliers.running.${validity}`), { kind, icon: kind === 'bad' ? 'triangle-alert' : undefined });
}

/** Two days, each of which may be unknown or absent. */
export function days(from, to, { t }) {
  return t('suppliers.days', { from: from ? fmt.date(from) : '…', to: to ? fmt.date(to) : '…' });
}

/** The name of a certificate. */
export function certificateName({ kind, title }, { t }) {
  return kind === 'OTHER' ? title : t(`suppliers.certificate.kind.${kind}`);
}

/** A yes, a no, or that it is not known. */
export function answer(value, { t }) {
  return value === 'UNKNOWN' || !value ? unknown() : t(`suppliers.answer.${value}`);
}

/** The names of organisations by id. */
export function organisationNames({ organisations }) {
  return new Map(organisations.map(({ id, name }) => [id, name]));
}
