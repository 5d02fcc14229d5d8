import { View, card, dataTable, define, empty, fmt, heading, html, icon, keyValues, nothing, note, t, unknown } from '@schil/ui';
import { editForum, editSlot } from './forum-dialogs.js';
import { closures } from './closures.js';
import { cadence, done, standingTag, stateTag, subjectLink } from './parts.js';

/** The page of one forum: who belongs to it, its meetings and how actions are kept. */
class ForumPage extends View {
  async load({ api, params, asOf }, signal) {
    const path = `governance/forums/${params.id}`;
    const [forum, meetings, kept] = await Promise.all([
      api.get(path, { query: { asOf }, signal }), api.page(`${path}/meetings`, { query: { limit: 100 }, signal }),
      api.get('governance/actions/closures', { query: { forum: params.id, asOf }, signal }),
    ]);
    return { forum, meetings: meetings.items, kept };
  }

  show({ forum, meetings, kept }) {
    this.ctx.title(forum.name);
    return html`${heading({ title: forum.name, sub: html`${subjectLink(forum)} · ${t(`governance.level.${forum.level}`)} ${standingTag(forum)}`, actions: this.#actions(forum) })}
      ${forum.standing === 'OVERDUE' ? note(t('governance.forum.overdue', { due: forum.dueOn }), { kind: 'warn' }) : nothing}
      <div class="s-grid">
        ${card({ span: 7, title: t('governance.meetings'), body: this.#meetings(meetings) })}
        <div class="s-span-5 s-stack">
          ${card({ title: t('governance.forum.about'), body: this.#facts(forum) })}
          ${card({ title: t('governance.closures'), sub: t('governance.closures.sub'), body: closures(kept) })}
        </div>
      </div>`;
  }

  #actions(forum) {
    return this.ctx.can('governance.write') ? html`
      <button type="button" class="s-button" @click=${() => this.#edit(forum)}>${icon('pencil')}${t('governance.edit')}</button>
      ${forum.standing === 'ENDED' ? nothing : html`<button type="button" class="s-button primary" @click=${() => this.#plan(forum)}>${icon('plus')}${t('governance.meeting.plan')}</button>`}` : nothing;
  }

  async #edit(forum) {
    const { api } = this.ctx;
    const { items: people } = await api.page('governance/people', { query: { organisation: forum.organisation } });
    const put = (body) => api.put(`governance/forums/${forum.id}`, body, { etag: `"${forum.version}"` });
    await done(this, editForum(forum, people, put), t('governance.saved'));
  }

  async #plan(forum) {
    const { api, navigate } = this.ctx;
    const planned = await editSlot(undefined, (body) => api.post(`governance/forums/${forum.id}/meetings`, body));
    if (planned) {
      navigate(`/governance/meetings/${planned.id}`);
    }
  }

  #meetings(meetings) {
    if (!meetings.length) {
      return empty(t('governance.meetings.none'));
    }
    return dataTable({ label: t('governance.meetings'), rows: meetings, columns: [
      { id: 'day', label: t('governance.meeting.day'), header: true, render: ({ id, heldOn, plannedOn, startsAt }) =>
        html`<a href="/governance/meetings/${id}">${fmt.date(heldOn ?? plannedOn)}${startsAt && !heldOn ? ` ${startsAt}` : ''}</a>` },
      { id: 'state', label: t('governance.meeting.state'), render: stateTag },
      { id: 'agenda', label: t('governance.agenda'), render: ({ agenda, cancelledWhy }) => cancelledWhy ?? t('governance.agenda.count', { count: agenda.length }) },
    ] });
  }

  #facts(forum) {
    const side = (which) => forum.members.filter((one) => one.side === which).map(({ person, name, role }) => [(person?.name ?? name) || t('workbench.person.erased'), role].filter(Boolean).join(', '));
    const people = (which) => side(which).length ? html`<ul class="schil-governance-names">${side(which).map((one) => html`<li>${one}</li>`)}</ul>` : html`<span class="s-muted">${t('governance.raci.nobody')}</span>`;
    return keyValues([
      [t('governance.side.BUYER'), people('BUYER')],
      [t('governance.side.SUPPLIER'), forum.bothSides ? people('SUPPLIER') : html`<span class="s-muted">${t('governance.forum.own')}</span>`],
      [t('governance.cadence'), forum.cadence ? html`${cadence(forum.cadence)} <span class="s-muted">${forum.everyMonths ? t('governance.cadence.own') : t('governance.cadence.tier', { tier: t(`governance.tier.${forum.tier}`) })}</span>`
        : forum.standing === 'UNKNOWN' ? unknown() : html`<span class="s-muted">${t(`governance.standing.${forum.standing}`)}</span>`],
      [t('governance.due'), forum.dueOn ? fmt.date(forum.dueOn) : nothing],
      [t('governance.last'), forum.lastHeldOn ? fmt.date(forum.lastHeldOn) : t('governance.never')],
    ]);
  }
}
define('schil-governance-forum', ForumPage);
