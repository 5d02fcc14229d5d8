import { View, define, fmt, html, note, nothing, t } from '@schil/ui';
import '@schil/ui/form.js';
import { answerTag } from './parts.js';

/** What somebody of a supplier sees with an invitation: what is asked, a form, and the own ideas with their answers. */
class IdeasDoor extends View {
  load({ api }, signal) {
    return api.get('door/ideas', { signal });
  }

  show({ challenge, open, answerDays, ideas }) {
    return html`<div class="s-stack">
      ${challenge ? html`<section class="s-card"><h2>${t('innovation.challenge.question')}</h2><p class="schil-innovation-text">${challenge.question}</p>
        <details class="s-details"><summary>${t('innovation.challenge.terms')}</summary><p class="schil-innovation-text">${challenge.terms}</p></details>
        <p class="s-muted">${t('innovation.challenge.document.period', { from: challenge.openFrom, until: challenge.openUntil })}</p></section>` : nothing}
      ${open ? html`<section class="s-card"><h2>${t('innovation.door.new')}</h2><p>${t('innovation.door.intro', { count: answerDays })}</p>
        <schil-form .schema=${this.#schema()} .value=${this.blank ??= {}} submit=${t('innovation.door.submit')} @schil-submit=${(event) => this.#submit(event.currentTarget, event.detail)}></schil-form></section>`
        : note(t('innovation.door.closed'))}
      <section class="s-card"><h2>${t('innovation.door.own')}</h2>${ideas.length ? html`<ul class="schil-innovation-outcomes">${ideas.map((idea) => this.#idea(idea))}</ul>` : html`<p class="s-muted">${t('innovation.door.none')}</p>`}</section></div>`;
  }

  #schema() {
    return {
      properties: {
        title: { title: t('innovation.idea.title'), maxLength: 200 },
        description: { title: t('innovation.idea.description'), description: t('innovation.door.secret'), format: 'textarea', maxLength: 5000 },
        expected: { title: t('innovation.idea.expected'), format: 'textarea', maxLength: 2000 },
      },
      required: ['title', 'description'],
    };
  }

  #idea({ number, title, description, receivedOn, stage, answering, answer }) {
    const waiting = !answering.answeredOn;
    return html`<li><h3>${title}</h3>
      <p class="s-muted">#${number} · ${t('innovation.door.received', { date: fmt.date(receivedOn) })} · ${t('innovation.idea.stage')}: ${t(`innovation.stage.${stage}`)} ${waiting ? answerTag(answering, 'short') : nothing}</p>
      ${answer ? html`<blockquote class="schil-innovation-answer"><strong>${t('innovation.door.answer', { date: fmt.date(answering.answeredOn) })}</strong><br>${answer}</blockquote>` : nothing}
      <details class="s-details"><summary>${t('innovation.idea.about')}</summary><p class="schil-innovation-text">${description}</p></details></li>`;
  }

  async #submit(form, value) {
    form.busy = true;
    try {
      this.data = await this.ctx.api.post('door/ideas', value);
      this.blank = 'title' in this.blank ? {} : { title: null };
      form.busy = false;
      this.ctx.announce(t('innovation.door.thanks'));
      await this.updateComplete;
      this.querySelector('.schil-innovation-outcomes')?.scrollIntoView({ block: 'center' });
    } catch (problem) {
      form.fail(problem);
    }
  }
}
define('schil-innovation-door', IdeasDoor);
