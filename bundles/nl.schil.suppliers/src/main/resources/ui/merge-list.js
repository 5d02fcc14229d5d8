import { View, html, nothing, define, card, dataTable, confirm, fmt, icon } from '@schil/ui';

/** Suppliers that were merged, with the button that takes it back. */
class MergeList extends View {
  static loading = false;

  static properties = { ...View.properties, refused: { state: true } };

  loadKey({ locale, query }) {
    return [locale, query.get('supplier')];
  }

  load({ api, query }, signal) {
    return api.page('suppliers/merges', { query: { supplier: query.get('supplier') }, limit: 20, signal });
  }

  show(page) {
    const { t } = this.ctx;
    return page?.items.length
      ? card({
        title: t('suppliers.merges'), sub: t('suppliers.merges.sub'),
        body: html`${this.refused ? html`<div class="s-note bad" role="alert">${this.refused.map((text) => html`<p>${text}</p>`)}</div>` : nothing}
          ${dataTable({ label: t('suppliers.merges'), columns: this.#columns(), rows: page.items })}`,
      })
      : nothing;
  }

  #columns() {
    const { t, can } = this.ctx;
    return [
      { id: 'merged', label: t('suppliers.merges.merged'), header: true, render: ({ mergedName }) => mergedName },
      { id: 'survivor', label: t('suppliers.merges.survivor'), render: ({ survivor, survivorName }) => html`<a href="/suppliers/${survivor}">${survivorName}</a>` },
      { id: 'mergedAt', label: t('suppliers.merges.at'), render: ({ mergedAt }) => fmt.instant(mergedAt) },
      { id: 'undo', label: t('suppliers.merges.undo'), render: (merge) => merge.undoneAt
        ? t('suppliers.merges.undone', { at: fmt.instant(merge.undoneAt) })
        : merge.undoable && can('suppliers.write')
          ? html`<button type="button" class="s-button small" aria-label=${t('suppliers.merges.undo.label', { merged: merge.mergedName, survivor: merge.survivorName })}
              @click=${() => this.#undo(merge)}>${icon('history', 16)}${t('suppliers.merges.undo')}</button>
            <div class="s-muted s-small">${t('suppliers.merges.until', { date: fmt.date(merge.undoUntil) })}</div>`
          : t('suppliers.merges.until', { date: fmt.date(merge.undoUntil) }) },
    ];
  }

  async #undo(merge) {
    const { t, api, toast } = this.ctx;
    const names = { merged: merge.mergedName, survivor: merge.survivorName };
    if (!await confirm({ title: t('suppliers.merges.undo.label', names), text: t('suppliers.merges.undo.text', names), action: t('suppliers.merges.undo') })) {
      return;
    }
    this.refused = undefined;
    try {
      await api.post(`suppliers/merges/${merge.id}/undo`, {});
      toast(t('suppliers.merges.undo.done', names), 'ok');
      this.dispatchEvent(new CustomEvent('schil-suppliers-changed', { bubbles: true }));
      this.reload();
    } catch (problem) {
      this.refused = problem.errors?.length ? problem.errors.map(({ message }) => message) : [problem.detail ?? problem.message];
    }
  }
}
define('schil-suppliers-merges', MergeList);
