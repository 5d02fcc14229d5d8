import { html, nothing, confirm, fmt, formDialog, icon, openDialog } from '@schil/ui';

/** The supplier's name; that of a natural person whose name was erased in the reader's language. */
export function supplierName({ name, erasedOn }, { t }) {
  return erasedOn ? t('suppliers.name.erased') : name;
}

/**
 * Asks for which organisation, shows what will be erased, and archives.
 *
 * @returns {Promise<boolean>} whether it was done
 */
export async function archiveSupplier(ctx, supplier) {
  const { t, api, toast } = ctx;
  const organisation = await whose(ctx, supplier);
  if (!organisation) {
    return false;
  }
  const path = `suppliers/${supplier.id}/archive`;
  const { body: preview, etag } = await api.read(path, { query: { organisation } });
  if (preview.obstacles.length) {
    await refuse(ctx, preview.obstacles);
    return false;
  }
  const done = await formDialog({
    title: t('suppliers.archive.title', { name: supplier.name }),
    intro: html`<p class="s-muted">${t('suppliers.archive.for', { organisation: organisationName(organisation, ctx) })}</p>
      <ul class="suppliers-effects">${effects(preview, ctx).map((text) => html`<li>${text}</li>`)}</ul>
      ${preview.unanswered.map((module) => html`<p class="s-note warn">${t('suppliers.archive.unanswered', { module })}</p>`)}
      ${preview.identity === 'ERASED' ? html`<p class="s-note bad">${t('suppliers.archive.identity.ERASED')}</p>` : nothing}`,
    schema: {
      properties: { reason: { title: t('suppliers.archive.reason'), description: t('suppliers.archive.reason.help'), type: 'string', maxLength: 300 } },
      required: ['reason'],
    },
    submit: t('suppliers.archive.do'),
    save: ({ reason }) => api.post(path, { organisation, reason }, { etag }),
  });
  if (done) {
    toast(t('suppliers.archive.done', { name: supplier.name }), 'ok');
  }
  return Boolean(done);
}

/** What says that the supplier is archived, for each organisation, with the button that takes it back. */
export function archiveBanner(supplier, ctx, changed) {
  const { t, can } = ctx;
  const several = ctx.organisations.length > 1;
  return supplier.ended.map(({ organisation, endedOn, reason }) => html`<div class="s-note suppliers-archived" role="note">
    <p><strong>${icon('history', 18)}${t('suppliers.archived.banner', { date: fmt.date(endedOn) })}</strong>${several ? ` ${organisationName(organisation, ctx)}.` : nothing}</p>
    <p>${t('suppliers.archived.reason', { reason })}</p>
    ${supplier.erasedOn ? html`<p>${t('suppliers.archived.erased', { date: fmt.date(supplier.erasedOn) })}</p>` : nothing}
    ${can('suppliers.write') && !supplier.erasedOn ? html`<p><button type="button" class="s-button"
      aria-label=${several ? `${t('suppliers.restore')}: ${organisationName(organisation, ctx)}` : t('suppliers.restore')}
      @click=${() => restore(ctx, supplier, organisation, changed)}>${icon('refresh-cw', 16)}${t('suppliers.restore')}</button></p>` : nothing}</div>`);
}

async function restore(ctx, supplier, organisation, changed) {
  const { t, api, toast } = ctx;
  const sure = await confirm({
    title: t('suppliers.restore.title', { name: supplier.name }), text: t('suppliers.restore.text'), action: t('suppliers.restore'),
  });
  if (!sure) {
    return;
  }
  try {
    await api.delete(`suppliers/${supplier.id}/archive`, { query: { organisation }, etag: `"${supplier.version}"` });
    toast(t('suppliers.restore.done', { name: supplier.name }), 'ok');
  } catch (problem) {
    toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
  }
  changed();
}

function effects({ contacts, manager, people, duplicates, identity }, { t }) {
  const others = Object.values(people).reduce((sum, count) => sum + count, 0);
  return [
    contacts ? t('suppliers.archive.effect.contacts', { count: fmt.number(contacts) }) : t('suppliers.archive.effect.contacts.none'),
    manager && t('suppliers.archive.effect.manager'),
    others && t('suppliers.archive.effect.people', { count: fmt.number(others) }),
    duplicates && t('suppliers.archive.effect.duplicates', { count: fmt.number(duplicates) }),
    identity !== 'ERASED' && t(`suppliers.archive.identity.${identity}`),
    t('suppliers.archive.effect.lists'),
    identity !== 'ERASED' && t('suppliers.archive.effect.import'),
  ].filter(Boolean);
}

/** The organisation whose relation ends: the only one, or the one chosen. */
async function whose(ctx, { name, organisations }) {
  if (organisations.length === 1) {
    return organisations[0];
  }
  const { t } = ctx;
  const choice = await formDialog({
    title: t('suppliers.archive.title', { name }),
    schema: {
      properties: { organisation: {
        title: t('suppliers.archive.choose'), type: 'string', enum: organisations, enumTitles: organisations.map((id) => organisationName(id, ctx)),
      } },
      required: ['organisation'],
    },
    submit: t('suppliers.archive.next'),
    save: async ({ organisation }) => organisation,
  });
  return choice;
}

function refuse({ t }, obstacles) {
  return openDialog({
    title: t('suppliers.archive.blocked'),
    body: (close) => html`${obstacles.map(({ code, values }) => html`<p>${t(code, values)}</p>`)}
      <div class="s-buttons"><button type="button" class="s-button primary" autofocus @click=${() => close()}>${t('suppliers.close')}</button></div>`,
  });
}

function organisationName(id, { organisations }) {
  return organisations.find((one) => one.id === id)?.name ?? id;
}
