import { View, card, confirm, dataTable, define, fmt, heading, html, icon, nothing, t } from '@schil/ui';
import { refused, withUnit } from './performance-words.js';
import './template-compare.js';

/** One template: what its scorecards measure, and the draft of its next edition with what that would do. */
class TemplatePage extends View {
  load({ api, params }, signal) {
    return api.read(`performance/templates/${params.id}`, { signal });
  }

  show({ body: template, etag }) {
    this.ctx.title(template.name);
    const { draft, edition, kpis } = template;
    return html`${heading({ title: template.name, sub: sub(template), actions: this.#actions(template) })}
      ${draft ? html`${card({ title: t('performance.template.draft.title', { edition: String(edition + 1) }), sub: t('performance.template.draft.sub'),
        body: html`${kpiOverview(draft, kpis)}${this.#decide(template, etag)}` })}
        <schil-performance-template-compare .ctx=${{ ...this.ctx, subject: template }}></schil-performance-template-compare>` : nothing}
      ${card({ title: t('performance.template.edition.title', { edition: String(edition) }), body: kpiOverview(kpis) })}`;
  }

  get #mayWrite() {
    return this.ctx.can('performance.write');
  }

  #actions({ id, draft }) {
    return html`<a class="s-button" href="/performance?template=${id}">${t('performance.template.cards')}</a>
      ${this.#mayWrite ? html`<a class="s-button" href="/performance/templates/${id}/edit">${icon('pencil')}${t(draft ? 'performance.template.edit-draft' : 'performance.template.edit')}</a>` : nothing}`;
  }

  #decide(template, etag) {
    return this.#mayWrite ? html`<div class="s-row no-print">
      <button type="button" class="s-button primary" @click=${() => this.#activate(template, etag)}>${t('performance.template.activate')}</button>
      <button type="button" class="s-button danger" @click=${() => this.#discard(template, etag)}>${t('performance.template.draft.discard')}</button></div>` : nothing;
  }

  async #activate({ id, edition }, etag) {
    const next = { edition: String(edition + 1) };
    const text = html`<p>${t('performance.template.activate.text', next)}</p>`;
    if (await confirm({ title: t('performance.template.activate'), text, action: t('performance.template.activate') })) {
      await this.#done(this.ctx.api.put(`performance/templates/${id}/draft/activation`, {}, { etag }), t('performance.template.activated', next));
    }
  }

  async #discard({ id, edition }, etag) {
    const text = html`<p>${t('performance.template.draft.discard.text', { edition: String(edition) })}</p>`;
    if (await confirm({ title: t('performance.template.draft.discard'), text, action: t('performance.template.draft.discard'), danger: true })) {
      await this.#done(this.ctx.api.delete(`performance/templates/${id}/draft`, { etag }), t('performance.template.draft.discarded'));
    }
  }

  async #done(changing, text) {
    try {
      await changing;
      this.ctx.toast(text, 'ok');
      await this.reload();
    } catch (problem) {
      refused(this.ctx, problem);
    }
  }
}
define('schil-performance-template', TemplatePage);

function sub({ edition, editions = [] }) {
  const current = editions.find((one) => one.edition === edition);
  return current ? t('performance.template.in-force', { edition: String(edition), date: fmt.date(current.inForceOn) }) : t('performance.template.edition', { edition: String(edition) });
}

/** The KPIs of a template as a table; what differs from `others` is marked. */
function kpiOverview(kpis, others) {
  const marked = (name, render) => (kpi) => {
    const other = others?.find(({ code }) => code === kpi.code);
    const differs = others && (!other || String(other[name] ?? '') !== String(kpi[name] ?? ''));
    return differs ? html`<mark class="schil-performance-changed">${render(kpi)}</mark>` : render(kpi);
  };
  const unitOf = (name) => marked(name, (kpi) => withUnit(kpi[name], kpi.unit));
  const gone = (others ?? []).filter(({ code }) => !kpis.some((kpi) => kpi.code === code));
  return html`${dataTable({
    label: t('performance.template.kpis'),
    columns: [
      { id: 'name', label: t('performance.kpi.label'), header: true, render: marked('name', ({ name, code }) => html`${name} <span class="s-muted s-small">${code}</span>`) },
      { id: 'direction', label: t('performance.kpi.direction'), render: marked('direction', ({ direction, tolerance, unit }) => html`${t(`performance.kpi.direction.${direction}`)}${
        Number(tolerance) ? ` (± ${withUnit(tolerance, unit)})` : nothing}`) },
      { id: 'floor', label: t('performance.kpi.floor'), align: 'end', render: unitOf('floor') },
      { id: 'target', label: t('performance.kpi.target'), align: 'end', render: unitOf('target') },
      { id: 'weight', label: t('performance.kpi.weight'), align: 'end', render: marked('weight', ({ weight }) => fmt.number(Number(weight))) },
      { id: 'period', label: t('performance.kpi.period'), render: marked('period', ({ period, anchor }) => html`${t(`performance.kpi.period.${period}`)}${
        anchor === 'CONTRACT' ? html`<div class="s-muted s-small">${t('performance.kpi.anchor.CONTRACT')}</div>` : nothing}`) },
      { id: 'source', label: t('performance.kpi.source'), render: marked('source', ({ source, formula }) => html`${t(`performance.kpi.source.${source}`)}${formula ? html` <code class="s-small">${formula}</code>` : nothing}`) },
    ],
    rows: kpis,
  })}
  ${gone.length ? html`<p class="s-muted">${t('performance.template.gone', { names: fmt.list(gone.map(({ name }) => name)) })}</p>` : nothing}`;
}
