import { View, html, nothing, define, card, empty, fmt, tag, icon, progress } from '@schil/ui';
import { repeat } from 'lit/directives/repeat.js';
import { compareColumns, compareRows, comparison } from './compare-suppliers.js';
import { focusOn, neighbour } from './review-keys.js';

const POLL_MS = 1000;

/** Pairs of registered suppliers that may be one, and the search that finds them. */
class MergeCandidates extends View {
  static properties = { ...View.properties, detection: { state: true } };

  #timer;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  loadKey({ locale, query }) {
    return [locale, query.get('supplier')];
  }

  async load({ api, query }, signal) {
    const [pairs, detections] = await Promise.all([
      api.page('suppliers/candidates', { query: { supplier: query.get('supplier') }, limit: 20, signal }),
      api.page('suppliers/detections', { signal }),
    ]);
    this.#follow(detections.items[0]);
    return pairs;
  }

  show({ items, next }) {
    const { t } = this.ctx;
    return html`<section class="s-stack" aria-labelledby="suppliers-candidates">
      <h2 id="suppliers-candidates">${t('suppliers.candidates')}</h2>
      ${this.#search()}
      ${items.length ? nothing : card({ body: empty(t('suppliers.candidates.none')) })}
      ${repeat(items, ({ id }) => id, (pair) => this.#pair(pair))}
      ${next ? html`<p class="s-muted">${t('suppliers.duplicates.more')}</p>` : nothing}</section>`;
  }

  #search() {
    const { t, can } = this.ctx;
    const running = this.detection?.state === 'RUNNING';
    const writes = can('suppliers.write');
    return card({
      title: t('suppliers.detection'),
      sub: t('suppliers.detection.sub'),
      action: !writes ? undefined : running
        ? html`<button type="button" class="s-button" @click=${() => this.#cancel()}>${icon('x', 16)}${t('suppliers.detection.cancel')}</button>`
        : html`<button type="button" class="s-button" @click=${() => this.#start()}>${icon('copy', 16)}${t('suppliers.detection.start')}</button>`,
      body: html`<div role="status">${this.#state()}</div>`,
    });
  }

  #state() {
    const { t } = this.ctx;
    const run = this.detection;
    if (!run) {
      return html`<p class="s-muted">${t('suppliers.detection.never')}</p>`;
    }
    return run.state === 'RUNNING'
      ? html`<p>${t('suppliers.detection.RUNNING', { suppliers: fmt.number(run.suppliers) })}</p>${progress(run.progress, { label: t('suppliers.detection') })}`
      : html`<p>${t(`suppliers.detection.${run.state}`, { at: fmt.instant(run.endedAt), suppliers: fmt.number(run.suppliers), found: fmt.number(run.found) })}</p>`;
  }

  #pair(pair) {
    const { t, can } = this.ctx;
    const { one, other } = pair;
    const label = t('suppliers.candidate.pair', { one: one.name, other: other.name });
    return html`<div data-review=${pair.id}>${card({
      title: label,
      body: html`
        <p class="s-row">${tag(t('suppliers.duplicates.score', { score: fmt.percent(pair.score) }), { kind: 'warn' })}
          ${pair.reasons.map((reason) => tag(t(reason, { keys: pair.keys.join(', ') })))}</p>
        ${comparison({ label, columns: compareColumns([one.name, other.name], this.ctx), rows: compareRows([one, other], this.ctx), width: this.width })}
        ${can('suppliers.write') ? html`<div class="s-row suppliers-decisions">
          <a class="s-button primary" href="/suppliers/merge/${one.id}/${other.id}">${icon('check', 16)}${t('suppliers.merge.go')}</a>
          <button type="button" class="s-button" aria-label="${t('suppliers.candidate.different')}: ${label}"
            @click=${() => this.#different(pair)}>${icon('layers', 16)}${t('suppliers.candidate.different')}</button></div>` : nothing}`,
    })}</div>`;
  }

  async #different({ id, one, other }) {
    await this.#attempt(async () => {
      await this.ctx.api.post(`suppliers/candidates/${id}/resolution`, { decision: 'DIFFERENT' });
      this.ctx.toast(this.ctx.t('suppliers.candidate.decided', { one: one.name, other: other.name }), 'ok');
      const next = neighbour(this.data.items, id);
      await this.reload();
      await this.updateComplete;
      focusOn(this, next);
    });
  }

  async #start() {
    await this.#attempt(async () => this.#follow(await this.ctx.api.post('suppliers/detections', {})));
  }

  async #cancel() {
    await this.#attempt(() => this.ctx.api.delete('suppliers/detections/running'));
  }

  async #attempt(work) {
    try {
      await work();
    } catch (problem) {
      this.ctx.toast(problem.detail ?? problem.message, 'bad');
    }
  }

  /** Asks every second until the search has ended, and then shows what it found. */
  #follow(detection) {
    clearTimeout(this.#timer);
    this.detection = detection;
    if (detection?.state === 'RUNNING') {
      this.#timer = setTimeout(() => this.#attempt(async () => {
        const { items: [next] } = await this.ctx.api.page('suppliers/detections');
        this.#follow(next);
        if (next.state !== 'RUNNING') {
          this.reload();
        }
      }), POLL_MS);
    }
  }
}
define('schil-suppliers-candidates', MergeCandidates);
