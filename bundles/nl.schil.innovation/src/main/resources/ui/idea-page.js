import { View, card, define, fmt, formDialog, heading, html, icon, keyValues, nothing, note, t, tag, unknown } from '@schil/ui';
import { contractsWith, ideaSchema, ideaValue } from './idea-form.js';
import { moveIdea } from './move.js';
import { benefits, pilots } from './outcomes.js';
import { PIPELINE, answerTag, done, outcomeTag, whose } from './parts.js';

/** One idea: where it stands, what was decided and why, and how it can be carried out. */
class IdeaPage extends View {
  #again = () => this.reload();

  connectedCallback() {
    super.connectedCallback();
    addEventListener('schil-innovation-moved', this.#again);
  }

  disconnectedCallback() {
    removeEventListener('schil-innovation-moved', this.#again);
    super.disconnectedCallback();
  }

  async load({ api, params, asOf }, signal) {
    const [idea, outcomes] = await Promise.all([
      api.get(`innovation/ideas/${params.id}`, { query: { asOf }, signal }), api.get(`innovation/ideas/${params.id}/outcomes`, { query: { asOf }, signal }),
    ]);
    return { ...idea, ...outcomes };
  }

  show(idea) {
    const { summary } = idea;
    this.ctx.title(summary.title);
    return html`${heading({ title: summary.title, sub: html`#${summary.number} · ${summary.supplierId ? html`<a href="/suppliers/${summary.supplierId}">${whose(summary)}</a>` : whose(summary)} ${answerTag(summary.answering)}`, actions: this.#actions(idea) })}
      ${track(summary)}
      ${this.#remarks(idea)}
      <div class="s-grid">
        <div class="s-span-7 s-stack">
          ${card({ title: t('innovation.idea.about'), body: this.#about(idea) })}
          ${pilots(this, idea)}
          ${benefits(this, idea)}
          ${card({ title: t('innovation.idea.decisions'), sub: t('innovation.idea.decisions.sub'), body: this.#decisions(idea) })}
        </div>
        <div class="s-span-5 s-stack">
          ${card({ title: t('innovation.idea.facts'), body: this.#facts(idea) })}
          ${card({ title: t('innovation.legal'), body: this.#legal(idea) })}
          ${card({ title: t('innovation.owner'), body: this.#property(idea) })}
        </div>
      </div>`;
  }

  #actions(idea) {
    return this.ctx.can('innovation.write') ? html`
      <button type="button" class="s-button" @click=${() => this.#edit(idea)}>${icon('pencil', 16)}${t('innovation.idea.edit')}</button>
      <button type="button" class="s-button primary" @click=${() => this.#move(idea)}>${icon('arrow-right', 16)}${t('innovation.move')}</button>` : nothing;
  }

  #remarks({ summary, legal }) {
    const { answering, stage, parkedUntil } = summary;
    return html`
      ${answering.standing === 'OVERDUE' ? note(t('innovation.idea.overdue', { date: fmt.date(answering.dueOn, 'long') }), { kind: 'bad' }) : nothing}
      ${stage === 'PARKED' && parkedUntil < this.ctx.asOf ? note(t('innovation.idea.parked-over', { date: fmt.date(parkedUntil, 'long') }), { kind: 'warn' }) : nothing}
      ${legal.route === 'NONE_YET' && ['EXPLORATION', 'FEASIBILITY'].includes(stage) ? note(t('innovation.legal.missing'), { kind: 'warn' }) : nothing}`;
  }

  #about({ description, expected }) {
    return html`<p class="schil-innovation-text">${description}</p>
      ${expected ? html`<h3>${t('innovation.idea.expected')}</h3><p class="schil-innovation-text">${expected}</p>` : nothing}`;
  }

  #facts({ summary, submittedBy }) {
    const { receivedOn, contractId, contractLabel, category, answering, parkedUntil } = summary;
    return keyValues([
      [t('innovation.idea.origin'), t(`innovation.origin.${summary.origin}`)],
      [t('innovation.idea.by'), submittedBy ?? unknown()],
      [t('innovation.idea.received.label'), fmt.date(receivedOn)],
      [t('innovation.answer.due'), fmt.date(answering.dueOn)],
      [t('innovation.answer.days'), answering.days === undefined || answering.days === null ? undefined : fmt.days(answering.days)],
      [t('innovation.idea.contract.label'), contractId ? html`<a href="/contracts/${contractId}">${contractLabel ?? t('workbench.unknown')}</a>` : undefined],
      [t('innovation.idea.category'), category ?? unknown()],
      [t('innovation.move.until'), parkedUntil ? fmt.date(parkedUntil) : undefined],
    ]);
  }

  #legal({ legal }) {
    return legal.route === 'NONE_YET' ? html`<p>${unknown(t('innovation.legal.NONE_YET'))}</p>`
      : html`<p><strong>${t(`innovation.legal.${legal.route}`)}</strong></p><p class="schil-innovation-text">${legal.note ?? nothing}</p>`;
  }

  #property({ property }) {
    const { owner, note: words, agreedOn, reference } = property;
    return html`<p>${owner === 'UNKNOWN' ? unknown(t('innovation.owner.UNKNOWN')) : html`<strong>${t(`innovation.owner.${owner}`)}</strong>`}</p>
      ${words ? html`<p class="schil-innovation-text">${words}</p>` : nothing}
      ${keyValues([[t('innovation.owner.agreed'), agreedOn ? fmt.date(agreedOn) : undefined], [t('innovation.owner.reference'), reference]])}`;
  }

  #decisions({ steps, summary }) {
    if (!steps.length) {
      return html`<p class="s-muted">${t('innovation.idea.decisions.none', { date: fmt.date(summary.receivedOn) })}</p>`;
    }
    const last = steps.filter(({ withdrawnOn }) => !withdrawnOn).at(-1);
    return html`<ol class="schil-innovation-decisions">${[...steps].reverse().map((step) => html`<li class=${step.withdrawnOn ? 'withdrawn' : ''}>
      <div class="head"><strong>${t(`innovation.stage.${step.from}`)} → ${t(`innovation.stage.${step.to}`)}</strong>
        <span class="s-muted">${fmt.date(step.decidedOn)} · ${step.decider?.name ?? t('workbench.unknown')}</span>
        ${step.withdrawnOn ? tag(t('innovation.move.withdrawn', { date: fmt.date(step.withdrawnOn) })) : nothing}
        ${step === last && this.ctx.can('innovation.write') ? html`<button type="button" class="s-button small quiet no-print" @click=${() => this.#withdraw(summary, step)}>${t('innovation.move.undo')}</button>` : nothing}</div>
      <p class="schil-innovation-text">${step.reason}</p>
      ${step.answer ? html`<blockquote><span class="s-small s-muted">${t('innovation.move.answered')}</span><br>${step.answer}</blockquote>` : nothing}
      ${step.criteria.length ? html`<details class="s-details"><summary>${t('innovation.move.criteria.count', { count: step.criteria.filter(({ outcome }) => outcome === 'MET').length, all: step.criteria.length })}</summary>
        <ul class="schil-innovation-criteria">${step.criteria.map(({ criterion, outcome }) => html`<li>${outcomeTag(outcome)} ${criterion}</li>`)}</ul></details>` : nothing}
    </li>`)}</ol>`;
  }

  async #move({ summary }) {
    try {
      if (await moveIdea(this.ctx, summary.id)) {
        await this.reload();
      }
    } catch (problem) {
      this.ctx.toast(problem.detail ?? problem.message, 'bad');
    }
  }

  #withdraw({ id, version }, { seq }) {
    return done(this, this.ctx.api.put(`innovation/ideas/${id}/decisions/${seq}/withdrawal`, null, { etag: `"${version}"` }), t('innovation.move.undone'));
  }

  async #edit(idea) {
    const { summary } = idea;
    const contracts = await contractsWith(this.ctx, summary.supplierId, summary.organisation);
    const known = contracts.some(({ id }) => id === summary.contractId) || !summary.contractId ? contracts : [...contracts, { id: summary.contractId, label: summary.contractLabel ?? t('workbench.unknown') }];
    await done(this, formDialog({
      title: t('innovation.idea.edit'), wide: true, schema: ideaSchema(known), value: ideaValue(idea), submit: t('innovation.form.save'),
      save: (value) => this.ctx.api.put(`innovation/ideas/${summary.id}`, { ...value, origin: summary.origin, supplier: summary.supplierId }, { etag: `"${summary.version}"` }),
    }), t('innovation.form.kept'));
  }
}
define('schil-innovation-idea', IdeaPage);

/** Where an idea is in the pipeline. */
function track({ stage, since }) {
  const at = PIPELINE.indexOf(stage);
  const beside = at < 0 ? html` ${tag(t(`innovation.stage.${stage}`), { kind: stage === 'STOPPED' ? 'bad' : 'warn' })}` : nothing;
  return html`<div class="schil-innovation-track"><ol aria-label=${t('innovation.board.pipeline')}>${PIPELINE.map((one, index) => html`
    <li class=${index < at ? 'past' : index === at ? 'now' : ''} aria-current=${index === at ? 'step' : nothing}>${t(`innovation.stage.${one}`)}</li>`)}</ol>
    <p class="s-small s-muted">${t('innovation.idea.since', { date: fmt.date(since) })}${beside}</p></div>`;
}
