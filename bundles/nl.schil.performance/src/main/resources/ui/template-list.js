import { View, card, define, empty, heading, html, icon, nothing, t, tag } from '@schil/ui';
import '@schil/ui/table.js';

/** The templates that say what is measured. */
class TemplateList extends View {
  load({ api }, signal) {
    return api.get('performance/templates', { signal });
  }

  show({ items }) {
    const { can, organisations } = this.ctx;
    const make = can('performance.write') ? html`<a class="s-button primary" href="/performance/templates/new">${icon('plus')}${t('performance.template-new')}</a>` : nothing;
    const organisationOf = ({ organisation }) => organisations.find(({ id }) => id === organisation)?.name ?? organisation;
    return html`${heading({ title: t('performance.templates'), sub: t('performance.template.list.sub'), actions: make })}
      ${items.length ? html`<schil-table label=${t('performance.templates')} .rows=${items} .ctx=${this.ctx} .columns=${[
        { id: 'name', label: t('performance.template.name'), header: true, sort: true, render: ({ id, name }) => html`<a href="/performance/templates/${id}">${name}</a>` },
        ...(organisations.length > 1 ? [{ id: 'organisation', label: t('performance.list.filter.organisation'), hideBelow: 620, render: organisationOf }] : []),
        { id: 'kpis', label: t('performance.template.kpis'), align: 'end', render: ({ kpis }) => kpis.length },
        { id: 'edition', label: t('performance.template.edition.label'), align: 'end', sort: true, render: ({ edition, draft }) => html`${edition}${draft ? html` ${tag(t('performance.template.draft'))}` : nothing}` },
      ]}></schil-table>` : card({ body: empty(t('performance.template.none'), make) })}`;
  }
}
define('schil-performance-templates', TemplateList);
