import { api, card, confirm, fmt, formDialog, html, icon, nothing, note, openDialog, scroll, t, tag, unknown } from '@schil/ui';
import { categorySearch, cpvSearch } from './category-search.js';
import { contractSearch } from './contract-search.js';
import { done } from './parts.js';

const LINKS = { L1: 'STRATEGY_MEASURE', L2: 'TENDER_CRITERION', L3: 'CONTRACT_OBLIGATION', L4: 'OWNED_KPI', L5: 'MEASUREMENT', L6: 'DECISION' };
const SIGNS = { PRESENT: 'check', MISSING: 'x', UNKNOWN: 'circle-question-mark' };

/** The thread of the goal through every contract to which it applies, those that break first above. */
export function threadsCard(view, page) {
  const { standing, threads } = page;
  const whole = threads.filter(({ continuity }) => continuity === 1).length;
  return card({
    title: t('circularity.thread.title'), sub: t('circularity.thread.sub'),
    body: !threads.length ? html`<p>${t('circularity.thread.none')}</p>` : html`
      <ul class="schil-circularity-breaks">${Object.entries(standing.breaks).map(([link, count]) => html`<li>${tag(t('circularity.thread.breaks', { link, count, all: threads.length }), { kind: 'warn' })} ${t(`circularity.link.${LINKS[link]}`)}</li>`)}
        ${whole ? html`<li>${tag(t('circularity.thread.whole', { count: whole, all: threads.length }), { kind: 'ok' })}</li>` : nothing}</ul>
      ${scroll(t('circularity.thread.title'), html`<table class="s-table schil-circularity-threads"><caption class="visually-hidden">${t('circularity.thread.title')}</caption>
        <thead><tr><th scope="col">${t('circularity.contract')}</th>${Object.keys(LINKS).map((link) => html`<th scope="col"><abbr title=${t(`circularity.link.${LINKS[link]}`)}>${link}</abbr></th>`)}</tr></thead>
        <tbody>${threads.map((thread) => row(view, page, thread))}</tbody></table>`)}
      <dl class="schil-circularity-links">${Object.entries(LINKS).map(([link, name]) => html`<div><dt>${link}</dt><dd>${t(`circularity.link.${name}`)}</dd></div>`)}</dl>
      <p>${t('circularity.thread.continuity')}: ${standing.continuity === undefined || standing.continuity === null ? unknown() : html`<strong>${fmt.percent(standing.continuity)}</strong>`}</p>
      ${threads.some(({ spend }) => spend === undefined || spend === null) ? note(t('circularity.thread.no-spend', { count: threads.filter(({ spend }) => spend === undefined || spend === null).length })) : nothing}`,
  });
}

function row(view, page, thread) {
  return html`<tr><th scope="row"><a href="/contracts/${thread.contract}">${thread.label ?? t('workbench.unknown')}</a></th>
    ${thread.steps.map((step) => html`<td class=${step.link === thread.breaksAt ? 'break' : ''}><button type="button" class="schil-circularity-step ${step.status}"
      aria-label="${thread.label ?? thread.contract}, ${step.link} ${t(`circularity.link.${LINKS[step.link]}`)}: ${t(`circularity.step.${step.status}`)}" @click=${() => open(view, page, thread, step)}>${icon(SIGNS[step.status], 18)}</button></td>`)}</tr>`;
}

/** Shows a link; one that is missing and can be made is asked for. */
async function open(view, page, thread, step) {
  const { goal } = page.standing;
  const may = view.ctx.can('circularity.write') && !['L5', 'L6'].includes(step.link);
  if (step.status === 'MISSING' && may) {
    await keep(view, goal, thread, step);
    return;
  }
  const answer = await openDialog({
    title: `${step.link} ${t(`circularity.link.${LINKS[step.link]}`)}`,
    body: (close) => html`<p class="s-muted">${thread.label}</p>
      <p>${step.said ?? t(`circularity.step.${step.status}.${step.link === 'L5' || step.link === 'L6' ? step.link : 'made'}`)}</p>
      ${step.reference ? html`<p>${step.reference.startsWith('/') ? html`<a href=${step.reference} @click=${() => close()}>${t('circularity.proof.open')}</a>` : step.reference}</p>` : nothing}
      ${step.date ? html`<p class="s-muted">${fmt.date(step.date, 'long')}${step.made ? html`, ${step.made.madeBy}` : nothing}</p>` : nothing}
      <div class="s-buttons">${may && step.made ? html`<button type="button" class="s-button" @click=${() => close('edit')}>${t('circularity.link.edit')}</button>
        <button type="button" class="s-button" @click=${() => close('end')}>${t('circularity.link.end')}</button>` : nothing}
        <button type="button" class="s-button quiet" @click=${() => close()}>${t('workbench.close')}</button></div>`,
  });
  if (answer === 'edit') {
    await keep(view, goal, thread, step);
  } else if (answer === 'end') {
    await end(view, goal, step.made);
  }
}

async function keep(view, goal, thread, { link, made }) {
  const kpis = link === 'L4' ? (await api.page(`circularity/goals/${goal.id}/links/series`, { query: { contract: thread.contract } })).items : [];
  const key = ({ scorecard, kpi }) => `${scorecard} ${kpi}`;
  const saved = await formDialog({
    title: `${link} ${t(`circularity.link.${LINKS[link]}`)}`, intro: html`<p class="s-muted">${link === 'L1' ? t('circularity.link.whole') : thread.label}</p>`, submit: t('circularity.goal.save'),
    schema: {
      properties: {
        said: { title: t(`circularity.link.said.${LINKS[link]}`), format: 'textarea', maxLength: 1000 },
        ...kpis.length ? { series: { title: t('circularity.link.kpi'), description: t('circularity.link.kpi.help'), enum: kpis.map(key), enumTitles: kpis.map(({ label }) => label) } } : {},
        reference: { title: t('circularity.proof.reference'), description: t('circularity.proof.reference.help'), maxLength: 1000 },
        madeBy: { title: t('circularity.link.by'), maxLength: 200 },
        establishedOn: { title: t('circularity.link.on'), format: 'date' },
      },
      required: ['said', 'madeBy'],
    },
    value: { said: made?.said ?? null, reference: made?.reference ?? null, madeBy: made?.madeBy ?? view.ctx.user?.name ?? null, establishedOn: made?.establishedOn ?? view.ctx.today, series: made?.scorecard ? key(made) : null },
    save: ({ series, ...value }) => {
      const chosen = kpis.find((one) => key(one) === series) ?? (kpis.length ? {} : made ?? {});
      const input = { ...value, scorecard: chosen.scorecard ?? null, kpi: chosen.kpi ?? null };
      return made ? api.put(`circularity/goals/${goal.id}/links/${made.id}`, input, { etag: `"${made.version}"` })
        : api.post(`circularity/goals/${goal.id}/links`, { ...input, link: LINKS[link], contract: link === 'L1' ? null : thread.contract });
    },
  });
  return done(view, saved, t('circularity.link.saved'));
}

async function end(view, goal, made) {
  const yesterday = new Date(Date.parse(view.ctx.today) - 86400000).toISOString().slice(0, 10);
  const endedOn = made.establishedOn > yesterday ? made.establishedOn : yesterday;
  if (await confirm({ title: t('circularity.link.end'), text: t('circularity.link.end.text', { said: made.said, date: fmt.date(endedOn, 'long') }), action: t('circularity.link.end') })) {
    await done(view, api.put(`circularity/goals/${goal.id}/links/${made.id}`, { ...made, endedOn }, { etag: `"${made.version}"` }), t('circularity.link.ended'));
  }
}

/** Where the goal applies: categories, and contracts to which it was handed down. */
export function cascadeCard(view, page) {
  const { standing, cascades, threads } = page;
  const may = view.ctx.can('circularity.write');
  const rest = threads.filter(({ handedDown }) => !handedDown);
  return card({
    title: t('circularity.cascade'), sub: t('circularity.cascade.sub'),
    action: may ? html`<button type="button" class="s-button small no-print" @click=${() => add(view, standing.goal)}>${icon('plus', 14)}${t('circularity.cascade.add')}</button>` : nothing,
    body: html`${cascades.length ? html`<ul class="schil-circularity-cascade">${cascades.map((one) => html`<li><span>${one.contract
        ? html`<a href="/contracts/${one.contract}">${one.contractLabel ?? t('workbench.unknown')}</a>` : applies(one)}${one.share < 1 ? html` <span class="s-muted">${t('circularity.cascade.part', { part: fmt.percent(one.share) })}</span>` : nothing}</span>
        ${may ? html`<button type="button" class="s-button small quiet no-print" aria-label="${t('circularity.cascade.end')}: ${applies(one)}" @click=${() => endCascade(view, standing.goal, one)}>${t('circularity.cascade.end')}</button>` : nothing}</li>`)}</ul>`
      : html`<p>${t('circularity.cascade.none')}</p>`}
      ${rest.length ? html`<h3>${t('circularity.cascade.rest')}</h3><ul class="schil-circularity-cascade">${rest.map(({ contract, label }) => html`<li><a href="/contracts/${contract}">${label ?? t('workbench.unknown')}</a>
        ${may ? html`<button type="button" class="s-button small no-print" aria-label="${t('circularity.cascade.hand-down')}: ${label ?? contract}" @click=${() => done(view, api.post(`circularity/goals/${standing.goal.id}/cascades`, { contract }), t('circularity.cascade.saved'))}>${t('circularity.cascade.hand-down')}</button>` : nothing}</li>`)}</ul>` : nothing}`,
  });
}

async function add(view, { id, organisation }) {
  const saved = await formDialog({
    title: t('circularity.cascade.add'), intro: t('circularity.cascade.intro'), submit: t('circularity.goal.save'),
    schema: {
      properties: {
        category: { title: t('circularity.category'), description: t('circularity.category.help'), search: categorySearch(organisation), maxLength: 200 },
        cpv: { title: t('circularity.cascade.cpv.label'), description: t('circularity.cascade.cpv.help'), search: cpvSearch(), maxLength: 200 },
        ...view.ctx.can('contracts.read') ? { contract: { title: t('circularity.contract'), description: t('circularity.contract.help'), search: contractSearch({ organisation }) } } : {},
        share: { title: t('circularity.cascade.share.label'), description: t('circularity.cascade.share.help'), type: 'number', minimum: 1, maximum: 100 },
        since: { title: t('circularity.goal.since'), format: 'date' },
      },
    },
    value: { share: 100, since: view.ctx.today },
    save: ({ share, ...value }) => api.post(`circularity/goals/${id}/cascades`, { ...value, share: share === null ? null : share / 100 }),
  });
  return done(view, saved, t('circularity.cascade.saved'));
}

/** What a goal applies to, in words. */
function applies({ category, cpv, cpvLabel, contract, contractLabel }) {
  return category ? t('circularity.cascade.category', { category })
    : cpv ? t(cpvLabel ? 'circularity.cascade.cpv.named' : 'circularity.cascade.cpv.bare', { cpv, label: cpvLabel ?? '' })
      : contractLabel ?? contract;
}

async function endCascade(view, goal, one) {
  const yesterday = new Date(Date.parse(view.ctx.today) - 86400000).toISOString().slice(0, 10);
  const endedOn = one.since > yesterday ? one.since : yesterday;
  if (await confirm({ title: t('circularity.cascade.end'), text: t('circularity.cascade.end.text', { what: applies(one), date: fmt.date(endedOn, 'long') }), action: t('circularity.cascade.end') })) {
    await done(view, api.put(`circularity/goals/${goal.id}/cascades/${one.id}`, { ...one, endedOn }, { etag: `"${one.version}"` }), t('circularity.cascade.ended'));
  }
}

