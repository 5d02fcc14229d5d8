import { card, empty, html, icon, nothing, tag } from '@schil/ui';
import { chooseSupplier } from './supplier-choice.js';

/**
 * The corporate group as a list in a list, from its head down.
 *
 * @param {{members: object[], version: number}} group
 * @param {() => void} changed called after a change
 */
export function groupCard({ members, version }, ctx, changed) {
  const { t } = ctx;
  const alone = members.length === 1;
  return card({
    title: t('suppliers.group'), span: 7,
    sub: alone ? undefined : t('suppliers.group.sub', { count: members.length }),
    action: ctx.can('suppliers.write') && !ctx.subject.archived ? html`<button type="button" class="s-button small no-print" @click=${() => move(members, version, ctx, changed)}>
      ${icon('pencil', 16)}${t('suppliers.group.change')}</button>` : undefined,
    body: alone ? empty(t('suppliers.group.none')) : html`<ul class="suppliers-group">${tree(members, 0, members.length, ctx)}</ul>`,
  });
}

/** The members from `start` to before `end`, which are on one level with all that belongs to them. */
function tree(members, start, end, ctx) {
  const items = [];
  for (let at = start; at < end;) {
    let next = at + 1;
    while (next < end && members[next].level > members[at].level) {
      next += 1;
    }
    const first = at + 1;
    items.push(html`<li>${member(members[at], ctx)}${next > first ? html`<ul>${tree(members, first, next, ctx)}</ul>` : nothing}</li>`);
    at = next;
  }
  return items;
}

function member({ id, name, place, country, level, self }, { t }) {
  const where = [place, country].filter(Boolean).join(', ');
  const label = !id ? html`<span class="s-muted">${t('suppliers.group.hidden')}</span>`
    : self ? html`<strong aria-current="true">${name}</strong>` : html`<a href="/suppliers/${id}/profile">${name}</a>`;
  return html`${label}${where ? html` <span class="s-muted s-small">${where}</span>` : nothing}
    ${level === 0 ? html` ${tag(t('suppliers.group.head'))}` : nothing}`;
}

async function move(members, version, ctx, changed) {
  const { t, api, subject, toast } = ctx;
  const current = members.find(({ parent }) => parent);
  const choice = await chooseSupplier(ctx, {
    title: t('suppliers.group.change'), label: t('suppliers.group.parent'), help: t('suppliers.group.parent.help'),
    none: current ? t('suppliers.group.leave') : undefined,
    save: (parent) => api.put(`suppliers/${subject.id}/group`, { parent }, { etag: `"${version}"` }),
    without: subject.id,
  });
  if (!choice) {
    return;
  }
  const undo = current && !current.id ? undefined : { label: t('suppliers.undo'), run: () => undoMove(current?.id ?? null, ctx, changed) };
  toast(t('suppliers.group.changed'), 'ok', undo);
  changed();
}

async function undoMove(parent, { t, api, subject, toast }, changed) {
  try {
    const { version } = await api.get(`suppliers/${subject.id}/group`);
    await api.put(`suppliers/${subject.id}/group`, { parent }, { etag: `"${version}"` });
    toast(t('suppliers.undone'), 'ok');
    changed();
  } catch (problem) {
    toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
  }
}
