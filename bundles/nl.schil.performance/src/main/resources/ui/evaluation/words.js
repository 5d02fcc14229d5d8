import { fmt, t, tag } from '@schil/ui';

const KINDS = { DRAFT: undefined, OPEN: undefined, SEALED_PARTIAL: 'warn', REVEALED: 'ok', DISCUSSED: 'ok', CLOSED: undefined };

/** How far an evaluation is, as a tag. */
export function stateTag(state) {
  return tag(t(`performance.evaluation.state.${state}`), { kind: KINDS[state] });
}

/** A difference with its sign: "+1,75". */
export function signed(value, digits = 2) {
  return value === undefined || value === null ? undefined : `${value > 0 ? '+' : value < 0 ? '−' : ''}${fmt.number(Math.abs(value), digits)}`;
}

/** A mean: whole when it is, otherwise with one decimal. */
export function mark(value) {
  return fmt.number(value, Number.isInteger(value) ? 0 : 1);
}

/** The other side. */
export function other(side) {
  return side === 'BUYER' ? 'SUPPLIER' : 'BUYER';
}

/** The four values of a pair as the reader's side sees them: "ours" and "theirs" about the other, and both about themselves. */
export function seenFrom(side, pair) {
  const buyer = { about: pair.buyerAboutSupplier, self: pair.buyerAboutSelf };
  const supplier = { about: pair.supplierAboutBuyer, self: pair.supplierAboutSelf };
  const [our, their] = side === 'BUYER' ? [buyer, supplier] : [supplier, buyer];
  return { ours: our.about, theirs: their.about, ourSelf: our.self, theirSelf: their.self };
}
