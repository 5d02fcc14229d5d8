import { LitElement, html, nothing } from 'lit';
import { icon } from './icon.js';
import { pageStyles } from './layout.js';
import { confirm, formDialog, toast } from './messages.js';
import { t } from './texts.js';
import { define } from './view.js';

await pageStyles();

const LONGEST_NAME = 60;
const MOST = 30;

/**
 * The user's saved views of one list: names for a choice of filters, as chips above it. A chip applies its filters to the
 * address and, pressed again, clears them; the one that is shown can be renamed and removed. Properties: `name` of the list,
 * `keys` (the names in the address that make up its filter) and `ctx`.
 */
class SavedViews extends LitElement {
  static properties = { name: {}, keys: { attribute: false }, ctx: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  get #preference() {
    return `views.${this.name}`;
  }

  /** @returns {{name: string, query: Record<string, string>}[]} */
  get #views() {
    const kept = this.ctx.prefer(this.#preference);
    return Array.isArray(kept) ? kept : [];
  }

  /** The filter as it is in the address, without what is not set. */
  get #query() {
    return Object.fromEntries(this.keys.map((key) => [key, this.ctx.query.get(key)]).filter(([, value]) => value));
  }

  render() {
    if (!this.ctx) {
      return nothing;
    }
    const views = this.#views;
    const query = this.#query;
    const current = views.find((view) => this.keys.every((key) => (view.query[key] ?? '') === (query[key] ?? '')));
    const keepable = !current && Object.keys(query).length > 0 && views.length < MOST;
    if (!views.length && !keepable) {
      return nothing;
    }
    return html`<div class="s-saved-views s-row no-print" role="group" aria-label=${t('workbench.views')}>
      ${views.map((view) => html`<button type="button" class="s-button small" aria-pressed=${view === current ? 'true' : 'false'}
        @click=${() => this.#apply(view === current ? {} : view.query)}>${view.name}</button>`)}
      ${current ? html`
        <button type="button" class="s-button small quiet" aria-label=${t('workbench.views.rename.of', { name: current.name })} @click=${() => this.#rename(current)}>${icon('pencil', 16)}</button>
        <button type="button" class="s-button small quiet" aria-label=${t('workbench.views.remove.of', { name: current.name })} @click=${() => this.#remove(current)}>${icon('trash-2', 16)}</button>` : nothing}
      ${keepable ? html`<button type="button" class="s-button small quiet" @click=${() => this.#save(query)}>${icon('star', 16)}${t('workbench.views.save')}</button>` : nothing}
    </div>`;
  }

  #apply(query) {
    this.ctx.setQuery(Object.fromEntries(this.keys.map((key) => [key, query[key] ?? null])));
  }

  async #save(query) {
    await this.#named(t('workbench.views.save'), '', (name) => [...this.#views.filter((view) => view.name !== name), { name, query }]);
  }

  async #rename(current) {
    await this.#named(t('workbench.views.rename'), current.name, (name) => this.#views
      .filter((view) => view.name !== name || view.name === current.name)
      .map((view) => (view.name === current.name ? { ...view, name } : view)));
  }

  /** Asks for a name and keeps the views that follow from it; a view of the same name is replaced. */
  async #named(title, before, views) {
    await formDialog({
      title,
      intro: html`<p>${t('workbench.views.help')}</p>`,
      schema: { type: 'object', required: ['name'], properties: { name: { type: 'string', title: t('workbench.views.name'), maxLength: LONGEST_NAME } } },
      value: { name: before },
      submit: t('workbench.save'),
      save: ({ name }) => this.#keep(views(name.trim())),
    });
  }

  async #remove(current) {
    const sure = await confirm({
      title: t('workbench.views.remove'), text: t('workbench.views.remove.text', { name: current.name }), action: t('workbench.views.remove'), danger: true,
    });
    if (sure) {
      await this.#keep(this.#views.filter((view) => view !== current)).catch((problem) => toast(problem.message, 'bad'));
    }
  }

  async #keep(views) {
    const before = this.ctx.prefer(this.#preference);
    try {
      await this.ctx.setPreference(this.#preference, views.length ? views : null);
    } catch (problem) {
      await this.ctx.setPreference(this.#preference, before).catch(() => {});
      throw problem;
    }
    this.requestUpdate();
  }
}
define('schil-saved-views', SavedViews);
