import { View, card, define, empty, fmt, html, icon, nothing, openDialog, t, tag } from '@schil/ui';
import '@schil/ui/form.js';
import { numberOf, rowErrors } from './rows-editor.js';
import { done } from './parts.js';

const SCALE = [1, 2, 3, 4, 5];
const HIGH = 15;
const MEDIUM = 8;

/** The risk reviews of a category or a supplier. */
class Reviews extends View {
  async load({ api, subject, review }, signal) {
    return (await api.page('market/reviews', { query: { subject: subject.id, organisation: review?.organisation ?? subject.organisation }, signal })).items;
  }

  loadKey(ctx) {
    return [...super.loadKey(ctx), ctx.review?.organisation];
  }

  show(all) {
    const { ctx } = this;
    const shown = all.filter(({ reviewedOn }) => reviewedOn <= ctx.asOf);
    return card({
      title: t('market.review'), sub: t('market.review.sub'),
      action: ctx.can('market.write') ? html`<button type="button" class="s-button small no-print" @click=${() => this.#edit(undefined, shown[0])}>${icon('plus', 16)}${t('market.review.new')}</button>` : nothing,
      body: shown.length ? shown.map((review, index) => this.#review(review, index)) : empty(t('market.review.none')),
    });
  }

  #review(review, index) {
    const gone = review.withdrawnOn && review.withdrawnOn <= this.ctx.asOf;
    const on = fmt.date(review.reviewedOn, 'long');
    const body = html`${review.summary ? html`<p class="schil-market-text">${review.summary}</p>` : nothing}${risks(review.risks)}`;
    return html`<article class="schil-market-record ${gone ? 'withdrawn' : ''}">
      <div class="head"><h3>${on}</h3>${gone ? tag(t('market.scan.withdrawn')) : nothing}<span class="s-muted">${review.reviewer?.name ?? t('market.somebody')}</span>
        ${this.ctx.can('market.write') ? html`<div class="s-row no-print">
          <button type="button" class="s-button small" aria-label="${t('market.edit')}: ${on}" @click=${() => this.#edit(review)}>${t('market.edit')}</button>
          <button type="button" class="s-button small quiet" aria-label="${t(gone ? 'market.restore' : 'market.withdraw')}: ${on}" @click=${() => this.#withdraw(review, !gone)}>${t(gone ? 'market.restore' : 'market.withdraw')}</button></div>` : nothing}</div>
      ${index ? html`<details class="s-details"><summary>${t('market.review.show', { count: review.risks.length })}</summary>${body}</details>` : body}
    </article>`;
  }

  async #withdraw(review, withdrawn) {
    const { api, toast } = this.ctx;
    const put = (from, value) => api.put(`market/reviews/${review.id}`, bodyOf(from, { withdrawn: value }), { etag: `"${from.version}"` });
    const after = await done(this, put(review, withdrawn));
    if (after) {
      toast(t(withdrawn ? 'market.review.withdrawn' : 'market.undone'), 'ok', { label: t('market.undo'), run: () => done(this, put(after, !withdrawn), t('market.undone')) });
    }
  }

  async #edit(review, former) {
    const { api, subject, today, review: about } = this.ctx;
    const from = review ?? former;
    const value = { reviewedOn: review?.reviewedOn ?? today, summary: review?.summary ?? null };
    const save = (body) => (review ? api.put(`market/reviews/${review.id}`, body, { etag: `"${review.version}"` })
      : api.post('market/reviews', { ...body, subject: subject.id, subjectType: about?.type ?? 'CATEGORY', organisation: about?.organisation }));
    await done(this, openDialog({ title: t(review ? 'market.review.edit' : 'market.review.new'), wide: true, body: (close) => html`
      <schil-market-review-form .value=${value} .risks=${from?.risks ?? [{ likelihood: 3, impact: 3 }]} .save=${save} .withdrawn=${Boolean(review?.withdrawnOn)} @schil-done=${({ detail }) => close(detail)}></schil-market-review-form>` }), t('market.saved'));
  }
}
define('schil-market-reviews', Reviews);

/** A review with its risks as rows. */
class ReviewForm extends View {
  static properties = { value: { attribute: false }, risks: { attribute: false }, save: { attribute: false }, withdrawn: { type: Boolean }, faults: { state: true } };

  render() {
    const choice = (id) => ({ id, label: t(`market.review.${id}`), kind: 'choice', narrow: true, options: SCALE.map((one) => [one, one]) });
    return html`<schil-market-rows-editor label=${t('market.review.risks')} help=${t('market.review.risks.help')} add=${t('market.review.risk.add')} .rows=${this.risks} .errors=${rowErrors(this.faults ?? {}, 'risks')}
        .fields=${[{ id: 'text', label: t('market.review.risk') }, choice('likelihood'), choice('impact'), { id: 'measure', label: t('market.review.measure') }]} @schil-rows=${({ detail }) => { this.risks = detail; }}></schil-market-rows-editor>
      <schil-form .value=${this.value} submit=${t('market.save')} cancellable @schil-cancel=${() => this.#done()} @schil-submit=${({ currentTarget, detail }) => this.#save(currentTarget, detail)}
        .schema=${{ required: ['reviewedOn'], properties: { reviewedOn: { type: 'string', format: 'date', title: t('market.review.day') }, summary: { type: 'string', format: 'textarea', title: t('market.review.summary'), maxLength: 8000 } } }}></schil-form>`;
  }

  #done(result) {
    this.dispatchEvent(new CustomEvent('schil-done', { detail: result }));
  }

  async #save(form, given) {
    form.busy = true;
    try {
      const risks = this.risks.filter(({ text }) => text).map((risk) => ({ ...risk, likelihood: numberOf(risk.likelihood ?? 1), impact: numberOf(risk.impact ?? 1) }));
      this.#done(await this.save({ ...given, risks, withdrawn: this.withdrawn }));
    } catch (problem) {
      this.faults = problem;
      form.fail(problem);
    }
  }
}
define('schil-market-review-form', ReviewForm);

/** Risks, the heaviest first. */
export function risks(all) {
  if (!all.length) {
    return nothing;
  }
  return html`<ul class="schil-market-list">${[...all].sort((a, b) => b.likelihood * b.impact - a.likelihood * a.impact).map(({ text, likelihood, impact, measure }) => {
    const weight = likelihood * impact;
    return html`<li><div class="line">${tag(t('market.review.weight', { weight }), { kind: weight >= HIGH ? 'bad' : weight >= MEDIUM ? 'warn' : '' })}<span>${text}</span></div>
      <div class="s-muted s-small">${t('market.review.scale', { likelihood, impact })}${measure ? ` ${t('market.review.done', { measure })}` : ''}</div></li>`;
  })}</ul>`;
}

function bodyOf({ reviewedOn, summary, risks: all }, change) {
  return { reviewedOn, summary, risks: all, ...change };
}
