import { coverageClass, fmt, hasText, t } from '@schil/ui';

/** The fill and text class of a cell or activity: measured, unknown or not applicable. */
export function classOf({ status, coverage }) {
  return coverageClass(status === 'MEASURED' ? coverage : status === 'UNKNOWN' ? null : 'na');
}

/** What a cell prints: a percentage, `?` or `n.v.t.`. */
export function mark({ status, coverage }) {
  return status === 'MEASURED' ? fmt.percent(coverage) : status === 'UNKNOWN' ? '?' : t('maturity.na.short');
}

/** The same in words. */
export function word({ status, coverage }) {
  return status === 'MEASURED' ? fmt.percent(coverage)
    : t(status === 'UNKNOWN' ? 'workbench.unknown' : 'maturity.na.short');
}

/** The same for who listens. */
export function spoken({ status, coverage }) {
  return status === 'MEASURED' ? t('maturity.ring.cell.measured', { coverage: fmt.percent(coverage) })
    : t(status === 'UNKNOWN' ? 'maturity.ring.cell.unknown' : 'maturity.ring.cell.na');
}

/** A module's name for people, also when the module is off. */
export function moduleName(id) {
  const key = [`${id}.module.name`, `workbench.module.${id}`].find(hasText);
  return key ? t(key) : id;
}
