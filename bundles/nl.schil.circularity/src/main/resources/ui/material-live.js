import { LitElement, ApiError, define, html, nothing, note, t } from '@schil/ui';
import { figures } from './material-figures.js';
import { asked, scenario } from './material-scenario.js';
import { fieldErrors } from './material-words.js';

const PAUSE_MS = 350;

/** Figures that follow a form: what is filled in is calculated, and nothing of it is kept. */
class LiveFigures extends LitElement {
  static properties = { content: { attribute: false }, send: { attribute: false }, width: { type: Number }, careful: { state: true }, change: { state: true }, calculation: { state: true }, wrong: { state: true } };

  #timer;
  #last = 0;

  constructor() {
    super();
    this.careful = false;
    this.change = { subject: '', field: 'FR', percent: '' };
    this.width = 360;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  updated(changed) {
    if (changed.has('content') || changed.has('careful') || changed.has('change')) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#calculate(), this.calculation ? PAUSE_MS : 0);
    }
  }

  async #calculate() {
    const turn = ++this.#last;
    try {
      const calculation = await this.send({ statement: this.content, assumptions: this.careful ? { preset: 'LINEAR' } : null, scenario: asked(this.change, this.content.materials ?? []) });
      if (turn === this.#last) {
        this.calculation = calculation;
        this.wrong = undefined;
      }
    } catch (problem) {
      if (turn === this.#last) {
        this.wrong = problem instanceof ApiError ? Object.values(fieldErrors(problem, this.content))[0] ?? problem.message : undefined;
      }
    }
  }

  render() {
    const controls = html`<div class="s-check no-print"><input type="checkbox" id="m-careful" .checked=${this.careful} @change=${(event) => { this.careful = event.target.checked; }}><label for="m-careful">${t('circularity.material.careful')}</label></div>
      ${scenario({ materials: this.content?.materials ?? [], change: this.change, outcome: this.calculation?.scenario, set: (change) => { this.change = change; } })}`;
    return html`<div aria-live="polite">${this.wrong ? note(this.wrong, { kind: 'warn' }) : nothing}</div>
      ${this.calculation ? figures({ calculation: this.calculation, width: this.width, controls }) : nothing}`;
  }
}
define('schil-circularity-live', LiveFigures);
