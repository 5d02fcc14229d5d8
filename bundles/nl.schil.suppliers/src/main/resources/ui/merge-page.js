import { View, html, nothing, define, heading, card, grid, confirm, fmt, icon } from '@schil/ui';
import { compareColumns, compareRows, comparison } from './compare-suppliers.js';

/** Keys of which two different ones are those of two legal persons. */
const LEGAL_PERSON = /^(KVK|RSIN|LEI|KBO):/;

/** What a merge of two suppliers would do, and the button that does it. */
class MergePage extends View {
  static properties = { ...View.properties, refused: { state: true } };

  loadKey({ params, locale }) {
    return [params.survivor, params.merged, locale];
  }

  load({ api, params }, signal) {
    return api.get(`suppliers/${params.survivor}/merge-preview`, { query: { with: params.merged }, signal });
  }

  show(preview) {
    const { t, title } = this.ctx;
    const { survivor, merged, result } = preview;
    const names = { survivor: survivor.name, merged: merged.name };
    title(t('suppliers.merge'));
    return html`
      ${heading({ title: t('suppliers.merge'), sub: t('suppliers.merge.sub', names),
        actions: html`<a class="s-button" href="/suppliers/merge/${merged.id}/${survivor.id}${this.#chosen ? '?from=supplier' : ''}">${icon('refresh-cw', 16)}${t('suppliers.merge.swap')}</a>` })}
      ${preview.obstacles.length ? html`<div class="s-note bad" role="note">${preview.obstacles.map(({ code, values }) => html`<p>${t(code, values)}</p>`)}</div>` : nothing}
      ${preview.endingKeys.some((key) => LEGAL_PERSON.test(key)) ? html`<p class="s-note warn" role="note">${t('suppliers.merge.two-persons')}</p>` : nothing}
      ${this.refused ? html`<div class="s-note bad" role="alert">${this.refused.map((text) => html`<p>${text}</p>`)}</div>` : nothing}
      ${grid(
        card({ title: t('suppliers.merge.sides'), span: 8, body: comparison({
          label: t('suppliers.merge.sides'),
          columns: compareColumns([t('suppliers.merge.stays'), t('suppliers.merge.goes'), t('suppliers.merge.result')], this.ctx),
          rows: compareRows([survivor, merged, result], this.ctx),
          width: this.width,
        }) }),
        card({ title: t('suppliers.merge.happens'), span: 4, body: html`<ul class="suppliers-effects">${this.#effects(preview).map((text) => html`<li>${text}</li>`)}</ul>
          <div class="s-row suppliers-decisions">
            <button type="button" class="s-button primary" ?disabled=${preview.obstacles.length > 0} @click=${() => this.#merge(preview)}>${icon('check', 16)}${t('suppliers.merge.do')}</button>
            <a class="s-button" href=${this.#chosen ? `/suppliers/${survivor.id}` : '/suppliers/duplicates'}>${t('suppliers.merge.cancel')}</a></div>` }),
      )}`;
  }

  /** Whether somebody chose the other supplier, instead of a pair that was proposed. */
  get #chosen() {
    return this.ctx.query.get('from') === 'supplier';
  }

  #effects({ survivor, merged, endingKeys, records, references, undoUntil }) {
    const { t } = this.ctx;
    const counted = (key, count) => count ? t(key, { count: fmt.number(count) }) : undefined;
    return [
      t('suppliers.merge.effect.name', { survivor: survivor.name, merged: merged.name }),
      ...Object.entries(records).map(([kind, count]) => counted(`suppliers.merge.effect.${kind}`, count)),
      ...Object.entries(references).map(([module, count]) => t('suppliers.merge.effect.reference', { count: fmt.number(count), what: t(`${module}.references`) })),
      ...endingKeys.map((key) => t('suppliers.merge.effect.ending', { key: key.replace(':', ' ') })),
      t('suppliers.merge.effect.redirect', { merged: merged.name, survivor: survivor.name }),
      t('suppliers.merge.effect.undo', { date: fmt.date(undoUntil) }),
    ].filter(Boolean);
  }

  async #merge(preview) {
    const { t, api, toast, navigate } = this.ctx;
    const { survivor, merged } = preview;
    const names = { survivor: survivor.name, merged: merged.name };
    const sure = await confirm({
      title: t('suppliers.merge.confirm', names),
      text: html`<ul class="suppliers-effects">${this.#effects(preview).map((text) => html`<li>${text}</li>`)}</ul>`,
      action: t('suppliers.merge.do'),
    });
    if (!sure) {
      return;
    }
    this.refused = undefined;
    try {
      await api.post(`suppliers/${survivor.id}/merge`, { with: merged.id, version: merged.version }, { etag: `"${survivor.version}"` });
      toast(t('suppliers.merge.done', names), 'ok');
      navigate(`/suppliers/${survivor.id}`);
    } catch (problem) {
      this.refused = problem.errors?.length ? problem.errors.map(({ message }) => message) : [problem.detail ?? problem.message];
    }
  }
}
define('schil-suppliers-merge', MergePage);
