import { fmt, formDialog, html, keyValues, nothing, openDialog, t, unknown } from '@schil/ui';
import './chain-search.js';

const REACHES = ['DIRECT', 'THROUGH_CONTRACT', 'NONE'];
const SCALE = [1, 2, 3, 4, 5];

/** Asks what a goal is. */
export async function editGoal(ctx, goal) {
  const organisation = goal?.organisation ?? ctx.query.get('organisation') ?? ctx.organisations[0]?.id;
  const { items: kept } = await ctx.api.page('development/chain/choices', { query: { organisation } });
  const several = !goal && ctx.organisations.length > 1;
  return formDialog({
    title: t(goal ? 'development.chain.goal.edit' : 'development.chain.goal.add'), submit: t('development.chain.save'),
    schema: {
      properties: {
        ...several ? { organisation: { title: t('workbench.organisation'), enum: ctx.organisations.map(({ id }) => id), enumTitles: ctx.organisations.map(({ name }) => name) } } : {},
        title: { title: t('development.chain.goal'), maxLength: 200 },
        reference: { title: t('development.chain.goal.reference'), description: t('development.chain.goal.reference.help'), maxLength: 500 },
        ...kept.length ? { goal: { title: t('development.chain.goal.kept'), description: t('development.chain.goal.kept.help'), enum: kept.map(({ id }) => id), enumTitles: kept.map(({ title }) => title) } } : {},
        since: { title: t('development.chain.goal.since'), format: 'date' },
        endedOn: { title: t('development.chain.goal.ended'), format: 'date' },
      },
      required: ['title', ...several ? ['organisation'] : []],
    },
    value: goal ? { title: goal.title, reference: goal.reference ?? null, goal: goal.goal ?? null, since: goal.since, endedOn: goal.endedOn ?? null } : { organisation, since: ctx.today },
    save: (value) => goal ? ctx.api.put(`development/chain/goals/${goal.id}`, value, { etag: `"${goal.version}"` }) : ctx.api.post('development/chain/goals', value),
  });
}

function search(label, other) {
  return openDialog({
    title: label,
    body: (close) => html`<schil-development-chain-search label=${t('development.chain.search')} @schil-supplier=${(event) => close(event.detail)}></schil-development-chain-search>
      <div class="s-buttons">${other ? html`<button type="button" class="s-button" @click=${() => close({})}>${other}</button>` : nothing}
        <button type="button" class="s-button quiet" @click=${() => close()}>${t('workbench.cancel')}</button></div>`,
  });
}

/** Asks for a new link: our supplier, its supplier, and how it is. */
export async function addLink(ctx, goal) {
  const supplier = await search(t('development.chain.link.ours'));
  if (!supplier) {
    return undefined;
  }
  const party = await search(t('development.chain.link.theirs', { name: supplier.name }), t('development.chain.link.unregistered'));
  return party && editLink(ctx, { supplier: supplier.id, supplierName: supplier.name, party: party.id, partyName: party.name }, (value) => ctx.api.post(`development/chain/goals/${goal.id}/links`, value));
}

/** Changes a link. */
export function changeLink(ctx, link) {
  return editLink(ctx, { ...link, party: link.partyId }, (value) => ctx.api.put(`development/chain/links/${link.id}`, value, { etag: `"${link.version}"` }));
}

function editLink(ctx, link, save) {
  const scale = (name) => ({ title: t(`development.chain.${name}`), description: t(`development.chain.${name}.help`), enum: SCALE, enumTitles: SCALE.map((one) => t(`development.chain.${name}.${one}`)) });
  return formDialog({
    title: t(link.id ? 'development.chain.link.edit' : 'development.chain.link.add'), submit: t('development.chain.save'),
    intro: html`<p>${link.party ? `${link.supplierName} ← ${link.partyName}` : link.supplierName}</p>`,
    schema: {
      properties: {
        ...link.party ? {} : { partyName: { title: t('development.chain.party'), maxLength: 200 } },
        delivers: { title: t('development.chain.delivers'), maxLength: 500 },
        dependency: scale('dependency'),
        reach: { title: t('development.chain.reach'), enum: REACHES, enumTitles: REACHES.map((one) => t(`development.chain.reach.${one}`)) },
        influence: scale('influence'),
        source: { title: t('development.chain.source'), description: t('development.chain.source.help'), maxLength: 500 },
        establishedOn: { title: t('development.chain.established'), format: 'date' },
        ...link.id ? { endedOn: { title: t('development.chain.ended'), format: 'date' } } : {},
      },
      required: [...link.party ? [] : ['partyName'], 'delivers', 'reach', 'source'],
    },
    value: {
      partyName: link.partyName ?? null, delivers: link.delivers ?? null, dependency: link.dependency ?? null, reach: link.reach ?? null, influence: link.influence ?? null,
      source: link.source ?? null, establishedOn: link.establishedOn ?? ctx.today, endedOn: link.endedOn ?? null,
    },
    save: (value) => save({ ...value, supplier: link.supplier, party: link.party, partyName: link.party ? null : value.partyName }),
  });
}

/** Shows a link and how its score comes about. @returns {Promise<boolean>} whether somebody wants to change it */
export function explainLink(ctx, link) {
  const scale = (name) => link[name] ? t(`development.chain.${name}.${link[name]}`) : unknown();
  return openDialog({
    title: link.partyName ?? t('workbench.unknown'),
    body: (close) => html`${keyValues([
        [t('development.chain.supplier'), html`<a href="/suppliers/${link.supplierId}" @click=${() => close()}>${link.supplierName ?? t('workbench.unknown')}</a>`],
        [t('development.chain.delivers'), link.delivers],
        [t('development.chain.dependency'), scale('dependency')],
        [t('development.chain.reach'), t(`development.chain.reach.${link.reach}`)],
        [t('development.chain.influence'), scale('influence')],
        [t('development.chain.score'), score(link)],
        [t('development.chain.blind'), link.blindSpot === undefined || link.blindSpot === null ? unknown() : t('development.chain.blind.sum', { dependency: link.dependency, score: fmt.number(Number(link.score), 2), blind: fmt.number(Number(link.blindSpot), 2) })],
        [t('development.chain.source'), `${link.source} (${fmt.date(link.establishedOn)})`],
      ])}
      <div class="s-buttons">${ctx.can('development.write') ? html`<button type="button" class="s-button primary" @click=${() => close(true)}>${t('development.chain.link.edit')}</button>` : nothing}
        <button type="button" class="s-button" autofocus @click=${() => close(false)}>${t('workbench.close')}</button></div>`,
  });
}

function score({ reach, score: value, factor, influence }) {
  if (value === undefined || value === null) {
    return unknown();
  }
  return reach === 'NONE' ? t('development.chain.score.none') : t('development.chain.score.sum', { factor: fmt.number(Number(factor), 1), influence, score: fmt.number(Number(value), 2) });
}
