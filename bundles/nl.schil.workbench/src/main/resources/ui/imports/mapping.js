/** A header without what does not matter when headers are compared; the server compares them in the same way. */
export function headerKey(header) {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || header.trim();
}

/**
 * How a file is to be read: what was recognised, what a profile says and what the user chose.
 *
 * @typedef {{columns: string[], dateOrder: string, decimal: string, profile: string}} Reading `columns` has one entry for each
 *   header of the file, the empty string for one that is left out; `profile` is the id of the profile it came from
 */

/** What was recognised. @returns {Reading} */
export function recognised(guess) {
  return { columns: guess.headers.map(({ column }) => column ?? ''), dateOrder: '', decimal: '', profile: '' };
}

/** What a profile says; headers that it does not name stay as recognised. @returns {Reading} */
export function byProfile(guess, profile) {
  const told = new Map(Object.entries(profile.mapping).map(([header, column]) => [headerKey(header), column]));
  const taken = new Set(guess.headers.map(({ header }) => told.get(headerKey(header))).filter(Boolean));
  const seen = new Set();
  const columns = guess.headers.map(({ header, column }) => {
    const key = headerKey(header);
    const first = !seen.has(key);
    seen.add(key);
    return told.has(key) ? (first ? told.get(key) : '') : taken.has(column) ? '' : column ?? '';
  });
  return { columns, dateOrder: profile.dateOrder ?? '', decimal: profile.decimal ?? '', profile: profile.id };
}

/** The reading in which one header stands for `column`; a header that stood for it before is left out. @returns {Reading} */
export function withColumn(reading, index, column) {
  return { ...reading, columns: reading.columns.map((before, i) => (i === index ? column : before === column ? '' : before)) };
}

/** Whether a header can be given a column: it has a text, and no header before it has the same. */
export function canChoose(headers, index) {
  const key = headerKey(headers[index].header);
  return Boolean(key) && headers.findIndex(({ header }) => headerKey(header) === key) === index;
}

/** Column by header, of all headers or only of those that were recognised otherwise. */
export function mappingOf(guess, reading, all) {
  return Object.fromEntries(guess.headers
    .map(({ header, column }, index) => ({ header, before: column ?? '', now: reading.columns[index], index }))
    .filter(({ before, now, index }) => canChoose(guess.headers, index) && (all || before !== now))
    .map(({ header, now }) => [header, now]));
}
