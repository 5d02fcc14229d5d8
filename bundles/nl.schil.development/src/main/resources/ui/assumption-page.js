import { View, api, card, dataTable, define, empty, fmt, heading, html, nothing, note, shownAs, stats, t, unknown } from '@schil/ui';
import { scatter } from './scatter.js';
import { parts } from './words.js';

/** Tests on one's own records whether a better relationship goes with better performance. */
class AssumptionPage extends View {
  load({ asOf, query }, signal) {
    return api.get('development/assumption', { query: { asOf, organisation: query.get('organisation') ?? undefined }, signal });
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  show(outcome) {
    const { pairs, rho, n, reason } = outcome;
    return html`${heading({ title: t('development.assumption'), sub: t('development.assumption.sub') })}
      ${parts('assumption')}
      ${outcome.known ? nothing : note(t('development.assumption.unknown'), { kind: 'warn' })}
      ${stats([
        { label: t('development.assumption.rho'), value: Number.isFinite(rho) ? signed(rho) : unknown(t('development.assumption.not-computable')), note: t(`development.assumption.reason.${reason}`, { n, reliable: outcome.reliable }) },
        { label: t('development.assumption.n'), value: String(n), note: t('development.assumption.n.note') },
        { label: t('development.assumption.missing'), value: String(outcome.onlyRelation + outcome.onlyTrend), note: t('development.assumption.missing.note', { relation: outcome.onlyRelation, trend: outcome.onlyTrend }) },
      ])}
      ${reason === 'UNCERTAIN' ? note(t('development.assumption.warning', { n, reliable: outcome.reliable }), { kind: 'warn' }) : nothing}
      ${card({
        title: t('development.assumption.chart'), sub: t('development.assumption.cause'),
        body: pairs.length ? html`${scatter({ width: Math.max(260, this.width - (this.width < 700 ? 34 : 50)), pairs })}
          ${shownAs(t('development.assumption.table'), dataTable({
            label: t('development.assumption.chart'), rows: pairs,
            columns: [
              { id: 'supplier', label: t('development.supplier.one'), header: true, render: ({ supplier, supplierName, organisationName }) => html`<a href="/suppliers/${supplier}">${supplierName ?? t('workbench.unknown')}</a><span class="d-remark">${organisationName}</span>` },
              { id: 'relation', label: t('development.assumption.relation'), align: 'end', render: ({ relation }) => fmt.number(relation, 1) },
              { id: 'trend', label: t('development.assumption.trend'), align: 'end', render: ({ trend }) => signed(trend, 1) },
              { id: 'kpis', label: t('development.assumption.kpis'), align: 'end', render: ({ kpis }) => String(kpis) },
            ],
          }))}` : empty(t('development.assumption.none')),
      })}`;
  }
}
define('schil-development-assumption', AssumptionPage);

function signed(number, digits = 2) {
  return `${number > 0 ? '+' : number < 0 ? '−' : ''}${fmt.number(Math.abs(number), digits)}`;
}
