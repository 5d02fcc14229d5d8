import { View, api, define, heading, html, note, t } from '@schil/ui';
import './questionnaire.js';

/** The questionnaire for somebody of the buyer. */
class AnswerPage extends View {
  load({ params }, signal) {
    return api.get(`performance/evaluations/${params.id}`, { signal });
  }

  show(evaluation) {
    const { id, title, supplierName, own } = evaluation;
    this.ctx.title(title);
    const back = `/performance/evaluations/${id}`;
    return html`${heading({ title: t('performance.evaluation.answer'), sub: html`<a href=${back}>${title}</a> · ${supplierName ?? ''}` })}
      ${own?.open ? html`<div class="p-column"><schil-performance-questionnaire .evaluation=${evaluation}
        .keep=${(marks) => api.put(`performance/evaluations/${id}/answers`, { marks })}
        .submit=${() => api.post(`performance/evaluations/${id}/submission`)}
        @schil-submitted=${() => this.#submitted(back)}></schil-performance-questionnaire></div>`
        : note(t(own ? 'performance.evaluation.answer.done' : 'performance.evaluation.answer.not'))}`;
  }

  #submitted(back) {
    this.ctx.toast(t('performance.evaluation.answer.thanks'));
    this.ctx.navigate(back);
  }
}
define('schil-performance-evaluation-answer', AnswerPage);
