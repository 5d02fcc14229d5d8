import { View, card, dataTable, define, fmt, formDialog, html, icon, nothing, progress, stats, t, tag, unknown } from '@schil/ui';
import { changed } from './contract-change.js';

const NARROW = 620;
const KINDS = { READY: 'ok', UNPROVEN: 'warn', LACKING: 'bad', NOT_APPLICABLE: '', UNKNOWN: 'unknown' };

/** The exit plan of a contract: every item of the checklist with its answer and its proof; a tab of the contract's page. */
class ExitTab extends View {
  load({ api, subject, asOf }, signal) {
    return api.get(`contracts/${subject.id}/exit-plan`, { query: { asOf }, signal });
  }

  show(plan) {
    const mayWrite = this.ctx.can('contracts.write');
    return card({
      title: t('contracts.exit.title'), sub: t('contracts.exit.sub'),
      action: mayWrite ? html`<button type="button" class="s-button small no-print"
        @click=${() => this.#save(editPlan(plan, this.#put))}>${icon('pencil')}${t('contracts.exit.edit.plan')}</button>` : nothing,
      body: html`${stats(figures(plan))}
        ${progress(plan.readiness, { label: t('contracts.exit.readiness') })}
        ${this.#table(plan, mayWrite)}`,
    });
  }

  get #put() {
    const { api, subject } = this.ctx;
    return (plan, body) => api.put(`contracts/${subject.id}/exit-plan`, body, { etag: `"${plan.version}"` });
  }

  #save(saving) {
    return changed(this, saving, t('contracts.exit.saved'));
  }

  #table(plan, mayWrite) {
    const { documents } = this.ctx.subject;
    const narrow = this.width < NARROW;
    const edit = (item) => html`<button type="button" class="s-button small no-print" aria-label="${t('contracts.exit.edit')}: ${t(`contracts.exit.item.${item.item}`)}"
      @click=${() => this.#save(editItem(plan, item, documents, this.#put))}>${t('contracts.exit.edit')}</button>`;
    return dataTable({
      label: t('contracts.exit.title'),
      columns: [
        { id: 'item', label: t('contracts.exit.column.item'), header: true, render: ({ item }) => t(`contracts.exit.item.${item}`) },
        ...(narrow ? [{ id: 'answer', label: t('contracts.exit.column.answer-proof'), render: (item) => html`${standingTag(item)}${answerCell(item)}${proof(item, documents)}${mayWrite ? edit(item) : nothing}` }] : [
          { id: 'answer', label: t('contracts.exit.column.answer'), render: answerCell },
          { id: 'proof', label: t('contracts.exit.column.proof'), render: (item) => proof(item, documents) },
          { id: 'standing', label: t('contracts.exit.column.standing'), render: standingTag },
          ...(mayWrite ? [{ id: 'edit', label: html`<span class="visually-hidden">${t('contracts.exit.column.edit')}</span>`, render: edit }] : [])]),
      ],
      rows: plan.items,
    });
  }
}
define('schil-contracts-exit', ExitTab);

function figures(plan) {
  const applying = plan.items.length - plan.notApplicable;
  return [
    { label: t('contracts.exit.readiness'), value: plan.readiness === undefined ? unknown() : fmt.percent(plan.readiness),
      note: applying ? t('contracts.exit.readiness.note', { ready: plan.ready, count: applying }) : t('contracts.exit.readiness.none') },
    { label: t('contracts.exit.open'), value: fmt.number(plan.unproven + plan.lacking + plan.unknown),
      note: t('contracts.exit.open.note', { unproven: plan.unproven, lacking: plan.lacking, unknown: plan.unknown }) },
    { label: t('contracts.exit.tested'), value: plan.testedOn ? fmt.date(plan.testedOn) : unknown(),
      note: plan.updatedOn ? t('contracts.exit.updated', { date: fmt.date(plan.updatedOn) }) : t('contracts.exit.updated.never') },
    { label: t('contracts.exit.review'), value: plan.nextReview ? fmt.date(plan.nextReview) : unknown(),
      note: plan.reviewOverdue ? tag(t('contracts.exit.review.overdue'), { kind: 'warn', icon: 'triangle-alert' }) : plan.owner ?? nothing },
  ];
}

function standingTag({ standing }) {
  return tag(t(`contracts.exit.standing.${standing}`), { kind: KINDS[standing] });
}

function answerCell({ answer, note }) {
  return html`<div>${answer ? t(`contracts.exit.answer.${answer}`) : unknown()}</div>${note ? html`<div class="s-small s-muted">${note}</div>` : nothing}`;
}

function proof({ document: id, clause }, documents) {
  const found = documents.find((document) => document.id === id);
  const link = found?.reference && /^https?:\/\//.test(found.reference);
  return html`${found ? html`<div>${link ? html`<a href=${found.reference} rel="noreferrer">${found.title}</a>` : found.title}</div>` : nothing}
    ${clause ? html`<div>${clause}</div>` : nothing}`;
}

function bodyOf({ items, owner, testedOn, nextReview }) {
  return {
    owner, testedOn, nextReview,
    answers: Object.fromEntries(items.filter(({ answer }) => answer)
      .map(({ item, answer, note, document: file, clause }) => [item, { answer, note, document: file, clause }])),
  };
}

/** Asks for the answer to one item; for the item "tested" also when. */
function editItem(plan, item, documents, put) {
  const tested = item.item === 'tested';
  return formDialog({
    title: t(`contracts.exit.item.${item.item}`),
    intro: html`<p>${t(`contracts.exit.item.${item.item}.help`)}</p>`,
    value: { answer: item.answer ?? null, note: item.note ?? null, document: item.document ?? null, clause: item.clause ?? null, testedOn: plan.testedOn ?? null },
    schema: {
      properties: {
        answer: { title: t('contracts.exit.label.answer'), type: 'string', enum: item.choices, enumTitles: item.choices.map((choice) => t(`contracts.exit.answer.${choice}`)) },
        ...(tested ? { testedOn: { title: t('contracts.exit.tested'), type: 'string', format: 'date' } } : {}),
        note: { title: t('contracts.exit.label.note'), description: t('contracts.exit.label.note.help'), type: 'string', format: 'textarea', maxLength: 2000 },
        ...(documents.length ? { document: { title: t('contracts.exit.label.document'), type: 'string', enum: documents.map(({ id }) => id), enumTitles: documents.map(({ title }) => title) } } : {}),
        clause: { title: t('contracts.exit.label.clause'), description: t('contracts.exit.label.clause.help'), type: 'string', maxLength: 200 },
      },
    },
    submit: t('contracts.record'),
    save: ({ testedOn, ...answer }) => {
      const body = bodyOf(plan);
      const { [item.item]: before, ...others } = body.answers;
      return put(plan, { ...body, testedOn: tested ? testedOn : body.testedOn, answers: answer.answer ? { ...others, [item.item]: answer } : others });
    },
  });
}

/** Asks who keeps the plan and when it is reviewed. */
function editPlan(plan, put) {
  const { owner = null, testedOn = null, nextReview = null } = plan;
  return formDialog({
    title: t('contracts.exit.edit.plan'),
    value: { owner, testedOn, nextReview },
    schema: {
      properties: {
        owner: { title: t('contracts.exit.owner'), type: 'string', format: 'email' },
        testedOn: { title: t('contracts.exit.tested'), type: 'string', format: 'date' },
        nextReview: { title: t('contracts.exit.review'), type: 'string', format: 'date' },
      },
    },
    submit: t('contracts.record'),
    save: (value) => put(plan, { ...bodyOf(plan), ...value }),
  });
}
