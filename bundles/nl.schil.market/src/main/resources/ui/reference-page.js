import { View, card, dataTable, define, fmt, formDialog, heading, html, icon, nothing, t } from '@schil/ui';
import { chooseOrganisation, done, organisationOf, parts } from './parts.js';

const QUADRANTS = ['STRATEGIC', 'LEVERAGE', 'BOTTLENECK', 'ROUTINE'];
const PREFERENCES = ['CORE', 'DEVELOPMENT', 'EXPLOITABLE', 'NUISANCE'];

/** What the module reckons with, which an organisation can change. */
class ReferencePage extends View {
  async load({ api, query, organisations }, signal) {
    const options = { query: { organisation: organisationOf({ query, organisations }) }, signal };
    const [criteria, stances, bands] = await Promise.all(['criteria', 'stances', 'bands'].map((one) => api.get(`market/${one}`, options)));
    return { criteria, stances, bands };
  }

  loadKey(ctx) {
    return [...super.loadKey(ctx), ctx.query.get('organisation')];
  }

  show({ criteria, stances, bands }) {
    return html`${heading({ title: t('market.reference'), sub: t('market.reference.sub') })}
      ${parts('reference')}
      ${chooseOrganisation(this.ctx)}
      <div class="s-grid">
        ${card({ span: 7, title: t('market.criteria'), sub: t('market.criteria.sub'), action: this.#button(() => this.#editCriteria(criteria), t('market.criteria')), body: this.#criteria(criteria) })}
        ${card({ span: 5, title: t('market.bands'), sub: t('market.bands.sub'), action: this.#button(() => this.#editBands(bands), t('market.bands')), body: bandFacts(bands) })}
      </div>
      ${card({ title: t('market.stances'), sub: t('market.stances.sub'), body: this.#stances(stances) })}`;
  }

  #button(run, about) {
    return this.ctx.can('market.write') ? html`<button type="button" class="s-button small no-print" aria-label="${t('market.edit')}: ${about}" @click=${run}>${icon('pencil', 14)}${t('market.edit')}</button>` : nothing;
  }

  #text({ nl, en }) {
    return this.ctx.locale === 'en' ? en : nl;
  }

  #criteria({ criteria }) {
    return dataTable({ label: t('market.criteria'), rows: criteria, columns: [
      { id: 'name', label: t('market.criteria.one'), header: true, render: (one) => this.#text(one) },
      { id: 'axis', label: t('market.axis'), render: ({ axis }) => t(`market.axis.${axis}`) },
      { id: 'weight', label: t('market.criteria.weight'), align: 'end' },
    ] });
  }

  #stances({ version, stances }) {
    const of = (quadrant, preference) => stances.find((one) => one.quadrant === quadrant && one.preference === preference);
    return dataTable({ label: t('market.stances'), rows: QUADRANTS.map((quadrant) => ({ quadrant })), columns: [
      { id: 'quadrant', label: t('market.quadrant'), header: true, render: ({ quadrant }) => t(`market.quadrant.${quadrant}`) },
      ...PREFERENCES.map((preference) => ({ id: preference, label: t(`market.preference.${preference}`), render: ({ quadrant }) => {
        const one = of(quadrant, preference);
        return html`<div>${this.#text(one)}</div>${this.#button(() => this.#editStance(version, one), `${t(`market.quadrant.${quadrant}`)}, ${t(`market.preference.${preference}`)}`)}`;
      } })),
    ] });
  }

  #put(path, version, body) {
    return this.ctx.api.put(`market/${path}`, body, { query: { organisation: organisationOf(this.ctx) }, etag: `"${version}"` });
  }

  async #editCriteria({ version, criteria }) {
    const weights = Object.fromEntries(criteria.map((one) => [one.code, one.weight]));
    await done(this, formDialog({
      title: t('market.criteria.edit'), intro: html`<p>${t('market.criteria.edit.help')}</p>`, value: weights, submit: t('market.save'),
      schema: { required: Object.keys(weights), properties: Object.fromEntries(criteria.map((one) => [one.code, { type: 'integer', title: `${this.#text(one)} (${t(`market.axis.${one.axis}`)})`, minimum: 1, maximum: 1000 }])) },
      save: (value) => this.#put('criteria', version, { criteria: criteria.map((one) => ({ ...one, weight: value[one.code] })) }),
    }), t('market.saved'));
  }

  async #editBands({ version, low, high, veryHigh, attractive }) {
    const percent = (title) => ({ type: 'number', title, minimum: 0, maximum: 100 });
    const part = (value) => (value === null ? null : Number((value / 100).toFixed(6)));
    await done(this, formDialog({
      title: t('market.bands.edit'), submit: t('market.save'), value: { low: low * 100, high: high * 100, veryHigh: veryHigh * 100, attractive: attractive * 100 },
      schema: { required: ['low', 'high', 'veryHigh', 'attractive'], properties: { low: percent(t('market.bands.low')), high: percent(t('market.bands.high')), veryHigh: percent(t('market.bands.very-high')), attractive: percent(t('market.bands.attractive')) } },
      save: (value) => this.#put('bands', version, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, part(one)]))),
    }), t('market.saved'));
  }

  async #editStance(version, { quadrant, preference, nl, en }) {
    const area = (title) => ({ type: 'string', title, format: 'textarea', maxLength: 1000 });
    await done(this, formDialog({
      title: t('market.stances.edit', { quadrant: t(`market.quadrant.${quadrant}`), preference: t(`market.preference.${preference}`) }), value: { nl, en }, submit: t('market.save'),
      schema: { required: ['nl', 'en'], properties: { nl: area(t('market.dutch')), en: area(t('market.english')) } },
      save: (value) => this.#put('stances', version, { stances: [{ quadrant, preference, ...value }] }),
    }), t('market.saved'));
  }
}
define('schil-market-reference', ReferencePage);

function bandFacts({ low, high, veryHigh, attractive }) {
  const facts = [['market.bands.low', low], ['market.bands.high', high], ['market.bands.very-high', veryHigh], ['market.bands.attractive', attractive]];
  return html`<dl class="s-facts">${facts.map(([key, value]) => html`<dt>${t(key)}</dt><dd>${fmt.percent(value, 1)}</dd>`)}</dl>`;
}
