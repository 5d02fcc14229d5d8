import { View, announce, card, define, html, icon, legend, t } from '@schil/ui';
import { inspector } from './inspector.js';
import { organisationChoice, organisationOf } from './organisation.js';
import { cellId, ring } from './ring.js';
import { spoken } from './words.js';

const MOVES = { ArrowRight: [1, 0], ArrowLeft: [3, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const SIDE_BY_SIDE = 700;
const INSPECTOR_WIDTH = 316;
const CARD_PADDING = 34;
const LARGEST = 560;

/** The shell on the home page: ring or table, with what is known about the chosen cell. */
class RingCard extends View {
  static properties = { ...View.properties, chosen: { state: true }, focused: { state: true }, table: { state: true } };

  #shellTable;

  constructor() {
    super();
    this.table = false;
  }

  load(ctx, signal) {
    return ctx.api.get('shell', { query: { organisation: organisationOf(ctx), asOf: ctx.asOf }, signal });
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), organisationOf(ctx)];
  }

  show(shell) {
    const start = nextCell(shell);
    const chosen = this.chosen ?? start;
    return card({
      title: t('maturity.ring.title'),
      action: html`<button type="button" class="s-button small no-print" aria-pressed=${this.table ? 'true' : 'false'}
        @click=${() => this.#switch()}>${icon(this.table ? 'target' : 'table-2', 16)}
        ${t(this.table ? 'maturity.show.ring' : 'maturity.show.table')}</button>`,
      sub: t('maturity.ring.sub'),
      body: html`
        ${organisationChoice(this.ctx, shell.organisation)}
        ${this.table ? this.#shellTable(this.ctx, shell) : this.#ring(shell, chosen)}
        ${meanings(shell)}`,
    });
  }

  /** Between ring and table; the table is loaded when it is first asked for. */
  async #switch() {
    this.#shellTable ??= (await import('./shell-table.js')).shellTable;
    this.table = !this.table;
  }

  #ring(shell, chosen) {
    const room = this.width > SIDE_BY_SIDE ? this.width - INSPECTOR_WIDTH : this.width - CARD_PADDING;
    return html`<div class="schil-maturity-shell ${this.width > SIDE_BY_SIDE ? 'wide' : ''}">
      <div>${ring(shell, {
        size: Math.min(LARGEST, room),
        chosen,
        focused: this.focused ?? chosen,
        onFocus: (position) => { this.focused = position; },
        onChoose: (position) => this.#choose(shell, position),
        onKey: (event) => this.#pressed(event, shell, this.focused ?? chosen),
      })}</div>
      ${inspector(this.ctx, shell, chosen)}
    </div>`;
  }

  #choose(shell, [phase, stage]) {
    this.focused = [phase, stage];
    this.chosen = [phase, stage];
    announce(t('maturity.ring.cell', {
      phase: shell.phases[phase].name, stage: stage + 1, name: shell.stages[stage].name,
      coverage: spoken(shell.cells[phase * 4 + stage]),
    }));
  }

  async #pressed(event, shell, [phase, stage]) {
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      this.focused = [(phase + move[0]) % 4, Math.min(3, Math.max(0, stage + move[1]))];
      await this.updateComplete;
      this.querySelector(`#${cellId(...this.focused)}`).focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(shell, [phase, stage]);
    }
  }
}
define('schil-maturity-ring-card', RingCard);

/** The cell that is shown first: the one that keeps the organisation from its next stage. */
function nextCell({ bottleneck, phases }) {
  return bottleneck ? [phases.findIndex(({ phase }) => phase === bottleneck.phase), bottleneck.stage - 1] : [0, 0];
}

function meanings(shell) {
  const { bottleneck, phases, stages } = shell;
  return html`
    ${legend([
      { swatch: 'cov-0', label: '0%' },
      { swatch: 'cov-1', label: '1–29%' },
      { swatch: 'cov-2', label: '30–59%' },
      { swatch: 'cov-3', label: '60–84%' },
      { swatch: 'cov-4', label: '85–100%' },
      { swatch: 'unknown', label: t('maturity.legend.unknown') },
      { swatch: 'na', label: t('maturity.legend.na') },
      { swatch: 'reached', label: t('maturity.legend.reached') },
    ])}
    <ol class="s-legend schil-maturity-stages" aria-label=${t('maturity.stages')}>${stages.map(({ stage, name }) =>
      html`<li><b>${stage}</b> ${name}</li>`)}</ol>
    <p class="s-small s-muted schil-maturity-foot">
      ${bottleneck ? t('maturity.bottleneck', {
        phase: phases.find(({ phase }) => phase === bottleneck.phase).name, stage: bottleneck.stage,
      }) : t('maturity.bottleneck.none')}
      <a href="/shell/catalogue">${t('maturity.catalogue.in-force', { version: shell.catalogue, status: shell.catalogueStatus })}</a></p>`;
}
