import { View, card, dataTable, define, empty, fmt, html, icon, nothing, t, unknown } from '@schil/ui';
import { placeCategory } from './category-dialogs.js';
import { done, quadrantTag } from './parts.js';
import { portfolioChart, portfolioLegend } from './portfolio-chart.js';

/** Where a category stood in the portfolio, and why. */
class PositionsTab extends View {
  async load({ api, subject, asOf }, signal) {
    const [history, criteria] = await Promise.all([
      api.page(`market/categories/${subject.id}/positions`, { query: { asOf }, signal }),
      api.get('market/criteria', { query: { organisation: subject.organisation }, signal }),
    ]);
    const newest = history.items[0];
    const answers = newest ? (await api.get(`market/categories/${subject.id}/positions/${newest.id}`, { signal })).answers : [];
    return { history: history.items, criteria: criteria.criteria, answers };
  }

  show({ history, criteria, answers }) {
    const { ctx } = this;
    const category = ctx.subject;
    const way = [...history].reverse().filter(({ quadrant }) => quadrant);
    const placement = history[0];
    return html`${card({
      title: t('market.portfolio'), sub: placement?.quadrant ? t(`market.quadrant.${placement.quadrant}.advice`) : undefined,
      action: ctx.can('market.write') ? html`<button type="button" class="s-button small no-print" @click=${() => this.#place(criteria, answers)}>${icon('plus', 16)}${t('market.position.new')}</button>` : nothing,
      body: placement?.quadrant ? html`${portfolioChart({ width: this.width - 50, categories: [{ ...category, placement }], history: way })}${portfolioLegend()}` : empty(t('market.position.none.text')),
    })}
    ${placement ? html`<div class="s-grid">
      ${card({ span: 6, title: t('market.position.answers'), sub: t('market.position.answers.sub'), body: this.#answers(criteria, answers) })}
      ${card({ span: 6, title: t('market.position.history'), body: this.#history(history) })}
    </div>` : nothing}`;
  }

  #answers(criteria, answers) {
    const { locale } = this.ctx;
    const names = new Map(criteria.map((one) => [one.code, locale === 'en' ? one.en : one.nl]));
    return dataTable({ label: t('market.position.answers'), rows: answers, columns: [
      { id: 'criterion', label: t('market.criteria.one'), header: true, render: ({ criterion }) => names.get(criterion) ?? criterion },
      { id: 'axis', label: t('market.axis'), render: ({ axis }) => t(`market.axis.${axis}`) },
      { id: 'weight', label: t('market.criteria.weight'), align: 'end' },
      { id: 'score', label: t('market.position.score'), align: 'end', render: ({ score }) => score ?? unknown() },
    ] });
  }

  #history(history) {
    const number = (value) => (value === undefined || value === null ? unknown() : fmt.number(value, 1));
    const mayWrite = this.ctx.can('market.write');
    return dataTable({ label: t('market.position.history'), rows: history, columns: [
      { id: 'placedOn', label: t('market.position.day'), header: true, render: ({ placedOn, placedBy, remark }) => html`${fmt.date(placedOn)}<div class="s-muted s-small">${[placedBy?.name, remark].filter(Boolean).join(': ')}</div>` },
      { id: 'quadrant', label: t('market.quadrant'), render: quadrantTag },
      { id: 'impact', label: t('market.axis.IMPACT'), align: 'end', render: ({ impact }) => number(impact) },
      { id: 'risk', label: t('market.axis.RISK'), align: 'end', render: ({ risk }) => number(risk) },
      ...(mayWrite ? [{ id: 'withdraw', label: html`<span class="visually-hidden">${t('market.withdraw')}</span>`, render: (one) => html`<button type="button" class="s-button small quiet no-print" aria-label="${t('market.withdraw')}: ${fmt.date(one.placedOn)}" @click=${() => this.#withdraw(one)}>${t('market.withdraw')}</button>` }] : []),
    ] });
  }

  async #place(criteria, before) {
    const { api, subject, today, locale } = this.ctx;
    await done(this, placeCategory({ criteria, before, today, language: locale }, (body) => api.post(`market/categories/${subject.id}/positions`, body)), t('market.position.saved'));
  }

  async #withdraw({ id }) {
    const { api, subject, toast } = this.ctx;
    const put = (withdrawn) => api.put(`market/categories/${subject.id}/positions/${id}`, { withdrawn });
    if (await done(this, put(true))) {
      toast(t('market.position.withdrawn'), 'ok', { label: t('market.undo'), run: () => done(this, put(false), t('market.undone')) });
    }
  }
}
define('schil-market-positions', PositionsTab);
