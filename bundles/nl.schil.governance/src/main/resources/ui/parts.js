import { html, t, tabs, tag } from '@schil/ui';

const PARTS = [['forums', '/governance'], ['actions', '/governance/actions'], ['raci', '/governance/raci'], ['attention', '/governance/attention']];
const KINDS = { OVERDUE: 'bad', PLANNED_LATE: 'warn', IN_TIME: 'ok', UNKNOWN: 'unknown' };
const STATES = { PLANNED: '', HELD: 'warn', MINUTED: 'ok', CANCELLED: '' };
const ACTIONS = { OVERDUE: 'bad', OPEN: '', CLOSED: 'ok', CLOSED_LATE: 'warn' };

/** The strip with the parts of governance. */
export function parts(current) {
  return tabs(PARTS.map(([id, href]) => ({ id, href, label: t(`governance.part.${id}`) })), current, t('governance.title'));
}

/** How a forum keeps its cadence, as a tag. */
export function standingTag({ standing }) {
  return tag(t(`governance.standing.${standing}`), { kind: KINDS[standing] ?? '', icon: standing === 'OVERDUE' ? 'triangle-alert' : undefined });
}

/** Where a meeting stands, as a tag. */
export function stateTag({ state }) {
  return tag(t(`governance.state.${state}`), { kind: STATES[state] });
}

/** How an action stands, as a tag. */
export function actionTag({ state }) {
  return tag(t(`governance.action.state.${state}`), { kind: ACTIONS[state], icon: state === 'OVERDUE' ? 'triangle-alert' : undefined });
}

/** Who must do an action: the side, and the person when known. */
export function ownerOf({ side, owner, ownerName }) {
  const name = owner?.name ?? ownerName;
  return name ? `${name} (${t(`governance.side.${side}`)})` : t(`governance.side.${side}`);
}

/** The subject of a forum, linked to its page. */
export function subjectLink({ subjectType, subjectId, subjectLabel }) {
  return html`<a href="/${subjectType === 'CONTRACT' ? 'contracts' : 'suppliers'}/${subjectId}">${subjectLabel ?? t('governance.subject.unknown')}</a>`;
}

/** A month count as a cadence. */
export function cadence(months) {
  return months ? t('governance.cadence.months', { count: months }) : undefined;
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
