import { View, html, nothing, define, heading, icon, tag, formDialog, fmt } from '@schil/ui';
import { archiveBanner, archiveSupplier, supplierName } from './supplier-archive.js';
import { chooseSupplier } from './supplier-choice.js';
import { identifier, isKeyed, verified } from './supplier-words.js';
import { editSchema } from './supplier-schema.js';

/** The page of one supplier, with the tabs of all modules. */
class SupplierPage extends View {
  loadKey({ params, locale, asOf }) {
    return [params.id, locale, asOf];
  }

  async load({ api, params, asOf, navigate }, signal) {
    const [{ body, etag }, { items }] = await Promise.all([
      api.read(`suppliers/${params.id}`, { signal }),
      // a supplier that was merged has none: its page is that of the one it is part of
      api.page(`suppliers/${params.id}/blockings`, { query: { asOf }, signal }).catch((problem) => {
        if (problem.isNotFound) {
          return { items: [] };
        }
        throw problem;
      }),
    ]);
    if (body.id !== params.id) {
      navigate(`/suppliers/${body.id}`, { replace: true });
    }
    return { supplier: body, etag, blockings: items.filter(({ validity }) => validity === 'VALID') };
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('schil-suppliers-changed', () => this.reload());
  }

  show({ supplier, blockings }) {
    const { t, params, title } = this.ctx;
    const name = supplierName(supplier, this.ctx);
    title(name);
    return html`
      ${heading({ title: name, sub: this.#sub(supplier), actions: this.#actions(supplier) })}
      ${archiveBanner(supplier, this.ctx, () => this.reload())}
      ${blockings.map((blocking) => this.#banner(blocking))}
      <schil-tabs point="supplier" base="/suppliers/${supplier.id}" current=${params.tab ?? ''} .subject=${supplier}
        .ctx=${this.ctx} label=${t('suppliers.tabs', { name })}></schil-tabs>`;
  }

  #banner({ organisation, ground, reason, until }) {
    const { t, organisations } = this.ctx;
    const name = organisations.length > 1 ? organisations.find(({ id }) => id === organisation)?.name : undefined;
    return html`<div class="s-note bad suppliers-blocked" role="note">
      <p><strong>${icon('triangle-alert', 18)}${t('suppliers.blocked', { until: fmt.date(until) })}</strong>${name ? ` ${name}.` : nothing}</p>
      <p>${t(`suppliers.blocking.ground.${ground}`)}: ${reason}</p></div>`;
  }

  #sub(supplier) {
    const { t } = this.ctx;
    const kvk = identifier(supplier, 'KVK');
    const facts = [supplier.place, supplier.country, kvk && `${t('suppliers.scheme.KVK')} ${kvk}`].filter(Boolean).join(' · ');
    return html`<span class="s-row">${facts}
      ${supplier.archived ? tag(t('suppliers.archived-tag'), { kind: 'warn' }) : nothing}
      ${supplier.erasedOn ? nothing : verified(supplier, this.ctx)}
      ${isKeyed(supplier) || supplier.erasedOn ? nothing : tag(t('suppliers.no-key-tag'), { kind: 'warn' })}
      ${supplier.duplicates ? html`<a href="/suppliers/duplicates?supplier=${supplier.id}">${tag(t('suppliers.duplicate-tag'), { kind: 'warn' })}</a>` : nothing}</span>`;
  }

  #actions(supplier) {
    const { t, can } = this.ctx;
    const button = (name, text, run) => html`<button type="button" class="s-button" @click=${run}>${icon(name, 16)}${text}</button>`;
    return can('suppliers.write') && !supplier.archived
      ? html`${button('pencil', t('suppliers.edit'), () => this.#edit())}
        ${button('layers', t('suppliers.merge.with.open'), () => this.#mergeWith())}
        ${button('history', t('suppliers.archive'), () => this.#archive())}`
      : nothing;
  }

  async #mergeWith() {
    const { t, navigate } = this.ctx;
    const { id, name } = this.data.supplier;
    const other = await chooseSupplier(this.ctx, {
      title: t('suppliers.merge.with.title', { name }), label: t('suppliers.merge.with.label'), help: t('suppliers.merge.with.help'),
      without: id, save: async (chosen) => chosen,
    });
    if (other) {
      navigate(`/suppliers/merge/${id}/${other}?from=supplier`);
    }
  }

  async #archive() {
    try {
      if (await archiveSupplier(this.ctx, this.data.supplier)) {
        this.reload();
      }
    } catch (problem) {
      this.ctx.toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
    }
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
