import { fmt, html, icon, t, tag, unknown } from '@schil/ui';

const STATE_KINDS = { ACTIEF: 'ok', OPGEZEGD: 'warn' };

/** Number and title as one name. */
export function nameOf(contract) {
  return `${contract.number} ${contract.title}`;
}

/** The state as a label; an ended contract says why. */
export function stateTag(contract) {
  const text = contract.endingKind ? t(`contracts.ending.${contract.endingKind}`) : t(`contracts.state.${contract.state}`);
  return tag(text, { kind: STATE_KINDS[contract.state] ?? '' });
}

/** Whether the contract runs at the date of reference. */
export function isRunning(contract) {
  return contract.state === 'ACTIEF' || contract.state === 'OPGEZEGD';
}

/** The ceiling or, without one, the estimated value; unknown when there is neither. */
export function valueOf(contract, { compact = true } = {}) {
  const amount = contract.maxValue ?? contract.estimatedValue;
  if (amount) {
    return fmt.money(amount, { compact });
  }
  return contract.maxQuantity === undefined ? unknown() : units(contract.maxQuantity, contract.quantityUnit);
}

/** A quantity with its unit. */
export function units(count, unit) {
  return unit ? `${fmt.number(count)} ${unit}` : t('contracts.ceiling.quantity.units', { count });
}

/** A date that may be unknown. */
export function dateOr(date) {
  return date ? fmt.date(date) : unknown();
}

/** The last working day before a day on which people are not at work; nothing when they are. */
export function workingDay(day, working) {
  return working && working !== day ? t('contracts.working-day', { date: fmt.date(working) }) : undefined;
}

/** The names of what is missing. */
export function missingText(contract) {
  return fmt.list(contract.missing.map((what) => t(`contracts.missing.${what}`)));
}

/** A link to the supplier's page, its bare name when it is not in the register, or unknown. */
export function supplierLink(supplier) {
  if (!supplier) {
    return unknown();
  }
  const name = supplier.name ?? supplier.key;
  return supplier.id ? html`<a href="/suppliers/${supplier.id}">${name}</a>` : name;
}

/** How much attention the contract gets. */
export function tierTag(tier) {
  return tier ? html`<span class="s-tag">${icon('star', 15)}${t(`contracts.tier.${tier}`)}</span>` : unknown();
}

