import { fmt, html, nothing, t, tabs, tag, unknown } from '@schil/ui';

const PARTS = [['categories', '/market'], ['notes', '/market/notes'], ['portfolio', '/market/portfolio'], ['spend', '/market/spend'], ['promises', '/market/promises'], ['preferencing', '/market/preferencing'], ['reference', '/market/reference']];
const FRESHNESS = { FRESH: 'ok', STALE: 'warn', NONE: 'unknown' };

/** The strip with the parts of the market module. */
export function parts(current) {
  return tabs(PARTS.map(([id, href]) => ({ id, href, label: t(`market.part.${id}`) })), current, t('market.title'));
}

/** Does `work`; says that it is done, or why not, and then reads the view again. */
export async function done(view, work, said) {
  try {
    const result = await work;
    if (result) {
      if (said) {
        view.ctx.toast(said, 'ok');
      }
      await view.reload();
      view.dispatchEvent(new CustomEvent('schil-market-changed', { bubbles: true }));
    }
    return result;
  } catch (problem) {
    view.ctx.toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
    return undefined;
  }
}

/** How fresh the newest market scan is, with its date. */
export function freshnessTag({ freshness, scannedOn }) {
  return freshness === 'NONE' ? unknown(t('market.freshness.NONE'))
    : html`${fmt.date(scannedOn)} ${tag(t(`market.freshness.${freshness}`), { kind: FRESHNESS[freshness], icon: freshness === 'STALE' ? 'triangle-alert' : undefined })}`;
}

/** The quadrant of a placement, with a mark when it rests on the former one. */
export function quadrantTag(placement) {
  return !placement?.quadrant ? unknown(t('market.quadrant.NONE'))
    : html`${tag(t(`market.quadrant.${placement.quadrant}`))}${placement.border ? html` ${tag(t('market.portfolio.border'), { kind: 'warn' })}` : nothing}`;
}

/** Part of a whole, or unknown. */
export function share(fraction, digits = 0) {
  return fraction === null || fraction === undefined ? unknown() : fmt.percent(fraction, digits);
}

/** A select that changes the address. */
export function select({ query, setQuery }, name, label, options, fallback = '') {
  return html`<label>${label}
    <select class="s-input" @change=${(event) => setQuery({ [name]: event.target.value || null })}>${options.map(([value, words]) =>
      html`<option value=${value} .selected=${(query.get(name) ?? fallback) === value}>${words}</option>`)}</select></label>`;
}

/** The organisation of a page about one organisation: chosen in the address, or the first. */
export function organisationOf({ query, organisations }) {
  return query.get('organisation') ?? organisations[0]?.id;
}

/** Lets whoever works for several organisations choose one. */
export function chooseOrganisation(ctx) {
  return ctx.organisations.length > 1
    ? html`<div class="s-table-filters no-print">${select(ctx, 'organisation', t('market.organisation'), ctx.organisations.map(({ id, name }) => [id, name]), ctx.organisations[0].id)}</div>`
    : nothing;
}
