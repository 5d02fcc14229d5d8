import { LitElement, card, define, fmt, html, nothing, t, tag } from '@schil/ui';
import { actionTag, ownerOf } from './parts.js';

const KINDS = ['GOAL', 'KPI', 'MEASUREMENT', 'CONTRACT', 'MARKET_NOTE'];

/** Decisions, actions and who is present: lists with one line to add to each by keyboard. */
class MeetingResults extends LitElement {
  static properties = { ctx: { attribute: false }, meeting: { attribute: false }, forum: { attribute: false }, open: { type: Boolean }, subject: {}, grounds: { attribute: false }, refused: { state: true } };

  createRenderRoot() {
    return this;
  }

  render() {
    const { meeting, open } = this;
    return html`<div class="s-stack">
      ${card({ title: t('governance.decisions'), body: html`${this.#decisions(meeting.decisions, open)}${open ? this.#decide() : nothing}` })}
      ${card({ title: t('governance.actions'), body: html`${this.#actions(meeting.actions)}${open ? this.#act() : nothing}` })}
      ${this.refused ? html`<div class="s-note bad" role="alert">${this.refused}</div>` : nothing}
      ${card({ title: t('governance.present'), sub: this.forum.bothSides ? t('governance.present.sub') : undefined, body: this.#present(meeting.present, open) })}
    </div>`;
  }

  #decisions(decisions, open) {
    return decisions.length ? html`<ul class="schil-governance-results">${decisions.map((one) => html`<li class=${one.withdrawnOn ? 'withdrawn' : ''}>
      <span>${one.text}</span> ${one.links.map(({ type, label, route }) => { const text = tag(`${t(`governance.link.${type}`)}: ${label}`); return route ? html`<a href=${route}>${text}</a>` : text; })}
      ${one.withdrawnOn ? tag(t('governance.decision.withdrawn', { date: fmt.date(one.withdrawnOn) }), { kind: 'warn' }) : nothing}
      ${open ? html`<button type="button" class="s-button small quiet no-print" aria-label="${t(one.withdrawnOn ? 'governance.decision.restore' : 'governance.decision.withdraw')}: ${one.text}"
        @click=${() => this.#withdraw(one)}>${t(one.withdrawnOn ? 'governance.decision.restore' : 'governance.decision.withdraw')}</button>` : nothing}</li>`)}</ul>`
      : html`<p class="s-muted">${t('governance.decisions.none')}</p>`;
  }

  #decide() {
    return html`<form class="schil-governance-quick no-print" @submit=${(event) => this.#addDecision(event)}>
      <label class="wide"><span class="visually-hidden">${t('governance.decision.add')}</span><input class="s-input" name="text" maxlength="2000" autocomplete="off" placeholder=${t('governance.decision.add')}></label>
      <details class="s-details"><summary>${t('governance.decision.link')}</summary>${this.grounds?.length
        ? KINDS.map((kind) => this.#grounds(kind)) : html`<p class="s-muted">${t('governance.decision.grounds.none')}</p>`}</details>
      <button class="s-button small">${t('governance.add')}</button></form>`;
  }

  #grounds(kind) {
    const of = this.grounds.filter(({ type }) => type === kind);
    return of.length ? html`<fieldset class="s-field"><legend>${t(`governance.link.group.${kind}`)}</legend>${of.map(({ id, label }) => html`<div class="s-check">
      <input type="checkbox" name="ground" id="governance-ground-${kind}-${id}" value=${JSON.stringify({ type: kind, id })}><label for="governance-ground-${kind}-${id}">${label}</label></div>`)}</fieldset>` : nothing;
  }

  #actions(actions) {
    return actions.length ? html`<ul class="schil-governance-results">${actions.map((action) => html`<li><span>${action.text}</span>
      <span class="s-muted">${ownerOf(action)} · ${fmt.date(action.dueOn)}</span> ${actionTag(action)}</li>`)}</ul>` : html`<p class="s-muted">${t('governance.actions.none.here')}</p>`;
  }

  #act() {
    const owners = [...this.forum.members.map(({ side, person, name }) => ({ side, id: person?.id, name: person?.name ?? name }))];
    return html`<form class="schil-governance-quick no-print" @submit=${(event) => this.#addAction(event, owners)}>
      <label class="wide"><span class="visually-hidden">${t('governance.action.add')}</span><input class="s-input" name="text" maxlength="2000" autocomplete="off" placeholder=${t('governance.action.add')}></label>
      <label>${t('governance.action.owner')}<select class="s-input" name="owner">
        <option value="BUYER">${t('governance.side.BUYER')}</option><option value="SUPPLIER">${t('governance.side.SUPPLIER')}</option>
        ${owners.map(({ side, name }, index) => html`<option value=${index}>${name} (${t(`governance.side.${side}`)})</option>`)}</select></label>
      <label>${t('governance.action.due')}<input class="s-input" type="date" name="due"></label>
      <button class="s-button small">${t('governance.add')}</button></form>`;
  }

  #present(present, open) {
    const members = this.forum.members.map(({ side, person, name }) => ({ side, name: person?.name ?? name }));
    const others = present.filter((one) => !members.some(({ side, name }) => side === one.side && name === one.name));
    if (!open) {
      return present.length ? html`<ul class="schil-governance-names">${present.map(({ side, name }) => html`<li>${name} <span class="s-muted">${t(`governance.side.${side}`)}</span></li>`)}</ul>`
        : html`<p class="s-muted">${t('governance.raci.nobody')}</p>`;
    }
    return html`<div class="schil-governance-present">${[...members, ...others].map((one, index) => html`<div class="s-check"><input type="checkbox" id="governance-present-${index}"
        .checked=${present.some(({ side, name }) => side === one.side && name === one.name)} @change=${(event) => this.#toggle(one, event.target.checked)}>
        <label for="governance-present-${index}">${one.name} <span class="s-muted">${t(`governance.side.${one.side}`)}</span></label></div>`)}</div>
      <form class="schil-governance-quick no-print" @submit=${(event) => this.#addPresent(event)}>
        <label class="wide"><span class="visually-hidden">${t('governance.present.add')}</span><input class="s-input" name="name" maxlength="200" autocomplete="off" placeholder=${t('governance.present.add')}></label>
        <label>${t('governance.action.side')}<select class="s-input" name="side"><option value="SUPPLIER">${t('governance.side.SUPPLIER')}</option><option value="BUYER">${t('governance.side.BUYER')}</option></select></label>
        <button class="s-button small">${t('governance.add')}</button></form>`;
  }

  #toggle(one, there) {
    const rest = this.meeting.present.filter(({ side, name }) => side !== one.side || name !== one.name);
    this.#tell('schil-present', there ? [...rest, one] : rest);
  }

  #addPresent(event) {
    event.preventDefault();
    const { name, side } = event.target.elements;
    if (name.value.trim()) {
      this.#tell('schil-present', [...this.meeting.present, { side: side.value, name: name.value.trim() }]);
      name.value = '';
      name.focus();
    }
  }

  async #addDecision(event) {
    event.preventDefault();
    const { text } = event.target.elements;
    const links = new FormData(event.target).getAll('ground').map((chosen) => JSON.parse(chosen));
    const made = await this.#send(`decisions`, { text: text.value, links });
    if (made) {
      this.#tell('schil-meeting', { decisions: [...this.meeting.decisions, made] });
      event.target.reset();
      text.focus();
    }
  }

  async #addAction(event, owners) {
    event.preventDefault();
    const { text, owner, due } = event.target.elements;
    const chosen = owners[owner.value] ?? { side: owner.value };
    const made = await this.#send('actions', { text: text.value, side: chosen.side, owner: chosen.id, ownerName: chosen.id ? undefined : chosen.name, dueOn: due.value });
    if (made) {
      this.#tell('schil-meeting', { actions: [...this.meeting.actions, made] });
      text.value = '';
      text.focus();
    }
  }

  async #withdraw(decision) {
    const after = await this.#ask(() => this.ctx.api.put(`governance/meetings/${this.meeting.id}/decisions/${decision.id}/withdrawal`));
    if (after) {
      this.#tell('schil-meeting', { decisions: after.decisions });
    }
  }

  #send(path, body) {
    return this.#ask(() => this.ctx.api.post(`governance/meetings/${this.meeting.id}/${path}`, body));
  }

  async #ask(work) {
    this.refused = undefined;
    try {
      return await work();
    } catch (problem) {
      this.refused = problem.errors?.map(({ message }) => message).join(' ') || problem.detail;
      return undefined;
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
define('schil-governance-meeting-results', MeetingResults);
