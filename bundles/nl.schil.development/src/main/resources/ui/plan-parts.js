import { card, dataTable, empty, fmt, html, icon, nothing, t, tag } from '@schil/ui';
import { actionTag, percentBar } from './words.js';

const PATH = ['OPEN', 'AGREED', 'RUNNING', 'VERIFIED', 'CLOSED'];

/** The way a plan goes, with where it is. */
export function path({ state }) {
  const at = state === 'FAILED' ? -1 : PATH.indexOf(state);
  return html`<ol class="d-path" aria-label=${t('development.plan.path')}>${PATH.map((one, index) =>
    html`<li class=${index < at || (index === at && one === 'CLOSED') ? 'done' : index === at ? 'now' : ''} aria-current=${index === at ? 'step' : nothing}>
      <span class="mark" aria-hidden="true">${index < at || (index === at && one === 'CLOSED') ? icon('check', 14) : index + 1}</span>${t(`development.plan.state.${one}`)}</li>`)}</ol>`;
}

/** What made the plan necessary and what is to be reached. */
export function purpose({ trigger, goal }) {
  const numbers = [Number.isFinite(trigger.measured) ? t('development.plan.trigger.measured', { value: written(trigger.measured, trigger.unit) }) : undefined,
    Number.isFinite(trigger.norm) ? t('development.plan.trigger.norm', { value: written(trigger.norm, trigger.unit) }) : undefined].filter(Boolean);
  return html`<dl class="d-purpose">
    <div><dt>${t('development.plan.trigger')} ${tag(t(`development.plan.trigger.${trigger.kind}`))}</dt>
      <dd>${trigger.text}${numbers.length ? html`<br><span class="s-muted">${numbers.join(' · ')}</span>` : nothing}${trigger.route ? html`<br><a href=${trigger.route}>${t('development.plan.trigger.open')}</a>` : nothing}</dd></div>
    <div><dt>${t('development.plan.goal')}</dt><dd class="d-goal">${goal}</dd></div></dl>`;
}

function written(value, unit) {
  const number = fmt.number(value, Number.isInteger(value) ? 0 : 1);
  return unit === '%' ? `${number}%` : [number, unit].filter(Boolean).join(' ');
}

/** Milestones with how far they are; `update` records it, or is absent when that cannot be done. */
export function milestones({ plan, update }) {
  return stacked({
    label: t('development.plan.milestones'), rows: plan.milestones, empty: t('development.plan.milestones.none'),
    columns: [
      { id: 'title', label: t('development.plan.milestone'), header: true, render: ({ title, note, recordedOn, recordedBy }) => html`${title}${recordedOn ? html`
        <span class="d-remark">${[note, t('development.progress.by', { name: recordedBy, date: fmt.date(recordedOn) })].filter(Boolean).join(' · ')}</span>` : nothing}` },
      { id: 'due', label: t('development.plan.milestone.due'), render: ({ due, late, doneOn }) => html`${fmt.date(due)} ${late ? tag(t('development.action.state.OVERDUE'), { kind: 'bad', icon: 'triangle-alert' })
        : doneOn && doneOn > due ? tag(t('development.plan.milestone.done-late'), { kind: 'warn' }) : nothing}` },
      { id: 'percent', label: t('development.progress'), render: ({ title, percent }) => percentBar(percent, title) },
      ...(update ? [{ id: 'update', label: html`<span class="visually-hidden">${t('development.progress.update')}</span>`, align: 'end', render: (one) =>
        html`<button type="button" class="s-button small no-print" aria-label="${t('development.progress.update')}: ${one.title}" @click=${() => update(one)}>${t('development.progress.update')}</button>` }] : []),
    ],
  });
}

/**
 * Actions of both sides.
 *
 * @param {{actions: object[], side?: 'SUPPLIER', done?: (action: object, done: boolean) => void, edit?: (action: object) => void, supplierOf?: (id: string) => string}} options
 *   `side` limits who can be told to be done
 */
export function actionTable({ actions, side, done, edit, supplierOf }) {
  if (!actions.length) {
    return empty(t('development.actions.none'));
  }
  return stacked({
    label: t('development.actions'), rows: actions,
    columns: [
      { id: 'text', label: t('development.action.text'), header: true },
      { id: 'side', label: t('development.side'), render: (one) => one.side === 'SUPPLIER' && supplierOf ? supplierOf(one.supplier) : t(`development.side.${one.side}`) },
      { id: 'due', label: t('development.action.due'), render: ({ due }) => fmt.date(due) },
      { id: 'state', label: t('development.action.state'), render: actionTag },
      ...(done ? [{ id: 'done', label: html`<span class="visually-hidden">${t('development.action.finish')}</span>`, align: 'end', render: (one) => buttons(one, side, done, edit) }] : []),
    ],
  });
}

function buttons(action, side, done, edit) {
  const label = t(action.closedOn ? 'development.action.reopen' : 'development.action.finish');
  return html`<div class="s-row no-print">${side && side !== action.side ? nothing : html`<button type="button" class="s-button small" aria-label="${label}: ${action.text}" @click=${() => done(action, !action.closedOn)}>${label}</button>`}
    ${edit ? html`<button type="button" class="s-button small quiet" aria-label="${t('development.action.edit')}: ${action.text}" @click=${() => edit(action)}>${icon('pencil', 16)}</button>` : nothing}</div>`;
}

/** A table whose rows stand one under the other on a narrow screen. */
function stacked(table) {
  return html`<div class="s-rows">${dataTable(table)}</div>`;
}

/** What happened, newest first. */
export function history({ events, createdOn, owner }, span) {
  return card({
    title: t('development.plan.history'), span,
    body: html`<ol class="d-history">${events.map(({ kind, by, note }) => html`<li><strong>${t(`development.plan.event.${kind}`)}</strong>
      <span class="s-muted">${by.name}, ${t(`development.side.${by.side}`)} · ${fmt.date(by.on)}</span>${note ? html`<p>${note}</p>` : nothing}</li>`)}
      <li><strong>${t('development.plan.event.MADE')}</strong> <span class="s-muted">${owner}, ${t('development.side.BUYER')} · ${fmt.date(createdOn)}</span></li></ol>`,
  });
}

/** Which sides agree with the plan as it is. */
export function agreements({ agreements: given }) {
  return html`<ul class="d-sides">${['BUYER', 'SUPPLIER'].map((side) => {
    const one = given.find((agreement) => agreement.side === side);
    return html`<li><span>${t(`development.side.${side}`)}</span>${one ? html`${tag(t('development.plan.agreed.yes'), { kind: 'ok', icon: 'check' })}<span class="s-muted s-small">${one.name} · ${fmt.date(one.on)}</span>`
      : tag(t('development.plan.agreed.no'), { kind: 'unknown' })}</li>`;
  })}</ul>`;
}
