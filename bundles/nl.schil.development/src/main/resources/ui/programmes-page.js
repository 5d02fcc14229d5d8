import { View, api, define, empty, fmt, heading, html, icon, nothing, t, tag } from '@schil/ui';
import '@schil/ui/table.js';
import { programmeDialog } from './programme-dialogs.js';
import { parts } from './words.js';

/** Development programmes, newest first. */
class ProgrammesPage extends View {
  static loading = false;

  show() {
    const { asOf, can, asOfIsToday } = this.ctx;
    const make = can('development.write') && asOfIsToday ? html`<button type="button" class="s-button primary" @click=${() => this.#make()}>${icon('plus', 16)}${t('development.programme.new')}</button>` : nothing;
    return html`${heading({ title: t('development.programmes'), sub: t('development.programmes.sub'), actions: make })}
      ${parts('programmes')}
      <schil-table label=${t('development.programmes')} path="development/programmes" .ctx=${this.ctx} .query=${{ asOf }} .columns=${programmeColumns()} .empty=${empty(t('development.programmes.none'))}></schil-table>`;
  }

  async #make() {
    const { organisations } = this.ctx;
    const { items: suppliers } = await api.page('suppliers', { limit: 200 });
    const made = await programmeDialog({ organisations, suppliers, save: (body) => api.post('development/programmes', body) });
    if (made) {
      this.ctx.navigate(`/development/programmes/${made.id}`);
    }
  }
}
define('schil-development-programmes', ProgrammesPage);

/** Columns of a list of programmes. */
export function programmeColumns() {
  return [
    { id: 'title', label: t('development.programme.name'), header: true, render: ({ id, title }) => html`<a href="/development/programmes/${id}">${title}</a>` },
    { id: 'kind', label: t('development.programme.kind'), hideBelow: 700, render: ({ kind, mode, level }) => [kind, mode, level].map((one) => t(`development.programme.${one}`)).join(' · ') },
    { id: 'suppliers', label: t('development.programme.suppliers'), hideBelow: 900, render: ({ suppliers }) => fmt.list(suppliers.map(({ name }) => name ?? t('workbench.unknown'))) },
    { id: 'passed', label: t('development.programme.step'), render: ({ passed, endedOn }) => endedOn ? tag(t('development.programme.ended', { date: fmt.date(endedOn) })) : t('development.programme.passed', { passed }) },
    { id: 'startedOn', label: t('development.programme.started'), hideBelow: 560, render: ({ startedOn }) => fmt.date(startedOn) },
  ];
}
