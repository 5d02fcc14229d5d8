import { card, confirm, dataTable, fmt, html, nothing, t, tag } from '@schil/ui';
import { bandTag, coverageText, periodName, refused, scoreText } from './performance-words.js';

/** The score after each period, what was kept of those that were closed, and closing. @param {View} view that is read again */
export function scoreHistory(view, scorecard) {
  const { history } = scorecard;
  const mayClose = view.ctx.can('performance.write');
  return history.length ? card({
    title: t('performance.score.history'), sub: t('performance.score.history.sub'),
    body: dataTable({
      label: t('performance.score.history'),
      columns: [
        { id: 'period', label: t('performance.period.label'), header: true, render: periodName },
        { id: 'score', label: t('performance.score.label'), align: 'end', render: scoreText },
        { id: 'coverage', label: t('performance.score.coverage'), align: 'end', render: ({ coverage }) => coverageText(coverage) },
        { id: 'band', label: t('performance.score.meaning'), render: ({ band }) => (band ? bandTag(band) : nothing) },
        { id: 'closing', label: t('performance.closing.label'), render: (period) => (period.closings.length ? kept(period.closings)
          : mayClose ? html`<button type="button" class="s-button small no-print" @click=${() => close(view, scorecard, period)}>${t('performance.closing.close')}<span class="visually-hidden">: ${periodName(period)}</span></button>` : nothing) },
      ],
      rows: history.toReversed(),
    }),
  }) : nothing;
}

function kept(closings) {
  return html`<ul class="schil-performance-closings">${closings.toReversed().map(({ revision, value, coverage, reason, recordedOn, recordedBy }, index) => html`<li class=${index ? 's-muted' : ''}>
    ${t('performance.closing.revision', { revision: String(revision), date: fmt.date(recordedOn), score: value === undefined ? t('performance.closing.unknown') : fmt.number(value, 1), coverage: percent(coverage) })}
    ${recordedBy ? html`<span class="s-muted">${recordedBy}</span>` : nothing}${reason ? html`<div class="s-small">${reason}</div>` : nothing}
    ${index === 0 && closings.length > 1 ? tag(t('performance.measure.revision', { revision: String(revision) }), { kind: 'warn' }) : nothing}</li>`)}</ul>`;
}

function percent(coverage) {
  return coverage === undefined || coverage === null ? t('performance.state.NOT_APPLICABLE') : fmt.percent(coverage);
}

async function close(view, scorecard, period) {
  const { api, toast } = view.ctx;
  const name = periodName(period);
  const text = html`<p>${t('performance.closing.text', { period: name, coverage: percent(period.coverage),
    score: period.status === 'MEASURED' ? fmt.number(period.value, 1) : t(`performance.band.${period.status}`) })}</p>`;
  if (await confirm({ title: t('performance.closing.title'), text, action: t('performance.closing.close') })) {
    try {
      await api.post(`performance/scorecards/${scorecard.id}/closings`, { until: period.until });
      toast(t('performance.closing.done', { period: name }), 'ok');
      await view.reload();
    } catch (problem) {
      refused(view.ctx, problem);
    }
  }
}
