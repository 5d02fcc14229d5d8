import { View, api, card, confirm, define, fmt, heading, html, keyValues, nothing, shownAs, dataTable, t, unknown } from '@schil/ui';
import './material-form.js';
import './material-live.js';
import { materialTable } from './material-parts.js';
import { assurance, attempt, fieldErrors, parts, period, statementTag } from './material-words.js';

/** One statement: what it says, what is calculated of it, and what it said before. */
class StatementPage extends View {
  static properties = { ...View.properties, editing: { state: true }, filled: { state: true }, errors: { state: true } };

  async load({ params, asOf }, signal) {
    const [statement, versions] = await Promise.all([
      api.get(`circularity/statements/${params.id}`, { query: { asOf }, signal }),
      api.get(`circularity/statements/${params.id}/versions`, { signal }),
    ]);
    return { statement, versions };
  }

  show({ statement, versions }) {
    const { product, supplier, supplierName, contract, contractName } = statement;
    this.ctx.title(`${product} ${period(statement)}`);
    const width = this.width < 900 ? this.width : this.width * 0.64;
    return html`${heading({
      title: `${product}, ${period(statement)}`, actions: this.editing ? nothing : this.#buttons(statement),
      sub: html`<a href="/suppliers/${supplier}/circularity">${supplierName ?? t('workbench.unknown')}</a>${contract ? html` · <a href="/contracts/${contract}">${contractName ?? t('workbench.unknown')}</a>` : nothing} ${statementTag(statement.state)}`,
    })}
      ${parts('materials')}
      ${this.editing ? this.#form(statement) : html`<div class="s-grid">
        <div class="s-span-8 s-stack">
          ${card({ title: t('circularity.statement.materials'), body: materialTable(statement.content) })}
          <schil-circularity-live .content=${statement.content} .send=${(body) => api.post('circularity/materials/calculate', body)} width=${width}></schil-circularity-live>
        </div>
        <div class="s-span-4 s-stack">
          ${card({ title: t('circularity.statement.about'), body: keyValues([
            [t('circularity.statement.assurance'), assurance(statement.assurance)],
            [t('circularity.statement.proof.label'), statement.content.proof ?? (statement.assurance === 'DECLARED' ? undefined : unknown())],
            [t('circularity.statement.source'), statement.content.source ?? unknown()],
            [t('circularity.request.one'), statement.request ? html`<a href="/circularity/requests/${statement.request}">${t('circularity.statement.request')}</a>` : undefined],
            [t('circularity.statement.created'), `${fmt.date(statement.createdOn)}, ${statement.createdBy || t('workbench.person.erased')}`],
            [t('circularity.statement.accepted'), statement.acceptedOn ? `${fmt.date(statement.acceptedOn)}, ${statement.acceptedBy}` : t('circularity.statement.accepted.not')],
            [t('circularity.statement.note'), statement.content.note ? html`<span class="m-said">${statement.content.note}</span>` : undefined],
          ]) })}
          ${history(versions)}
        </div></div>`}`;
  }

  #buttons({ state, request }) {
    if (!this.ctx.can('circularity.write') || !this.ctx.asOfIsToday || request) {
      return nothing;
    }
    const button = (key, run, kind = '') => html`<button type="button" class="s-button ${kind}" @click=${run}>${t(`circularity.statement.${key}`)}</button>`;
    return state === 'ACCEPTED' ? button('reopen', () => this.#step('reopening', 'reopen'))
      : html`${button('remove', () => this.#remove(), 'danger')}${button('edit', () => this.#edit())}${button('accept', () => this.#step('acceptance', 'accept'), 'primary')}`;
  }

  #form(statement) {
    return html`<div class="s-grid"><div class="s-span-7">${card({ body: html`<schil-circularity-material-form .content=${statement.content} .weights=${() => api.page('circularity/materials/weight-sets')} .errors=${this.errors} @material-change=${(event) => { this.filled = event.detail; }}></schil-circularity-material-form>
        <div class="m-send"><button type="button" class="s-button" @click=${() => { this.editing = false; }}>${t('circularity.statement.cancel')}</button>
          <button type="button" class="s-button primary" @click=${() => this.#save(statement)}>${t('circularity.statement.save')}</button></div>` })}</div>
      <div class="s-span-5"><schil-circularity-live .content=${this.filled} .send=${(body) => api.post('circularity/materials/calculate', body)} width=${this.width < 900 ? this.width : this.width * 0.4}></schil-circularity-live></div></div>`;
  }

  #edit() {
    this.filled = this.data.statement.content;
    this.errors = undefined;
    this.editing = true;
  }

  async #save(statement) {
    const { contract, year, quarter, id, version } = statement;
    try {
      await api.put(`circularity/statements/${id}`, { contract, year, quarter, content: this.filled }, { etag: `"${version}"` });
      this.editing = false;
      this.ctx.toast(t('circularity.statement.saved'), 'ok');
      await this.reload();
    } catch (problem) {
      this.errors = fieldErrors(problem, this.filled);
      this.ctx.toast(problem.errors?.length ? t('circularity.statement.errors', { count: problem.errors.length }) : problem.message, 'bad');
    }
  }

  async #step(route, key) {
    const { id, version } = this.data.statement;
    const sure = await confirm({ title: t(`circularity.statement.${key}`), text: html`<p>${t(`circularity.statement.${key}.text`)}</p>`, action: t(`circularity.statement.${key}`) });
    if (sure && await attempt(this.ctx, () => api.post(`circularity/statements/${id}/${route}`, {}, { etag: `"${version}"` }), t(`circularity.statement.${key}.done`))) {
      await this.reload();
    }
  }

  async #remove() {
    const { id, version, product } = this.data.statement;
    const sure = await confirm({ title: t('circularity.statement.remove'), text: html`<p>${t('circularity.statement.remove.text', { product })}</p>`, action: t('circularity.statement.remove'), danger: true });
    if (sure && await attempt(this.ctx, () => api.delete(`circularity/statements/${id}`, { etag: `"${version}"` }), t('circularity.statement.removed'))) {
      this.ctx.navigate('/circularity/materials');
    }
  }
}
define('schil-circularity-statement', StatementPage);

function history(versions) {
  return card({
    title: t('circularity.statement.history'),
    body: html`<ol class="m-history">${versions.map(({ number, done, on, by, side, content }) => html`<li>
      <strong>${t('circularity.statement.version', { number })}: ${t(`circularity.statement.done.${done}`)}</strong>
      <span class="s-muted">${fmt.date(on)} · ${by || t('workbench.person.erased')}, ${t(`circularity.request.side.${side}`)}</span>
      ${shownAs(t('circularity.statement.version.show', { number }), dataTable({ label: t('circularity.statement.materials'), rows: content.materials ?? [], columns: [
        { id: 'name', label: t('circularity.material.one'), header: true },
        { id: 'mass', label: t('circularity.material.mass'), align: 'end', render: ({ mass, unit }) => mass === null || mass === undefined ? '?' : `${fmt.number(mass, 2)} ${unit ?? 'kg'}` },
        { id: 'fr', label: 'FR', align: 'end', render: ({ fr }) => fr === null || fr === undefined ? '?' : fmt.percent(fr) },
        { id: 'ef', label: 'EF', align: 'end', render: ({ ef }) => ef === null || ef === undefined ? '?' : fmt.percent(ef) },
      ] }))}</li>`)}</ol>`,
  });
}
