import { View, card, define, fmt, html, icon, note, nothing, t } from '@schil/ui';
import { editCell, editSeat } from './raci-dialogs.js';
import { orphans } from './raci-orphans.js';
import { cellBody, inverse, lettersAfter, ownLetters, withCell } from './raci-change.js';
import './raci-grid.js';

const MOST_UNDO = 50;

/** The division of one scope: the orphan index above, the grid below; every change is saved at once and can be undone. */
class RaciBoard extends View {
  static properties = { ...View.properties, scope: { attribute: false }, saving: { state: true }, undone: { state: true }, refused: { state: true } };

  #undo = [];
  #queue = Promise.resolve();
  #waiting = 0;
  #people;

  load({ api, asOf }, signal) {
    return api.get('governance/raci', { query: { ...this.scope, asOf }, signal });
  }

  loadKey(ctx) {
    return [...super.loadKey(ctx), this.scope];
  }

  show(raci) {
    const mayWrite = this.ctx.can('governance.write') && this.ctx.asOfIsToday !== false;
    return html`${orphans(raci, this.width)}
      ${card({
        title: t('governance.raci.grid'), sub: mayWrite ? t('governance.raci.grid.sub') : undefined,
        action: mayWrite ? this.#tools(raci) : nothing,
        body: html`${this.#notes(raci, mayWrite)}
          <schil-governance-raci-grid .raci=${raci} ?readonly=${!mayWrite} .wide=${this.width}
            @schil-letter=${({ detail }) => this.#letter(detail)} @schil-undo=${() => this.#takeBack()}
            @schil-cell=${({ detail }) => this.#cell(detail)} @schil-seat=${({ detail }) => this.#seat(detail)}></schil-governance-raci-grid>`,
      })}`;
  }

  #notes(raci, mayWrite) {
    return html`${!mayWrite && this.ctx.asOfIsToday === false && this.ctx.can('governance.write') ? note(t('governance.raci.past')) : nothing}
      ${raci.empty ? html`<div class="s-note schil-governance-start"><p>${t('governance.raci.empty')}</p>${mayWrite
        ? html`<p><button type="button" class="s-button primary" @click=${() => this.#start()}>${t('governance.raci.start')}</button></p>` : nothing}</div>` : nothing}
      ${this.refused ? html`<div class="s-note bad" role="alert">${this.refused}</div>` : nothing}`;
  }

  #tools() {
    return html`<div class="s-row no-print">
      <span class="s-small s-muted" role="status">${this.saving ? t('governance.saving') : this.saving === false ? t('governance.saved') : nothing}</span>
      <button type="button" class="s-button small" ?disabled=${!this.#undo.length} @click=${() => this.#takeBack()}>${icon('history', 16)}${t('governance.undo')}</button>
    </div>`;
  }

  #letter({ activity, role, letter }) {
    const before = ownLetters(this.data, activity, role);
    const letters = lettersAfter(before, letter);
    if (!letters.length && !before.length) {
      this.ctx.announce(t('governance.raci.inherited.keep'));
      return;
    }
    const body = { cells: [cellBody(this.data, activity, role, letters)] };
    this.#undo.push(inverse(this.data, body));
    this.data = withCell(this.data, activity, role, letters);
    this.#save(body, t('governance.raci.said', { activity, role: roleName(this.data, role), letters: letters.join(' + ') || t('governance.raci.nothing') }));
  }

  async #cell({ activity, role }) {
    const raci = this.data;
    const body = await editCell(raci, activity, role, await this.#everybody());
    if (body) {
      this.#undo.push(inverse(raci, body));
      this.#save(body);
    }
  }

  async #seat({ role }) {
    const raci = this.data;
    const body = await editSeat(raci, role, await this.#everybody(), this.ctx.asOf);
    if (body) {
      this.#undo.push(inverse(raci, body));
      this.#save(body);
    }
  }

  #start() {
    this.#undo.push(inverse(this.data, { starter: true }));
    this.#save({ starter: true }, t('governance.raci.started'));
  }

  #takeBack() {
    const body = this.#undo.pop();
    if (body) {
      this.#save(body, t('governance.undone'));
    }
  }

  #everybody() {
    const organisation = this.data.scope.organisation;
    this.#people ??= this.ctx.api.page('governance/people', { query: { organisation } }).then(({ items }) => items);
    return this.#people;
  }

  /** Saves one after the other: each names the version that the one before it made. */
  #save(body, said) {
    this.saving = true;
    this.refused = undefined;
    this.#waiting += 1;
    this.#undo.splice(0, this.#undo.length - MOST_UNDO);
    this.#queue = this.#queue.then(() => this.#send(body)).then((after) => {
      this.#waiting -= 1;
      if (after && !this.#waiting) {
        this.data = after;
        this.saving = false;
        this.dispatchEvent(new Event('schil-governance-changed', { bubbles: true }));
        if (said) {
          this.ctx.announce(said);
        }
      } else if (after) {
        this.data = { ...this.data, version: after.version };
      }
    });
  }

  async #send(body) {
    try {
      return await this.ctx.api.post('governance/raci/changes', body, { query: this.scope, etag: `"${this.data.version}"` });
    } catch (problem) {
      this.saving = undefined;
      this.#undo.pop();
      this.refused = problem.isConflict ? t('governance.raci.conflict') : problem.errors?.[0]?.message ?? problem.detail ?? problem.message;
      await this.reload();
      return undefined;
    }
  }
}
define('schil-governance-raci-board', RaciBoard);

function roleName(raci, role) {
  return raci.roles.find(({ code }) => code === role)?.label ?? role;
}
