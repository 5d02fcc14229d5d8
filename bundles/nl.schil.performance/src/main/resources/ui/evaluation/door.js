import { View, define, fmt, formDialog, html, note, nothing, t } from '@schil/ui';
import { actions, agenda, comparison, figures, missingNote, replies, uses } from './result.js';
import './questionnaire.js';

/** What somebody of the supplier sees with an invitation for an evaluation: the questions, a sealed wait, then the outcome. */
class EvaluationDoor extends View {
  load({ api }, signal) {
    return api.get('door/evaluation', { signal });
  }

  show(evaluation) {
    if (evaluation.outcome) {
      return this.#outcome(evaluation);
    }
    return evaluation.own.open ? this.#questions(evaluation) : this.#waiting(evaluation);
  }

  #questions(evaluation) {
    return html`<div class="s-stack">
      <p>${t('performance.evaluation.door.intro', { date: fmt.date(evaluation.deadline, 'long') })}</p>
      <details class="s-details"><summary>${t('performance.evaluation.door.how')}</summary><p>${t('performance.evaluation.door.how.text')}</p>${uses(evaluation.uses)}</details>
      <schil-performance-questionnaire .evaluation=${evaluation}
        .keep=${(marks) => this.ctx.api.put('door/evaluation/answers', { marks })}
        .submit=${() => this.ctx.api.post('door/evaluation/submission')}
        @schil-submitted=${(event) => this.#submitted(event.detail)}></schil-performance-questionnaire></div>`;
  }

  #submitted(evaluation) {
    this.data = evaluation;
    this.ctx.announce(t('performance.evaluation.door.thanks'));
    scrollTo(0, 0);
  }

  #waiting(evaluation) {
    return html`<section class="s-card"><h2>${t('performance.evaluation.door.thanks')}</h2>
      <p>${t('performance.evaluation.door.sealed', { date: fmt.date(evaluation.deadline, 'long') })}</p></section>`;
  }

  #outcome(evaluation) {
    const closed = evaluation.state === 'CLOSED';
    const today = new Date().toISOString().slice(0, 10);
    return html`<div class="s-stack">
      ${missingNote(evaluation)}
      ${figures('SUPPLIER', evaluation.outcome)}
      ${comparison({ side: 'SUPPLIER', width: Math.max(240, this.width - (this.width < 700 ? 34 : 50)), evaluation })}
      ${agenda({ side: 'SUPPLIER', evaluation })}
      ${replies({ side: 'SUPPLIER', evaluation, write: closed ? undefined : (text) => this.#reply(text) })}
      ${actions({ side: 'SUPPLIER', evaluation, today, done: closed ? undefined : (action, done) => this.#done(action, done) })}
      ${note(uses(evaluation.uses))}</div>`;
  }

  async #reply(text) {
    const after = await formDialog({
      title: t('performance.evaluation.reply.write'), submit: t('performance.evaluation.reply.save'),
      schema: { properties: { text: { title: t('performance.evaluation.reply'), description: t('performance.evaluation.reply.help'), format: 'textarea', maxLength: 5000 } }, required: ['text'] },
      value: { text: text ?? null },
      save: (value) => this.ctx.api.put('door/evaluation/reply', value),
    });
    this.data = after ?? this.data;
  }

  async #done(action, done) {
    this.data = await this.ctx.api.put('door/evaluation/action', { action: action.id, done });
  }
}
define('schil-performance-evaluation-door', EvaluationDoor);
