import { dataTable, fmt, formDialog, html, nothing, openDialog, t, tag, unknown } from '@schil/ui';

export const KINDS = ['PRICE', 'QUALITY', 'TIME', 'SUSTAINABILITY', 'INNOVATION', 'RISK'];
export const STATES = ['LATE', 'RUNNING', 'KEPT', 'UNKNOWN', 'WITHDRAWN'];
const LOOKS = { KEPT: { kind: 'ok', icon: 'check' }, LATE: { kind: 'bad', icon: 'triangle-alert' }, RUNNING: {}, WITHDRAWN: {} };
const WAYS = { money: { way: 'SUM', money: true }, sum: { way: 'SUM', money: false }, level: { way: 'LEVEL', money: false } };

export function stateTag({ state }) {
  return tag(t(`market.promise.state.${state}`), LOOKS[state]);
}

/** An amount in the unit of its promise; unknown when there is none. */
export function amount({ money, unit }, value) {
  return value === null || value === undefined ? unknown() : plainAmount({ money, unit }, value);
}

/** The same as words, nothing when there is none. */
export function plainAmount({ money, unit }, value) {
  return money ? fmt.money(Number(value), { currency: unit }) : `${fmt.number(Number(value))} ${unit}`;
}

/** What came of a promise: confirmed, and what is claimed besides. */
export function outcome(promise) {
  const { confirmed, claimed, part } = promise;
  if (confirmed === undefined && claimed === undefined) {
    return unknown();
  }
  return html`${confirmed === undefined ? t('market.promise.confirmed.none') : html`${plainAmount(promise, confirmed)} <span class="s-muted">(${fmt.percent(Number(part))})</span>`}
    ${claimed === undefined ? nothing : html`<div class="s-small s-muted">${t('market.promise.claimed.only', { amount: plainAmount(promise, claimed) })}</div>`}`;
}

/** Promised, confirmed, claimed and unknown by kind and unit. */
export function totalsTable(totals) {
  const value = (one, amountOf) => (one.way === 'LEVEL' ? html`<span class="s-muted">${t('market.promise.not-added')}</span>` : !Number(amountOf ?? 0) ? t('market.promise.nothing') : plainAmount(one, amountOf));
  return dataTable({ label: t('market.promise.totals'), rows: totals, columns: [
    { id: 'kind', label: t('market.promise.kind'), header: true, render: (one) => html`${t(`market.promise.kind.${one.kind}`)} <span class="s-muted">${one.unit}</span>` },
    { id: 'promised', label: t('market.promise.promised'), align: 'end', render: (one) => value(one, one.promised) },
    { id: 'confirmed', label: t('market.promise.confirmed'), align: 'end', render: (one) => value(one, one.confirmed) },
    { id: 'claimed', label: t('market.promise.claimed'), align: 'end', render: (one) => value(one, one.claimed) },
    { id: 'unknown', label: t('market.promise.unknown.sum'), align: 'end', render: (one) => value(one, one.unknown) },
    { id: 'ratio', label: t('market.promise.ratio'), render: ratio },
  ] });
}

function ratio({ way, kept, known, promises, ratio: part }) {
  const basis = t('market.promise.basis', { known, count: promises });
  if (!known) {
    return html`${unknown()} <span class="s-small s-muted">${basis}</span>`;
  }
  return html`<strong>${way === 'LEVEL' ? t('market.promise.kept', { kept, known }) : fmt.percent(Number(part))}</strong> <span class="s-small s-muted">${basis}</span>`;
}

/** Columns of a list of promises; `without` names the subject that the page is about. */
export function promiseColumns(without) {
  const link = (one, route) => (one ? html`<a href="${route}/${one.id}">${one.name ?? t('market.supplier.unnamed')}</a>` : nothing);
  return [
    { id: 'title', label: t('market.promise'), header: true, render: ({ id, title }) => html`<a href="/market/promises/${id}">${title}</a>` },
    { id: 'state', label: t('market.promise.state'), render: stateTag },
    { id: 'kind', label: t('market.promise.kind'), hideBelow: 1100, render: ({ kind }) => t(`market.promise.kind.${kind}`) },
    { id: 'supplier', label: t('market.supplier'), hideBelow: without === 'supplier' ? Infinity : 860, render: ({ supplier }) => link(supplier, '/suppliers') },
    { id: 'contract', label: t('market.promise.contract.label'), hideBelow: without === 'contract' ? Infinity : 1120, render: ({ contract }) => link(contract, '/contracts') },
    { id: 'amount', label: t('market.promise.promised'), align: 'end', hideBelow: 560, render: (one) => amount(one, one.amount) },
    { id: 'confirmed', label: t('market.promise.outcome'), hideBelow: 400, render: outcome },
    { id: 'dueOn', label: t('market.promise.due'), hideBelow: 700, render: ({ dueOn }) => fmt.date(dueOn) },
  ];
}

/** Asks what was promised; `about` names category, contract or supplier. Answers the promise, or nothing. */
export async function writePromise(ctx, { about, promise }) {
  const { api, today } = ctx;
  const kind = promise ? wayOf(promise) : await chooseWay();
  if (!kind) {
    return undefined;
  }
  const { way, money } = WAYS[kind];
  const format = money ? { format: 'money' } : {};
  return formDialog({
    title: t(promise ? 'market.promise.edit' : 'market.promise.new'), intro: promise ? html`<p>${t('market.promise.edit.help')}</p>` : undefined, submit: t('market.save'),
    value: promise ? { ...promise, amount: Number(promise.amount), base: promise.base === undefined ? null : Number(promise.base), why: null } : { promisedOn: today, kind: null, title: null, amount: null, base: null, source: null, dueOn: null, unit: null },
    schema: { required: ['title', 'kind', 'amount', 'source', 'promisedOn', 'dueOn', ...(money ? [] : ['unit']), ...(way === 'LEVEL' ? ['base'] : []), ...(promise ? ['why'] : [])], properties: {
      title: { type: 'string', title: t('market.promise.title'), maxLength: 200 },
      kind: { type: 'string', title: t('market.promise.kind'), enum: KINDS, enumTitles: KINDS.map((one) => t(`market.promise.kind.${one}`)) },
      ...(money ? {} : { unit: { type: 'string', title: t('market.promise.unit'), description: t('market.promise.unit.help'), maxLength: 40 } }),
      amount: { type: 'number', ...format, title: t(way === 'LEVEL' ? 'market.promise.level' : 'market.promise.amount.label') },
      base: { type: 'number', ...format, title: t('market.promise.base.label'), description: t(way === 'LEVEL' ? 'market.promise.base.level' : 'market.promise.base.sum') },
      source: { type: 'string', title: t('market.promise.source'), description: t('market.promise.source.help'), maxLength: 300 },
      promisedOn: { type: 'string', format: 'date', title: t('market.promise.on') },
      dueOn: { type: 'string', format: 'date', title: t('market.promise.due') },
      ...(promise ? { why: { type: 'string', format: 'textarea', title: t('market.promise.why'), maxLength: 2000 } } : {}),
    } },
    save: (value) => (promise ? putPromise(api, promise, value) : api.post('market/promises', { ...value, ...about, way, money, unit: money ? 'EUR' : value.unit })),
  });
}

function wayOf({ way, money }) {
  return money ? 'money' : way === 'LEVEL' ? 'level' : 'sum';
}

function chooseWay() {
  return openDialog({
    title: t('market.promise.new'),
    body: (close) => html`<p>${t('market.promise.way')}</p><div class="schil-market-choices">${Object.keys(WAYS).map((way, index) => html`
      <button type="button" class="s-button ${index ? '' : 'primary'}" ?autofocus=${!index} @click=${() => close(way)}>${t(`market.promise.way.${way}`)}</button>`)}</div>`,
  });
}

/** Changes a promise: what `change` does not name stays as it is. */
export function putPromise(api, promise, change) {
  const { title, kind, way, unit, money, amount: promised, base, source, promisedOn, dueOn, withdrawnOn } = promise;
  return api.put(`market/promises/${promise.id}`, { title, kind, way, unit, money, amount: promised, base, source, promisedOn, dueOn, withdrawn: Boolean(withdrawnOn), ...change }, { etag: `"${promise.version}"` });
}

/** Asks what came of a promise in a period. */
export function claimFigure(ctx, promise) {
  return formDialog({
    title: t('market.promise.claim'), intro: html`<p>${t(promise.way === 'LEVEL' ? 'market.promise.claim.level' : 'market.promise.claim.sum')}</p>`, submit: t('market.save'),
    value: { from: null, until: null, amount: null, source: null },
    schema: { required: ['from', 'until', 'amount', 'source'], properties: {
      from: { type: 'string', format: 'date', title: t('market.promise.from') },
      until: { type: 'string', format: 'date', title: t('market.promise.until') },
      amount: { type: 'number', ...(promise.money ? { format: 'money' } : {}), title: t('market.promise.realised', { unit: promise.unit }) },
      source: { type: 'string', title: t('market.promise.found'), maxLength: 300 },
    } },
    save: (value) => ctx.api.post(`market/promises/${promise.id}/figures`, value),
  });
}
