import { View, card, dataTable, define, empty, fmt, heading, html, nothing, note, shownAs, t, unknown } from '@schil/ui';
import { chooseOrganisation, organisationOf, parts } from './parts.js';
import { preferenceTag, preferencingChart, stances } from './preferencing-parts.js';

/** How the suppliers with running contracts see an organisation. */
class PreferencingPage extends View {
  async load({ api, asOf, query, organisations }, signal) {
    const organisation = organisationOf({ query, organisations });
    const suppliers = [];
    for await (const one of api.all('market/preferencing', { query: { asOf, organisation }, signal })) {
      suppliers.push(one);
    }
    return { suppliers, bands: await api.get('market/bands', { query: { organisation }, signal }) };
  }

  loadKey(ctx) {
    return [...super.loadKey(ctx), ctx.query.get('organisation')];
  }

  show({ suppliers, bands }) {
    const placed = suppliers.filter(({ preference }) => preference);
    const open = suppliers.length - placed.length;
    return html`${heading({ title: t('market.preferencing'), sub: t('market.preferencing.sub') })}
      ${parts('preferencing')}
      ${chooseOrganisation(this.ctx)}
      ${open ? note(t('market.preferencing.open', { count: open }), { kind: 'warn' }) : nothing}
      ${placed.length ? card({ title: t('market.preferencing.figure'), body: html`${preferencingChart({ width: this.width - 50, suppliers: placed, bands })}${shownAs(t('market.as-table'), figures(placed))}` }) : nothing}
      ${card({ title: t('market.preferencing.suppliers'), sub: t('market.preferencing.suppliers.sub'), body: suppliers.length ? this.#list(suppliers) : empty(t('market.preferencing.none')) })}`;
  }

  #list(suppliers) {
    const { locale } = this.ctx;
    return dataTable({ label: t('market.preferencing.suppliers'), rows: suppliers, columns: [
      { id: 'name', label: t('market.supplier'), header: true, render: supplierLink },
      { id: 'preference', label: t('market.preferencing'), render: ({ preference }) => preferenceTag(preference) },
      { id: 'value', label: t('market.preferencing.value.axis'), align: 'end', render: ({ value }) => (value === undefined ? unknown() : fmt.percent(value, 1)) },
      { id: 'attractiveness', label: t('market.preferencing.attractiveness'), align: 'end', render: ({ attractiveness }) => (attractiveness === undefined ? unknown() : fmt.percent(attractiveness)) },
      { id: 'stances', label: t('market.preferencing.stance'), render: (one) => stances(one.stances, locale) },
    ] });
  }
}
define('schil-market-preferencing', PreferencingPage);

function supplierLink({ supplier, name }) {
  return html`<a href="/suppliers/${supplier}/market">${name ?? t('market.supplier.unnamed')}</a>`;
}

function figures(placed) {
  return dataTable({ label: t('market.preferencing.figure'), rows: placed.map((one, index) => ({ ...one, index: index + 1 })), columns: [
    { id: 'index', label: t('market.number'), align: 'end' },
    { id: 'name', label: t('market.supplier'), header: true, render: supplierLink },
    { id: 'value', label: t('market.preferencing.value.axis'), align: 'end', render: ({ value }) => fmt.percent(value, 1) },
    { id: 'attractiveness', label: t('market.preferencing.attractiveness'), align: 'end', render: ({ attractiveness }) => fmt.percent(attractiveness) },
    { id: 'preference', label: t('market.preferencing'), render: ({ preference }) => preferenceTag(preference) },
  ] });
}
