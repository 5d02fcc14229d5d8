import { View, api, card, dataTable, define, empty, fmt, heading, html, icon, keyValues, nothing, note, t, unknown } from '@schil/ui';
import { actionDialog } from './plan-dialogs.js';
import { actionTable } from './plan-parts.js';
import { endDialog, gateDialog, programmeDialog } from './programme-dialogs.js';
import { attempt } from './words.js';

/** A development programme: its eight steps, its participants, the actions of both sides, and its KPIs before and after. */
class ProgrammePage extends View {
  load({ params, asOf }, signal) {
    return api.get(`development/programmes/${params.id}`, { query: { asOf }, signal });
  }

  show(programme) {
    this.ctx.title(programme.title);
    const writes = this.ctx.can('development.write') && this.ctx.asOfIsToday && !programme.endedOn;
    return html`
      ${heading({
        title: programme.title, sub: [programme.kind, programme.mode, programme.level].map((one) => t(`development.programme.${one}`)).join(' · '),
        actions: writes ? html`<button type="button" class="s-button" @click=${() => this.#edit(programme)}>${icon('pencil', 16)}${t('development.programme.edit')}</button>
          <button type="button" class="s-button" @click=${() => this.#end(programme)}>${t('development.programme.end')}</button>` : nothing,
      })}
      ${programme.endedOn ? note(html`<strong>${t('development.programme.ended', { date: fmt.date(programme.endedOn) })}</strong><br>${programme.outcome}`, { kind: 'ok' }) : nothing}
      <div class="s-grid">
        <div class="s-span-7 s-stack">
          ${card({ title: t('development.programme.steps'), sub: t('development.programme.passed', programme), body: this.#gates(programme, writes) })}
          ${card({
            title: t('development.actions'), sub: t('development.actions.sub'),
            action: writes ? html`<button type="button" class="s-button small no-print" @click=${() => this.#action(programme)}>${icon('plus', 16)}${t('development.action.new')}</button>` : nothing,
            body: actionTable({
              actions: programme.actions, edit: (one) => this.#action(programme, one), done: writes ? (one, done) => this.#finish(programme, one, done) : undefined,
              supplierOf: (id) => programme.suppliers.find((one) => one.id === id)?.name ?? t('development.side.SUPPLIER'),
            }),
          })}
        </div>
        <div class="s-span-5 s-stack">${card({ title: t('development.programme.about'), body: this.#facts(programme) })}</div>
        ${card({ span: 12, title: t('development.programme.effect'), sub: t('development.programme.effect.sub', { date: fmt.date(programme.startedOn, 'long') }), body: this.#effects(programme) })}
      </div>`;
  }

  #facts({ purpose, aims, suppliers, owner, startedOn }) {
    return html`<p class="d-goal d-ambition">${purpose}</p>${keyValues([
      [t('development.programme.suppliers'), html`<ul class="d-names">${suppliers.map(({ id, name }) => html`<li><a href="/suppliers/${id}/development">${name ?? t('workbench.unknown')}</a></li>`)}</ul>`],
      [t('development.programme.aims'), aims.length ? fmt.list(aims) : html`<span class="s-muted">${t('development.programme.aims.none')}</span>`],
      [t('development.programme.owner'), owner],
      [t('development.programme.started'), fmt.date(startedOn)],
    ])}`;
  }

  #gates(programme, writes) {
    return html`<ol class="d-gates">${programme.gates.map((gate, index) => html`<li class=${gate.passedOn ? 'done' : gate.next ? 'now' : ''} aria-current=${gate.next ? 'step' : nothing}>
      <span class="mark" aria-hidden="true">${gate.passedOn ? icon('check', 14) : index + 1}</span>
      <div><strong>${t(`development.programme.step.${gate.step}`)}</strong>
        ${gate.passedOn ? html`<span class="d-remark">${fmt.date(gate.passedOn)} · ${gate.decider}</span><p>${gate.proof}</p>`
          : html`<span class="d-remark">${t(`development.programme.step.${gate.step}.help`)}</span>`}
        ${writes && gate.next ? html`<button type="button" class="s-button primary small no-print" @click=${() => this.#pass(programme, gate)}>${t('development.programme.gate.pass')}</button>` : nothing}</div></li>`)}</ol>`;
  }

  #effects({ effects, measured, aims }) {
    if (!measured) {
      return note(t('development.programme.effect.unknown'));
    }
    if (!effects.length) {
      return empty(t(aims.length ? 'development.programme.effect.none' : 'development.programme.effect.no-aims'));
    }
    return html`${note(t('development.programme.effect.cause'))}${dataTable({
      label: t('development.programme.effect'), rows: effects,
      columns: [
        { id: 'kpi', label: t('development.programme.kpi'), header: true, render: ({ kpi, supplierName, scorecard, scorecardName }) => html`${kpi}<span class="d-remark">${supplierName ?? t('workbench.unknown')} · <a href="/performance/${scorecard}">${scorecardName}</a></span>` },
        { id: 'before', label: t('development.programme.before'), render: ({ before, unit }) => span(before, unit) },
        { id: 'after', label: t('development.programme.after'), render: ({ after, unit }) => span(after, unit) },
        { id: 'change', label: t('development.programme.change'), align: 'end', render: ({ change }) => change === undefined || change === null ? unknown() : t('development.programme.points', { points: signed(change) }) },
      ],
    })}`;
  }

  async #pass(programme, gate) {
    this.#took(await gateDialog({ gate, today: this.ctx.today, who: this.ctx.user.displayName ?? '', save: (body) => api.put(`development/programmes/${programme.id}/gates/${gate.step}`, body, { etag: tag(programme) }) }));
  }

  async #edit(programme) {
    const { items } = await api.page('suppliers', { limit: 200 });
    const suppliers = [...programme.suppliers.map(({ id, name }) => ({ id, name: name ?? t('workbench.unknown') })), ...items.filter(({ id }) => !programme.suppliers.some((one) => one.id === id))];
    this.#took(await programmeDialog({ programme, suppliers, save: (body) => api.put(`development/programmes/${programme.id}`, body, { etag: tag(programme) }) }));
  }

  async #end(programme) {
    this.#took(await endDialog({ save: (body) => api.post(`development/programmes/${programme.id}/ending`, body, { etag: tag(programme) }) }));
  }

  async #action(programme, action) {
    const address = `development/programmes/${programme.id}/actions`;
    this.#took(await actionDialog({ action, suppliers: programme.suppliers, save: (body) => action ? api.put(`${address}/${action.id}`, body, { etag: tag(programme) }) : api.post(address, body, { etag: tag(programme) }) }));
  }

  async #finish(programme, action, done) {
    const put = (from, closedOn) => api.put(`development/programmes/${programme.id}/actions/${action.id}`, { ...action, closedOn }, { etag: tag(from) });
    const after = await attempt(this.ctx, () => put(programme, done ? this.ctx.today : null));
    if (after) {
      this.#took(after);
      this.ctx.toast(t(done ? 'development.action.finished' : 'development.action.reopened'), 'ok', { label: t('development.undo'), run: async () => this.#took(await attempt(this.ctx, () => put(this.data, action.closedOn ?? null))) });
    }
  }

  #took(programme) {
    this.data = programme ?? this.data;
  }
}
define('schil-development-programme', ProgrammePage);

function tag({ version }) {
  return `"${version}"`;
}

function span({ value, measured, applicable }, unit) {
  const n = html`<span class="d-remark">${t('development.programme.n', { measured, applicable })}</span>`;
  return Number.isFinite(value) ? html`${fmt.number(value, 1)}${unit === '%' ? '%' : unit ? ` ${unit}` : ''}${n}` : html`${unknown()}${n}`;
}

function signed(change) {
  return `${change > 0 ? '+' : change < 0 ? '−' : ''}${fmt.number(Math.abs(change), 1)}`;
}
