import { View, card, dataTable, define, empty, fmt, html, icon, nothing, t, tag, unknown } from '@schil/ui';
import { concentration } from './overview-tab.js';
import { done, share } from './parts.js';

/** All market scans of a category, the newest first. */
class ScansTab extends View {
  async load({ api, subject }, signal) {
    return (await api.page(`market/categories/${subject.id}/scans`, { signal })).items;
  }

  show(scans) {
    const { ctx } = this;
    const shown = scans.filter(({ scannedOn }) => scannedOn <= ctx.asOf);
    return card({
      title: t('market.scans'), sub: t('market.scans.sub'),
      body: shown.length ? shown.map((scan) => this.#scan(scan)) : empty(t('market.scan.never'), ctx.can('market.write')
        ? html`<a href="/market/categories/${ctx.subject.id}/scans/new">${t('market.scan-new')}</a>` : nothing),
    });
  }

  #scan(scan) {
    const gone = scan.withdrawnOn && scan.withdrawnOn <= this.ctx.asOf;
    return html`<article class="schil-market-record ${gone ? 'withdrawn' : ''}">
      <div class="head"><h3>${fmt.date(scan.scannedOn, 'long')}</h3>${gone ? tag(t('market.scan.withdrawn')) : nothing}
        <span class="s-muted">${scan.recordedBy?.name ?? t('market.somebody')}</span>
        ${this.ctx.can('market.write') ? html`<div class="s-row no-print">${this.#buttons(scan, gone)}</div>` : nothing}</div>
      ${scan.trends ? html`<p class="schil-market-text">${scan.trends}</p>` : nothing}
      <div class="s-grid">
        <div class="s-span-7">${dataTable({ label: t('market.scan.suppliers'), rows: scan.suppliers, empty: t('market.scan.suppliers.none'), columns: [
          { id: 'name', label: t('market.supplier'), header: true, render: ({ supplier, name }) => supplier ? html`<a href="/suppliers/${supplier}">${name ?? t('market.supplier.unnamed')}</a>` : name },
          { id: 'share', label: t('market.scan.share.label'), align: 'end', render: (one) => share(one.share) },
        ] })}</div>
        <div class="s-span-5">
          <dl class="s-facts"><dt>${t('market.capable')}</dt><dd>${scan.capable ?? unknown()}</dd>
            <dt>${t('market.reach.concentration')}</dt><dd>${concentration(scan.concentration, scan.concentrationCovered)}</dd>
            <dt>${t('market.scan.sources')}</dt><dd><ul class="schil-market-list">${scan.sources.map(({ title, address }) =>
              html`<li>${address ? html`<a href=${address} rel="noreferrer">${title}</a>` : title}</li>`)}</ul></dd></dl>
        </div>
      </div>
    </article>`;
  }

  #buttons(scan, gone) {
    const on = fmt.date(scan.scannedOn);
    return html`<a class="s-button small" href="/market/categories/${scan.category}/scans/${scan.id}/edit" aria-label="${t('market.edit')}: ${on}">${icon('pencil', 14)}${t('market.edit')}</a>
      <button type="button" class="s-button small quiet" aria-label="${t(gone ? 'market.restore' : 'market.withdraw')}: ${on}" @click=${() => this.#withdraw(scan, !gone)}>${t(gone ? 'market.restore' : 'market.withdraw')}</button>`;
  }

  async #withdraw(scan, withdrawn) {
    const { api, toast } = this.ctx;
    const put = (from, value) => api.put(`market/categories/${scan.category}/scans/${scan.id}`, scanBody(from, value), { etag: `"${from.version}"` });
    const after = await done(this, put(scan, withdrawn));
    if (after) {
      toast(t(withdrawn ? 'market.scan.withdrawn-now' : 'market.undone'), 'ok', { label: t('market.undo'), run: () => done(this, put(after, !withdrawn), t('market.undone')) });
    }
  }
}
define('schil-market-scans', ScansTab);

/** A scan as the server takes it. */
export function scanBody({ scannedOn, capable, trends, sources, suppliers }, withdrawn = false) {
  return { scannedOn, capable, trends, sources, suppliers: suppliers.map(({ supplier, name, share: part }) => ({ supplier, name: supplier ? undefined : name, share: part })), withdrawn };
}
