import { View, api, confirm, define, formDialog, heading, html, icon, nothing, openDialog, t, tag, toast } from '@schil/ui';
import '@schil/ui/table.js';
import { roleName } from './roles.js';

const EVERYWHERE = '*';

/** The people who can sign in, and what they may do. */
class UsersPage extends View {
  async load({ api: rest }, signal) {
    const [roles, organisations] = await Promise.all([rest.page('roles', { signal }), rest.page('organisations', { signal })]);
    return { roles: roles.items, organisations: organisations.items };
  }

  show(known) {
    const writes = this.ctx.can('identity.write');
    return html`
      ${heading({
        title: t('workbench.admin.users'), sub: t('workbench.admin.users.sub'),
        actions: writes ? html`<button type="button" class="s-button primary" @click=${() => this.#create(known)}>${icon('plus', 16)}${t('workbench.admin.users.new')}</button>` : nothing,
      })}
      <schil-table label=${t('workbench.admin.users')} path="users" search=${t('workbench.admin.users.search')} .ctx=${this.ctx} .columns=${[
        { id: 'displayName', label: t('workbench.admin.users.name'), header: true, render: (user) => html`${user.displayName}<div class="s-muted s-small">${user.username}</div>` },
        { id: 'email', label: t('workbench.admin.users.email'), hideBelow: 800 },
        { id: 'grants', label: t('workbench.admin.users.roles'), render: (user) => roles(user, known) },
        { id: 'enabled', label: t('workbench.admin.users.state'), render: state },
        ...(writes ? [{ id: 'actions', label: t('workbench.admin.actions'), render: (user) => this.#actions(user, known) }] : []),
      ]}></schil-table>`;
  }

  #actions(user, known) {
    return html`<div class="s-row">
      <button type="button" class="s-button small" aria-label="${t('workbench.admin.change')}: ${user.displayName}" @click=${() => this.#change(user, known)}>${t('workbench.admin.change')}</button>
      <button type="button" class="s-button small" aria-label="${t('workbench.admin.users.reset')}: ${user.displayName}" @click=${() => this.#reset(user)}>${t('workbench.admin.users.reset')}</button>
    </div>`;
  }

  async #create(known) {
    const made = await formDialog({
      title: t('workbench.admin.users.new'), submit: t('workbench.admin.users.create'),
      schema: schema(known, { username: { title: t('workbench.admin.users.username'), description: t('workbench.admin.users.username.help'), autofocus: true } }, ['username', 'displayName', 'role', 'organisation']),
      value: { organisation: EVERYWHERE },
      save: ({ username, displayName, email, role, organisation }) => api.post('users', { username, displayName, email, grants: [grant(role, organisation)] }),
    });
    if (made) {
      this.#refresh();
      await showPassword(made);
    }
  }

  async #change(user, known) {
    const { body, etag } = await api.read(`users/${user.id}`);
    const [first, ...others] = body.grants;
    const changed = await formDialog({
      title: t('workbench.admin.users.change', { name: body.displayName }), submit: t('workbench.save'),
      intro: others.length ? html`<p class="s-note">${t('workbench.admin.users.more-roles')} ${roles({ grants: others }, known)}</p>` : undefined,
      schema: schema(known, { enabled: { title: t('workbench.admin.users.enabled'), type: 'boolean' } }, ['displayName', 'role', 'organisation']),
      value: { displayName: body.displayName, email: body.email ?? null, enabled: body.enabled, role: first?.role ?? null, organisation: first?.organisation ?? EVERYWHERE },
      save: ({ displayName, email, enabled, role, organisation }) => api.patch(`users/${user.id}`,
        { displayName, email: email ?? '', enabled, grants: [grant(role, organisation), ...others] }, { etag }),
    });
    if (changed) {
      toast(t('workbench.saved'));
      this.#refresh();
    }
  }

  async #reset(user) {
    const sure = await confirm({
      title: t('workbench.admin.users.reset.title', { name: user.displayName }), text: html`<p>${t('workbench.admin.users.reset.text')}</p>`,
      action: t('workbench.admin.users.reset'),
    });
    if (!sure) {
      return;
    }
    try {
      await showPassword({ ...user, ...(await api.post(`users/${user.id}/password`, {})) });
    } catch (problem) {
      toast(problem.message, 'bad');
    }
  }

  #refresh() {
    this.querySelector('schil-table').refresh();
  }
}
define('schil-admin-users', UsersPage);

function schema({ roles: all, organisations }, more, required) {
  return {
    properties: {
      ...more,
      displayName: { title: t('workbench.admin.users.name') },
      email: { title: t('workbench.admin.users.email'), format: 'email' },
      role: { title: t('workbench.admin.users.role'), enum: all.map(({ code }) => code), enumTitles: all.map(({ code }) => roleName(all, code)) },
      organisation: {
        title: t('workbench.organisation'),
        enum: [EVERYWHERE, ...organisations.map(({ id }) => id)],
        enumTitles: [t('workbench.organisation.all'), ...organisations.map(({ name }) => name)],
      },
    },
    required,
  };
}

function grant(role, organisation) {
  return { role, organisation: organisation === EVERYWHERE ? null : organisation };
}

function roles({ grants }, known) {
  return html`<span class="s-row">${grants.map(({ role, organisation }) => {
    const where = known.organisations.find(({ id }) => id === organisation)?.name ?? organisation;
    return tag(where ? `${roleName(known.roles, role)} · ${where}` : roleName(known.roles, role));
  })}</span>`;
}

function state(user) {
  if (!user.enabled) {
    return tag(t('workbench.admin.users.state.off'), { kind: 'warn' });
  }
  return user.mustChangePassword ? tag(t('workbench.admin.users.state.new')) : tag(t('workbench.admin.users.state.on'), { kind: 'ok' });
}

function showPassword({ username, oneTimePassword }) {
  return oneTimePassword
    ? openDialog({
        title: t('workbench.admin.users.password'),
        body: (close) => html`<p>${t('workbench.admin.users.password.text', { username })}</p>
          <code class="s-secret">${oneTimePassword}</code>
          <div class="s-buttons"><button type="button" class="s-button primary" @click=${() => close()}>${t('workbench.close')}</button></div>`,
      })
    : undefined;
}
