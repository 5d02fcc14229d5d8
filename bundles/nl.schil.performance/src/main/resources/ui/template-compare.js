import { View, card, dataTable, define, empty, fmt, html, nothing, t, tag } from '@schil/ui';
import { coverageText, periodName, scoreText } from './performance-words.js';

const PAGE = 20;

/** What the draft of a template would do to the scores of past periods, old beside new. */
class TemplateCompare extends View {
  static properties = { ...View.properties, items: { state: true }, next: { state: true } };

  async load({ api, subject }, signal) {
    const page = await api.page(`performance/templates/${subject.id}/draft/comparison`, { limit: PAGE, signal });
    this.items = page.items;
    this.next = page.next;
    return page;
  }

  show() {
    const changed = this.items.flatMap(({ periods }) => periods).filter(({ changed: one }) => one).length;
    return card({
      title: t('performance.template.compare'),
      sub: !this.items.length ? t('performance.template.compare.no-cards') : changed ? t('performance.template.compare.changed', { count: changed }) : t('performance.template.compare.none'),
      body: html`${this.items.map(({ scorecard, periods }) => html`<section class="schil-performance-compare">
          <h3><a href="/performance/${scorecard.id}">${scorecard.name}</a></h3>
          ${periods.length ? comparison(scorecard, periods) : empty(t('performance.score.nothing'))}</section>`)}
        ${this.next ? html`<p><button type="button" class="s-button" @click=${() => this.#more()}>${t('performance.template.compare.more')}</button></p>` : nothing}`,
    });
  }

  async #more() {
    const { api, subject } = this.ctx;
    const page = await api.page(`performance/templates/${subject.id}/draft/comparison`, { limit: PAGE, cursor: this.next });
    this.items = [...this.items, ...page.items];
    this.next = page.next;
  }
}
define('schil-performance-template-compare', TemplateCompare);

function comparison(scorecard, periods) {
  const score = (outcome) => html`${scoreText(outcome)} <span class="s-muted s-small">(${coverageText(outcome.coverage)})</span>`;
  return dataTable({
    label: `${t('performance.template.compare')}: ${scorecard.name}`,
    columns: [
      { id: 'period', label: t('performance.period.label'), header: true, render: periodName },
      { id: 'before', label: t('performance.template.compare.now'), align: 'end', render: ({ before }) => score(before) },
      { id: 'after', label: t('performance.template.compare.after'), align: 'end', render: ({ after }) => score(after) },
      { id: 'change', label: t('performance.template.compare.change'), render: change },
    ],
    rows: periods.toReversed(),
  });
}

function change({ before, after, changed }) {
  if (!changed) {
    return html`<span class="s-muted">${t('performance.template.compare.same')}</span>`;
  }
  const difference = before.value === undefined || after.value === undefined ? undefined : after.value - before.value;
  if (before.status === after.status && difference === undefined) {
    return t('performance.template.compare.coverage', { before: fmt.percent(before.coverage), after: fmt.percent(after.coverage) });
  }
  return html`${difference ? tag(`${difference > 0 ? '+' : '−'}${fmt.number(Math.abs(difference), 1)}`, { kind: 'warn' }) : nothing}
    ${after.band !== before.band || difference === undefined ? html` ${t(`performance.band.${before.band ?? before.status}`)} → ${t(`performance.band.${after.band ?? after.status}`)}` : nothing}`;
}
