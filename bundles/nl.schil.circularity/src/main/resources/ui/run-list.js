import { View, define, empty, fmt, heading, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { parts } from './material-words.js';
import { index } from './run-words.js';

/** Calculations over a year, newest first. */
class RunsPage extends View {
  static loading = false;

  show() {
    const { asOf } = this.ctx;
    const add = this.ctx.can('circularity.write') ? html`<a class="s-button primary" href="/circularity/runs/new">${icon('plus', 16)}${t('circularity.run.new')}</a>` : nothing;
    return html`${heading({ title: t('circularity.run.title'), sub: t('circularity.run.sub'), actions: add })}
      ${parts('runs')}
      <schil-table label=${t('circularity.run.title')} path="circularity/runs" .ctx=${this.ctx} .query=${{ asOf }} .columns=${COLUMNS()} .empty=${empty(t('circularity.run.empty'), add)}></schil-table>`;
  }
}
define('schil-circularity-runs', RunsPage);

const COLUMNS = () => [
  { id: 'name', label: t('circularity.run.name'), header: true, render: ({ id, name }) => html`<a href="/circularity/runs/${id}">${name}</a>` },
  { id: 'year', label: t('circularity.material.year'), render: ({ year }) => String(year) },
  { id: 'now', label: t('circularity.run.mci.now'), render: ({ result }) => index(result.now.mci) },
  { id: 'then', label: t('circularity.run.mci.then'), render: ({ result }) => result.then ? index(result.then.mci) : '–' },
  { id: 'known', label: t('circularity.run.known'), hideBelow: 760, render: ({ result }) => t('circularity.run.of', { known: result.known, count: result.statements }) },
  { id: 'made', label: t('circularity.run.made'), hideBelow: 620, render: ({ madeOn, maker }) => html`${fmt.date(madeOn)} · ${maker || t('workbench.person.erased')}` },
];
