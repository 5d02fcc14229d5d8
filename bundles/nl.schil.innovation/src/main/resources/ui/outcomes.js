import { card, fmt, formDialog, html, icon, notApplicable, nothing, openDialog, t, tag, unknown } from '@schil/ui';
import { done, outcomeTag } from './parts.js';

const STATES = { PLANNED: '', RUNNING: 'ok', ENDED: 'warn', CLOSED: '' };
const OUTCOMES = ['MET', 'NOT_MET', 'UNKNOWN', 'NOT_APPLICABLE'];
const PILOTED = ['FEASIBILITY', 'PILOT', 'EVALUATION', 'SCALING'];

const button = (label, about, run, kind = '') => html`<button type="button" class="s-button small ${kind}" aria-label="${label}: ${about}" @click=${run}>${label}</button>`;

/** The pilots of an idea. @param {object} view whose data are read again after a change */
export function pilots(view, { summary, pilots: all, steps }) {
  const may = view.ctx.can('innovation.write');
  const now = steps.filter(({ withdrawnOn }) => !withdrawnOn).at(-1)?.to ?? 'IDEA';
  if (!all.length && !PILOTED.includes(now)) {
    return nothing;
  }
  return card({
    title: t('innovation.pilot.title'),
    action: may && PILOTED.includes(now) ? html`<button type="button" class="s-button small no-print" @click=${() => plan(view, summary)}>${icon('plus', 16)}${t('innovation.pilot.add')}</button>` : nothing,
    body: all.length ? html`<ul class="schil-innovation-outcomes">${all.map((pilot) => html`<li>
      <h3>${pilot.title} ${tag(t(`innovation.pilot.state.${pilot.state}`), { kind: STATES[pilot.state] })}</h3>
      <p class="s-muted">${t('innovation.pilot.period', { from: fmt.date(pilot.startsOn), until: fmt.date(pilot.endsOn) })} · ${t('innovation.pilot.budget')} ${pilot.budgetCents === undefined || pilot.budgetCents === null ? unknown() : fmt.money(pilot.budgetCents, { currency: pilot.currency })}</p>
      <ul class="schil-innovation-criteria">${pilot.criteria.map(({ criterion, outcome }) => html`<li>${outcomeTag(outcome)} ${criterion}</li>`)}</ul>
      ${pilot.result ? html`<p class="schil-innovation-text">${pilot.result} <span class="s-muted">(${fmt.date(pilot.closedOn)})</span></p>` : nothing}
      ${may ? html`<div class="s-row no-print">${pilot.closedOn ? button(t('innovation.pilot.reopen'), pilot.title, () => reopen(view, pilot), 'quiet')
        : html`${button(t('innovation.pilot.close'), pilot.title, () => close(view, pilot))}${button(t('innovation.idea.edit'), pilot.title, () => plan(view, summary, pilot), 'quiet')}`}</div>` : nothing}
    </li>`)}</ul>` : html`<p class="s-muted">${t('innovation.pilot.none')}</p>`,
  });
}

function plan(view, summary, pilot) {
  const { api } = view.ctx;
  return done(view, formDialog({
    title: t(pilot ? 'innovation.pilot.edit' : 'innovation.pilot.add'), submit: t('innovation.form.save'),
    schema: {
      properties: {
        title: { title: t('innovation.pilot.name'), maxLength: 200 },
        startsOn: { title: t('innovation.pilot.starts'), format: 'date' },
        endsOn: { title: t('innovation.pilot.ends'), format: 'date' },
        budgetCents: { type: 'number', format: 'money', title: t('innovation.pilot.budget.label'), description: t('innovation.pilot.budget.help'), minimum: 0 },
        criteria: { type: 'array', title: t('innovation.pilot.criteria.label'), description: t('innovation.pilot.criteria.help') },
      },
      required: ['title', 'startsOn', 'endsOn', 'criteria'],
    },
    value: pilot ? { title: pilot.title, startsOn: pilot.startsOn, endsOn: pilot.endsOn, budgetCents: pilot.budgetCents ?? null, criteria: pilot.criteria.map(({ criterion }) => criterion) } : {},
    save: (value) => pilot ? api.put(`innovation/pilots/${pilot.id}`, { ...value, currency: pilot.currency }, { etag: `"${pilot.version}"` }) : api.post(`innovation/ideas/${summary.id}/outcomes/pilots`, value),
  }), t('innovation.form.kept'));
}

function close(view, pilot) {
  const names = pilot.criteria.map((_, index) => `criterion${index}`);
  return done(view, formDialog({
    title: t('innovation.pilot.close'), submit: t('innovation.pilot.close'), intro: html`<p>${pilot.title}</p>`,
    schema: {
      properties: {
        ...Object.fromEntries(pilot.criteria.map(({ criterion }, index) => [names[index], { title: criterion, enum: OUTCOMES, enumTitles: OUTCOMES.map((one) => t(`innovation.outcome.${one}`)) }])),
        result: { title: t('innovation.pilot.result'), format: 'textarea', maxLength: 5000 },
        closedOn: { title: t('innovation.pilot.closed-on'), format: 'date' },
      },
      required: [...names, 'result'],
    },
    value: { closedOn: view.ctx.today, ...Object.fromEntries(names.map((name, index) => [name, pilot.criteria[index].outcome])) },
    save: (value) => view.ctx.api.put(`innovation/pilots/${pilot.id}/result`, {
      closedOn: value.closedOn, result: value.result, criteria: pilot.criteria.map(({ criterion }, index) => ({ criterion, outcome: value[names[index]] })),
    }, { etag: `"${pilot.version}"` }),
  }), t('innovation.pilot.done'));
}

function reopen(view, { id, version }) {
  return done(view, view.ctx.api.delete(`innovation/pilots/${id}/result`, { etag: `"${version}"` }), t('innovation.pilot.reopened'));
}

/** The benefits of an idea: claimed, realised, verified by somebody else. */
export function benefits(view, { summary, benefits: all }) {
  const may = view.ctx.can('innovation.write');
  return card({
    title: t('innovation.benefit.title'), sub: t('innovation.benefit.sub'),
    action: may ? html`<button type="button" class="s-button small no-print" @click=${() => claim(view, summary)}>${icon('plus', 16)}${t('innovation.benefit.add')}</button>` : nothing,
    body: all.length ? html`<ul class="schil-innovation-outcomes">${all.map((one) => benefit(view, one, may))}</ul>` : html`<p class="s-muted">${t('innovation.benefit.none')}</p>`,
  });
}

function benefit(view, one, may) {
  const { ctx } = view;
  const { title, claim: claimed, claimedBy, realised, verifiedOn, verifiedBy } = one;
  const mine = claimedBy?.id === ctx.user?.id;
  return html`<li><h3>${title} ${verifiedOn ? tag(t('innovation.benefit.verified', { date: fmt.date(verifiedOn), name: verifiedBy?.name ?? t('workbench.unknown') }), { kind: 'ok', icon: 'check' })
    : realised ? tag(t('innovation.benefit.unverified'), { kind: 'warn' }) : nothing}</h3>
    <dl class="schil-innovation-amounts">
      <div><dt>${t('innovation.benefit.claimed')}</dt><dd class="figure">${amount(one, claimed.amount)}</dd><dd class="s-small">${claimedBy?.name ?? t('workbench.unknown')}, ${fmt.date(claimed.on)}: ${claimed.source}</dd></div>
      <div><dt>${t('innovation.benefit.realised')}</dt><dd class="figure">${realised ? amount(one, realised.amount) : unknown()}</dd>${realised ? html`<dd class="s-small">${fmt.date(realised.on)}: ${realised.source}</dd>` : nothing}</div>
    </dl>
    ${may ? html`<div class="s-row no-print">
      ${button(t(realised ? 'innovation.benefit.realise.again' : 'innovation.benefit.realise'), title, () => realise(view, one), realised ? 'quiet' : '')}
      ${realised && !verifiedOn && !mine ? button(t('innovation.benefit.verify'), title, () => verify(view, one)) : nothing}
      ${realised && !verifiedOn && mine ? html`<span class="s-small s-muted">${t('innovation.benefit.other')}</span>` : nothing}
      ${verifiedOn ? button(t('innovation.benefit.doubt'), title, () => doubt(view, one), 'quiet') : nothing}</div>` : nothing}</li>`;
}

/** An amount in the unit of its benefit. */
export function amount({ money, unit }, value) {
  return value === null || value === undefined ? notApplicable() : money ? fmt.money(Number(value), { currency: unit }) : `${fmt.number(Number(value))} ${unit}`;
}

function figureFields(money) {
  return {
    amount: { type: 'number', format: money ? 'money' : undefined, title: t(money ? 'innovation.benefit.amount.money' : 'innovation.benefit.amount') },
    on: { title: t('innovation.benefit.on'), format: 'date' },
    source: { title: t('innovation.benefit.source'), description: t('innovation.benefit.source.help'), maxLength: 300 },
  };
}

async function claim(view, summary) {
  const kind = await openDialog({
    title: t('innovation.benefit.add'),
    body: (close) => html`<p>${t('innovation.benefit.kind')}</p><div class="schil-innovation-moves">
      <button type="button" class="s-button primary" autofocus @click=${() => close('money')}>${t('innovation.benefit.kind.money')}</button>
      <button type="button" class="s-button" @click=${() => close('other')}>${t('innovation.benefit.kind.other')}</button></div>`,
  });
  if (!kind) {
    return;
  }
  const money = kind === 'money';
  await done(view, formDialog({
    title: t('innovation.benefit.add'), submit: t('innovation.form.save'),
    schema: {
      properties: {
        title: { title: t('innovation.benefit.name'), maxLength: 200 },
        ...money ? {} : { unit: { title: t('innovation.benefit.unit'), description: t('innovation.benefit.unit.help'), maxLength: 60 } },
        ...figureFields(money),
      },
      required: ['title', ...money ? [] : ['unit'], 'amount', 'source'],
    },
    value: { on: view.ctx.today },
    save: (value) => view.ctx.api.post(`innovation/ideas/${summary.id}/outcomes/benefits`, { ...value, unit: money ? 'EUR' : value.unit, money }),
  }), t('innovation.form.kept'));
}

function realise(view, one) {
  return done(view, formDialog({
    title: t('innovation.benefit.realise'), submit: t('innovation.form.save'), intro: html`<p>${one.title}</p>${one.verifiedOn ? html`<p class="s-muted">${t('innovation.benefit.again')}</p>` : nothing}`,
    schema: { properties: figureFields(one.money), required: ['amount', 'source'] },
    value: { amount: one.realised ? Number(one.realised.amount) : null, on: one.realised?.on ?? view.ctx.today, source: one.realised?.source ?? null },
    save: (value) => view.ctx.api.put(`innovation/benefits/${one.id}/realisation`, value, { etag: `"${one.version}"` }),
  }), t('innovation.form.kept'));
}

function verify(view, { id, version }) {
  return done(view, view.ctx.api.put(`innovation/benefits/${id}/verification`, null, { etag: `"${version}"` }), t('innovation.benefit.done'));
}

function doubt(view, { id, version }) {
  return done(view, view.ctx.api.delete(`innovation/benefits/${id}/verification`, { etag: `"${version}"` }), t('innovation.benefit.doubted'));
}
