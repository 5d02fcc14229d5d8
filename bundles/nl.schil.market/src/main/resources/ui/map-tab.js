import { View, card, confirm, define, empty, formDialog, html, icon, nothing, t, tag } from '@schil/ui';
import { linkDialog } from '@schil/ui/links.js';
import { bothSides, mapBody, mapSchema, mapValue, placed } from './map-parts.js';
import { MODELS, continuum, modelsName, readiness } from './models.js';
import { done } from './parts.js';

/** Business-model maps of a category: filled in by both sides, compared, and what was chosen. */
class MapTab extends View {
  async load({ api, subject, asOf }, signal) {
    const [maps, seen] = await Promise.all([
      api.page(`market/categories/${subject.id}/maps`, { signal }),
      api.page('market/preferencing', { query: { organisation: subject.organisation, asOf }, limit: 200, signal }),
    ]);
    return { maps: maps.items.filter(({ openedOn }) => openedOn <= asOf), suppliers: seen.items };
  }

  show({ maps, suppliers }) {
    const mayWrite = this.ctx.can('market.write');
    const action = mayWrite && this.ctx.can('invitations.write') ? html`<button type="button" class="s-button small no-print" @click=${() => this.#open(suppliers)}>${icon('plus', 16)}${t('market.map.new')}</button>` : nothing;
    return maps.length ? maps.map((map, index) => this.#map(map, { number: maps.length - index, action: index ? nothing : action, mayWrite }))
      : card({ title: t('market.map'), sub: t('market.map.sub'), action, body: html`${empty(t('market.map.none'))}${continuum({})}` });
  }

  #map(map, { number, action, mayWrite }) {
    return card({
      title: t('market.map.with', { number, name: map.supplierName ?? t('market.supplier.unnamed') }), sub: t('market.map.opened', { date: map.openedOn }), action,
      body: html`${map.complete ? html`${this.#choice(map, mayWrite)}${bothSides({ map, width: Math.max(240, this.width - 50), side: 'BUYER' })}` : this.#waiting(map, mayWrite)}`,
    });
  }

  #choice(map, mayWrite) {
    const { choice } = map;
    const button = mayWrite ? html`<button type="button" class="s-button small no-print" @click=${() => this.#choose(map)}>${t(choice ? 'market.map.rechoose' : 'market.map.choose')}</button>` : nothing;
    return choice ? html`<div class="s-note ok"><p><strong>${t('market.map.chosen')}: ${modelsName(choice.models)}</strong><br>
        ${t('market.map.chosen.by', { relationship: t(`market.map.relationship.${choice.relationship}`), economy: t(`market.map.economy.${choice.economy}`), date: choice.chosenOn, name: choice.chosenBy?.name ?? t('market.somebody') })}</p>
        <p class="schil-market-text">${choice.why}</p>${button}</div>${readiness(choice.readiness)}` : html`<p>${t('market.map.ready')} ${button}</p>`;
  }

  #waiting(map, mayWrite) {
    return html`<dl class="s-facts"><dt>${t('market.side.BUYER')}</dt><dd>${map.own.submittedOn ? tag(t('market.map.state.submitted', { date: map.own.submittedOn }), { kind: 'ok' }) : tag(t('market.map.state.answered', { count: map.own.outcome.answered }))}</dd>
      <dt>${t('market.side.SUPPLIER')}</dt><dd>${map.otherSubmitted ? tag(t('market.map.state.sealed'), { kind: 'ok' }) : tag(t('market.map.state.waiting', { date: map.dueOn }))}</dd></dl>
      <p class="s-muted">${t('market.map.sealed')}</p>
      ${mayWrite && !map.own.submittedOn ? html`<div class="s-buttons no-print"><button type="button" class="s-button" @click=${() => this.#fill(map)}>${icon('pencil', 16)}${t('market.map.fill')}</button>
        <button type="button" class="s-button primary" @click=${() => this.#submit(map)}>${t('market.map.submit')}</button></div>` : nothing}`;
  }

  #path(map, part) {
    return `market/categories/${map.category}/maps/${map.id}/${part}`;
  }

  async #open(suppliers) {
    const { api, subject, today } = this.ctx;
    const near = suppliers.filter(({ stances }) => stances.some(({ category }) => category === subject.id));
    const shown = near.length ? near : suppliers;
    const opened = await done(this, formDialog({
      title: t('market.map.new'), intro: html`<p>${t('market.map.new.help')}</p>`, value: { supplier: shown.length === 1 ? shown[0].supplier : null, dueOn: plusDays(today, 21) }, submit: t('market.map.invite'),
      schema: { required: ['supplier', 'dueOn', 'name'], properties: {
        supplier: { type: 'string', title: t('market.supplier'), enum: shown.map(({ supplier }) => supplier), enumTitles: shown.map(({ name, supplier }) => name ?? supplier) },
        name: { type: 'string', title: t('market.map.person'), maxLength: 200 },
        email: { type: 'string', format: 'email', title: t('market.map.email'), description: t('market.map.email.help') },
        dueOn: { type: 'string', format: 'date', title: t('market.map.due') },
      } },
      save: (body) => api.post(`market/categories/${subject.id}/maps`, body),
    }));
    if (opened) {
      await linkDialog([{ name: opened.name, link: opened.link }]);
    }
  }

  async #fill(map) {
    await done(this, formDialog({
      title: t('market.map.fill'), intro: html`<p>${t('market.map.fill.help')}</p>`, wide: true, value: mapValue(map.own), schema: mapSchema(), submit: t('market.save'),
      save: (value) => this.ctx.api.put(this.#path(map, 'answers'), mapBody(value), { etag: `"${map.version}"` }).catch((problem) => { throw placed(problem); }),
    }), t('market.saved'));
  }

  async #submit(map) {
    const text = html`<p>${t('market.map.submit.text')}</p>`;
    if (await confirm({ title: t('market.map.submit'), text, action: t('market.map.submit') })) {
      await done(this, this.ctx.api.post(this.#path(map, 'submission'), null, { etag: `"${map.version}"` }), t('market.map.submitted-now'));
    }
  }

  async #choose(map) {
    const name = ({ id, stage }, index) => `${index + 1}. ${t(`market.model.${id}`)}${stage > 1 ? ` (${t('market.model.asks', { stage })})` : ''}`;
    await done(this, formDialog({
      title: t('market.map.choose'), value: { model: map.choice?.model ?? null, why: map.choice?.why ?? null }, submit: t('market.map.choose'),
      intro: html`<p>${t('market.map.choose.help', { ours: modelsName(map.own.models), theirs: modelsName(map.other.models) })}</p>`,
      schema: { required: ['model', 'why'], properties: {
        model: { type: 'string', title: t('market.map.model'), enum: MODELS.map(({ id }) => id), enumTitles: MODELS.map(name) },
        why: { type: 'string', format: 'textarea', title: t('market.map.why'), maxLength: 4000 },
      } },
      save: (body) => this.ctx.api.put(this.#path(map, 'choice'), body, { etag: `"${map.version}"` }),
    }), t('market.saved'));
  }
}
define('schil-market-map', MapTab);

function plusDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}
