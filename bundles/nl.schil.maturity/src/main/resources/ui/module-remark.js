import { fmt, html, nothing, t } from '@schil/ui';
import { moduleName } from './words.js';

/**
 * Who measures something, or who would: with the way to switch it on for who may.
 *
 * @param {{status: string, failed?: boolean, modules: {id: string, enabled: boolean}[]}} subject a cell or an activity
 */
export function moduleRemark(ctx, { status, failed, modules }) {
  if (status !== 'UNKNOWN') {
    return html`<p class="s-small s-muted">${t('maturity.module.by', { modules: fmt.list(modules.map(({ id }) => moduleName(id))) })}</p>`;
  }
  if (failed) {
    return html`<p class="s-note warn">${t('maturity.failed')}</p>`;
  }
  if (!modules.length) {
    return html`<p class="s-note">${t('maturity.module.none')}</p>`;
  }
  const off = modules.some(({ enabled }) => !enabled);
  return html`<p class="s-note">${modules.map(({ id, enabled }) =>
    html`${t(enabled ? 'maturity.module.failing' : 'maturity.module.off', { module: moduleName(id) })} `)}
    ${off && ctx.can('operations.switch') ? html`<a href="/admin">${t('maturity.module.switch')}</a>` : nothing}</p>`;
}
