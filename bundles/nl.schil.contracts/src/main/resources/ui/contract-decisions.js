import { card, confirm, daysLeft, empty, fmt, formDialog, html, note, nothing, t, tag } from '@schil/ui';
import { workingDay } from './contract-words.js';

const STATUS_KINDS = { DECIDED: 'ok', DECIDED_LATE: 'warn', MISSED: 'bad' };

/**
 * What must be decided about a contract, and what was. `decide(moment)` and `undo()` are called by the buttons; `file` is
 * the address of the same as a calendar.
 */
export function decisionPanel(contract, { asOf, mayDecide, decide, undo, file }) {
  const moments = contract.decisionMoments;
  const latest = latestDecision(contract);
  const none = contract.missing.some((what) => what === 'START' || what === 'END') ? t('contracts.decisions.unknown') : t('contracts.decisions.none');
  return card({
    title: t('contracts.decisions'), sub: t('contracts.decisions.sub'), id: 'schil-contracts-decisions',
    action: html`<div class="s-row no-print">${moments.some(({ conditional }) => !conditional) ? html`<a class="s-button small" href=${file} download="${contract.number}.ics">${t('contracts.decisions.file')}</a>` : nothing}
      ${mayDecide && latest ? html`<button type="button" class="s-button small" @click=${() => undo(latest)}>${t('contracts.undo')}</button>` : nothing}</div>`,
    body: moments.length
      ? html`<ol class="schil-contracts-moments">${moments.map((moment) => row(moment, { asOf, mayDecide, decide }))}</ol>`
      : empty(none),
  });
}

/** The moment that the page's main button decides: the first that is open or missed and can still be decided. */
export function nextMoment(contract) {
  return contract.decisionMoments.find((moment) => isOpen(moment) && moment.kind !== 'RETENDER' && moment.end >= contract.asOf)
    ?? contract.decisionMoments.find((moment) => isOpen(moment) && moment.end >= contract.asOf);
}

/** The words of a button that decides a moment. */
export function decideText(moment) {
  return moment.kind === 'OPTION_OR_NOTICE' ? t('contracts.decide.option', { option: moment.period + 1 }) : t('contracts.decide');
}

function isOpen(moment) {
  return !moment.decision && !moment.conditional;
}

function latestDecision(contract) {
  return contract.decisionMoments.filter(({ decision }) => decision).sort((a, b) => a.period - b.period).at(-1);
}

function row(moment, { asOf, mayDecide, decide }) {
  return html`<li class=${moment.conditional ? 'conditional' : ''}>
    <div class="day">${fmt.date(moment.date)}</div>
    <div><strong>${moment.what}</strong>
      ${moment.decision ? nothing : lastWorkingDay(moment)}
      <p class="s-muted">${moment.decision
        ? t('contracts.status.decided', { decision: t(`contracts.decision.${moment.decision}`), date: fmt.date(moment.decidedOn) })
        : moment.consequence}</p>
      ${moment.note ? html`<p>${moment.note}</p>` : nothing}</div>
    <div class="aside">${status(moment, asOf)}
      ${mayDecide && isOpen(moment) ? html`<button type="button" class="s-button small no-print"
        @click=${() => decide(moment)}>${decideText(moment)}<span class="visually-hidden">: ${moment.what}, ${fmt.date(moment.date)}</span></button>` : nothing}
    </div>
  </li>`;
}

function lastWorkingDay({ date, workingDay: working }) {
  const text = workingDay(date, working);
  return text ? html`<p>${text}</p>` : nothing;
}

function status(moment, asOf) {
  if (moment.conditional) {
    return tag(t('contracts.status.conditional'));
  }
  return moment.status === 'OPEN' ? daysLeft(moment.date, asOf) : tag(t(`contracts.status.${moment.status}`), { kind: STATUS_KINDS[moment.status] });
}

/**
 * Asks for a decision, says what will happen, and records it once that is confirmed. What the server refuses is shown
 * above the form, which keeps what was filled in.
 *
 * @returns {Promise<object | undefined>} the contract after the decision
 */
export async function recordDecision(contract, moment, { api, today }) {
  let value = { decidedOn: today };
  let refused = nothing;
  for (;;) {
    value = await askDecision(contract, moment, value, refused);
    if (!value) {
      return undefined;
    }
    refused = nothing;
    if (await confirmed(contract, moment, value)) {
      try {
        return await api.post(`contracts/${contract.id}/decisions`, { moment: moment.key, ...value });
      } catch (problem) {
        refused = note(problem.errors?.map(({ message }) => message).join(' ') || problem.message, { kind: 'bad' });
      }
    }
  }
}

function askDecision(contract, moment, value, refused) {
  return formDialog({
    title: `${decideText(moment)}: ${contract.number}`,
    intro: html`<p>${moment.what}. ${moment.consequence}</p>${refused}`,
    value,
    schema: {
      required: ['decision', 'decidedOn'],
      properties: {
        decision: { title: t('contracts.decide.decision'), type: 'string', enum: moment.choices, enumTitles: moment.choices.map((one) => t(`contracts.decision.${one}`)) },
        decidedOn: { title: t('contracts.decide.on'), type: 'string', format: 'date' },
        note: { title: t('contracts.decide.note'), type: 'string', format: 'textarea', maxLength: 2000 },
      },
    },
    submit: t('contracts.decide.next'),
    save: async (answer) => answer,
  });
}

function confirmed(contract, moment, { decision, decidedOn }) {
  const option = moment.period + 1;
  const end = decision === 'EXERCISE_OPTION' ? contract.periods[option]?.end : moment.end;
  return confirm({
    title: t('contracts.decide.will'),
    text: html`<p>${t(`contracts.will.${decision}`, { option, end: fmt.date(end, 'long') })}</p>
      ${decidedOn > moment.date ? note(t('contracts.will.late', { date: fmt.date(moment.date, 'long') }), { kind: 'warn' }) : nothing}
      <p>${t('contracts.will.undo')}</p>`,
    action: t('contracts.decide.confirm'),
  });
}

/** Asks to confirm and undoes the latest decision. @returns {Promise<object | undefined>} the contract without it */
export async function undoDecision(contract, moment, { api }) {
  const sure = await confirm({
    title: t('contracts.undo.title'),
    text: html`<p>${t('contracts.undo.text', { decision: t(`contracts.decision.${moment.decision}`), date: fmt.date(moment.decidedOn) })}</p>`,
    action: t('contracts.undo'), danger: true,
  });
  return sure ? api.delete(`contracts/${contract.id}/decisions/latest`) : undefined;
}
