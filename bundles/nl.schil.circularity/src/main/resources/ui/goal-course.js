import { api, card, dataTable, fmt, formDialog, html, icon, nothing, note, shownAs, svg, t, tag, unknown } from '@schil/ui';
import { courseChart, sign } from './course-chart.js';
import { courseText, done } from './parts.js';

const ASSURANCES = ['DECLARED', 'DOCUMENTED', 'VERIFIED'];

/** The course of a goal: the chart, what is unknown, and every point as a table. */
export function courseCard(view, { standing, points }) {
  const { goal } = standing;
  const { performanceGap: gap, unknownYears } = standing;
  return card({
    title: t('circularity.course'), sub: t('circularity.course.unit', { unit: goal.unit }),
    action: html`<span class="s-row">${gap === undefined || gap === null ? unknown() : tag(courseText(standing), { kind: gap > 0 ? 'warn' : 'ok', icon: gap > 0 ? 'triangle-alert' : 'check' })}
      ${view.ctx.can('circularity.write') && goal.indicator === 'STATED' ? html`<button type="button" class="s-button small no-print" @click=${() => edit(view, standing, points)}>${icon('plus', 14)}${t('circularity.point.add')}</button>` : nothing}</span>`,
    body: html`${courseChart({ width: room(view), standing, points, asOf: view.ctx.asOf })}
      ${legend()}
      ${unknownYears.length ? note(t('circularity.course.unknown-years', { years: fmt.list(unknownYears.map(String)), count: unknownYears.length })) : nothing}
      ${shownAs(t('circularity.course.table'), pointTable(view, standing, points))}`,
  });
}

function room(view) {
  const page = view.width;
  return page > 900 ? (page * 7) / 12 - 60 : page - 42;
}

function legend() {
  const entry = (content, label) => html`<li><svg width="22" height="18" viewBox="0 0 22 18" class="schil-circularity-course" aria-hidden="true">${content}</svg>${label}</li>`;
  return html`<ul class="schil-circularity-legend">
    ${ASSURANCES.map((one) => entry(sign({ assurance: one }, 11, 9), t(`circularity.assurance.${one}`)))}
    ${entry(svg`<path class="line dashed" d="M0 9H22"></path>`, t('circularity.chart.line'))}</ul>`;
}

function pointTable(view, standing, points) {
  const rows = [...points].reverse();
  return dataTable({
    label: t('circularity.course.table'), rows, empty: t('circularity.point.none'),
    columns: [
      { id: 'year', label: t('circularity.point.year.label'), header: true },
      { id: 'value', label: t('circularity.point.value'), align: 'end', render: ({ value, counts }) => value === undefined || value === null ? unknown() : html`<span class=${counts ? '' : 'schil-circularity-former'}>${fmt.number(value)}</span>` },
      { id: 'assurance', label: t('circularity.assurance'), render: ({ assurance }) => assurance ? t(`circularity.assurance.${assurance}`) : nothing },
      { id: 'source', label: t('circularity.point.source'), render: ({ source, reason, counts }) => html`${source}${reason ? html`<br><span class="s-muted s-small">${t('circularity.point.corrected', { reason })}</span>` : nothing}${counts ? nothing : html` <span class="s-muted s-small">(${t('circularity.point.former')})</span>`}` },
      { id: 'measuredOn', label: t('circularity.point.measured'), render: ({ measuredOn }) => fmt.date(measuredOn) },
    ],
  });
}

/** Records a year; one that has a value already is corrected. */
async function edit(view, standing, points) {
  const { goal } = standing;
  const newest = standing.unknownYears[0] ?? Number(view.ctx.today.slice(0, 4)) - 1;
  const saved = await formDialog({
    title: t('circularity.point.add'), intro: t('circularity.point.intro', { unit: goal.unit }), submit: t('circularity.goal.save'),
    schema: {
      properties: {
        year: { title: t('circularity.point.year.label'), type: 'integer', minimum: goal.baselineYear, maximum: Number(view.ctx.today.slice(0, 4)) },
        value: { title: t('circularity.point.value'), description: t('circularity.point.value.help'), type: 'number' },
        assurance: { title: t('circularity.assurance'), description: t('circularity.assurance.help'), enum: ASSURANCES, enumTitles: ASSURANCES.map((one) => t(`circularity.assurance.${one}`)) },
        source: { title: t('circularity.point.source'), maxLength: 500 },
        measuredOn: { title: t('circularity.point.measured'), format: 'date' },
        reason: { title: t('circularity.point.reason'), description: t('circularity.point.reason.help'), maxLength: 500 },
      },
      required: ['year', 'source'],
    },
    value: { year: newest, measuredOn: view.ctx.today, assurance: points.at(-1)?.assurance ?? null },
    save: (value) => api.post(`circularity/goals/${goal.id}/points`, value),
  });
  return done(view, saved, t('circularity.point.saved'));
}
