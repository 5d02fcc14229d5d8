import { View, api, confirm, dataTable, define, fmt, formDialog, grid, heading, html, icon, keyValues, nothing, note, card, t, toast } from '@schil/ui';
import { linkDialog } from '@schil/ui/links.js';
import { actions, agenda, comparison, figures, missingNote, replies, uses } from './result.js';
import { talkDialog } from './talk.js';
import { stateTag } from './words.js';

const WIDE = 1060;

/** An evaluation as the buyer sees it: who answers, sealed until it is revealed, then the outcome, the talk and the actions. */
class EvaluationPage extends View {
  load({ params, asOf }, signal) {
    return api.get(`performance/evaluations/${params.id}`, { query: { asOf }, signal });
  }

  show(evaluation) {
    const { title, state, supplier, supplierName, from, until } = evaluation;
    this.ctx.title(title);
    return html`
      ${heading({
        title,
        sub: html`<a href="/suppliers/${supplier}">${supplierName ?? t('workbench.unknown')}</a> · ${t('performance.evaluation.period', { from: fmt.date(from), until: fmt.date(until) })} ${stateTag(state)}`,
        actions: this.#buttons(evaluation),
      })}
      <div class="s-stack">${evaluation.outcome ? this.#outcome(evaluation) : this.#sealed(evaluation)}</div>`;
  }

  #buttons(evaluation) {
    const { state, own, missing } = evaluation;
    const writes = this.ctx.can('performance.write') && this.ctx.asOfIsToday;
    const button = (label, run, kind = '') => html`<button type="button" class="s-button ${kind}" @click=${run}>${label}</button>`;
    return html`
      ${own?.open ? html`<a class="s-button primary" href="/performance/evaluations/${evaluation.id}/answers">${icon('pencil', 16)}${t('performance.evaluation.answer')}</a>` : nothing}
      ${writes && state === 'DRAFT' ? html`${button(t('performance.evaluation.open'), () => this.#open(evaluation), 'primary')}${button(t('performance.evaluation.remove'), () => this.#remove(evaluation), 'danger')}` : nothing}
      ${writes && (state === 'OPEN' || state === 'SEALED_PARTIAL') ? button(t('performance.evaluation.extend'), () => this.#extend(evaluation)) : nothing}
      ${writes && (state === 'REVEALED' || state === 'DISCUSSED') ? button(t(state === 'REVEALED' ? 'performance.evaluation.talk.record' : 'performance.evaluation.talk.change'), () => this.#talk(evaluation), state === 'REVEALED' ? 'primary' : '') : nothing}
      ${writes && (state === 'DISCUSSED' || (state === 'REVEALED' && missing.length)) ? button(t('performance.evaluation.close'), () => this.#close(evaluation)) : nothing}`;
  }

  #sealed(evaluation) {
    return html`
      ${note(t(`performance.evaluation.sealed.${evaluation.state}`, { date: fmt.date(evaluation.deadline, 'long') }))}
      ${grid(this.#people(evaluation, 7), this.#about(evaluation, 5))}`;
  }

  #outcome(evaluation) {
    const writes = this.ctx.can('performance.write') && this.ctx.asOfIsToday && evaluation.state !== 'CLOSED';
    const wide = this.width > WIDE;
    const inner = (wide ? (this.width - 20) * 0.664 : this.width) - (this.width < 700 ? 34 : 50);
    return html`
      ${missingNote(evaluation)}
      ${figures('BUYER', evaluation.outcome)}
      ${grid(
        comparison({ side: 'BUYER', width: Math.max(240, Math.round(inner)), evaluation, span: wide ? 8 : 12 }),
        agenda({ side: 'BUYER', evaluation, span: wide ? 4 : 12 }))}
      ${grid(
        replies({ side: 'BUYER', evaluation, span: 6, write: writes ? (text) => this.#reply(evaluation, text) : undefined }),
        actions({ side: 'BUYER', evaluation, span: 6, today: this.ctx.today }))}
      ${grid(this.#people(evaluation, 7), this.#about(evaluation, 5))}`;
  }

  #people({ people, supplier, state }, span) {
    return card({
      title: t('performance.evaluation.people'), sub: t('performance.evaluation.people.sub'), span,
      action: state === 'DRAFT' ? nothing : html`<a class="no-print" href="/suppliers/${supplier}/access">${t('performance.evaluation.people.links')}</a>`,
      body: dataTable({
        label: t('performance.evaluation.people'),
        columns: [
          { id: 'name', label: t('performance.evaluation.person'), header: true, render: ({ name }) => name || t('workbench.person.erased') },
          { id: 'side', label: t('performance.evaluation.action.side'), render: ({ side }) => t(`performance.evaluation.side.${side}`) },
          { id: 'submittedOn', label: t('performance.evaluation.submitted'), render: ({ submittedOn }) => submittedOn ? fmt.date(submittedOn) : t('performance.evaluation.submitted.not') },
        ],
        rows: people,
      }),
    });
  }

  #about({ deadline, contract, contractName, openedOn, closedOn, uses: allowed }, span) {
    return card({
      title: t('performance.evaluation.about'), span,
      body: html`${keyValues([
        [t('performance.evaluation.deadline'), fmt.date(deadline, 'long')],
        [t('performance.evaluation.contract'), contract ? html`<a href="/contracts/${contract}">${contractName ?? t('workbench.unknown')}</a>` : undefined],
        [t('performance.evaluation.opened'), openedOn ? fmt.date(openedOn) : undefined],
        [t('performance.evaluation.closed'), closedOn ? fmt.date(closedOn) : undefined],
      ])}<h3 class="p-uses-title">${t('performance.evaluation.use')}</h3>${uses(allowed)}`,
    });
  }

  async #open(evaluation) {
    const sure = await confirm({
      title: t('performance.evaluation.open.title'), action: t('performance.evaluation.open'),
      text: html`<p>${t('performance.evaluation.open.text', { count: evaluation.people.filter(({ side }) => side === 'SUPPLIER').length, date: fmt.date(evaluation.deadline, 'long') })}</p>`,
    });
    if (sure) {
      await this.#done(async () => {
        const { links } = await api.post(`performance/evaluations/${evaluation.id}/opening`, null, { etag: tag(evaluation) });
        await linkDialog(links);
      });
    }
  }

  async #remove(evaluation) {
    const sure = await confirm({ title: t('performance.evaluation.remove.title'), text: html`<p>${t('performance.evaluation.remove.text')}</p>`, action: t('performance.evaluation.remove'), danger: true });
    if (sure) {
      try {
        await api.delete(`performance/evaluations/${evaluation.id}`, { etag: tag(evaluation) });
        this.ctx.navigate(`/suppliers/${evaluation.supplier}/evaluations`);
      } catch (problem) {
        toast(problem.message, 'bad');
      }
    }
  }

  async #extend(evaluation) {
    const after = await formDialog({
      title: t('performance.evaluation.extend'), submit: t('performance.evaluation.extend'),
      schema: { properties: { deadline: { title: t('performance.evaluation.deadline'), description: t('performance.evaluation.extend.help'), format: 'date' } }, required: ['deadline'] },
      value: { deadline: evaluation.deadline },
      save: (value) => api.put(`performance/evaluations/${evaluation.id}/deadline`, value, { etag: tag(evaluation) }),
    });
    this.data = after ?? this.data;
  }

  async #talk(evaluation) {
    const after = await talkDialog(evaluation, this.ctx.today, (body) => api.put(`performance/evaluations/${evaluation.id}/talk`, body, { etag: tag(evaluation) }));
    this.data = after ?? this.data;
  }

  async #reply(evaluation, text) {
    const after = await formDialog({
      title: t('performance.evaluation.reply.write'), submit: t('performance.evaluation.reply.save'),
      schema: { properties: { text: { title: t('performance.evaluation.reply'), description: t('performance.evaluation.reply.help'), format: 'textarea', maxLength: 5000 } }, required: ['text'] },
      value: { text: text ?? null },
      save: (value) => api.put(`performance/evaluations/${evaluation.id}/reply`, value),
    });
    this.data = after ?? this.data;
  }

  async #close(evaluation) {
    const sure = await confirm({ title: t('performance.evaluation.close.title'), text: html`<p>${t('performance.evaluation.close.text')}</p>`, action: t('performance.evaluation.close') });
    if (sure) {
      await this.#done(() => api.post(`performance/evaluations/${evaluation.id}/closing`, null, { etag: tag(evaluation) }));
    }
  }

  async #done(work) {
    try {
      await work();
    } catch (problem) {
      toast(problem.errors?.[0]?.message ?? problem.message, 'bad');
    }
    await this.reload();
  }
}
define('schil-performance-evaluation', EvaluationPage);

function tag({ version }) {
  return `"${version}"`;
}
