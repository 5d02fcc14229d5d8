import { View, card, confirm, dataTable, define, fmt, formDialog, html, icon, nothing, note, progress, stats, t, tag, unknown } from '@schil/ui';
import { changed } from './contract-change.js';

const NARROW = 620;
const KINDS = { NOT_STARTED: '', OPEN: '', OVERDUE: 'warn', ACCEPTED: 'ok' };

/** The hand-over of a contract from procurement to contract management, point by point; a tab of the contract's page. */
class HandOverTab extends View {
  load({ api, subject, asOf }, signal) {
    return api.get(`contracts/${subject.id}/hand-over`, { query: { asOf }, signal });
  }

  show(handOver) {
    const mayWrite = this.ctx.can('contracts.write') && handOver.state !== 'NOT_STARTED';
    return card({
      title: t('contracts.hand-over.title'), sub: t('contracts.hand-over.sub'),
      action: mayWrite ? html`<div class="s-row no-print">${this.#actions(handOver)}</div>` : nothing,
      body: html`${handOver.state === 'NOT_STARTED' ? note(t('contracts.hand-over.not-started')) : nothing}
        ${stats(figures(handOver))}
        ${progress(handOver.coverage, { label: t('contracts.hand-over.coverage') })}
        ${this.#table(handOver, mayWrite && handOver.state !== 'ACCEPTED')}
        <p class="s-small s-muted">${t('contracts.hand-over.template', { version: handOver.templateVersion })}</p>`,
    });
  }

  #actions(handOver) {
    if (handOver.state === 'ACCEPTED') {
      return html`<button type="button" class="s-button small" @click=${() => this.#reopen(handOver)}>${t('contracts.hand-over.reopen')}</button>`;
    }
    return html`<button type="button" class="s-button small" @click=${() => this.#save(editPeople(handOver, this.#put))}>${icon('users')}${t('contracts.hand-over.edit.people')}</button>
      ${handOver.open ? nothing : html`<button type="button" class="s-button small primary"
        @click=${() => this.#save(accept(handOver, new Date().toLocaleDateString('sv'), this.#put))}>${icon('handshake')}${t('contracts.hand-over.accept')}</button>`}`;
  }

  get #put() {
    const { api, subject } = this.ctx;
    return (handOver, body) => api.put(`contracts/${subject.id}/hand-over`, body, { etag: `"${handOver.version}"` });
  }

  #save(saving) {
    return changed(this, saving, t('contracts.hand-over.saved'));
  }

  async #reopen(handOver) {
    const text = html`<p>${t('contracts.hand-over.reopen.text')}</p>`;
    if (await confirm({ title: t('contracts.hand-over.reopen'), text, action: t('contracts.hand-over.reopen') })) {
      await this.#save(this.#put(handOver, { ...bodyOf(handOver), acceptedOn: null }));
    }
  }

  #table(handOver, mayWrite) {
    const narrow = this.width < NARROW;
    const edit = (item) => html`<button type="button" class="s-button small no-print" aria-label="${t('contracts.hand-over.edit')}: ${item.text}"
      @click=${() => this.#save(editItem(handOver, item, this.#put))}>${t('contracts.hand-over.edit')}</button>`;
    return dataTable({
      label: t('contracts.hand-over.title'),
      columns: [
        { id: 'point', label: t('contracts.hand-over.column.point'), header: true, render: ({ text }) => text },
        ...(narrow ? [{ id: 'status', label: t('contracts.hand-over.column.status'), render: (item) => html`${status(item)}${mayWrite ? edit(item) : nothing}` }] : [
          { id: 'owner', label: t('contracts.hand-over.column.owner'), render: ({ owner }) => owner ?? nothing },
          { id: 'status', label: t('contracts.hand-over.column.status'), render: status },
          ...(mayWrite ? [{ id: 'edit', label: html`<span class="visually-hidden">${t('contracts.exit.column.edit')}</span>`, render: edit }] : [])]),
      ],
      rows: handOver.items,
    });
  }
}
define('schil-contracts-hand-over', HandOverTab);

function figures(handOver) {
  const { state, dueOn, acceptedOn, coverage, done, open, from, to } = handOver;
  return [
    { label: t('contracts.hand-over.state'), value: tag(t(`contracts.hand-over.state.${state}`), { kind: KINDS[state], icon: state === 'OVERDUE' ? 'triangle-alert' : undefined }),
      note: acceptedOn ? t('contracts.hand-over.accepted-on', { date: fmt.date(acceptedOn) }) : dueOn ? t('contracts.hand-over.due', { date: fmt.date(dueOn) }) : nothing },
    { label: t('contracts.hand-over.coverage'), value: coverage === undefined ? unknown() : fmt.percent(coverage),
      note: t('contracts.hand-over.coverage.note', { done, count: done + open }) },
    { label: t('contracts.hand-over.from'), value: from ? html`<span class="s-small">${from}</span>` : unknown() },
    { label: t('contracts.hand-over.to'), value: to ? html`<span class="s-small">${to}</span>` : unknown() },
  ];
}

function status({ doneOn, note: remark, notApplicable }) {
  return html`${doneOn ? tag(t('contracts.hand-over.done-on', { date: fmt.date(doneOn) }), { kind: 'ok' })
    : notApplicable ? tag(t('contracts.exit.standing.NOT_APPLICABLE')) : tag(t('contracts.hand-over.point.open'), { kind: 'warn' })}
    ${notApplicable || remark ? html`<div class="s-small s-muted">${notApplicable ?? remark}</div>` : nothing}`;
}

function bodyOf({ items, from, to, acceptedOn }) {
  return {
    from, to, acceptedOn,
    items: Object.fromEntries(items.map(({ key, owner, doneOn, note: remark, notApplicable }) => [key, { owner, doneOn, note: remark, notApplicable }])),
  };
}

/** Asks how one point stands. */
function editItem(handOver, item, put) {
  const { owner = null, doneOn = null, note: remark = null, notApplicable = null } = item;
  return formDialog({
    title: item.text,
    value: { owner, doneOn, note: remark, notApplicable },
    schema: {
      properties: {
        doneOn: { title: t('contracts.hand-over.label.done'), type: 'string', format: 'date' },
        owner: { title: t('contracts.hand-over.label.owner'), type: 'string', format: 'email' },
        note: { title: t('contracts.hand-over.label.note'), type: 'string', format: 'textarea', maxLength: 2000 },
        notApplicable: { title: t('contracts.hand-over.label.not-applicable'), description: t('contracts.hand-over.label.not-applicable.help'), type: 'string', maxLength: 2000 },
      },
    },
    submit: t('contracts.record'),
    save: (value) => {
      const body = bodyOf(handOver);
      return put(handOver, { ...body, items: { ...body.items, [item.key]: value } });
    },
  });
}

function editPeople(handOver, put) {
  const { from = null, to = null } = handOver;
  return formDialog({
    title: t('contracts.hand-over.edit.people'),
    value: { from, to },
    schema: {
      properties: {
        from: { title: t('contracts.hand-over.label.from'), type: 'string', format: 'email' },
        to: { title: t('contracts.hand-over.label.to'), type: 'string', format: 'email' },
      },
    },
    submit: t('contracts.record'),
    save: (value) => put(handOver, { ...bodyOf(handOver), ...value }),
  });
}

/** Asks on which day the contract is taken over, and by whom from whom. */
function accept(handOver, today, put) {
  const { from = null, to = null } = handOver;
  return formDialog({
    title: t('contracts.hand-over.accept'),
    intro: html`<p>${t('contracts.hand-over.accept.text')}</p>`,
    value: { from, to, acceptedOn: today },
    schema: {
      required: ['from', 'to', 'acceptedOn'],
      properties: {
        from: { title: t('contracts.hand-over.label.from'), type: 'string', format: 'email' },
        to: { title: t('contracts.hand-over.label.to'), type: 'string', format: 'email' },
        acceptedOn: { title: t('contracts.hand-over.label.accepted'), type: 'string', format: 'date' },
      },
    },
    submit: t('contracts.hand-over.accept'),
    save: (value) => put(handOver, { ...bodyOf(handOver), ...value }),
  });
}
