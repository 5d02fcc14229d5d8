import { View, card, confirm, define, fmt, formDialog, heading, html, icon, note, nothing, stats, t } from '@schil/ui';
import { kpiTable, kpiTrend } from './kpi-trend.js';
import { bandTag, coverageText, periodName, refused, scoreText, subjectLinks, withUnit } from './performance-words.js';
import { showRevisions } from './kpi-revisions.js';
import { scoreExplained } from './score-explained.js';
import { scoreHistory } from './score-history.js';

const CARD_PADDING = 50;
const CHART_WIDTH = 330;
const CHART_GAP = 28;

/** The page of one scorecard as it stands at the date of reference. */
class ScorecardPage extends View {
  load({ api, params, asOf }, signal) {
    return api.read(`performance/scorecards/${params.id}`, { query: { asOf }, signal });
  }

  show({ body: scorecard, etag }) {
    this.ctx.title(scorecard.name);
    return html`${heading({ title: scorecard.name, sub: this.#sub(scorecard), actions: this.#actions(scorecard, etag) })}
      ${this.#remarks(scorecard)}
      ${stats(figures(scorecard))}
      ${scoreExplained(scorecard.score)}
      ${this.#trends(scorecard.trends)}
      ${scoreHistory(this, scorecard)}`;
  }

  #sub({ template, edition, startsOn, endsOn, ownerEmail, supplier, contract }) {
    const parts = [html`<a href="/performance/templates/${template.id}">${template.name}</a> (${t('performance.template.edition', { edition: String(edition) })})`,
      endsOn ? t('performance.card.between', { from: fmt.date(startsOn), until: fmt.date(endsOn) }) : t('performance.card.since', { from: fmt.date(startsOn) }), ownerEmail].filter(Boolean);
    return html`${subjectLinks({ supplier, contract })}${parts.map((part) => html` · ${part}`)}`;
  }

  #actions(scorecard, etag) {
    if (!this.ctx.can('performance.write')) {
      return nothing;
    }
    const empty = scorecard.trends.every(({ points }) => points.every(({ measurement }) => !measurement));
    return html`
      ${empty ? html`<button type="button" class="s-button danger" @click=${() => this.#remove(scorecard, etag)}>${t('performance.card.remove')}</button>` : nothing}
      <button type="button" class="s-button" @click=${() => this.#change(scorecard, etag)}>${icon('pencil')}${t('performance.card.change')}</button>
      <a class="s-button primary" href="/performance/${scorecard.id}/measure">${icon('plus')}${t('performance.measuring')}</a>`;
  }

  #remarks({ score }) {
    const missing = score.lines.filter(({ state }) => state === 'MISSING');
    return missing.length ? note(t('performance.card.missing', { count: missing.length, names: fmt.list(missing.map(({ kpi }) => kpi.name)) }), { kind: 'warn' }) : nothing;
  }

  #trends(trends) {
    const room = this.width - CARD_PADDING;
    const columns = Math.max(1, Math.floor((room + CHART_GAP) / (CHART_WIDTH + CHART_GAP)));
    const width = Math.max(230, Math.floor((room - (columns - 1) * CHART_GAP) / columns) - 2);
    return card({
      title: t('performance.trend.title'), sub: t('performance.trend.sub'),
      body: html`<div class="schil-performance-trends">${trends.map((trend) => html`<section>
        <h3>${trend.kpi.name}</h3>
        <p class="s-muted s-small">${t('performance.trend.limits', { target: withUnit(trend.kpi.target, trend.kpi.unit), floor: withUnit(trend.kpi.floor, trend.kpi.unit) })}</p>
        ${kpiTrend(trend, { width })}${kpiTable(trend, (kpi) => showRevisions(this.ctx, kpi))}</section>`)}</div>`,
    });
  }

  async #change(scorecard, etag) {
    const { api, toast } = this.ctx;
    const done = await formDialog({
      title: t('performance.card.change'), submit: t('performance.card.save'),
      value: { name: scorecard.name, endsOn: scorecard.endsOn ?? null, ownerEmail: scorecard.ownerEmail ?? null },
      schema: {
        required: ['name'],
        properties: {
          name: { title: t('performance.card.name'), type: 'string', maxLength: 200 },
          endsOn: { title: t('performance.card.ends-on'), description: t('performance.card.ends-on.help'), type: 'string', format: 'date' },
          ownerEmail: { title: t('performance.card.owner'), type: 'string', format: 'email' },
        },
      },
      save: (value) => api.put(`performance/scorecards/${scorecard.id}`, value, { etag }),
    });
    if (done) {
      toast(t('performance.card.changed'), 'ok');
      await this.reload();
    }
  }

  async #remove(scorecard, etag) {
    const { api, navigate, toast } = this.ctx;
    const text = html`<p>${t('performance.card.remove.text', { name: scorecard.name })}</p>`;
    if (await confirm({ title: t('performance.card.remove'), text, action: t('performance.card.remove'), danger: true })) {
      try {
        await api.delete(`performance/scorecards/${scorecard.id}`, { etag });
        toast(t('performance.card.removed', { name: scorecard.name }), 'ok');
        navigate('/performance', { replace: true });
      } catch (problem) {
        refused(this.ctx, problem);
      }
    }
  }
}
define('schil-performance-page', ScorecardPage);

function figures({ score, history }) {
  const measured = score.lines.filter(({ norm }) => norm !== undefined).length;
  const due = score.lines.filter(({ state }) => state !== 'NOT_DUE' && state !== 'NOT_APPLICABLE').length;
  return [
    { label: t('performance.score.label'), value: scoreText(score), note: score.band ? bandTag(score.band) : score.status === 'UNKNOWN' ? t('performance.score.unknown') : t('performance.score.nothing') },
    { label: t('performance.score.coverage'), value: coverageText(score.coverage), note: score.confidence ? t(`performance.confidence.${score.confidence}`) : nothing },
    { label: t('performance.score.kpis'), value: due ? t('performance.score.kpis.of', { measured: String(measured), due: String(due) }) : coverageText(null),
      note: history.length ? t('performance.score.until', { period: periodName(history.at(-1)) }) : nothing },
    { label: t('performance.score.advice'), value: html`<span class="schil-performance-advice">${t(`performance.score.advice.${score.band ?? score.status}`)}</span>`, note: t('performance.score.advice.only') },
  ];
}
