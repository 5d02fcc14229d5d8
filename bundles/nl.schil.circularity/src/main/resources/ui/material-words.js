import { fmt, html, nothing, t, tag, tabs, unknown } from '@schil/ui';

const PARTS = [['goals', '/circularity'], ['materials', '/circularity/materials'], ['requests', '/circularity/requests'], ['runs', '/circularity/runs']];
const REQUESTS = { REQUESTED: '', RETURNED: 'warn', RECEIVED: 'warn', CHECKED: '', ACCEPTED: 'ok', WITHDRAWN: '' };
const STATEMENTS = { DRAFT: '', SUBMITTED: 'warn', ACCEPTED: 'ok' };

/** The strip with the parts of circularity. */
export function parts(current) {
  return tabs(PARTS.map(([id, href]) => ({ id, href, label: t(`circularity.material.parts.${id}`) })), current, t('circularity.title'));
}

/** How far a request is; with a second tag when the supplier should have answered. */
export function requestTag({ state, late }) {
  return html`${tag(t(`circularity.request.state.${state}`), { kind: REQUESTS[state] })}${late ? html` ${tag(t('circularity.request.late'), { kind: 'bad', icon: 'triangle-alert' })}` : nothing}`;
}

/** How far a statement is. */
export function statementTag(state) {
  return tag(t(`circularity.statement.state.${state}`), { kind: STATEMENTS[state] });
}

/** "2026" or "2026, kwartaal 3". */
export function period({ year, quarter }) {
  return quarter ? t('circularity.material.quarter', { year: String(year), quarter }) : String(year);
}

/** An MCI, or that it is unknown; with the reason when that is short. */
export function mci(value, outcome) {
  const reason = outcome?.missing?.length === 1 ? outcome.reason : undefined;
  return value === null || value === undefined ? because(reason) : html`<span class="m-figure">${fmt.number(value, 3)}</span>`;
}

/** That something is unknown and why, on as many lines as that takes. */
export function because(reason) {
  return html`<span class="m-because">${unknown(reason)}</span>`;
}

/** A mass: tonnes where kilograms would be long, grams where they would say little. */
export function mass(kilograms) {
  if (kilograms === null || kilograms === undefined) {
    return unknown();
  }
  const size = Math.abs(kilograms);
  if (size >= 10000) {
    return t('circularity.material.tonnes', { value: fmt.number(kilograms / 1000, 1) });
  }
  if (size > 0 && size < 0.1) {
    return t('circularity.material.grams', { value: fmt.number(kilograms * 1000, size < 0.01 ? 2 : 1) });
  }
  return t('circularity.material.kilograms', { value: fmt.number(kilograms, size < 100 ? 2 : 0) });
}

/** How far figures may be relied on. */
export function assurance(level) {
  return level ? tag(t(`circularity.statement.assurance.${level}`), { kind: level === 'VERIFIED' ? 'ok' : level === 'ASSUMED' ? 'warn' : '' }) : unknown();
}

/** Does `work`; says why not when it is refused. Answers what `work` answers. */
export async function attempt(ctx, work, said) {
  try {
    const result = await work();
    if (said) {
      ctx.toast(said, 'ok');
    }
    return result ?? true;
  } catch (problem) {
    ctx.toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
    return undefined;
  }
}

/**
 * What is wrong by field of a statement, as its form shows it: the field without what it is part of, the value and what to do.
 *
 * @param {ApiError} problem
 * @param {object} content what was sent
 */
export function fieldErrors(problem, content) {
  return Object.fromEntries((problem.errors ?? []).map(({ field, code, message }) => {
    const path = field.replace(/^(content|statement)\./, '');
    return [path, code === 'problem.field.type' ? t('circularity.statement.number', { value: valueAt(content, path) }) : message ?? t(code)];
  }).reverse());
}

function valueAt(content, path) {
  return path.split(/[.[\]]+/).filter(Boolean).reduce((part, name) => part?.[name], content) ?? '';
}
