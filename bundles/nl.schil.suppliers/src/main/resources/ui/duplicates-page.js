import { View, html, nothing, define, heading, card, fmt, tag, icon } from '@schil/ui';
import { repeat } from 'lit/directives/repeat.js';
import { SCHEMES, identifier, schemeName } from './supplier-words.js';
import { comparison } from './compare-suppliers.js';
import { focusOn, neighbour, step } from './review-keys.js';
import './merge-candidates.js';
import './merge-list.js';

const DESCRIPTION = ['name', 'trade_names', 'place', 'country', 'website', 'external_id', 'verified_on'];
const LABELS = { name: 'name', trade_names: 'trade-names', place: 'place', country: 'country', website: 'website', external_id: 'external-id', verified_on: 'verified-on' };

/** All that may be double: refused entries, pairs of registered suppliers, and what was merged. */
class DuplicatesPage extends View {
  static properties = { ...View.properties, refused: { state: true } };

  loadKey({ locale, query }) {
    return [locale, query.get('supplier')];
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', (event) => step(this, event));
    this.addEventListener('schil-suppliers-changed', () => this.querySelector('schil-suppliers-candidates')?.reload());
  }

  load({ api, query }, signal) {
    return api.page('suppliers/duplicates', { query: { supplier: query.get('supplier') }, limit: 20, signal });
  }

  show({ items, next }) {
    const { t } = this.ctx;
    return html`
      ${heading({ title: t('suppliers.duplicates'), sub: html`${t('suppliers.duplicates.sub')} ${t('suppliers.duplicates.keys')}` })}
      <div class="s-stack">
        ${items.length ? html`<h2>${t('suppliers.duplicates.refused')}</h2>` : nothing}
        ${repeat(items, ({ id }) => id, (candidate) => this.#candidate(candidate))}
        ${next ? html`<p class="s-muted">${t('suppliers.duplicates.more')}</p>` : nothing}
        <schil-suppliers-candidates .ctx=${this.ctx}></schil-suppliers-candidates>
        <schil-suppliers-merges .ctx=${this.ctx}></schil-suppliers-merges>
      </div>`;
  }

  #candidate(candidate) {
    const { t } = this.ctx;
    const { incoming, supplier } = candidate;
    return html`<div data-review=${candidate.id}>${card({
      title: t('suppliers.duplicates.pair', { incoming: incoming.name, supplier: supplier.name }),
      sub: html`${t('suppliers.duplicates.from', { source: candidate.source, date: fmt.date(candidate.createdOn) })}`,
      body: html`
        <p class="s-row">${tag(t('suppliers.duplicates.score', { score: fmt.percent(candidate.score) }), { kind: 'warn' })}
          ${candidate.reasons.map((reason) => tag(t(reason, { keys: candidate.keys.join(', ') })))}</p>
        ${comparison({ width: this.width, label: t('suppliers.duplicates.pair', { incoming: incoming.name, supplier: supplier.name }),
          columns: this.#columns(supplier), rows: this.#rows(candidate) })}
        ${this.refused?.id === candidate.id ? this.#refusal() : nothing}
        ${this.ctx.can('suppliers.write') ? this.#decisions(candidate) : nothing}`,
    })}</div>`;
  }

  #columns(supplier) {
    const { t } = this.ctx;
    return [
      { id: 'label', label: t('suppliers.duplicates.field'), header: true, render: ({ label }) => label },
      { id: 'known', label: t('suppliers.duplicates.known'), render: ({ known, field }) => field === 'name' ? html`<a href="/suppliers/${supplier.id}">${known}</a>` : known ?? '–' },
      { id: 'incoming', label: t('suppliers.duplicates.incoming'), render: ({ incoming, same }) => html`${incoming ?? '–'}
        ${same ? html` ${tag(t('suppliers.duplicates.equal'), { kind: 'warn', icon: 'link' })}` : nothing}` },
    ];
  }

  #rows({ supplier, incoming, keys }) {
    const { t } = this.ctx;
    const known = {
      name: supplier.name, trade_names: supplier.tradeNames.join('; ') || undefined, place: supplier.place, country: supplier.country,
      website: supplier.website, external_id: supplier.aliases.map(({ externalId }) => externalId).join('; ') || undefined,
      verified_on: supplier.verifiedOn && fmt.date(supplier.verifiedOn),
    };
    const entered = { ...incoming, verified_on: incoming.verified_on && fmt.date(incoming.verified_on) };
    const described = DESCRIPTION.map((field) => ({ field, label: t(`suppliers.${LABELS[field]}`), known: known[field], incoming: entered[field], same: false }));
    const schemes = [...new Set([...SCHEMES, ...supplier.identifiers.map(({ scheme }) => scheme)])];
    const keyed = schemes.map((scheme) => ({
      field: scheme, label: schemeName(scheme, this.ctx), known: identifier(supplier, scheme), incoming: incoming[scheme.toLowerCase()],
      same: keys.some((key) => key.startsWith(`${scheme}:`)),
    }));
    const [name, ...rest] = described;
    return [name, ...keyed, ...rest].filter((row) => row.known || row.incoming);
  }

  #refusal() {
    return html`<div class="s-note bad" role="alert">${this.refused.texts.map((text) => html`<p>${text}</p>`)}</div>`;
  }

  #decisions(candidate) {
    const { t } = this.ctx;
    const button = (decision, name, kind = '') => html`<button type="button" class="s-button ${kind}"
      @click=${() => this.#decide(candidate, decision)}>${icon(name, 16)}${t(`suppliers.decision.${decision}`)}</button>`;
    return html`<div class="s-row suppliers-decisions">
        ${button('SAME', 'check', 'primary')}${button('DIFFERENT', 'layers')}${button('DISMISS', 'x')}</div>
      <ul class="s-muted s-small suppliers-choices">${['SAME', 'DIFFERENT', 'DISMISS'].map((decision) => html`<li>
        <strong>${t(`suppliers.decision.${decision}`)}</strong>: ${t(`suppliers.decision.${decision}.help`, { name: candidate.incoming.name })}</li>`)}</ul>`;
  }

  async #decide(candidate, decision) {
    const { api, t, toast } = this.ctx;
    this.refused = undefined;
    try {
      await api.post(`suppliers/duplicates/${candidate.id}/resolution`, { decision });
      toast(t(`suppliers.decided.${decision}`, { name: candidate.incoming.name }), 'ok');
      const next = neighbour(this.data.items, candidate.id);
      await this.reload();
      await this.updateComplete;
      focusOn(this, next);
    } catch (problem) {
      const texts = problem.errors?.length ? problem.errors.map(({ message }) => message) : [problem.detail ?? problem.message];
      this.refused = { id: candidate.id, texts };
    }
  }
}
define('schil-suppliers-duplicates', DuplicatesPage);
