import { ApiError, View, api, card, define, heading, html, nothing, t } from '@schil/ui';
import '@schil/ui/form.js';
import { numberOf, rowErrors } from './rows-editor.js';
import { scanBody } from './scans-tab.js';

/** Records a market scan, or changes one. */
class ScanEdit extends View {
  static properties = { sources: { state: true }, suppliers: { state: true }, faults: { state: true } };

  async load({ params }, signal) {
    const [category, scans] = await Promise.all([
      api.get(`market/categories/${params.category}`, { signal }),
      api.page(`market/categories/${params.category}/scans`, { signal }),
    ]);
    const scan = params.id ? scans.items.find(({ id }) => id === params.id) : undefined;
    const from = scan ?? scans.items.find(({ withdrawnOn }) => !withdrawnOn);
    this.sources = scan ? scan.sources : [{}, {}];
    this.suppliers = (from?.suppliers ?? []).map((one) => ({ ...one, share: one.share === undefined || one.share === null ? '' : String(+(one.share * 100).toFixed(4)) }));
    this.faults = {};
    return { category, scan };
  }

  show({ category, scan }) {
    const back = `/market/categories/${category.id}/scans`;
    return html`${heading({ title: t(scan ? 'market.scan-edit' : 'market.scan-new'), sub: html`<a href=${back}>${category.name}</a>` })}
      ${card({ body: html`
        <schil-market-rows-editor label=${t('market.scan.sources')} help=${t('market.scan.sources.help')} add=${t('market.scan.source.add')} .rows=${this.sources} .errors=${rowErrors(this.faults, 'sources')}
          .fields=${[{ id: 'title', label: t('market.scan.source.title') }, { id: 'address', label: t('market.scan.source.address') }]} @schil-rows=${({ detail }) => { this.sources = detail; }}></schil-market-rows-editor>
        <schil-market-rows-editor label=${t('market.scan.suppliers')} help=${t('market.scan.suppliers.help')} add=${t('market.scan.supplier.add')} .rows=${this.suppliers} .errors=${rowErrors(this.faults, 'suppliers')}
          .fields=${[{ id: 'name', label: t('market.supplier'), kind: 'supplier' }, { id: 'share', label: t('market.scan.share.percent'), kind: 'number', narrow: true }]} @schil-rows=${({ detail }) => { this.suppliers = detail; }}></schil-market-rows-editor>
        <schil-form .schema=${schema()} .value=${value(scan, this.ctx.today)} submit=${t('market.save')} cancel=${back} @schil-submit=${(event) => this.#save(event.currentTarget, event.detail, { category, scan, back })}></schil-form>` })}`;
  }

  async #save(form, given, { category, scan, back }) {
    form.busy = true;
    const body = scanBody({
      ...given, sources: this.sources.filter(({ title, address }) => title || address),
      suppliers: this.suppliers.filter(({ name, supplier }) => name || supplier).map((one) => ({ ...one, share: fraction(one.share) })),
    }, Boolean(scan?.withdrawnOn));
    try {
      await (scan ? api.put(`market/categories/${category.id}/scans/${scan.id}`, body, { etag: `"${scan.version}"` }) : api.post(`market/categories/${category.id}/scans`, body));
      this.ctx.toast(t('market.saved'), 'ok');
      this.ctx.navigate(back);
    } catch (problem) {
      this.faults = problem instanceof ApiError ? problem : {};
      form.fail(problem);
    }
  }
}
define('schil-market-scan-edit', ScanEdit);

function fraction(percent) {
  const number = numberOf(percent);
  return typeof number === 'number' ? Number((number / 100).toFixed(6)) : number ?? undefined;
}

function value(scan, today) {
  return { scannedOn: scan?.scannedOn ?? today, capable: scan?.capable ?? null, trends: scan?.trends ?? null };
}

function schema() {
  return {
    required: ['scannedOn'],
    properties: {
      scannedOn: { type: 'string', format: 'date', title: t('market.scan.day') },
      capable: { type: 'integer', title: t('market.capable'), description: t('market.scan.capable.help'), minimum: 0, maximum: 1000000 },
      trends: { type: 'string', title: t('market.scan.trends'), format: 'textarea', maxLength: 8000 },
    },
  };
}
