import { View, api, card, define, fmt, heading, html, keyValues, nothing, t, toast } from '@schil/ui';
import { followJob, isOver } from './follow-job.js';
import { datasetName, jobCounts, jobErrors, jobGuess, jobOutcome, jobProgress, jobState } from './job-view.js';

/** One import: how it went, what was made of the file, and which rows were rejected. */
class ImportPage extends View {
  #following = new AbortController();

  async load({ params }, signal) {
    const job = await api.get(`imports/${params.id}`, { signal });
    this.#following.abort();
    this.#following = new AbortController();
    followJob(job, (next) => { this.data = next; }, this.#following.signal);
    return job;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#following.abort();
  }

  show(job) {
    const name = job.fileName ?? t('workbench.imports.one');
    this.ctx.title(name);
    return html`
      ${heading({ title: name, sub: html`${datasetName(job.dataset)} ${jobState(job)}` })}
      <div class="s-stack">
        ${isOver(job) ? jobOutcome(job) : card({ body: jobProgress(job, () => this.#cancel(job)) })}
        ${job.resumable ? html`<div class="s-row"><button type="button" class="s-button primary" @click=${() => this.#resume(job)}>${t('workbench.imports.resume')}</button>
          <span class="s-muted s-small">${t('workbench.imports.resume.help')}</span></div>` : nothing}
        ${isOver(job) ? jobCounts(job) : nothing}
        ${job.errors?.length ? card({ title: t('workbench.imports.errors'), sub: t('workbench.imports.errors.sub'), body: jobErrors(job) }) : nothing}
        ${card({ title: t('workbench.imports.details'), body: html`${keyValues([
          [t('workbench.imports.started'), job.started ? fmt.instant(job.started) : undefined],
          [t('workbench.imports.ended'), job.ended ? fmt.instant(job.ended) : undefined],
          [t('workbench.imports.actor'), job.actor ?? undefined],
          [t('workbench.imports.kind'), t(job.dryRun ? 'workbench.imports.kind.dry' : 'workbench.imports.kind.real')],
        ])}${jobGuess(job)}` })}
      </div>`;
  }

  async #resume(job) {
    try {
      await api.post(`imports/${job.id}/resumption`);
    } catch (problem) {
      toast(problem.message, 'bad');
    }
    this.reload();
  }

  async #cancel(job) {
    await api.post(`imports/${job.id}/cancellation`).catch((problem) => toast(problem.message, 'bad'));
  }
}
define('schil-import', ImportPage);
