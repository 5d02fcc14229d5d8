import { fmt, html, icon, nothing, t, tabs, tag } from '@schil/ui';

const PARTS = [['board', '/innovation'], ['list', '/innovation/ideas'], ['challenges', '/innovation/challenges'], ['figures', '/innovation/figures'], ['settings', '/innovation/settings']];
const ANSWERS = { WAITING: '', OVERDUE: 'bad', IN_TIME: 'ok', LATE: 'warn' };
const OUTCOMES = { MET: 'ok', NOT_MET: 'bad', UNKNOWN: 'unknown', NOT_APPLICABLE: '' };

/** The stages of the pipeline in order, and the two beside it. */
export const PIPELINE = ['IDEA', 'INTAKE', 'EXPLORATION', 'FEASIBILITY', 'PILOT', 'EVALUATION', 'SCALING'];
export const STAGES = [...PIPELINE, 'PARKED', 'STOPPED'];

/** The strip with the parts of the module. */
export function parts(current) {
  return tabs(PARTS.map(([id, href]) => ({ id, href, label: t(`innovation.part.${id}`) })), current, t('innovation.title'));
}

/** The button for a new idea, for whoever may add one. */
export function addButton(ctx, query = '') {
  return ctx.can('innovation.write') ? html`<a class="s-button primary" href="/innovation/new${query}">${icon('plus', 16)}${t('innovation.new')}</a>` : nothing;
}

/** How the answer stands, as a tag with its day; `short` for a card. */
export function answerTag({ standing, dueOn, answeredOn }, form = '') {
  const date = fmt.date(answeredOn ?? dueOn);
  return tag(t(`innovation.answer.${form ? `${form}.` : ''}${standing}`, { date }), { kind: ANSWERS[standing], icon: standing === 'OVERDUE' ? 'triangle-alert' : undefined });
}

/** What was found of a criterion, as a tag. */
export function outcomeTag(outcome) {
  return tag(t(`innovation.outcome.${outcome}`), { kind: OUTCOMES[outcome] });
}

/** Whose idea it is, in words: the supplier when there is one. */
export function whose({ origin, supplierId, supplierName }) {
  return origin === 'OWN' ? t('innovation.origin.OWN') : supplierName ?? (supplierId ? t('workbench.unknown') : t('innovation.origin.SUPPLIER'));
}

/** A choice in a filter bar that stands in the address. */
export function choice(ctx, name, label, options) {
  const { query, setQuery } = ctx;
  return html`<label>${label}<select class="s-input" @change=${(event) => setQuery({ [name]: event.target.value || null })}>${options.map(([value, words]) =>
    html`<option value=${value} .selected=${(query.get(name) ?? '') === value}>${words}</option>`)}</select></label>`;
}

/** The organisations to choose from, for whoever works for several. */
export function organisationChoice(ctx) {
  return ctx.organisations.length > 1
    ? choice(ctx, 'organisation', t('workbench.organisation'), [['', t('innovation.list.every')], ...ctx.organisations.map(({ id, name }) => [id, name])]) : nothing;
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
