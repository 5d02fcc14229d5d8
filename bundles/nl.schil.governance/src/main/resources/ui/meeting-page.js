import { View, card, confirm, define, fmt, formDialog, heading, html, icon, nothing, note, t } from '@schil/ui';
import { live } from 'lit/directives/live.js';
import './meeting-results.js';
import { MeetingDraft } from './meeting-draft.js';
import { editSlot } from './forum-dialogs.js';
import { invite } from './invite-dialog.js';
import { stateTag, subjectLink } from './parts.js';

/** One meeting, made for use during it: agenda at the left, notes, decisions and actions at the right; saves as one types. */
class MeetingPage extends View {
  static properties = { ...View.properties, at: { state: true }, draft: { state: true }, proposals: { state: true } };

  constructor() {
    super();
    this.at = 0;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.draft?.flush();
  }

  async load({ api, params }, signal) {
    await this.draft?.flush();
    const meeting = await api.get(`governance/meetings/${params.id}`, { signal });
    const forum = await api.get(`governance/forums/${meeting.forum}`, { signal });
    this.draft = new MeetingDraft(meeting, api, () => this.requestUpdate());
    const open = meeting.state === 'PLANNED' || meeting.state === 'HELD';
    const [proposals, grounds] = open ? await Promise.all(['proposals', 'grounds'].map((what) => api.page(`governance/meetings/${params.id}/${what}`, { signal }))) : [{ items: [] }, { items: [] }];
    this.proposals = proposals.items;
    return { meeting, forum, grounds: grounds.items };
  }

  show({ forum, grounds }) {
    const { meeting } = this.draft;
    const title = `${forum.name}, ${fmt.date(meeting.heldOn ?? meeting.plannedOn, 'long')}`;
    this.ctx.title(title);
    this.ctx.crumbs([{ label: t('governance.title'), route: '/governance' }, { label: forum.name, route: `/governance/forums/${forum.id}` }]);
    const open = this.ctx.can('governance.write') && (meeting.state === 'PLANNED' || meeting.state === 'HELD');
    return html`${heading({ title, sub: html`${subjectLink(forum)} · ${[meeting.startsAt, meeting.place].filter(Boolean).join(', ')} ${stateTag(meeting)}`, actions: this.#actions(meeting, open) })}
      <p class="schil-governance-saved s-small s-muted no-print" role="status">${open ? this.draft.said() : nothing}</p>
      ${this.draft.problem ? html`<div class="s-note bad" role="alert"><p>${this.draft.problem}</p><p><button type="button" class="s-button small" @click=${() => this.reload()}>${t('governance.meeting.reload')}</button></p></div>` : nothing}
      ${meeting.cancelledWhy ? note(t('governance.meeting.cancelled-why', { date: meeting.cancelledOn, why: meeting.cancelledWhy })) : nothing}
      <div class="s-grid">
        <div class="s-span-5 s-stack">${card({ title: t('governance.agenda'), body: this.#agenda(meeting, open) })}
          ${open && this.proposals?.length ? card({ title: t('governance.proposals'), sub: t('governance.proposals.sub'), body: this.#proposals() }) : nothing}</div>
        <div class="s-span-7 s-stack">${card({ title: meeting.agenda[this.at]?.subject ?? t('governance.meeting.notes'), body: this.#notes(meeting, open) })}
          <schil-governance-meeting-results .ctx=${this.ctx} .meeting=${meeting} .forum=${forum} .grounds=${grounds} ?open=${open} .subject=${meeting.agenda[this.at]?.subject}
            @schil-meeting=${({ detail }) => this.draft.take(detail)} @schil-present=${({ detail }) => this.draft.change({ present: detail })}></schil-governance-meeting-results></div>
      </div>`;
  }

  #actions(meeting, open) {
    const { api } = this.ctx;
    return html`${open && meeting.state === 'PLANNED' ? html`<button type="button" class="s-button" @click=${() => this.#invite()}>${icon('mail')}${t('governance.invite')}</button>` : nothing}
      <a class="s-button" download href=${api.url(`governance/meetings/${meeting.id}/invitation`)}>${icon('calendar-days')}${t('governance.meeting.invitation')}</a>
      ${open ? html`<button type="button" class="s-button" @click=${() => this.#move(meeting)}>${t('governance.meeting.move')}</button>
      ${meeting.state === 'PLANNED' ? html`<button type="button" class="s-button" @click=${() => this.#cancel(meeting)}>${t('governance.meeting.cancel')}</button>
        <button type="button" class="s-button primary" @click=${() => this.#hold()}>${icon('check')}${t('governance.meeting.hold')}</button>`
        : html`<button type="button" class="s-button primary" @click=${() => this.#minute()}>${icon('check')}${t('governance.meeting.settle')}</button>`}` : nothing}`;
  }

  #agenda(meeting, open) {
    return html`<ol class="schil-governance-agenda">${meeting.agenda.map((item, index) => html`<li>
        <button type="button" class="item ${index === this.at ? 'current' : ''}" aria-current=${index === this.at ? 'true' : nothing} @click=${() => { this.at = index; }}>
          <span>${item.subject}</span>${item.note ? html`<span class="s-small s-muted">${t('governance.agenda.noted')}</span>` : nothing}</button>
        ${item.reason ? html`<p class="s-small s-muted">${item.reason} ${item.route ? html`<a href=${item.route}>${t('governance.agenda.numbers')}</a>` : nothing}</p>` : nothing}
        ${open ? html`<span class="tools no-print">
          <button type="button" class="s-button small quiet" ?disabled=${index === 0} aria-label="${t('governance.agenda.up')}: ${item.subject}" @click=${() => this.#swap(index, index - 1)}>${icon('arrow-up', 16)}</button>
          <button type="button" class="s-button small quiet" aria-label="${t('governance.agenda.remove')}: ${item.subject}" @click=${() => this.#remove(index)}>${icon('x', 16)}</button></span>` : nothing}</li>`)}</ol>
      ${open ? html`<form class="schil-governance-quick no-print" @submit=${(event) => this.#add(event)}><label class="visually-hidden" for="governance-subject">${t('governance.agenda.add')}</label>
        <input id="governance-subject" class="s-input" name="subject" maxlength="300" autocomplete="off" placeholder=${t('governance.agenda.add')}><button class="s-button small">${t('governance.add')}</button></form>` : nothing}`;
  }

  #proposals() {
    return html`<ul class="schil-governance-proposals">${this.proposals.map((one) => html`<li><strong>${one.subject}</strong>
      <p class="s-small">${one.reason} <a href=${one.route}>${t('governance.agenda.numbers')}</a></p>
      <button type="button" class="s-button small no-print" aria-label="${t('governance.proposals.take')}: ${one.subject}" @click=${() => this.#take(one)}>${t('governance.proposals.take')}</button></li>`)}</ul>`;
  }

  #notes(meeting, open) {
    const item = meeting.agenda[this.at];
    const value = item ? item.note ?? '' : meeting.notes ?? '';
    if (!open) {
      return html`<div class="schil-governance-minutes">${value || html`<span class="s-muted">${t('governance.meeting.no-note')}</span>`}</div>
        ${item && meeting.notes ? html`<div class="schil-governance-minutes">${meeting.notes}</div>` : nothing}`;
    }
    return html`<label class="visually-hidden" for="governance-note">${t('governance.meeting.notes')}</label>
      <textarea id="governance-note" class="s-input schil-governance-note" .value=${live(value)} @input=${(event) => this.#write(event.target.value)} @keydown=${(event) => this.#next(event)}></textarea>
      <p class="s-small s-muted">${t('governance.meeting.hint')}</p>`;
  }

  #write(text) {
    const { meeting } = this.draft;
    this.draft.change(meeting.agenda[this.at] ? { agenda: meeting.agenda.map((item, index) => index === this.at ? { ...item, note: text } : item) } : { notes: text });
  }

  #next(event) {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      this.at = Math.min(this.at + 1, this.draft.meeting.agenda.length - 1);
      this.ctx.announce(this.draft.meeting.agenda[this.at]?.subject ?? '');
    }
  }

  #add(event) {
    event.preventDefault();
    const field = event.target.elements.subject;
    const subject = field.value.trim();
    if (subject) {
      this.draft.change({ agenda: [...this.draft.meeting.agenda, { subject, source: 'ADDED' }] });
      field.value = '';
    }
  }

  #take(proposal) {
    this.proposals = this.proposals.filter((one) => one !== proposal);
    this.draft.change({ agenda: [...this.draft.meeting.agenda, { subject: proposal.subject.slice(0, 300), source: 'PROPOSED', reason: proposal.reason, route: proposal.route }] });
  }

  #swap(a, b) {
    const agenda = [...this.draft.meeting.agenda];
    [agenda[a], agenda[b]] = [agenda[b], agenda[a]];
    this.at = this.at === a ? b : this.at === b ? a : this.at;
    this.draft.change({ agenda });
  }

  #remove(index) {
    const before = this.draft.meeting.agenda;
    this.draft.change({ agenda: before.filter((item, at) => at !== index) });
    this.at = Math.max(0, Math.min(this.at, before.length - 2));
    this.ctx.toast(t('governance.agenda.removed', { subject: before[index].subject }), 'ok', { label: t('governance.undo'), run: () => this.draft.change({ agenda: before }) });
  }

  async #step(path, body, said) {
    await this.draft.flush();
    const { meeting } = this.draft;
    try {
      await this.ctx.api.put(`governance/meetings/${meeting.id}/${path}`, body, { etag: `"${meeting.version}"` });
      this.ctx.toast(said, 'ok');
      await this.reload();
    } catch (problem) {
      this.ctx.toast(problem.errors?.map(({ message }) => message).join(' ') || problem.detail, 'bad');
    }
  }

  async #invite() {
    await this.draft.flush();
    try {
      const invited = await invite(this.ctx, this.draft.meeting);
      if (invited) {
        this.ctx.toast(t('governance.invite.done', { count: invited }), 'ok');
      }
    } catch (problem) {
      this.ctx.toast(problem.errors?.map(({ message }) => message).join(' ') || problem.detail || problem.message, 'bad');
    }
  }

  async #move(meeting) {
    await this.draft.flush();
    if (await editSlot(meeting, async (slot) => { this.draft.change(slot); await this.draft.flush(); return true; })) {
      this.ctx.toast(t('governance.saved'), 'ok');
    }
  }

  async #hold() {
    const { plannedOn } = this.draft.meeting;
    const { today } = this.ctx;
    const answer = await formDialog({
      title: t('governance.meeting.hold'), intro: html`<p>${t('governance.meeting.hold.text')}</p>`, value: { heldOn: plannedOn <= today ? plannedOn : today }, submit: t('governance.meeting.hold'),
      schema: { required: ['heldOn'], properties: { heldOn: { type: 'string', format: 'date', title: t('governance.meeting.day') } } }, save: async (value) => value,
    });
    if (answer) {
      await this.#step('holding', answer, t('governance.meeting.held'));
    }
  }

  async #cancel() {
    const answer = await formDialog({
      title: t('governance.meeting.cancel'), intro: html`<p>${t('governance.meeting.cancel.text')}</p>`, value: {}, submit: t('governance.meeting.cancel'),
      schema: { required: ['reason'], properties: { reason: { type: 'string', title: t('governance.meeting.reason'), maxLength: 300 } } }, save: async (value) => value,
    });
    if (answer) {
      await this.#step('cancellation', answer, t('governance.meeting.cancelled-now'));
    }
  }

  async #minute() {
    if (await confirm({ title: t('governance.meeting.settle'), text: html`<p>${t('governance.meeting.settle.text')}</p>`, action: t('governance.meeting.settle') })) {
      await this.#step('minutes', undefined, t('governance.meeting.settled'));
    }
  }
}
define('schil-governance-meeting', MeetingPage);
