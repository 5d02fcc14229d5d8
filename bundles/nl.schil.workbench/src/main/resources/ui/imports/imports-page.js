import { View, define, empty, fmt, heading, html, icon, nothing, t, tag } from '@schil/ui';
import '@schil/ui/table.js';
import { datasetName, jobState } from './job-view.js';

/** All imports, newest first. */
class ImportsPage extends View {
  show() {
    const start = html`<a class="s-button primary" href="/imports/new">${icon('upload', 16)}${t('workbench.imports.new')}</a>`;
    return html`
      ${heading({ title: t('workbench.imports'), sub: t('workbench.imports.sub'), actions: start })}
      <schil-table label=${t('workbench.imports')} path="imports" .ctx=${this.ctx} .empty=${empty(t('workbench.imports.none'))} .columns=${[
        { id: 'fileName', label: t('workbench.imports.file'), header: true, render: (job) => html`<a href="/imports/${job.id}">${job.fileName ?? job.id}</a>` },
        { id: 'dataset', label: t('workbench.imports.dataset'), render: (job) => datasetName(job.dataset), hideBelow: 520 },
        { id: 'status', label: t('workbench.imports.status'), render: (job) => html`<span class="s-row">${jobState(job)}${job.dryRun ? tag(t('workbench.imports.kind.dry')) : nothing}</span>` },
        { id: 'started', label: t('workbench.imports.started'), render: (job) => fmt.instant(job.started), hideBelow: 760 },
        { id: 'rows', label: t('workbench.imports.rows'), align: 'end', render: (job) => fmt.number(job.rows) },
        { id: 'rejected', label: t('workbench.imports.rejected'), align: 'end', render: (job) => fmt.number(job.rejected) },
      ]}></schil-table>`;
  }
}
define('schil-imports', ImportsPage);
