import { View, html, nothing, define, heading, icon, tag, formDialog } from '@schil/ui';
import { identifier, isKeyed, verified } from './supplier-words.js';
import { editSchema } from './supplier-schema.js';

/** The page of one supplier, with the tabs of all modules. */
class SupplierPage extends View {
  loadKey({ params, locale }) {
    return [params.id, locale];
  }

  async load({ api, params }, signal) {
    const { body, etag } = await api.read(`suppliers/${params.id}`, { signal });
    return { supplier: body, etag };
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('schil-suppliers-changed', () => this.reload());
  }

  show({ supplier }) {
    const { t, params, title } = this.ctx;
    title(supplier.name);
    return html`
      ${heading({ title: supplier.name, sub: this.#sub(supplier), actions: this.#actions() })}
      <schil-tabs point="supplier" base="/suppliers/${supplier.id}" current=${params.tab ?? ''} .subject=${supplier}
        .ctx=${this.ctx} label=${t('suppliers.tabs', { name: supplier.name })}></schil-tabs>`;
  }

  #sub(supplier) {
    const { t } = this.ctx;
    const kvk = identifier(supplier, 'KVK');
    const facts = [supplier.place, supplier.country, kvk && `${t('suppliers.scheme.KVK')} ${kvk}`].filter(Boolean).join(' · ');
    return html`<span class="s-row">${facts}
      ${verified(supplier, this.ctx)}
      ${isKeyed(supplier) ? nothing : tag(t('suppliers.no-key-tag'), { kind: 'warn' })}
      ${supplier.duplicates ? html`<a href="/suppliers/duplicates?supplier=${supplier.id}">${tag(t('suppliers.duplicate-tag'), { kind: 'warn' })}</a>` : nothing}</span>`;
  }

  #actions() {
    const { t, can } = this.ctx;
    return can('suppliers.write')
      ? html`<button type="button" class="s-button" @click=${() => this.#edit()}>${icon('pencil', 16)}${t('suppliers.edit')}</button>`
      : nothing;
  }

  async #edit() {
    const { t, api, toast } = this.ctx;
    const { supplier, etag } = this.data;
    const { name, tradeNames, place, country, website, verifiedOn } = supplier;
    const saved = await formDialog({
      title: t('suppliers.edit.title', { name }),
      schema: editSchema(this.ctx),
      value: { name, tradeNames, place, country, website, verifiedOn },
      submit: t('suppliers.save'),
      save: (value) => api.patch(`suppliers/${supplier.id}`, value, { etag }),
    });
    if (saved) {
      toast(t('suppliers.saved'), 'ok');
      this.reload();
    }
  }
}
define('schil-suppliers-page', SupplierPage);
