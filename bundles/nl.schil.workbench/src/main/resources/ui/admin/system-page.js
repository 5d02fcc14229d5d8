import { View, api, card, dataTable, define, fmt, formDialog, heading, html, icon, keyValues, nothing, t, tag } from '@schil/ui';

const LEVELS = ['OFF', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE', 'INHERIT'];

/** The installation itself: versions, health and log levels. */
class SystemPage extends View {
  async load({ api: rest }, signal) {
    const [system, health, levels] = await Promise.all([
      rest.get('system', { signal }), rest.page('system/health', { signal }), rest.page('system/log-levels', { signal }),
    ]);
    return { system, health: health.items, levels: levels.items };
  }

  show({ system, health, levels }) {
    const { can } = this.ctx;
    return html`
      ${heading({
        title: t('workbench.admin.system'), sub: t('workbench.admin.system.sub'),
        actions: can('operations.support') ? html`<a class="s-button" href=${api.url('system/support-bundle')} download>${icon('download', 16)}${t('workbench.admin.system.support')}</a>` : nothing,
      })}
      <div class="s-grid">
        ${card({ span: 6, title: t('workbench.admin.system.facts'), body: keyValues([
          [t('workbench.admin.system.version'), system.version],
          [t('workbench.admin.system.java'), system.java],
          [t('workbench.admin.system.os'), system.operatingSystem],
          [t('workbench.admin.system.started'), fmt.instant(system.started)],
          [t('workbench.admin.system.memory'), t('workbench.admin.system.memory.of', { used: fmt.fileSize(system.heapUsed), max: fmt.fileSize(system.heapMax) })],
        ]) })}
        ${card({ span: 6, title: t('workbench.admin.system.health'), body: dataTable({
          label: t('workbench.admin.system.health'),
          columns: [
            { id: 'name', label: t('workbench.admin.system.check'), header: true },
            { id: 'status', label: t('workbench.admin.system.status'), render: (check) => check.status === 'UP'
              ? tag(t('workbench.admin.system.up'), { kind: 'ok', icon: 'circle-check' })
              : html`${tag(t('workbench.admin.system.down'), { kind: 'bad', icon: 'circle-x' })}<p>${check.reasons?.join('; ')}</p>` },
          ],
          rows: health,
        }) })}
        ${card({
          title: t('workbench.admin.system.levels'), sub: t('workbench.admin.system.levels.sub'),
          action: can('operations.write') ? html`<button type="button" class="s-button small" @click=${() => this.#setLevel()}>${t('workbench.admin.system.level.set')}</button>` : nothing,
          body: dataTable({
            label: t('workbench.admin.system.levels'),
            columns: [
              { id: 'logger', label: t('workbench.admin.system.logger'), header: true, render: (one) => one.logger ?? one.name },
              { id: 'level', label: t('workbench.admin.system.level') },
            ],
            rows: levels,
          }),
        })}
      </div>`;
  }

  async #setLevel() {
    const done = await formDialog({
      title: t('workbench.admin.system.level.set'),
      schema: {
        properties: {
          logger: { title: t('workbench.admin.system.logger'), description: t('workbench.admin.system.logger.help') },
          level: { title: t('workbench.admin.system.level'), enum: LEVELS, default: 'DEBUG' },
        },
        required: ['logger', 'level'],
      },
      submit: t('workbench.save'),
      save: ({ logger, level }) => api.put(`system/log-levels/${encodeURIComponent(logger)}`, { level }),
    });
    if (done) {
      this.reload();
    }
  }
}
define('schil-admin-system', SystemPage);
