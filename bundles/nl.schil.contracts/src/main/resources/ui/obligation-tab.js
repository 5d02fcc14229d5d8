import { View, card, define, empty, fmt, formDialog, html, icon, note, nothing, t, tag } from '@schil/ui';
import { changed } from './contract-change.js';
import { toPeriod } from './contract-schema.js';

const ANCHORS = ['DATE', 'START', 'END', 'NOTICE', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'CONTRACT_YEAR'];
const SIDES = ['SUPPLIER', 'BUYER'];
const WHEN = ['ON', 'AFTER', 'BEFORE'];
const KINDS = { DONE: 'ok', DONE_LATE: 'warn', OVERDUE: 'bad', OPEN: '' };
const NEXT = 2;

/** What the sides of a contract must do, and whether they did; a tab of its page. */
class ObligationTab extends View {
  load({ api, subject, asOf }, signal) {
    return api.get(`contracts/${subject.id}/obligations`, { query: { asOf }, signal });
  }

  show({ items, overdue }) {
    return card({
      title: t('contracts.obligations'), sub: t('contracts.obligations.sub'),
      action: this.#mayWrite ? html`<button type="button" class="s-button small no-print"
        @click=${() => changed(this, this.#add(), t('contracts.obligation.added'))}>${icon('plus')}${t('contracts.obligation.add')}</button>` : nothing,
      body: html`${overdue ? note(t('contracts.obligations.overdue', { count: overdue }), { kind: 'bad' }) : nothing}
        ${items.length ? html`<ul class="schil-contracts-obligations">${items.map((one) => this.#obligation(one))}</ul>` : empty(t('contracts.obligations.none'))}`,
    });
  }

  get #mayWrite() {
    return this.ctx.can('contracts.write');
  }

  #obligation(one) {
    const { overdue, next, past } = split(one.occurrences);
    return html`<li>
      <h3>${one.seq}. ${one.text}</h3>
      <p class="s-muted">${[t(`contracts.obligation.side.${one.side}`), rule(one), one.ownerEmail,
        one.since && t('contracts.obligation.since.words', { date: fmt.date(one.since) })].filter(Boolean).join(' · ')}</p>
      ${one.withdrawnOn ? note(t('contracts.obligation.withdrawn.words', { date: fmt.date(one.withdrawnOn), reason: one.withdrawnWhy })) : nothing}
      ${one.unknown ? note(t('contracts.obligation.unknown'), { kind: 'warn' }) : nothing}
      <ol class="schil-contracts-moments">${[...overdue, ...next.slice(0, NEXT)].map((due) => this.#due(one, due))}</ol>
      ${past.length ? html`<details class="s-details"><summary>${t('contracts.obligation.past', { count: past.length })}</summary>
        <ol class="schil-contracts-moments">${past.toReversed().map((due) => this.#due(one, due))}</ol></details>` : nothing}
      ${this.#mayWrite && !one.withdrawnOn ? html`<p><button type="button" class="s-button small no-print"
        @click=${() => changed(this, this.#withdraw(one), t('contracts.obligation.withdraw.done'))}>${t('contracts.obligation.withdraw')}<span class="visually-hidden">: ${one.text}</span></button></p>` : nothing}
    </li>`;
  }

  #due(one, due) {
    const named = html`<span class="visually-hidden">: ${one.text}, ${fmt.date(due.due)}</span>`;
    return html`<li>
      <div class="day">${fmt.date(due.due)}</div>
      <div>${due.doneOn ? html`${t('contracts.obligation.done-on', { date: fmt.date(due.doneOn) })}${due.doneBy ? ` (${due.doneBy})` : nothing}` : nothing}
        ${due.note ? html`<p>${due.note}</p>` : nothing}</div>
      <div class="aside">${tag(t(`contracts.obligation.status.${due.status}`), { kind: KINDS[due.status] })}
        ${!this.#mayWrite ? nothing : due.doneOn
          ? html`<button type="button" class="s-button small no-print" @click=${() => changed(this, this.#undo(one, due), t('contracts.obligation.undo.done'))}>${t('contracts.obligation.undo')}${named}</button>`
          : html`<button type="button" class="s-button small no-print" @click=${() => changed(this, this.#fulfil(one, due), t('contracts.obligation.fulfil.done'))}>${t('contracts.obligation.fulfil')}${named}</button>`}</div>
    </li>`;
  }

  #path(one, due) {
    return `contracts/${this.ctx.subject.id}/obligations/${one.id}/occurrences/${due.key}`;
  }

  #add() {
    const { api, subject, asOf } = this.ctx;
    const field = (name, more = {}) => ({ title: t(`contracts.obligation.${name}`), type: 'string', ...more });
    const codes = (name, values) => field(name, { enum: values, enumTitles: values.map((code) => t(`contracts.obligation.${name}.${code}`)) });
    return formDialog({
      title: `${t('contracts.obligation.add')}: ${subject.number}`,
      value: { side: 'SUPPLIER', when: 'ON', since: subject.start > asOf ? subject.start : asOf },
      schema: {
        required: ['text', 'side', 'anchor', 'when'],
        properties: {
          text: field('text', { format: 'textarea', maxLength: 2000 }),
          side: codes('side', SIDES),
          anchor: codes('anchor', ANCHORS),
          date: field('date', { format: 'date', description: t('contracts.obligation.date.help') }),
          when: codes('when', WHEN),
          shift: field('shift', { description: t('contracts.obligation.shift.help') }),
          since: field('since', { format: 'date', description: t('contracts.obligation.since.help') }),
          ownerEmail: field('owner', { format: 'email', description: t('contracts.obligation.owner.help') }),
        },
      },
      submit: t('contracts.obligation.add'),
      save: ({ when, shift, date, ...rest }) => api.post(`contracts/${subject.id}/obligations`, {
        ...rest, date: date || null, before: when === 'ON' ? null : when === 'BEFORE', shift: when === 'ON' ? null : toPeriod(shift) }),
    });
  }

  #fulfil(one, due) {
    return formDialog({
      title: t('contracts.obligation.fulfil'), intro: html`<p>${one.text}, ${fmt.date(due.due, 'long')}</p>`,
      value: { doneOn: new Date().toLocaleDateString('sv') },
      schema: {
        required: ['doneOn'],
        properties: {
          doneOn: { title: t('contracts.obligation.done-day'), type: 'string', format: 'date' },
          note: { title: t('contracts.obligation.note'), type: 'string', format: 'textarea', maxLength: 2000 },
        },
      },
      submit: t('contracts.obligation.fulfil'),
      save: (value) => this.ctx.api.put(`${this.#path(one, due)}/fulfilment`, value),
    });
  }

  #undo(one, due) {
    return this.#reason(t('contracts.obligation.undo.title'), t('contracts.obligation.undo.text', { date: fmt.date(due.due) }), t('contracts.obligation.undo'),
      (value) => this.ctx.api.put(`${this.#path(one, due)}/undoing`, value));
  }

  #withdraw(one) {
    return this.#reason(t('contracts.obligation.withdraw'), t('contracts.obligation.withdraw.text', { text: one.text }), t('contracts.obligation.withdraw'),
      (value) => this.ctx.api.put(`contracts/${this.ctx.subject.id}/obligations/${one.id}/withdrawal`, value));
  }

  #reason(title, text, submit, save) {
    return formDialog({
      title, intro: html`<p>${text}</p>`, submit, save,
      schema: { required: ['reason'], properties: { reason: { title: t('contracts.obligation.reason'), type: 'string', format: 'textarea', maxLength: 2000 } } },
    });
  }
}
define('schil-contracts-obligations', ObligationTab);

function split(occurrences) {
  const overdue = occurrences.filter(({ status }) => status === 'OVERDUE');
  const next = occurrences.filter(({ status }) => status === 'OPEN');
  return { overdue, next, past: occurrences.filter(({ doneOn }) => doneOn) };
}

/** The rule in words: "14 dagen na het einde van elk kwartaal". */
function rule({ anchor, date, shift, before }) {
  const day = anchor === 'DATE' ? fmt.date(date) : t(`contracts.obligation.anchor.${anchor}`).toLocaleLowerCase();
  return shift === 'P0D' ? day : t(before ? 'contracts.obligation.rule.before' : 'contracts.obligation.rule.after', { shift: fmt.period(shift), day });
}
