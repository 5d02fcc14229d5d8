import { View, card, dataTable, define, empty, fmt, formDialog, heading, html, icon, nothing, note, progress, stats, t, tag, unknown } from '@schil/ui';
import { done, parts } from './parts.js';

const TIERS = [['G', 'gold'], ['S', 'silver'], ['B', 'bronze']];

/** Whether there is time for all contracts, and the cheapest way out when there is not. */
class AttentionPage extends View {
  load({ api, asOf, query }, signal) {
    return api.get('governance/attention', { query: { organisation: query.get('organisation'), asOf }, signal });
  }

  loadKey(ctx) {
    return [...super.loadKey(ctx), ctx.query.get('organisation')];
  }

  show(budget) {
    const mayWrite = this.ctx.can('governance.write');
    return html`${heading({ title: t('governance.attention'), sub: t('governance.attention.sub'),
        actions: mayWrite ? html`<button type="button" class="s-button" @click=${() => this.#edit(budget)}>${icon('pencil')}${t('governance.attention.edit')}</button>` : nothing })}
      ${parts('attention')}
      ${this.#choose()}
      ${budget.known ? this.#known(budget) : card({ body: empty(t('governance.attention.off')) })}`;
  }

  #choose() {
    const { organisations, setQuery, query } = this.ctx;
    return organisations.length > 1 ? html`<div class="s-table-filters no-print"><label>${t('governance.organisation')}
      <select class="s-input" @change=${(event) => setQuery({ organisation: event.target.value })}>${organisations.map(({ id, name }) =>
        html`<option value=${id} .selected=${(query.get('organisation') ?? organisations[0].id) === id}>${name}</option>`)}</select></label></div>` : nothing;
  }

  #known(budget) {
    return html`${card({ title: t('governance.attention.budget'), body: html`${stats(figures(budget))}
        ${budget.available ? progress(budget.needed / budget.available, { label: t('governance.attention.used') }) : nothing}
        ${budget.unknown ? note(t('governance.attention.unknown', { count: budget.unknown, least: budget.least, most: budget.most }), { kind: 'warn' }) : nothing}` })}
      <div class="s-grid">
        ${card({ span: 6, title: t('governance.attention.tiers'), body: tiers(budget) })}
        ${card({ span: 6, title: t('governance.attention.ways'), sub: budget.waysOut.length ? t('governance.attention.ways.sub') : undefined, body: ways(budget) })}
      </div>`;
  }

  async #edit(budget) {
    const { api } = this.ctx;
    const hours = (title) => ({ type: 'integer', title, minimum: 0, maximum: 2000 });
    await done(this, formDialog({
      title: t('governance.attention.edit'), intro: html`<p>${t('governance.attention.edit.text')}</p>`, value: { ...budget.settings, fte: budget.settings.fte ?? null }, submit: t('governance.record'),
      schema: { properties: {
        fte: { type: 'number', title: t('governance.attention.fte.label'), description: t('governance.attention.fte.help'), minimum: 0, maximum: 10000 },
        hoursPerFte: hours(t('governance.attention.per-fte')),
        gold: hours(t('governance.attention.gold')), silver: hours(t('governance.attention.silver')), bronze: hours(t('governance.attention.bronze')),
        meetingHours: hours(t('governance.attention.meeting')),
      } },
      save: (body) => api.put('governance/attention', body, { query: { organisation: budget.organisation }, etag: `"${budget.version}"` }),
    }), t('governance.saved'));
  }
}
define('schil-governance-attention', AttentionPage);

function figures({ needed, available, overload, settings }) {
  const hours = (value) => t('governance.attention.count', { count: value });
  return [
    { label: t('governance.attention.needed'), value: hours(needed), note: t('governance.attention.needed.note') },
    { label: t('governance.attention.available'), value: available === undefined ? unknown() : hours(available),
      note: available === undefined ? t('governance.attention.available.unknown') : t('governance.attention.available.note', { fte: settings.fte, hours: settings.hoursPerFte }) },
    { label: t('governance.attention.overload'), value: overload === undefined ? unknown() : overload > 0 ? html`${hours(overload)} ${tag(t('governance.attention.short'), { kind: 'bad', icon: 'triangle-alert' })}` : tag(t('governance.attention.enough'), { kind: 'ok' }) },
  ];
}

function tiers({ contracts, unknown: open, settings }) {
  const rows = TIERS.map(([tier, name]) => ({ label: t(`governance.tier.${tier}`), count: contracts[tier], hours: settings[name], total: contracts[tier] * settings[name] }));
  return dataTable({ label: t('governance.attention.tiers'), rows: open ? [...rows, { label: unknown(), count: open }] : rows, columns: [
    { id: 'label', label: t('governance.attention.tier'), header: true, render: ({ label }) => label },
    { id: 'count', label: t('governance.attention.contracts'), align: 'end', render: ({ count }) => fmt.number(count) },
    { id: 'hours', label: t('governance.attention.each'), align: 'end', render: ({ hours }) => hours === undefined ? unknown() : fmt.number(hours) },
    { id: 'total', label: t('governance.attention.total'), align: 'end', render: ({ total }) => total === undefined ? unknown() : fmt.number(total) },
  ] });
}

function ways({ waysOut, overload }) {
  if (overload === undefined) {
    return empty(t('governance.attention.ways.unknown'));
  }
  return waysOut.length ? html`<ol class="schil-governance-results">${waysOut.slice(0, 5).map((way) => html`<li><span>${wayText(way)}</span>
      <span class="s-muted">${t('governance.attention.way.cost', { hours: way.hours, loss: way.loss })}</span>
      ${way.enough ? tag(t('governance.attention.way.enough'), { kind: 'ok' }) : tag(t('governance.attention.way.part'))}</li>`)}</ol>
    <p class="s-small s-muted">${t('governance.attention.loss')}</p>` : empty(t('governance.attention.ways.none'));
}

function wayText({ tier, level, contracts }) {
  return level
    ? t('governance.attention.way.level', { count: contracts, tier: t(`governance.tier.${tier}`), level: t(`governance.level.${level}`).toLowerCase() })
    : t(`governance.attention.way.${tier}`, { count: contracts });
}
