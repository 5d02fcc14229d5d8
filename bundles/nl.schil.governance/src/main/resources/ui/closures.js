import { fmt, html, notApplicable, progress, t } from '@schil/ui';

/** How both sides keep their actions: closed on time by all that are due or closed. */
export function closures(kept) {
  return html`<dl class="schil-governance-closures">${['BUYER', 'SUPPLIER'].map((side) => {
    const { onTime, late, overdue, open, rate } = kept[side];
    return html`<div><dt>${t(`governance.side.${side}`)}</dt>
      <dd class="figure">${rate === undefined || rate === null ? notApplicable() : fmt.percent(rate)}</dd>
      <dd>${rate === undefined || rate === null ? '' : progress(rate, { label: t(`governance.side.${side}`), kind: side === 'BUYER' ? 'ours' : 'theirs' })}</dd>
      <dd class="s-small s-muted">${t('governance.closures.line', { onTime, late, overdue, open })}</dd></div>`;
  })}</dl>`;
}
