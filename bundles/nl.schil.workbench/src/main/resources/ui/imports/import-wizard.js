import { View, api, card, define, fmt, heading, html, icon, note, nothing, t, toast } from '@schil/ui';
import { followJob, isOver } from './follow-job.js';
import { datasetName, jobCounts, jobErrors, jobGuess, jobOutcome, jobProgress, jobState } from './job-view.js';

const ACCEPTED = '.csv,.txt,.tsv,.xlsx';

/** The import in three steps: choose a file, judge the dry run, apply it. */
class ImportWizard extends View {
  static properties = {
    ...View.properties,
    kind: { state: true }, organisation: { state: true }, file: { state: true }, job: { state: true },
    sending: { state: true }, refused: { state: true }, over: { state: true },
  };

  #following = new AbortController();

  loadKey(ctx) {
    return [ctx.locale];
  }

  async load({ query }, signal) {
    const { items } = await api.page('datasets', { signal });
    this.kind ??= items.find(({ id }) => id === query.get('dataset'))?.id ?? items[0]?.id;
    this.organisation ??= this.ctx.organisations[0]?.id;
    return items;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#following.abort();
  }

  show(datasets) {
    return html`
      ${heading({ title: t('workbench.imports.new'), sub: t('workbench.imports.new.sub') })}
      <div class="s-stack">
        ${datasets.length ? this.#choice(datasets) : note(t('workbench.imports.no-datasets'), { kind: 'warn' })}
        ${this.refused ? html`<div class="s-note bad" role="alert">${this.refused.message}
          ${this.refused.errors?.length ? html`<ul>${this.refused.errors.map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}</div>` : nothing}
        ${this.job ? this.#result() : nothing}
      </div>`;
  }

  #choice(datasets) {
    const { organisations } = this.ctx;
    const busy = this.sending || (this.job && !isOver(this.job));
    return card({
      title: t('workbench.imports.step.choose'),
      body: html`<form class="s-form" @submit=${(event) => { event.preventDefault(); this.#send(true); }}>
        <div class="s-field"><label for="s-dataset">${t('workbench.imports.dataset')}</label>
          <select id="s-dataset" ?disabled=${busy} @change=${(event) => this.#choose({ kind: event.target.value })}>${datasets.map((one) =>
            html`<option value=${one.id} ?selected=${one.id === this.kind}>${datasetName(one.id, one.label ?? one.title)}</option>`)}</select>
          <p class="help"><a href=${api.url(`datasets/${this.kind}/template`)} download>${t('workbench.imports.template')}</a></p></div>
        ${organisations.length > 1 ? html`<div class="s-field"><label for="s-import-organisation">${t('workbench.organisation')}</label>
          <p class="help" id="s-import-organisation-help">${t('workbench.imports.organisation.help')}</p>
          <select id="s-import-organisation" aria-describedby="s-import-organisation-help" ?disabled=${busy} @change=${(event) => this.#choose({ organisation: event.target.value })}>${organisations.map(({ id, name }) =>
            html`<option value=${id} ?selected=${id === this.organisation}>${name}</option>`)}</select></div>` : nothing}
        <div class="s-drop ${this.over ? 'over' : ''}" @dragover=${(event) => { event.preventDefault(); this.over = true; }}
            @dragleave=${() => { this.over = false; }} @drop=${(event) => this.#dropped(event)}>
          ${icon('file-spreadsheet', 28)}
          <p class="s-muted s-small" id="s-file-help">${t('workbench.imports.file.help')}</p>
          <label class="s-button" for="s-file">${t('workbench.imports.file.choose')}</label>
          <input id="s-file" type="file" accept=${ACCEPTED} aria-describedby="s-file-help" ?disabled=${busy} @change=${(event) => this.#choose({ file: event.target.files[0] })}>
          ${this.file ? html`<p role="status">${this.file.name} (${fmt.fileSize(this.file.size)})</p>` : nothing}
        </div>
        <div class="buttons"><button type="submit" class="s-button primary" ?disabled=${busy || !this.file}>
          ${this.sending ? t('workbench.imports.sending') : t('workbench.imports.check')}</button></div>
      </form>`,
    });
  }

  #result() {
    const { job } = this;
    return html`
      ${card({
        title: t(job.dryRun ? 'workbench.imports.step.check' : 'workbench.imports.step.applied'), action: jobState(job),
        body: isOver(job) ? html`<div role="status">${jobOutcome(job)}</div>
          <div class="s-after">${jobCounts(job)}</div>
          ${this.#next(job)}` : jobProgress(job, () => this.#cancel()),
      })}
      ${job.guess && job.dryRun ? card({ title: t('workbench.imports.guess'), sub: t('workbench.imports.guess.sub'), body: jobGuess(job) }) : nothing}
      ${job.errors?.length ? card({ title: t('workbench.imports.errors'), sub: t('workbench.imports.errors.sub'), body: jobErrors(job) }) : nothing}`;
  }

  #next(job) {
    if (!job.dryRun) {
      return html`<div class="s-buttons"><a class="s-button" href="/imports/${job.id}">${t('workbench.imports.open')}</a>
        <button type="button" class="s-button" @click=${() => this.#choose({ file: undefined })}>${t('workbench.imports.again')}</button></div>`;
    }
    const useful = job.status === 'DONE' && (job.created || job.updated);
    return useful
      ? html`<div class="s-buttons"><button type="button" class="s-button primary" ?disabled=${this.sending} @click=${() => this.#send(false)}>
          ${t('workbench.imports.apply', { count: job.created + job.updated })}</button></div>
          ${job.rejected ? html`<p class="s-muted s-small">${t('workbench.imports.apply.rest', { count: job.rejected })}</p>` : nothing}`
      : nothing;
  }

  #dropped(event) {
    event.preventDefault();
    this.over = false;
    const file = event.dataTransfer.files[0];
    if (file) {
      this.#choose({ file });
    }
  }

  #choose(choice) {
    Object.assign(this, choice);
    this.job = undefined;
    this.refused = undefined;
    if ('file' in choice && !choice.file) {
      this.querySelector('#s-file').value = '';
    }
  }

  async #send(dryRun) {
    this.#following.abort();
    this.#following = new AbortController();
    this.sending = true;
    this.refused = undefined;
    const form = new FormData();
    form.set('dataset', this.kind);
    form.set('dryRun', String(dryRun));
    if (this.organisation) {
      form.set('organisation', this.organisation);
    }
    form.set('file', this.file, this.file.name);
    try {
      this.job = await api.post('imports', form);
      followJob(this.job, (job) => { this.job = job; }, this.#following.signal);
    } catch (problem) {
      this.job = undefined;
      this.refused = problem;
    } finally {
      this.sending = false;
    }
  }

  async #cancel() {
    await api.post(`imports/${this.job.id}/cancellation`).catch((problem) => toast(problem.message, 'bad'));
  }
}
define('schil-import-wizard', ImportWizard);
