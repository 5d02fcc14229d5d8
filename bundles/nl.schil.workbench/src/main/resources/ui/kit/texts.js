import * as fmt from './fmt.js';

let language = 'nl';
let dictionary = {};

/** Sets the language and its texts; called by the shell. */
export function setTexts(locale, texts) {
  language = locale;
  dictionary = texts;
  fmt.setLocale(locale);
}

/** The user's language: `nl` or `en`. */
export function locale() {
  return language;
}

/**
 * The text of a key. Of `one|many` the second half is used unless `values.count` is 1.
 *
 * @param {string} key
 * @param {Record<string, unknown>} [values] fill `{name}`; numbers are written as the language does
 * @returns {string} the key itself when there is no such text
 */
export function t(key, values = {}) {
  const text = dictionary[key];
  if (text === undefined) {
    return key;
  }
  return chooseForm(text, values.count).replace(/\{(\w+)\}/g, (whole, name) =>
    values[name] === undefined || values[name] === null ? whole : written(values[name]));
}

/** Whether there is a text for `key`. */
export function hasText(key) {
  return key in dictionary;
}

/** A manifest's label: `%key` is translated, anything else is shown as it is. */
export function label(text) {
  return text?.startsWith('%') ? t(text.slice(1)) : text ?? '';
}

function chooseForm(text, count) {
  const forms = text.split('|');
  return forms.length === 2 && count !== undefined ? forms[Number(count) === 1 ? 0 : 1] : text;
}

function written(value) {
  if (typeof value === 'number') {
    return fmt.number(value, Number.isInteger(value) ? 0 : undefined);
  }
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return fmt.date(value);
  }
  return Array.isArray(value) ? fmt.list(value) : String(value);
}
