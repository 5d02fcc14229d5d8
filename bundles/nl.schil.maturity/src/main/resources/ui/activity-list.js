import { fmt, html, measured, nothing, progress, t, tag } from '@schil/ui';
import { moduleRemark } from './module-remark.js';

/**
 * The activities of a cell.
 *
 * @param {object} current the activity whose records are shown, if any
 * @param {(code: string) => string} route address of the page with an activity chosen
 */
export function activityList(ctx, cell, current, route) {
  return html`<ul class="schil-maturity-activities">${cell.activities.map((activity) => html`<li
      class=${activity.code === current?.code ? 'current' : nothing}>
    <div class="what">
      <h3>${activity.status === 'MEASURED'
        ? html`<a href=${route(activity.code)} data-keep-focus aria-current=${activity.code === current?.code ? 'true' : nothing}>${activity.name}</a>`
        : activity.name}</h3>
      <p class="s-small s-muted">${t('maturity.evidence', { rule: activity.evidenceText })}</p>
      <p class="s-small s-muted">${t('maturity.applies-to', { population: activity.populationText })}</p>
      ${moduleRemark(ctx, activity)}
      <div class="s-row">${tags(activity)}</div>
    </div>
    <div class="measure">${measured(activity, measure)}</div>
  </li>`)}</ul>`;
}

function measure({ name, coverage, fulfilled, population, kind, oldest, newest }) {
  return html`<p class="figure">${fmt.percent(coverage)}</p>
    ${progress(coverage, { label: name })}
    <p class="s-small">${t('maturity.count', { fulfilled, population })}</p>
    <p class="s-small s-muted">${t(`maturity.evidence.${kind}`)}${newest ? html`<br>${dates(oldest, newest)}` : nothing}</p>`;
}

function dates(oldest, newest) {
  return oldest === newest ? t('maturity.evidence.on', { date: newest }) : t('maturity.evidence.between', { oldest, newest });
}

function tags(activity) {
  return [
    tag(activity.code),
    tag(activity.accountable),
    tag(freshness(activity), { icon: 'hourglass' }),
    activity.supplierFacing ? tag(t('maturity.supplier-facing'), { icon: 'handshake' }) : nothing,
    ...activity.tags.map((one) => tag(t(`maturity.tag.${one}`))),
  ];
}

/** How long evidence counts fully. */
export function freshness({ freshnessDays, freshnessText }) {
  return freshnessText ?? (freshnessDays ? t('maturity.fresh.days', { count: freshnessDays }) : t('maturity.fresh.none'));
}
