import { View, html, nothing, define, heading, card, keyValues, tag, fmt, grid, dataTable, formDialog, icon } from '@schil/ui';

const LEVELS = ['OFF', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE', 'INHERIT'];

/** Administration > System: health, versions, log levels and the support bundle. */
class SystemPage extends View {
  async load({ api }, signal) {
    const [system, health, levels] = await Promise.all([
      api.get('system', { signal }),
      api.get('system/health', { signal }),
      api.get('system/log-levels', { signal }),
    ]);
    return { system, checks: health.items, levels: levels.items };
  }

  show({ system, checks, levels }) {
    const { t } = this.ctx;
    this.ctx.title(t('operations.system'));
    return html`
      ${heading({ title: t('operations.system'), sub: t('operations.system.sub'), actions: this.supportLink() })}
      ${grid(this.health(checks), this.versions(system), this.log(levels))}`;
  }

  supportLink() {
    const { t, api, can } = this.ctx;
    return can('operations.support')
      ? html`<a class="s-button" download href=${api.url('system/support-bundle')} title=${t('operations.support.help')}>
          ${icon('download', 16)} ${t('operations.support')}</a>`
      : nothing;
  }

  health(checks) {
    const { t } = this.ctx;
    return card({ title: t('operations.health'), sub: t('operations.health.sub'), span: 7, body: dataTable({
      label: t('operations.health'), rows: checks, columns: [
        { id: 'name', label: t('operations.check'), header: true, render: check => check.name },
        { id: 'status', label: t('operations.check.verdict'), render: check => check.status === 'UP'
          ? tag(t('operations.health.up'), { kind: 'ok' }) : tag(t('operations.health.down'), { kind: 'bad' }) },
        { id: 'reasons', label: t('operations.check.reasons'), render: check => check.reasons.join('; ') },
      ] }) });
  }

  versions(system) {
    const { t } = this.ctx;
    const bundles = Object.entries(system.bundles).map(([state, count]) => `${count} ${state.toLowerCase()}`);
    return card({ title: t('operations.versions'), span: 5, body: keyValues([
      [t('operations.version'), system.version],
      [t('operations.java'), system.java],
      [t('operations.os'), system.operatingSystem],
      [t('operations.started'), fmt.instant(system.started)],
      [t('operations.heap'), t('operations.heap.of', { used: fmt.fileSize(system.heapUsed), max: fmt.fileSize(system.heapMax) })],
      [t('operations.bundles'), bundles.join(', ')],
    ]) });
  }

  log(levels) {
    const { t, can } = this.ctx;
    return card({ title: t('operations.log'), sub: t('operations.log.sub'), span: 12,
      action: can('operations.write')
        ? html`<button class="s-button small" type="button" @click=${() => this.change()}>${t('operations.log.change')}</button>` : nothing,
      body: dataTable({ label: t('operations.log'), rows: levels, columns: [
        { id: 'logger', label: t('operations.log.logger'), header: true, render: level => level.logger },
        { id: 'level', label: t('operations.log.level'), render: level => level.level },
      ] }) });
  }

  async change() {
    const { t, api, toast } = this.ctx;
    const changed = await formDialog({ title: t('operations.log.change'), submit: t('operations.log.change'),
      schema: { properties: {
        logger: { type: 'string', title: t('operations.log.logger'), examples: ['nl.schil.exchange'] },
        level: { type: 'string', title: t('operations.log.level'), enum: LEVELS, default: 'INFO' } },
      required: ['logger', 'level'] },
      value: { logger: 'nl.schil', level: 'INFO' },
      save: value => api.put(`system/log-levels/${encodeURIComponent(value.logger)}`, { level: value.level }) });
    if (changed) {
      toast(t('operations.log.changed', changed), 'ok');
      this.reload();
    }
  }
}
define('schil-operations-system', SystemPage);
