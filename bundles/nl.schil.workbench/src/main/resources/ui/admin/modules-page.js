import { View, card, confirm, define, hasText, heading, html, nothing, t, tag, toast } from '@schil/ui';

const KINDS = { ACTIVE: 'ok', STOPPED: '', FAILED: 'bad' };

/** The modules of this installation, with their switches. */
class ModulesPage extends View {
  static properties = { ...View.properties, switching: { state: true } };

  async load({ api }, signal) {
    return (await api.page('modules', { signal })).items;
  }

  show(modules) {
    return html`
      ${heading({ title: t('workbench.admin.modules'), sub: t('workbench.admin.modules.sub') })}
      <div class="s-modules">${[...modules].sort((a, b) => a.stage - b.stage || a.id.localeCompare(b.id)).map((module) => this.#module(module, modules))}</div>`;
  }

  #module(module, modules) {
    const { can } = this.ctx;
    const busy = this.switching === module.id;
    return html`<section class="s-card s-module" aria-labelledby="s-module-${module.id}">
      <h2 id="s-module-${module.id}">${moduleName(module.id)}${tag(t(`workbench.admin.modules.state.${module.state}`), { kind: KINDS[module.state] })}</h2>
      ${hasText(`${module.id}.module.about`) ? html`<p class="s-muted">${t(`${module.id}.module.about`)}</p>` : nothing}
      <p class="s-row">${tag(t('workbench.admin.modules.stage', { stage: module.stage }))}
        ${module.phases.map((phase) => tag(t(`workbench.phase.${phase}`)))}</p>
      ${module.requires.length ? html`<p class="s-small s-muted">${t('workbench.admin.modules.requires', { modules: module.requires.map(moduleName) })}</p>` : nothing}
      <p class="s-small s-muted">${t('workbench.admin.modules.version', { version: module.version })}</p>
      ${module.reason ? html`<p class="s-note bad">${module.reason}</p>` : nothing}
      ${can('operations.switch') ? html`<div class="buttons"><button type="button" class="s-button" ?disabled=${Boolean(this.switching)}
        aria-label="${t(module.enabled ? 'workbench.admin.modules.off' : 'workbench.admin.modules.on')}: ${moduleName(module.id)}"
        @click=${() => this.#switch(module, modules)}>
        ${busy ? t('workbench.admin.modules.busy') : t(module.enabled ? 'workbench.admin.modules.off' : 'workbench.admin.modules.on')}</button></div>` : nothing}
    </section>`;
  }

  async #switch(module, modules) {
    const enabled = !module.enabled;
    if (!(await confirm(enabled ? switchOn(module, modules) : switchOff(module, modules)))) {
      return;
    }
    this.switching = module.id;
    try {
      await this.ctx.api.put(`modules/${module.id}`, { enabled });
      toast(t(enabled ? 'workbench.admin.modules.is-on' : 'workbench.admin.modules.is-off', { module: moduleName(module.id) }));
    } catch (problem) {
      toast(problem.message, 'bad');
    } finally {
      this.switching = undefined;
      this.reload();
    }
  }
}
define('schil-admin-modules', ModulesPage);

/** A module's name for people. */
function moduleName(id) {
  return ['module.name', 'title'].map((key) => `${id}.${key}`).filter(hasText).map((key) => t(key))[0]
    ?? (hasText(`workbench.module.${id}`) ? t(`workbench.module.${id}`) : id);
}

function switchOn(module, modules) {
  const missing = requirements(module, modules).filter(({ enabled }) => !enabled).map(({ id }) => moduleName(id));
  return {
    title: t('workbench.admin.modules.on.title', { module: moduleName(module.id) }),
    text: html`<p>${t('workbench.admin.modules.on.text')}</p>
      ${missing.length ? html`<p class="s-after">${t('workbench.admin.modules.on.also', { modules: missing })}</p>` : nothing}`,
    action: t('workbench.admin.modules.on'),
  };
}

function switchOff(module, modules) {
  const dependents = modules.filter((other) => other.enabled && requirements(other, modules).includes(module)).map(({ id }) => moduleName(id));
  return {
    title: t('workbench.admin.modules.off.title', { module: moduleName(module.id) }),
    text: html`<p>${t('workbench.admin.modules.off.text')}</p>
      ${dependents.length ? html`<p class="s-note warn">${t('workbench.admin.modules.off.needed', { modules: dependents })}</p>` : nothing}`,
    action: t('workbench.admin.modules.off'),
    danger: true,
  };
}

/** What a module needs, directly and through others. */
function requirements(module, modules, found = []) {
  for (const other of modules.filter(({ id }) => module.requires.includes(id))) {
    if (!found.includes(other)) {
      found.push(other);
      requirements(other, modules, found);
    }
  }
  return found;
}
