import { fmt, html, nothing, notApplicable, t, tag, unknown } from '@schil/ui';

export const QUADRANTS = ['STEERED_ON_COURSE', 'STEERED_BEHIND', 'ON_COURSE_BY_LUCK', 'BLIND_BEHIND', 'BLIND'];
const KINDS = { STEERED_ON_COURSE: 'ok', STEERED_BEHIND: 'warn', ON_COURSE_BY_LUCK: 'warn', BLIND_BEHIND: 'bad', BLIND: 'unknown' };

/** The quadrant of a goal, as a tag; open while it is not known. */
export function quadrantTag({ quadrant }) {
  return quadrant ? tag(t(`circularity.quadrant.${quadrant}`), { kind: KINDS[quadrant] }) : unknown(t('circularity.quadrant.OPEN'));
}

/** A part in whole percents; something is never shown as nothing. */
export function part(fraction) {
  return fmt.percent(fraction > 0 ? Math.max(0.01, Math.round(fraction * 100) / 100) : 0);
}

/** How far a goal lags or is ahead, in words. */
export function courseText({ performanceGap: gap }) {
  if (gap === undefined || gap === null) {
    return unknown();
  }
  return gap > 0 ? t('circularity.course.behind', { part: part(gap) }) : gap < 0 ? t('circularity.course.ahead', { part: part(-gap) }) : t('circularity.course.on');
}

/** The governance gap: one figure, or the bounds between which it lies. */
export function gapText({ governanceGap: gap, governanceGapLowest: lowest, governanceGapHighest: highest }) {
  return gap === undefined || gap === null ? t('circularity.gap.between', { lowest: part(lowest), highest: part(highest) }) : part(gap);
}

/** Where the threads of a goal break most, in words. */
export function breakText({ breaks, contracts, threads }) {
  if (!contracts) {
    return notApplicable();
  }
  const [link, count] = Object.entries(breaks).sort(([a, x], [b, y]) => y - x || a.localeCompare(b))[0] ?? [];
  return link ? t('circularity.thread.breaks', { link, count, all: contracts }) : threads ? t('circularity.thread.whole', { count: threads, all: contracts }) : unknown();
}

/** A choice in a filter bar that stands in the address. */
export function choice(ctx, name, label, options) {
  const { query, setQuery } = ctx;
  return html`<label>${label}<select class="s-input" @change=${(event) => setQuery({ [name]: event.target.value || null })}>${options.map(([value, words]) =>
    html`<option value=${value} .selected=${(query.get(name) ?? '') === value}>${words}</option>`)}</select></label>`;
}

/** Where something stands: a link for a page of the workbench, words otherwise. */
export function where(reference, words = reference) {
  return !reference ? nothing : reference.startsWith('/') ? html`<a href=${reference}>${words === reference ? t('circularity.proof.open') : words}</a>` : words;
}

/** Does `work`; says that it is done, or why not, and then reads the view again. */
export async function done(view, work, said) {
  try {
    const result = await work;
    if (result) {
      view.ctx.toast(said, 'ok');
      await view.reload();
    }
    return result;
  } catch (problem) {
    view.ctx.toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
    return undefined;
  }
}
