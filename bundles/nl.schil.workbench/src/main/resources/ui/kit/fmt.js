/** Writes values the way the user's language does. All functions answer "–" for null and undefined. */

const NONE = '–';
let tag = 'nl-NL';
let formats = new Map();

/** Sets the language; called by the shell. */
export function setLocale(locale) {
  tag = locale === 'en' ? 'en-GB' : 'nl-NL';
  formats = new Map();
}

/**
 * An amount.
 *
 * @param {number | {cents: number, currency: string} | null} cents whole cents, or the API's money
 * @param {{currency?: string, compact?: boolean}} [options] `compact` writes millions: € 13,8 mln
 */
export function money(cents, { currency = 'EUR', compact = false } = {}) {
  if (cents === null || cents === undefined) {
    return NONE;
  }
  if (typeof cents === 'object') {
    return money(cents.cents, { currency: cents.currency, compact });
  }
  if (compact && Math.abs(cents) >= 1e8) {
    return format('compact ' + currency, () => new Intl.NumberFormat(tag, {
      style: 'currency', currency, notation: 'compact', minimumFractionDigits: 1, maximumFractionDigits: 1,
    })).format(cents / 100).replace(/\.$/, '');
  }
  const digits = cents % 100 === 0 ? 0 : 2;
  return format(`money ${currency} ${digits}`, () => new Intl.NumberFormat(tag, {
    style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits,
  })).format(cents / 100);
}

/** A number; `digits` decimals, or as many as it has (at most 2). */
export function number(value, digits) {
  if (value === null || value === undefined) {
    return NONE;
  }
  return format('number ' + digits, () => new Intl.NumberFormat(tag, {
    minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? 2,
  })).format(value);
}

/** A fraction as percentage, rounded down so that 60% is never shown below the norm of 0.6. */
export function percent(fraction, digits = 0) {
  if (fraction === null || fraction === undefined) {
    return NONE;
  }
  const scale = 10 ** (digits + 2);
  const floored = Math.floor(Number((fraction * scale).toFixed(6))) / scale;
  return format('percent ' + digits, () => new Intl.NumberFormat(tag, {
    style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits,
  })).format(floored);
}

const DATE_STYLES = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  monthShort: { month: 'short' },
};

/**
 * A date.
 *
 * @param {string | null} iso `YYYY-MM-DD`
 * @param {'short' | 'long' | 'month' | 'day' | 'numeric' | 'monthShort'} [style]
 */
export function date(iso, style = 'short') {
  if (!iso) {
    return NONE;
  }
  return format('date ' + style, () => new Intl.DateTimeFormat(tag, { ...DATE_STYLES[style], timeZone: 'UTC' }))
    .format(new Date(iso.slice(0, 10) + 'T00:00:00Z'));
}

/** A moment (`2026-11-24T09:30:00Z`) in the user's time zone, to the minute. */
export function instant(iso) {
  if (!iso) {
    return NONE;
  }
  return format('instant', () => new Intl.DateTimeFormat(tag, {
    day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
  })).format(new Date(iso));
}

const UNITS = [['Y', 'year'], ['M', 'month'], ['W', 'week'], ['D', 'day']];

/** An ISO 8601 period of dates: `P1Y6M` is "1 jaar en 6 maanden". */
export function period(iso) {
  if (!iso) {
    return NONE;
  }
  const parts = UNITS.flatMap(([letter, unit]) => {
    const amount = new RegExp(`(\\d+)${letter}`).exec(iso)?.[1];
    return amount && Number(amount) !== 0 ? [amountOf(Number(amount), unit)] : [];
  });
  return parts.length ? list(parts) : amountOf(0, 'day');
}

/** A number of days: "34 dagen". */
export function days(count) {
  return count === null || count === undefined ? NONE : amountOf(count, 'day');
}

/** Days from date `a` to date `b`, negative when `b` is earlier. */
export function daysBetween(a, b) {
  return Math.round((Date.parse(b + 'T00:00:00Z') - Date.parse(a + 'T00:00:00Z')) / 86400000);
}

/** A number of bytes, in kB or MB. */
export function fileSize(bytes) {
  if (bytes === null || bytes === undefined) {
    return NONE;
  }
  return bytes < 1e6
    ? `${number(Math.max(1, Math.round(bytes / 1000)), 0)} kB`
    : `${number(bytes / 1e6, 1)} MB`;
}

/** Texts with commas and "en". */
export function list(texts) {
  return format('list', () => new Intl.ListFormat(tag, { type: 'conjunction' })).format([...texts]);
}

function amountOf(amount, unit) {
  return format('unit ' + unit, () => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }))
    .format(amount);
}

function format(key, create) {
  if (!formats.has(key)) {
    formats.set(key, create());
  }
  return formats.get(key);
}
