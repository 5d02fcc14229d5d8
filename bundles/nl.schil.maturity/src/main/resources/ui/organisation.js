import { html, nothing, t } from '@schil/ui';

const PREFERENCE = 'maturity.organisation';

/**
 * The organisation whose shell is shown: that of the address, otherwise the one chosen last; undefined leaves the choice
 * to the server.
 */
export function organisationOf({ query, organisations, prefer }) {
  const asked = query.get('organisation');
  const chosen = prefer(PREFERENCE);
  return asked ?? (organisations.some(({ id }) => id === chosen) ? chosen : undefined);
}

/** Address of a cell's page, of the same organisation as the current page. */
export function cellRoute(ctx, phase, stage, values = {}) {
  const query = new URLSearchParams();
  const organisation = ctx.query.get('organisation');
  for (const [name, value] of Object.entries({ organisation, ...values })) {
    if (value) {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return `/shell/${phase}/${stage}${text ? `?${text}` : ''}`;
}

/** A choice of organisation, for who may see more than one. */
export function organisationChoice(ctx, current) {
  if (ctx.organisations.length < 2) {
    return nothing;
  }
  return html`<label class="schil-maturity-organisation no-print"><span>${t('maturity.organisation')}</span>
    <select class="s-input" @change=${(event) => choose(ctx, event.target.value)}>
      ${ctx.organisations.map(({ id, name }) => html`<option value=${id} ?selected=${id === current}>${name}</option>`)}
    </select></label>`;
}

function choose(ctx, id) {
  ctx.setPreference(PREFERENCE, id);
  ctx.setQuery({ organisation: id });
}
