import { LitElement, define, html, icon, nothing, t } from '@schil/ui';
import { standing } from './raci-orphans.js';

const LETTERS = ['R', 'A', 'C', 'I'];
const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * The grid of activities and roles. Arrow keys move, R A C I set letters, Delete clears, Enter opens, Ctrl+Z takes back.
 * Fires `schil-letter`, `schil-cell`, `schil-seat` and `schil-undo`; it changes nothing itself.
 */
class RaciGrid extends LitElement {
  static properties = { raci: { attribute: false }, readonly: { type: Boolean }, wide: { attribute: false }, at: { state: true } };

  constructor() {
    super();
    this.at = [0, 0];
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { raci } = this;
    return html`${this.readonly ? nothing : this.#bar()}
      <div class="s-scroll schil-governance-scroll" role="group" aria-label=${t('governance.raci.grid')} tabindex="-1">
        <table class="s-table schil-governance-grid" role="grid" aria-label=${t('governance.raci.grid')} aria-readonly=${this.readonly ? 'true' : 'false'} @keydown=${this.#key}>
          <thead><tr role="row"><th scope="col" role="columnheader" class="activity">${t('governance.raci.activity')}</th>${raci.roles.map((role) => this.#head(role))}</tr></thead>
          ${this.#groups().map(([label, rows]) => html`<tbody role="rowgroup">
            <tr role="row" class="group"><th scope="rowgroup" role="rowheader" colspan=${raci.roles.length + 1}>${label}</th></tr>
            ${rows.map((row) => this.#row(row))}</tbody>`)}
        </table>
      </div>
      <p class="s-small s-muted">${t('governance.raci.legend')}</p>`;
  }

  #groups() {
    const groups = new Map();
    this.raci.activities.forEach((row, index) => {
      const rows = groups.get(row.groupLabel) ?? [];
      groups.set(row.groupLabel, [...rows, { ...row, index }]);
    });
    return [...groups];
  }

  #bar() {
    const [row, column] = this.at;
    const activity = this.raci.activities[row];
    const role = this.raci.roles[column];
    return activity && role ? html`<div class="schil-governance-bar no-print" role="toolbar" aria-label=${t('governance.raci.bar')}>
      <span class="where">${activity.code} · ${role.label}</span>
      ${LETTERS.filter((letter) => letter !== 'A' || !role.supplier).map((letter) => html`<button type="button" class="s-button small" aria-label="${letter}: ${t(`governance.letter.${letter}`)}"
        title=${t(`governance.letter.${letter}`)} @click=${() => this.#letter(letter)}>${letter}</button>`)}
      <button type="button" class="s-button small" @click=${() => this.#letter('')}>${t('governance.raci.clear')}</button>
      <button type="button" class="s-button small" @click=${() => this.#fire('schil-cell', this.#here())}>${icon('pencil', 16)}${t('governance.raci.details')}</button>
    </div>` : nothing;
  }

  #head(role) {
    const holder = role.seat?.person?.name ?? role.seat?.name;
    const left = role.seat?.person && !role.seat.person.active;
    const text = html`<span class="role">${role.label}</span><span class="holder ${holder && !left ? '' : 'none'} ${role.seat?.inherited ? 'inherited' : ''}">${holder ?? t('governance.raci.nobody')}${left ? ` (${t('governance.raci.left')})` : ''}</span>`;
    return html`<th scope="col" role="columnheader" class="role-head">${this.readonly ? html`<span class="head">${text}</span>`
      : html`<button type="button" class="head" aria-label="${role.label}: ${holder ?? t('governance.raci.nobody')}. ${t('governance.raci.seat.choose')}"
          @click=${() => this.#fire('schil-seat', { role: role.code })}>${text}</button>`}</th>`;
  }

  #row(row) {
    return html`<tr role="row">
      <th scope="row" role="rowheader" class="activity"><span class="code">${row.code}</span> ${row.label}<span class="signs">${standing(row)}</span></th>
      ${this.raci.roles.map((role, column) => this.#cell(row, role, column))}
    </tr>`;
  }

  #cell(row, role, column) {
    const parts = row.cells[role.code] ?? [];
    const here = this.at[0] === row.index && this.at[1] === column;
    return html`<td role="gridcell" tabindex=${here ? '0' : '-1'} data-at="${row.index}:${column}" aria-label=${said(row, role, parts)} aria-selected=${here ? 'true' : 'false'}
      @focus=${() => { this.at = [row.index, column]; }} @click=${(event) => this.#pressed(event, row.index, column)}>${parts.map((part) =>
        html`<span class="letter ${part.letter} ${part.inherited ? 'inherited' : ''} ${part.person || part.name ? '' : 'unnamed'}">${part.letter}</span>`)}</td>`;
  }

  #pressed(event, row, column) {
    const again = document.activeElement === event.currentTarget && this.pressed === `${row}:${column}`;
    event.currentTarget.focus();
    this.at = [row, column];
    this.pressed = `${row}:${column}`;
    if (again && !this.readonly) {
      this.#fire('schil-cell', this.#here());
    }
  }

  #here() {
    return { activity: this.raci.activities[this.at[0]].code, role: this.raci.roles[this.at[1]].code };
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  #letter(letter) {
    const here = this.#here();
    if (letter === 'A' && this.raci.roles[this.at[1]].supplier) {
      return;
    }
    this.#fire('schil-letter', { ...here, letter });
  }

  #key(event) {
    if (!event.target.matches('[role=gridcell]')) {
      return;
    }
    const move = MOVES[event.key] ?? (event.key === 'Home' ? [0, -Infinity] : event.key === 'End' ? [0, Infinity] : undefined);
    if (move) {
      event.preventDefault();
      this.#go(this.at[0] + move[0], this.at[1] + move[1]);
    } else if (!this.readonly) {
      this.#write(event);
    }
  }

  #write(event) {
    const letter = event.key.toUpperCase();
    if ((event.ctrlKey || event.metaKey) && letter === 'Z') {
      event.preventDefault();
      this.#fire('schil-undo');
    } else if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (LETTERS.includes(letter)) {
      event.preventDefault();
      this.#letter(letter);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#letter('');
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      this.#fire('schil-cell', this.#here());
    }
  }

  async #go(row, column) {
    const clamp = (value, count) => Math.max(0, Math.min(count - 1, value));
    this.at = [clamp(row, this.raci.activities.length), clamp(column, this.raci.roles.length)];
    this.pressed = undefined;
    await this.updateComplete;
    this.querySelector(`[data-at="${this.at.join(':')}"]`)?.focus();
  }
}
define('schil-governance-raci-grid', RaciGrid);

function said(row, role, parts) {
  const letters = parts.map(({ letter, person, name, inherited }) => [
    `${letter}, ${t(`governance.letter.${letter}`)}`, person?.name ?? name ?? t('governance.raci.nobody'), inherited ? t('governance.raci.inherited') : '',
  ].filter(Boolean).join(', '));
  return `${row.code} ${role.label}: ${letters.join('; ') || t('governance.raci.nothing')}`;
}
