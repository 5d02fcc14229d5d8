import { api, dataTable, fmt, hasText, html, icon, keyValues, note, nothing, stats, t, tag } from '@schil/ui';
import { isOver } from './follow-job.js';

const KINDS = { RUNNING: '', DONE: 'ok', FAILED: 'bad', CANCELLED: 'warn' };
const SHOWN_ERRORS = 100;

/** How a job stands, as a tag. */
export function jobState(job) {
  const partly = job.status === 'DONE' && job.rejected > 0;
  return tag(t(`workbench.imports.status.${job.status}`), { kind: partly ? 'warn' : KINDS[job.status] });
}

/** The counts of a job. */
export function jobCounts(job) {
  return stats(['rows', 'created', 'updated', 'unchanged', 'rejected'].map((name) => ({
    label: t(`workbench.imports.${name}${job.dryRun && ['created', 'updated'].includes(name) ? '.dry' : ''}`), value: fmt.number(job[name] ?? 0),
  })));
}

/** The progress of a running job, with the button that cancels it. */
export function jobProgress(job, cancel) {
  const done = job.rows ?? 0;
  return html`<div class="s-stack" role="group" aria-label=${t('workbench.imports.progress')}>
    <p role="status">${job.waiting ? t('workbench.imports.waiting') : t('workbench.imports.running', { rows: done })}</p>
    ${typeof job.progress === 'number' ? html`<progress class="s-import-progress" max="1" value=${job.progress} aria-label=${t('workbench.imports.progress')}></progress>`
      : html`<progress class="s-import-progress" aria-label=${t('workbench.imports.progress')}></progress>`}
    <div class="s-buttons"><button type="button" class="s-button" @click=${cancel}>${t('workbench.imports.cancel')}</button></div>
  </div>`;
}

/** What the engine made of the file. */
export function jobGuess(job) {
  const { guess } = job;
  if (!guess) {
    return nothing;
  }
  const headers = guess.headers ?? guess.header ?? [];
  return html`
    ${keyValues([
      [t('workbench.imports.format'), formatName(guess.format)],
      [t('workbench.imports.encoding'), guess.encoding ?? undefined],
      [t('workbench.imports.delimiter'), guess.delimiter ? delimiterName(guess.delimiter) : undefined],
      [t('workbench.imports.sheet'), guess.sheet ?? undefined],
      [t('workbench.imports.dates'), [guess.dateFormats ?? guess.dateFormat ?? []].flat().join(', ') || undefined],
      [t('workbench.imports.decimal'), guess.decimal ? t(`workbench.imports.decimal.${guess.decimal}`) : undefined],
    ])}
    ${guess.dateAmbiguous ? note(t('workbench.imports.dates.ambiguous'), { kind: 'warn' }) : nothing}
    ${guess.decimalAmbiguous ? note(t('workbench.imports.decimal.ambiguous'), { kind: 'warn' }) : nothing}
    ${guess.missing?.length ? note(t('workbench.imports.missing', { columns: guess.missing }), { kind: 'bad' }) : nothing}
    ${headers.length ? html`<details class="s-details" ?open=${Boolean(guess.unknown?.length)}><summary>${t('workbench.imports.columns', {
        count: headers.length, known: headers.filter(({ column }) => column).length })}</summary>
      ${dataTable({
        label: t('workbench.imports.mapping'),
        columns: [
          { id: 'header', label: t('workbench.imports.header'), header: true },
          { id: 'column', label: t('workbench.imports.column'), render: ({ column }) => column ? columnName(job.dataset, column) : tag(t('workbench.imports.ignored'), { kind: 'warn' }) },
        ],
        rows: headers,
      })}</details>` : nothing}`;
}

/** The rows that were rejected, with the file to mend them in. */
export function jobErrors(job) {
  const errors = job.errors ?? [];
  const placed = errors.some(({ place }) => place);
  if (!errors.length) {
    return nothing;
  }
  return html`
    <div class="s-row"><a class="s-button" href=${api.url(`imports/${job.id}/errors`, { format: 'csv' })} download>${icon('download', 16)}${t('workbench.imports.errors.file')}</a></div>
    ${job.rejected > errors.length || errors.length >= SHOWN_ERRORS ? html`<p class="s-muted s-small s-after">${t('workbench.imports.errors.first', { count: Math.min(errors.length, SHOWN_ERRORS) })}</p>` : nothing}
    ${dataTable({
      label: t('workbench.imports.errors'),
      columns: [
        placed
          ? { id: 'place', label: t('workbench.imports.place'), render: ({ place }) => html`<span class="s-place">${place}</span>`, header: true }
          : { id: 'line', label: t('workbench.imports.line'), render: ({ line }) => fmt.number(line), header: true, align: 'end' },
        { id: 'column', label: t('workbench.imports.column'), render: ({ column }) => column ? columnName(job.dataset, column) : '' },
        { id: 'value', label: t('workbench.imports.value') },
        { id: 'message', label: t('workbench.imports.message'), render: ({ message, remedy }) => html`${message}${remedy ? html`<div class="s-muted">${remedy}</div>` : nothing}` },
      ],
      rows: errors.slice(0, SHOWN_ERRORS),
    })}`;
}

/** The outcome in one sentence. */
export function jobOutcome(job) {
  if (!isOver(job)) {
    return nothing;
  }
  const failure = [job.failure?.message, job.failure?.remedy].filter(Boolean).join(' ');
  if (job.status === 'FAILED') {
    return note(failure || t('workbench.imports.failed'), { kind: 'bad' });
  }
  if (job.status === 'CANCELLED') {
    return note(t('workbench.imports.cancelled'), { kind: 'warn' });
  }
  const changes = (job.created ?? 0) + (job.updated ?? 0);
  const key = job.dryRun ? (job.rejected ? 'dry.partly' : 'dry.well') : job.rejected ? 'done.partly' : 'done.well';
  return note(t(`workbench.imports.${key}`, { changes, rejected: job.rejected ?? 0 }), { kind: job.rejected ? 'warn' : 'ok' });
}

/** The name of a dataset for people. */
export function datasetName(dataset, fallback) {
  const key = `${dataset}.dataset`;
  return fallback ?? (hasText(key) ? t(key) : dataset);
}

function columnName(dataset, column) {
  const key = `${dataset}.column.${column}`;
  return hasText(key) ? `${t(key)} (${column})` : column;
}

function formatName(format) {
  const key = `workbench.imports.format.${format}`;
  return hasText(key) ? t(key) : format;
}

function delimiterName(delimiter) {
  return { ';': t('workbench.imports.delimiter.semicolon'), ',': t('workbench.imports.delimiter.comma'), '\t': 'tab', tab: 'tab', '|': '|' }[delimiter] ?? delimiter;
}
