import { View, card, dataTable, define, fmt, heading, html, icon, note, t } from '@schil/ui';
import { cellRoute } from './organisation.js';

/** The catalogue in force: a proposal that an organisation may adapt. */
class CataloguePage extends View {
  load({ api }, signal) {
    return api.get('shell/catalogue', { signal });
  }

  show(catalogue) {
    const { api, locale } = this.ctx;
    const say = (names) => names[locale] ?? names.nl;
    return html`
      ${heading({
        title: t('maturity.catalogue'),
        sub: t('maturity.catalogue.sub'),
        actions: html`<a class="s-button" href=${api.url('shell/catalogue')} download="schil-catalogue-${catalogue.version}.json">
          ${icon('download', 16)}${t('maturity.catalogue.export')}</a>`,
      })}
      ${note(html`<strong>${t('maturity.catalogue.in-force', { version: catalogue.version, status: say(catalogue.status) })}</strong>
        ${say(catalogue.source)} ${t('maturity.catalogue.adapt')}`)}
      <div class="s-stack">${catalogue.phases.map(({ phase, name }) => this.#phase(catalogue, phase, say(name), say))}</div>`;
  }

  #phase(catalogue, phase, name, say) {
    const role = (code) => say(catalogue.roles.find((one) => one.code === code)?.name ?? { nl: code, en: code });
    const stage = (number) => say(catalogue.stages.find((one) => one.stage === number).name);
    return card({
      title: name,
      body: dataTable({
        label: `${t('maturity.catalogue')}: ${name}`,
        rows: catalogue.activities.filter((activity) => activity.phase === phase),
        columns: [
          { id: 'stage', label: t('maturity.column.stage'), render: (a) => html`<a href=${cellRoute(this.ctx, a.phase, a.stage)}>${a.stage} ${stage(a.stage)}</a>` },
          { id: 'name', label: t('maturity.column.activity'), header: true, render: (a) => html`${a.code} ${say(a.name)}` },
          { id: 'evidence', label: t('maturity.column.evidence'), render: (a) => say(a.evidence) },
          { id: 'population', label: t('maturity.column.population'), render: (a) => say(a.population) },
          { id: 'fresh', label: t('maturity.column.fresh'), render: (a) => fresh(a, say) },
          { id: 'accountable', label: t('maturity.column.accountable'), render: (a) => role(a.accountable) },
          { id: 'effort', label: t('maturity.column.effort'), render: (a) => t('maturity.effort', { hours: fmt.number(a.effortHours) }) },
          { id: 'tags', label: t('maturity.column.tags'), render: (a) => a.tags.join(', ') },
          { id: 'weight', label: t('maturity.column.weight'), align: 'end', render: (a) => fmt.number(a.weight) },
        ],
      }),
    });
  }
}
define('schil-maturity-catalogue', CataloguePage);

function fresh({ freshness, freshnessDays }, say) {
  return freshness ? say(freshness)
    : freshnessDays ? t('maturity.fresh.days', { count: freshnessDays }) : t('maturity.fresh.none');
}
