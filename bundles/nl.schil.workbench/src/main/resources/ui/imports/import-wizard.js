import { View, api, card, define, fmt, heading, html, icon, note, nothing, t, toast } from '@schil/ui';
import { followJob, isOver } from './follow-job.js';
import './import-mapping.js';
import { datasetName, jobCounts, jobErrors, jobGuess, jobOutcome, jobProgress, jobState } from './job-view.js';
import { byProfile, mappingOf, recognised } from './mapping.js';

const ACCEPTED = '.csv,.txt,.tsv,.xlsx,.json,.jsonl,.xml';

/** The import in four steps: choose a file, see and correct what its columns are, judge the dry run, apply it. */
class ImportWizard extends View {
  static properties = {
    ...View.properties,
    kind: { state: true }, organisation: { state: true }, file: { state: true }, job: { state: true },
    sending: { state: true }, refused: { state: true }, over: { state: true }, preview: { state: true }, reading: { state: true },
  };

  #following = new AbortController();
  #looking = new AbortController();

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
    this.#looking.abort();
  }

  show(datasets) {
    return html`
      ${heading({ title: t('workbench.imports.new'), sub: t('workbench.imports.new.sub') })}
      <div class="s-stack">
        ${datasets.length ? html`<form class="s-stack" @submit=${(event) => { event.preventDefault(); this.#send(true); }}>
          ${this.#choice(datasets)}${this.preview ? this.#columns(datasets) : nothing}</form>`
          : note(t('workbench.imports.no-datasets'), { kind: 'warn' })}
        ${this.refused ? html`<div class="s-note bad" role="alert">${this.refused.message}
          ${this.refused.errors?.length ? html`<ul>${this.refused.errors.map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}</div>` : nothing}
        ${this.job ? this.#result() : nothing}
      </div>`;
  }

  #choice(datasets) {
    const { organisations } = this.ctx;
    const busy = this.#busy;
    return card({
      title: t('workbench.imports.step.choose'),
      body: html`<div class="s-form">
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
        ${this.file && !this.preview && !this.refused ? html`<p class="s-muted" role="status">${t('workbench.imports.looking')}</p>` : nothing}
      </div>`,
    });
  }

  get #busy() {
    return Boolean(this.sending || (this.job && !isOver(this.job)));
  }

  /** What was made of the columns, or why nothing can be made of the file. */
  #columns(datasets) {
    const { guess, failure } = this.preview;
    if (!guess) {
      return html`<div class="s-note bad" role="alert">${[failure.message, failure.remedy].filter(Boolean).join(' ')}</div>`;
    }
    return card({
      title: t('workbench.imports.mapping'), sub: t('workbench.imports.mapping.sub'),
      body: html`<schil-import-mapping kind=${this.kind} .columns=${datasets.find(({ id }) => id === this.kind).columns} .preview=${this.preview}
          .reading=${this.reading} ?disabled=${this.#busy} @schil-reading=${(event) => this.#read(event.detail)}></schil-import-mapping>
        <div class="s-buttons s-after"><button type="submit" class="s-button primary" ?disabled=${this.#busy}>
          ${this.sending ? t('workbench.imports.sending') : t('workbench.imports.check')}</button></div>`,
    });
  }

  #read(reading) {
    this.reading = reading;
    this.job = undefined;
    this.refused = undefined;
  }

  async #look() {
    this.#looking.abort();
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    this.preview = undefined;
    if (!this.file) {
      return;
    }
    const form = new FormData();
    form.set('dataset', this.kind);
    form.set('file', this.file, this.file.name);
    try {
      const preview = await api.post('imports/preview', form, { signal });
      const { guess, profile } = preview;
      this.reading = guess && (profile ? byProfile(guess, profile) : recognised(guess));
      this.preview = preview;
    } catch (problem) {
      if (!signal.aborted) {
        this.refused = problem;
      }
    }
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
    if ('file' in choice || 'kind' in choice) {
      this.#look();
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
    form.set('mapping', JSON.stringify(mappingOf(this.preview.guess, this.reading)));
    ['dateOrder', 'decimal'].filter((name) => this.reading[name]).forEach((name) => form.set(name, this.reading[name]));
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
