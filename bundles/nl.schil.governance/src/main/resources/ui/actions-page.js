import { View, card, define, fmt, formDialog, heading, html, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { closures } from './closures.js';
import { editAction } from './forum-dialogs.js';
import { actionTag, done, ownerOf, parts } from './parts.js';

/** Actions of all meetings, those that are overdue first. */
class ActionsPage extends View {
  load({ api, asOf, query }, signal) {
    return api.get('governance/actions/closures', { query: { asOf, organisation: query.get('organisation') }, signal });
  }

  show(kept) {
    const { ctx } = this;
    const { query, asOf } = ctx;
    return html`${heading({ title: t('governance.actions'), sub: t('governance.actions.sub') })}
      ${parts('actions')}
      ${card({ title: t('governance.closures'), sub: t('governance.closures.sub'), body: closures(kept) })}
      <schil-table label=${t('governance.actions')} path="governance/actions" .ctx=${ctx} empty=${t('governance.actions.none')} .filters=${this.#filters()}
        .query=${{ asOf, state: query.get('state') ?? 'open', side: query.get('side'), organisation: query.get('organisation') }} .columns=${this.#columns()}></schil-table>`;
  }

  #filters() {
    const { query, setQuery } = this.ctx;
    const select = (name, label, options) => html`<label>${label}
      <select class="s-input" @change=${(event) => setQuery({ [name]: event.target.value || null })}>${options.map(([value, words]) =>
        html`<option value=${value} .selected=${(query.get(name) ?? '') === value}>${words}</option>`)}</select></label>`;
    return html`<div class="s-table-filters">
      ${select('state', t('governance.action.state'), [['', t('governance.action.state.open')], ['overdue', t('governance.action.state.overdue')], ['all', t('governance.every')]])}
      ${select('side', t('governance.action.side'), [['', t('governance.both')], ['BUYER', t('governance.side.BUYER')], ['SUPPLIER', t('governance.side.SUPPLIER')]])}</div>`;
  }

  #columns() {
    const mayWrite = this.ctx.can('governance.write');
    return [
      { id: 'text', label: t('governance.action.text'), header: true, render: ({ text, meeting }) => html`<a href="/governance/meetings/${meeting}">${text}</a>` },
      { id: 'forum', label: t('governance.forum'), hideBelow: 820, render: ({ forum, forumName }) => html`<a href="/governance/forums/${forum}">${forumName ?? nothing}</a>` },
      { id: 'owner', label: t('governance.action.owner'), hideBelow: 560, render: ownerOf },
      { id: 'due', label: t('governance.action.due'), render: (action) => html`${fmt.date(action.dueOn)} ${actionTag(action)}` },
      ...(mayWrite ? [{ id: 'edit', label: html`<span class="visually-hidden">${t('governance.edit')}</span>`, render: (action) => this.#buttons(action) }] : []),
    ];
  }

  #buttons(action) {
    return html`<div class="s-row no-print">${action.closedOn ? nothing : html`
      <button type="button" class="s-button small" aria-label="${t('governance.action.close')}: ${action.text}" @click=${() => this.#close(action)}>${t('governance.action.close')}</button>
      <button type="button" class="s-button small quiet" aria-label="${t('governance.action.escalate')}: ${action.text}" @click=${() => this.#escalate(action)}>${t('governance.action.escalate')}</button>`}
      <button type="button" class="s-button small quiet" aria-label="${t('governance.edit')}: ${action.text}" @click=${() => this.#edit(action)}>${t('governance.edit')}</button></div>`;
  }

  async #put(action, change, said) {
    await done(this, this.ctx.api.put(`governance/actions/${action.id}`, bodyOf(action, change), { etag: `"${action.version}"` }), said);
    this.querySelector('schil-table').refresh();
  }

  async #close(action) {
    const { api, today, toast } = this.ctx;
    try {
      const closed = await api.put(`governance/actions/${action.id}`, bodyOf(action, { closedOn: today }), { etag: `"${action.version}"` });
      toast(t('governance.action.closed-now', { text: action.text }), 'ok', { label: t('governance.undo'), run: () => this.#put(closed, { closedOn: undefined }, t('governance.undone')) });
      await this.reload();
      this.querySelector('schil-table').refresh();
    } catch (problem) {
      toast(problem.errors?.[0]?.message ?? problem.detail, 'bad');
    }
  }

  async #edit(action) {
    const { api } = this.ctx;
    const { items: people } = await api.page('governance/people');
    await done(this, editAction(action, people, (body) => api.put(`governance/actions/${action.id}`, body, { etag: `"${action.version}"` })), t('governance.saved'));
    this.querySelector('schil-table').refresh();
  }

  async #escalate(action) {
    const { api, asOf } = this.ctx;
    const own = await api.get(`governance/forums/${action.forum}`);
    const { items } = await api.page('governance/forums', { query: { supplier: own.supplierId, organisation: own.organisation, asOf }, limit: 200 });
    const order = ['OPERATIONAL', 'TACTICAL', 'STRATEGIC'];
    const higher = items.filter(({ level }) => order.indexOf(level) > order.indexOf(own.level));
    if (!higher.length) {
      this.ctx.toast(t('governance.action.no-higher'), 'bad');
      return;
    }
    await done(this, formDialog({
      title: t('governance.action.escalate'), intro: html`<p>${t('governance.action.escalate.text')}</p>`, value: { forum: higher[0].id }, submit: t('governance.action.escalate'),
      schema: { required: ['forum'], properties: { forum: { type: 'string', title: t('governance.forum'), enum: higher.map(({ id }) => id), enumTitles: higher.map(({ name, level }) => `${name} (${t(`governance.level.${level}`)})`) } } },
      save: (body) => api.post(`governance/actions/${action.id}/escalation`, body),
    }), t('governance.action.escalated'));
    this.querySelector('schil-table').refresh();
  }
}
define('schil-governance-actions', ActionsPage);

/** An action as the server takes it, with changes. */
export function bodyOf({ text, side, owner, ownerName, dueOn, closedOn }, change = {}) {
  return { text, side, owner: owner?.id, ownerName, dueOn, closedOn, ...change };
}
