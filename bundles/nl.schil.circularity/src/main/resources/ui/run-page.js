import { View, api, card, confirm, dataTable, define, empty, fmt, heading, html, icon, keyValues, note, nothing, shownAs, stats, t } from '@schil/ui';
import '@schil/ui/table.js';
import { cpvSearch } from './category-search.js';
import { assurance, attempt, mass, parts } from './material-words.js';
import { bars, between, index, percent, requirement } from './run-words.js';

/** One calculation, as it came out when it was made. */
class RunPage extends View {
  async load({ params }, signal) {
    const run = await api.get(`circularity/runs/${params.id}`, { signal });
    return { ...run, cpvName: run.cpv && await cpvSearch().name(run.cpv) };
  }

  show(run) {
    const { id, name, year, cpv, cpvName, asOf, madeOn, maker, note: why, asked, result } = run;
    return html`${heading({ title: name, sub: t('circularity.run.page.sub', { year: String(year), asOf: fmt.date(asOf), on: fmt.date(madeOn), by: maker || t('workbench.person.erased') }), actions: this.#actions(run) })}
      ${parts('runs')}
      ${figures(result)}
      ${cpv ? html`<p class="m-scope">${t('circularity.run.scope', { cpv, name: cpvName ?? '' })}</p>` : nothing}
      ${counted(result)}
      <div class="s-grid">
        ${card({ span: 6, title: t('circularity.run.requirements'), body: required(asked, result) })}
        ${card({ span: 6, title: t('circularity.run.assume'), body: assumed(asked, result, why) })}
        ${result.assumptions.length ? card({ span: 12, title: t('circularity.run.sensitivity'), sub: t('circularity.run.sensitivity.sub'), body: sensitivity(result) }) : nothing}
        ${card({ span: 12, title: t('circularity.run.rows'), sub: t('circularity.run.rows.sub'), body: html`<schil-table label=${t('circularity.run.rows')} path="circularity/runs/${id}/rows" .ctx=${this.ctx} .query=${{}} .columns=${columns(result)} .empty=${empty(t('circularity.run.empty'))}></schil-table>` })}
        <div class="s-span-12">${shownAs(t('circularity.material.steps'), steps(result))}</div>
      </div>`;
  }

  #actions(run) {
    const write = this.ctx.can('circularity.write');
    return html`<a class="s-button" href=${api.url(`circularity/runs/${run.id}/rows/xlsx`)} download>${icon('file-spreadsheet', 16)}XLSX</a>
      ${write ? html`<a class="s-button" href="/circularity/runs/new?from=${run.id}">${icon('copy', 16)}${t('circularity.run.again')}</a>
      <button class="s-button" type="button" @click=${() => this.#remove(run)}>${icon('trash-2', 16)}${t('circularity.run.delete')}</button>` : nothing}`;
  }

  async #remove({ id, name }) {
    const sure = await confirm({ title: t('circularity.run.remove'), text: html`<p>${t('circularity.run.remove.text', { name })}</p>`, action: t('circularity.run.delete'), danger: true });
    if (sure && await attempt(this.ctx, () => api.delete(`circularity/runs/${id}`), t('circularity.run.removed'))) {
      this.ctx.navigate('/circularity/runs');
    }
  }
}
define('schil-circularity-run', RunPage);

function figures({ now, then, mki, weighed, statements, assurance: lowest, known }) {
  const gain = then && then.mci !== undefined && then.mci !== null ? then.mci - now.mci : undefined;
  const saved = (name, less, more) => ({ label: known && now[name] < then[name] ? more : less, value: known ? mass(Math.abs(now[name] - then[name])) : mass(undefined) });
  return stats([
    { label: t('circularity.run.mci.now'), value: index(now.mci), note: t('circularity.run.of.statements', { known, count: statements }) },
    ...(then ? [{ label: t('circularity.run.mci.then'), value: index(then.mci), note: gain === undefined ? nothing : t(gain < 0 ? 'circularity.run.loss' : 'circularity.run.gain', { gain: fmt.number(Math.abs(gain), 3) }) },
      saved('v', t('circularity.run.virgin.less'), t('circularity.run.virgin.more')), saved('w', t('circularity.run.waste.less'), t('circularity.run.waste.more'))]
      : [{ label: t('circularity.material.virgin'), value: known ? mass(now.v) : mass(undefined) }, { label: t('circularity.material.waste'), value: known ? mass(now.w) : mass(undefined) },
        { label: t('circularity.material.mki'), value: mki === null || mki === undefined ? t('workbench.unknown') : fmt.money(Math.round(mki * 100)), note: t('circularity.material.mki.of', { weighed, count: statements }) }]),
    { label: t('circularity.material.assurance'), value: assurance(lowest) },
  ]);
}

/** Of how many statements the figures are, when it is not all. */
function counted({ statements, known, lost }) {
  return known === statements ? nothing : note(html`${t('circularity.run.partly', { known, count: statements, unknown: statements - known })}${lost ? html` ${t('circularity.run.lost', { lost })}` : nothing}`, { kind: 'warn' });
}

function required({ requirements }, { effects }) {
  return requirements.length ? html`<div class="s-rows">${dataTable({
    label: t('circularity.run.requirements'), rows: requirements.map((one, at) => ({ ...one, ...effects[at] })),
    columns: [
      { id: 'requirement', label: t('circularity.run.requirement.head'), header: true, render: requirement },
      { id: 'changed', label: t('circularity.run.changed'), align: 'end', render: ({ changed }) => fmt.number(changed) },
      { id: 'limited', label: t('circularity.run.limited'), align: 'end', render: ({ limited }) => fmt.number(limited) },
    ],
  })}</div>` : empty(t('circularity.run.requirements.none'));
}

function assumed({ assumptions }, { assumed: times }, why) {
  return html`${assumptions ? keyValues([
    [t('circularity.run.assume.set'), assumptions.name], [t('circularity.run.source'), assumptions.source], [t('circularity.run.assumed'), times ? fmt.number(times) : t('circularity.run.assumed.none')],
  ]) : empty(t('circularity.run.assume.none'))}${why ? html`<p class="m-said m-foot">${why}</p>` : nothing}`;
}

function sensitivity({ assumptions, unknowns, now }) {
  const draw = bars([...assumptions, ...unknowns], now.mci);
  const ends = (cells) => [...cells,
    { id: 'range', label: t('circularity.run.range'), render: ({ field, low, high }) => field === 'L' || field === 'U' ? `${fmt.number(low, 1)} – ${fmt.number(high, 1)}` : `${percent(low)} – ${percent(high)}` },
    { id: 'mci', label: t('circularity.run.mci.between'), render: between },
    { id: 'bar', label: t('circularity.run.bar'), render: draw }];
  return html`<div class="s-rows"><h3 class="m-sub">${t('circularity.run.unknowns')}</h3>
    ${dataTable({ label: t('circularity.run.unknowns'), rows: unknowns, columns: ends([
    { id: 'product', label: t('circularity.statement.product'), header: true, render: ({ statement, product }) => html`<a href="/circularity/statements/${statement}">${product}</a>` },
    { id: 'subject', label: t('circularity.material.one'), render: ({ product, subject }) => subject === product ? '' : subject },
    { id: 'field', label: t('circularity.run.unknown'), render: ({ field }) => t(`circularity.material.input.${field}`) }]) })}
    <h3 class="m-sub">${t('circularity.run.everywhere')}</h3>
    ${dataTable({ label: t('circularity.run.everywhere'), rows: assumptions, columns: ends([
    { id: 'field', label: t('circularity.run.assumption'), header: true, render: ({ field }) => t(`circularity.material.input.${field}`) },
    { id: 'value', label: t('circularity.material.value'), render: ({ field, value }) => field === 'L' || field === 'U' ? fmt.number(value, 1) : percent(value) },
    { id: 'times', label: t('circularity.run.assumed'), align: 'end', render: ({ times }) => fmt.number(times) }]) })}</div>`;
}

function columns({ then }) {
  return [
    { id: 'product', label: t('circularity.statement.product'), header: true, render: ({ statement, product }) => html`<a href="/circularity/statements/${statement}">${product}</a>` },
    { id: 'supplier', label: t('circularity.statement.supplier.one'), hideBelow: 620, render: ({ supplierName }) => supplierName ?? t('workbench.unknown') },
    { id: 'mci', label: t('circularity.run.mci.now'), render: ({ mci }) => index(mci) },
    ...(then ? [{ id: 'then', label: t('circularity.run.mci.then'), render: ({ mciThen }) => index(mciThen) }] : []),
    { id: 'linear', label: t('circularity.run.linear'), align: 'end', hideBelow: 480, render: ({ linear }) => mass(linear) },
    ...(then ? [{ id: 'saved', label: t('circularity.run.linear.saved'), align: 'end', hideBelow: 760, render: ({ linear, linearThen }) => mass(linear === undefined || linearThen === undefined || linear === null || linearThen === null ? undefined : linear - linearThen) }] : []),
    { id: 'assumed', label: t('circularity.run.assumed'), align: 'end', hideBelow: 900, render: ({ assumed: times }) => fmt.number(times) },
  ];
}

/** Everything in between, for whoever wants to check it. */
function steps({ now, then, formula, weights }) {
  const rows = [['M', 'm'], ['V', 'v'], ['W0', 'w0'], ['WF', 'wf'], ['WC', 'wc'], ['W', 'w'], ['X', 'utility'], ['MCI', 'mci']];
  return html`<p>${t('circularity.run.formula', { formula, weights: weights ?? '–' })}</p>${dataTable({ label: t('circularity.material.steps'), rows, columns: [
    { id: 'name', label: t('circularity.material.symbol'), header: true, render: ([name]) => name },
    { id: 'now', label: t('circularity.run.now'), align: 'end', render: ([, field]) => fmt.number(now[field], 6) },
    ...(then ? [{ id: 'then', label: t('circularity.run.then'), align: 'end', render: ([, field]) => fmt.number(then[field], 6) }] : []),
  ] })}`;
}
