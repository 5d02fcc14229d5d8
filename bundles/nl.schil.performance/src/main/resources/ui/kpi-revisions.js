import { dataTable, fmt, html, notApplicable, openDialog, t, unknown } from '@schil/ui';
import { periodName, refused, withUnit } from './performance-words.js';

/** Shows everything that was recorded about a KPI, former revisions too. */
export async function showRevisions(ctx, kpi) {
  try {
    const { items } = await ctx.api.get(`performance/scorecards/${ctx.params.id}/measurements`, { query: { kpi: kpi.code } });
    await openDialog({
      title: t('performance.trend.revisions.of', { name: kpi.name }), wide: true,
      body: (close) => html`${dataTable({
        label: t('performance.trend.revisions.of', { name: kpi.name }),
        columns: [
          { id: 'period', label: t('performance.period.label'), header: true, render: periodName },
          { id: 'revision', label: t('performance.trend.revision'), align: 'end' },
          { id: 'value', label: t('performance.kpi.value'), align: 'end', render: (one) => said(one, kpi) },
          { id: 'note', label: t('performance.measure.note'), render: ({ source, note }) => [source, note].filter(Boolean).join(' · ') },
          { id: 'by', label: t('performance.trend.recorded'), render: ({ recordedOn, recordedBy }) => [fmt.date(recordedOn), recordedBy].filter(Boolean).join(', ') },
        ],
        rows: items,
      })}<div class="s-buttons"><button type="button" class="s-button" autofocus @click=${() => close()}>${t('performance.trend.close')}</button></div>`,
    });
  } catch (problem) {
    refused(ctx, problem);
  }
}

function said({ status, value }, kpi) {
  return status === 'VALUE' ? withUnit(value, kpi.unit) : status === 'NOT_APPLICABLE' ? notApplicable() : unknown(t('performance.state.NO_DATA'));
}
