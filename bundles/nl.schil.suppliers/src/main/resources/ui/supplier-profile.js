import { View, html, nothing, define, card, grid, keyValues, dataTable, empty, fmt, icon, confirm, formDialog } from '@schil/ui';
import { FACTS } from './profile-facts.js';
import { answer, organisationNames } from './profile-words.js';
import { managerSchema, natureSchema } from './profile-schema.js';
import { groupCard } from './profile-group.js';

/** What the register knows of a supplier beside its description: blockings, group, certificates, categories, turnover. */
class SupplierProfile extends View {
  async load({ api, subject, asOf }, signal) {
    const path = `suppliers/${subject.id}`;
    const [profile, group, ...lists] = await Promise.all([
      api.get(`${path}/profile`, { signal }),
      api.get(`${path}/group`, { signal }),
      ...FACTS.map((kind) => api.page(`${path}/${kind.path}`, { query: { asOf }, signal })),
    ]);
    return { profile, group, facts: lists.map(({ items }) => items) };
  }

  show({ profile, group, facts }) {
    const [blockings, ...others] = FACTS.map((kind, index) => this.#facts(kind, facts[index]));
    return grid(
      blockings,
      groupCard(group, this.ctx, () => this.#changed()),
      this.#nature(profile),
      ...others,
    );
  }

  #nature(profile) {
    const { t } = this.ctx;
    const names = organisationNames(this.ctx);
    const writes = this.#writes;
    return card({
      title: t('suppliers.nature'), span: 5,
      action: writes ? this.#button('pencil', t('suppliers.edit'), () => this.#editNature(profile)) : undefined,
      body: keyValues([
        [t('suppliers.sme'), answer(profile.sme, this.ctx)],
        [t('suppliers.natural-person'), answer(profile.naturalPerson, this.ctx)],
        ...profile.relationships.map((one) => [t('suppliers.manager'), html`${one.managerEmail ? html`<a href="mailto:${one.managerEmail}">${one.managerEmail}</a>` : '–'}
          ${profile.relationships.length > 1 ? html`<div class="s-muted s-small">${names.get(one.organisation) ?? one.organisation}</div>` : nothing}
          ${one.archivedBefore ? html`<div class="s-muted s-small">${t('suppliers.archived.before', { date: fmt.date(one.archivedBefore) })}</div>` : nothing}
          ${writes ? html`<button type="button" class="s-button small quiet" aria-label=${t('suppliers.manager.edit', { organisation: names.get(one.organisation) ?? one.organisation })}
            @click=${() => this.#editManager(one)}>${icon('pencil', 16)}</button>` : nothing}`]),
      ]),
    });
  }

  #facts(kind, rows) {
    const { t } = this.ctx;
    const title = t(`suppliers.${kind.key}.all`);
    const actions = { id: 'actions', label: t('suppliers.actions'), align: 'end', render: (row) => html`
      <button type="button" class="s-button small quiet" aria-label=${t('suppliers.fact.edit', { name: kind.name(row, this.ctx) })}
        @click=${() => this.#edit(kind, row)}>${icon('pencil', 16)}</button>
      <button type="button" class="s-button small quiet" aria-label=${t('suppliers.fact.remove', { name: kind.name(row, this.ctx) })}
        @click=${() => this.#remove(kind, row)}>${icon('trash-2', 16)}</button>` };
    return card({
      title, span: kind.span,
      action: this.#writes ? this.#button('plus', t(`suppliers.${kind.key}.add`), () => this.#edit(kind)) : undefined,
      body: rows.length
        ? dataTable({ label: title, rows, columns: [...kind.columns(this.ctx), ...(this.#writes ? [actions] : [])] })
        : empty(t(`suppliers.${kind.key}.none`)),
    });
  }

  get #writes() {
    return this.ctx.can('suppliers.write') && !this.ctx.subject.archived;
  }

  #button(name, text, run) {
    return html`<button type="button" class="s-button small no-print" @click=${run}>${icon(name, 16)}${text}</button>`;
  }

  async #edit(kind, row) {
    const { t, api, subject } = this.ctx;
    const path = `suppliers/${subject.id}/${kind.path}`;
    const saved = await formDialog({
      title: row ? t('suppliers.fact.edit', { name: kind.name(row, this.ctx) }) : t(`suppliers.${kind.key}.add`),
      schema: kind.schema(this.ctx, !row),
      value: row && fields(kind, row),
      submit: t('suppliers.save'),
      save: (value) => row ? api.put(`${path}/${row.id}`, { ...fields(kind, row), ...value }, { etag: `"${row.version}"` }) : api.post(path, value),
    });
    if (saved) {
      this.ctx.toast(t('suppliers.saved'), 'ok');
      this.#changed();
    }
  }

  async #remove(kind, row) {
    const { t, api, subject } = this.ctx;
    const path = `suppliers/${subject.id}/${kind.path}`;
    const name = kind.name(row, this.ctx);
    const sure = await confirm({
      title: t('suppliers.fact.remove', { name }), text: t(`suppliers.${kind.key}.remove.text`), action: t('suppliers.remove'), danger: true,
    });
    if (sure) {
      const undo = { label: t('suppliers.undo'), run: () => this.#attempt(() => api.post(path, fields(kind, row)), t('suppliers.undone')) };
      await this.#attempt(() => api.delete(`${path}/${row.id}`), t('suppliers.fact.removed', { name }), undo);
    }
  }

  async #editNature({ sme, naturalPerson, version }) {
    const { t, api, subject } = this.ctx;
    const saved = await formDialog({
      title: t('suppliers.nature'), schema: natureSchema(this.ctx), value: { sme, naturalPerson }, submit: t('suppliers.save'),
      save: (value) => api.patch(`suppliers/${subject.id}/profile`, value, { etag: `"${version}"` }),
    });
    if (saved) {
      this.ctx.toast(t('suppliers.saved'), 'ok');
      this.#changed();
    }
  }

  async #editManager({ organisation, managerEmail, version }) {
    const { t, api, subject } = this.ctx;
    const saved = await formDialog({
      title: t('suppliers.manager'), schema: managerSchema(this.ctx), value: { managerEmail }, submit: t('suppliers.save'),
      save: (value) => api.put(`suppliers/${subject.id}/relationships/${organisation}`, value, { etag: `"${version}"` }),
    });
    if (saved) {
      this.ctx.toast(t('suppliers.saved'), 'ok');
      this.reload();
    }
  }

  async #attempt(work, done, undo) {
    try {
      await work();
      this.ctx.toast(done, 'ok', undo);
      this.#changed();
    } catch (problem) {
      this.ctx.toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
    }
  }

  #changed() {
    this.reload();
    this.dispatchEvent(new CustomEvent('schil-suppliers-changed', { bubbles: true }));
  }
}
define('schil-suppliers-profile', SupplierProfile);

/** The fields of a fact that a form or a request holds. */
function fields(kind, row) {
  return Object.fromEntries(kind.fields.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
}
