import { fmt, html, notApplicable, progress, t, tag, tabs, unknown } from '@schil/ui';

const PARTS = [['plans', '/development'], ['joint', '/development/joint'], ['programmes', '/development/programmes'], ['assumption', '/development/assumption'], ['chain', '/development/chain']];
const STATES = { OPEN: '', AGREED: '', RUNNING: '', VERIFIED: 'ok', CLOSED: 'ok', FAILED: 'bad' };
const ACTIONS = { OVERDUE: 'bad', OPEN: '', DONE: 'ok' };

/** The strip with the parts of development. */
export function parts(current) {
  return tabs(PARTS.map(([id, href]) => ({ id, href, label: t(`development.parts.${id}`) })), current, t('development.title'));
}

/** How far an improvement plan is, as a tag; with a second one when something is overdue. */
export function stateTag({ state, late }) {
  return html`${tag(t(`development.plan.state.${state}`), { kind: STATES[state] })}${late ? html` ${tag(t('development.plan.late'), { kind: 'bad', icon: 'triangle-alert' })}` : ''}`;
}

/** How an action stands, as a tag. */
export function actionTag({ state, closedOn }) {
  const text = state === 'DONE' ? t('development.action.state.DONE', { date: fmt.date(closedOn) }) : t(`development.action.state.${state}`);
  return tag(text, { kind: ACTIONS[state], icon: state === 'OVERDUE' ? 'triangle-alert' : undefined });
}

/** A percentage with its bar, or that it is not known. */
export function percentBar(percent, label, kind) {
  return percent === undefined || percent === null ? unknown(t('development.progress.unknown'))
    : html`<div class="d-bar"><span>${percent}%</span>${progress(percent / 100, { label, kind })}</div>`;
}

/** How well both sides keep their promises. */
export function reciprocity({ sides }) {
  return html`<dl class="d-kept">${sides.map(({ side, counting, onTime, rate }) => html`<div>
    <dt>${t(`development.side.${side}`)}</dt>
    <dd>${counting ? html`<strong>${fmt.percent(rate)}</strong> ${t('development.reciprocity.of', { onTime, counting })}` : notApplicable()}</dd>
    ${counting ? html`<dd>${progress(rate, { label: t(`development.side.${side}`), kind: side === 'BUYER' ? 'ours' : 'theirs' })}</dd>` : ''}</div>`)}</dl>`;
}

/** Does `work`; says that it is done, or why not. Answers what `work` answers. */
export async function attempt(ctx, work, said) {
  try {
    const result = await work();
    if (result && said) {
      ctx.toast(said, 'ok');
    }
    return result;
  } catch (problem) {
    ctx.toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
    return undefined;
  }
}
