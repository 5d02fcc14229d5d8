import { View, html, nothing, define, card, grid, keyValues, dataTable, tag, unknown, empty, fmt, icon, steps, confirm, formDialog } from '@schil/ui';
import { supplierName } from './supplier-archive.js';
import { missing, schemeName } from './supplier-words.js';
import { contactSchema, identifierSchema } from './supplier-schema.js';

/** What is known of a supplier: identifiers, names, contacts, and what is missing. */
class SupplierOverview extends View {
  static loading = false;

  async load({ api, subject }, signal) {
    const { items } = await api.page(`suppliers/${subject.id}/contacts`, { signal });
    return items;
  }

  show(contacts) {
    const supplier = this.ctx.subject;
    return grid(
      this.#missing(supplier),
      this.#identifiers(supplier),
      this.#facts(supplier),
      this.#contacts(contacts),
    );
  }

  #missing(supplier) {
    const { t } = this.ctx;
    const gaps = supplier.archived ? [] : missing(supplier);
    return gaps.length
      ? card({ title: t('suppliers.missing'), span: 12, body: steps(gaps.map((key) => ({
        title: t(key), text: t(`${key}.text`),
        href: key === 'suppliers.missing.duplicate' ? `/suppliers/duplicates?supplier=${supplier.id}` : undefined,
      }))) })
      : nothing;
  }

  #identifiers(supplier) {
    const { t, can } = this.ctx;
    const writes = can('suppliers.write') && !this.ctx.subject.archived;
    const columns = [
      { id: 'scheme', label: t('suppliers.scheme'), header: true, render: ({ scheme }) => schemeName(scheme, this.ctx) },
      { id: 'value', label: t('suppliers.value'), render: (one) => html`${one.value}
        ${one.original === one.value ? nothing : html`<div class="s-muted s-small">${t('suppliers.written-as', { value: one.original })}</div>`}` },
      { id: 'verifiedOn', label: t('suppliers.checked'), render: (one) => this.#checked(one) },
      { id: 'source', label: t('suppliers.source'), render: ({ source }) => source },
      ...(writes ? [{ id: 'remove', label: t('suppliers.actions'), align: 'end', render: (one) => html`<button type="button" class="s-button small quiet"
        aria-label=${t('suppliers.identifier.remove.label', { scheme: schemeName(one.scheme, this.ctx), value: one.value })}
        @click=${() => this.#removeIdentifier(one)}>${icon('trash-2', 16)}</button>` }] : []),
    ];
    return card({
      title: t('suppliers.identifiers'), span: 8,
      action: writes ? html`<button type="button" class="s-button small" @click=${() => this.#addIdentifier()}>${icon('plus', 16)}${t('suppliers.identifier.add')}</button>` : undefined,
      body: supplier.identifiers.length
        ? dataTable({ label: t('suppliers.identifiers'), columns, rows: supplier.identifiers })
        : empty(t('suppliers.identifiers.none')),
    });
  }

  #checked({ verifiedOn, validTo }) {
    const { t } = this.ctx;
    return html`${tag(t('suppliers.passes'), { kind: 'ok', icon: 'circle-check' })}
      <div class="s-muted s-small">${verifiedOn ? t('suppliers.verified', { date: fmt.date(verifiedOn) }) : t('suppliers.never-verified')}
      ${validTo ? html` · ${t('suppliers.until', { date: fmt.date(validTo) })}` : nothing}</div>`;
  }

  #facts(supplier) {
    const { t, organisations } = this.ctx;
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    return card({ title: t('suppliers.facts'), span: 4, body: keyValues([
      [t('suppliers.name'), supplierName(supplier, this.ctx)],
      [t('suppliers.trade-names'), supplier.tradeNames.length ? supplier.tradeNames.map((name) => html`<div>${name}</div>`) : '–'],
      [t('suppliers.place'), supplier.place ?? unknown()],
      [t('suppliers.country'), supplier.country ?? unknown()],
      [t('suppliers.website'), supplier.website ? html`<a href=${supplier.website} rel="noopener noreferrer" target="_blank">${supplier.website}</a>` : unknown()],
      [t('suppliers.verified-on'), supplier.verifiedOn ? fmt.date(supplier.verifiedOn) : unknown()],
      [t('suppliers.external-id'), supplier.aliases.length ? supplier.aliases.map(({ externalId }) => html`<div>${externalId}</div>`) : undefined],
      [t('suppliers.organisations'), supplier.organisations.length ? supplier.organisations.map((id) => html`<div>${names.get(id) ?? id}</div>`) : '–'],
      [t('suppliers.source'), supplier.source],
    ]) });
  }

  #contacts(contacts) {
    const { t, can } = this.ctx;
    const writes = can('suppliers.write') && !this.ctx.subject.archived;
    const columns = [
      { id: 'name', label: t('suppliers.contact.name'), header: true, render: ({ name }) => name },
      { id: 'level', label: t('suppliers.contact.level'), render: ({ level }) => t(`suppliers.level.${level}`) },
      { id: 'job', label: t('suppliers.contact.job'), render: ({ job }) => job ?? '–' },
      { id: 'email', label: t('suppliers.contact.email'), render: ({ email }) => email ? html`<a href="mailto:${email}">${email}</a>` : '–' },
      { id: 'phone', label: t('suppliers.contact.phone'), render: ({ phone }) => phone ? html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>` : '–' },
      ...(writes ? [{ id: 'actions', label: t('suppliers.actions'), align: 'end', render: (contact) => html`
        <button type="button" class="s-button small quiet" aria-label=${t('suppliers.contact.edit', { name: contact.name })}
          @click=${() => this.#editContact(contact)}>${icon('pencil', 16)}</button>
        <button type="button" class="s-button small quiet" aria-label=${t('suppliers.contact.remove', { name: contact.name })}
          @click=${() => this.#removeContact(contact)}>${icon('trash-2', 16)}</button>` }] : []),
    ];
    return card({
      title: t('suppliers.contacts'), span: 12,
      action: writes ? html`<button type="button" class="s-button small" @click=${() => this.#editContact()}>${icon('plus', 16)}${t('suppliers.contact.add')}</button>` : undefined,
      body: contacts?.length
        ? dataTable({ label: t('suppliers.contacts'), columns, rows: contacts })
        : empty(t('suppliers.contacts.none')),
    });
  }

  async #addIdentifier() {
    const { t, api, subject } = this.ctx;
    const saved = await formDialog({
      title: t('suppliers.identifier.add'),
      schema: identifierSchema(this.ctx),
      submit: t('suppliers.save'),
      save: (value) => api.post(`suppliers/${subject.id}/identifiers`, value),
    });
    if (saved) {
      this.#changed(t('suppliers.saved'));
    }
  }

  async #removeIdentifier({ scheme, value }) {
    const { t, api, subject } = this.ctx;
    const sure = await confirm({
      title: t('suppliers.identifier.remove'),
      text: t('suppliers.identifier.remove.text', { scheme: schemeName(scheme, this.ctx), value }),
      action: t('suppliers.remove'), danger: true,
    });
    if (sure) {
      await this.#attempt(() => api.delete(`suppliers/${subject.id}/identifiers/${scheme}/${encodeURIComponent(value)}`), t('suppliers.removed'));
    }
  }

  async #editContact(contact) {
    const { t, api, subject } = this.ctx;
    const path = `suppliers/${subject.id}/contacts`;
    const saved = await formDialog({
      title: contact ? t('suppliers.contact.edit', { name: contact.name }) : t('suppliers.contact.add'),
      schema: contactSchema(this.ctx, !contact),
      value: contact && { name: contact.name, level: contact.level, job: contact.job, email: contact.email, phone: contact.phone },
      submit: t('suppliers.save'),
      save: (value) => contact ? api.put(`${path}/${contact.id}`, value) : api.post(path, value),
    });
    if (saved) {
      this.ctx.toast(t('suppliers.saved'), 'ok');
      this.reload();
    }
  }

  async #removeContact({ id, name }) {
    const { t, api, subject } = this.ctx;
    const sure = await confirm({
      title: t('suppliers.contact.remove', { name }), text: t('suppliers.contact.remove.text'), action: t('suppliers.remove'), danger: true,
    });
    if (sure) {
      await this.#attempt(() => api.delete(`suppliers/${subject.id}/contacts/${id}`), t('suppliers.removed'));
    }
  }

  async #attempt(work, done) {
    try {
      await work();
      this.#changed(done);
    } catch (problem) {
      this.ctx.toast(problem.detail ?? problem.message, 'bad');
    }
  }

  #changed(text) {
    this.ctx.toast(text, 'ok');
    this.reload();
    this.dispatchEvent(new CustomEvent('schil-suppliers-changed', { bubbles: true }));
  }
}
define('schil-suppliers-overview', SupplierOverview);
