import { html, note, shownAs, t, tag } from '@schil/ui';

const KINDS = { ALLOWED: 'ok', ALLOWED_WITH_NOTICE: 'ok', NOT_PROVEN: 'warn', NEW_TENDER: 'bad' };
const OUTCOMES = { MET: 'ok', NOT_MET: 'bad', NOT_PROVEN: 'unknown' };

/** Whether a change with this verdict can be recorded. */
export function isAllowed({ verdict }) {
  return KINDS[verdict] === 'ok';
}

/** A verdict with the numbers it rests on, and every condition of every ground below it. */
export function verdictPanel(verdict, grounds) {
  const [conclusion, ...reasons] = verdict.explanation;
  const title = new Map(grounds.map((ground) => [ground.article, ground.title]));
  return html`${note(html`<strong>${t(`contracts.change.verdict.${verdict.verdict}`)}</strong><br>${conclusion.message}`, { kind: KINDS[verdict.verdict] })}
    <ul class="schil-contracts-reasons">${reasons.map(({ message }) => html`<li>${message}</li>`)}</ul>
    ${shownAs(t('contracts.change.all-grounds'), html`<ol class="schil-contracts-grounds">${verdict.grounds.map((ground) => html`<li>
      <div class="s-row"><strong>${t('contracts.change.article', { article: ground.article })}: ${title.get(ground.article)}</strong>${outcomeTag(ground.outcome)}</div>
      <ul>${ground.conditions.map((condition) => html`<li>${condition.message} ${outcomeTag(condition.outcome)}</li>`)}</ul></li>`)}</ol>`)}`;
}

function outcomeTag(outcome) {
  return tag(t(`contracts.change.outcome.${outcome}`), { kind: OUTCOMES[outcome] });
}
