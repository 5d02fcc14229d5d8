import { ApiError, LitElement, confirm, define, fmt, html, nothing, t } from '@schil/ui';
import { pageStyles } from '@schil/ui/layout.js';

const VALUES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const SAVE_AFTER_MS = 500;
const ABOUT = ['OTHER', 'SELF'];

await pageStyles();

/**
 * The mirrored questions for one person of either side. Keeps each answer as it is given; `keep(marks)` and `submit()`
 * answer promises. Fires `schil-submitted` with what `submit` answered.
 */
class Questionnaire extends LitElement {
  static properties = {
    evaluation: { attribute: false }, keep: { attribute: false }, submit: { attribute: false },
    marks: { state: true }, status: { state: true }, problem: { state: true }, faults: { state: true },
  };

  #changed = new Set();
  #timer;
  #saving = Promise.resolve();

  constructor() {
    super();
    this.status = 'idle';
    this.faults = new Set();
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#save();
  }

  willUpdate(changed) {
    if (changed.has('evaluation') && this.evaluation && !this.marks) {
      this.marks = new Map(this.evaluation.own.marks.map(({ item, about, value, motivation }) => [`${item}.${about}`, { value: value ?? null, motivation: motivation ?? '' }]));
    }
  }

  render() {
    if (!this.evaluation) {
      return nothing;
    }
    const { items, own } = this.evaluation;
    return html`
      <div class="p-progress" role="status"><span>${t('performance.evaluation.answered', { done: this.marks.size, total: items.length * 2 })}</span>
        <progress max=${items.length * 2} value=${this.marks.size} aria-label=${t('performance.evaluation.progress')}></progress>
        <span class="p-saved">${this.status === "idle" ? nothing : t(`performance.evaluation.save.${this.status}`)}</span></div>
      ${items.map((item) => html`<section class="s-card p-pair" aria-labelledby="p-theme-${item.number}">
        <h2 id="p-theme-${item.number}">${item.number}. ${item.theme}</h2>
        ${ABOUT.map((about) => this.#question(item, about, own.side))}</section>`)}
      ${this.problem ? html`<p class="s-note bad" role="alert">${this.problem}</p>` : nothing}
      <div class="p-submit"><button type="button" class="s-button primary" @click=${() => this.#submit()}>${t('performance.evaluation.submit')}</button>
        <p class="s-muted s-small">${t('performance.evaluation.submit.help', { date: fmt.date(this.evaluation.deadline, 'long') })}</p></div>`;
  }

  #question(item, about, side) {
    const key = `${item.number}.${about}`;
    const given = this.marks.get(key);
    const statement = (side === 'BUYER') === (about === 'OTHER') ? item.supplier : item.buyer;
    const must = given && given.value !== null && (given.value <= 5 || given.value >= 9);
    const fault = this.faults.has(key);
    return html`<fieldset class="p-question ${fault ? 'fault' : ''}" id="p-q-${key}" tabindex="-1">
      <legend><span class="p-about">${t(`performance.evaluation.about.${side}.${about}`)}</span> ${statement}</legend>
      ${fault && !given ? html`<p class="error">${t('performance.evaluation.answer.missing')}</p>` : nothing}
      <div class="p-scale">${VALUES.map((value) => this.#choice(key, value, String(value), given?.value === value))}
        ${this.#choice(key, null, t('workbench.not-applicable'), given !== undefined && given.value === null)}</div>
      <div class="p-ends" aria-hidden="true"><span>${t('performance.evaluation.scale.low')}</span><span>${t('performance.evaluation.scale.high')}</span></div>
      ${must || given?.motivation ? html`<div class="s-field"><label for="p-m-${key}">${t(must ? 'performance.evaluation.motivation.must' : 'performance.evaluation.motivation')}</label>
        ${fault && must && !given.motivation.trim() ? html`<p class="error" id="p-e-${key}">${t('performance.evaluation.motivation.missing')}</p>` : nothing}
        <textarea id="p-m-${key}" rows="2" maxlength="1000" .value=${given.motivation} aria-required=${must ? 'true' : nothing}
          aria-describedby=${fault ? `p-e-${key}` : nothing} @input=${(event) => this.#give(key, { ...this.marks.get(key), motivation: event.target.value })}></textarea></div>` : nothing}
    </fieldset>`;
  }

  #choice(key, value, label, checked) {
    const id = `p-v-${key}-${value ?? 'na'}`;
    return html`<span class=${value === null ? 'na' : ''}><input type="radio" name="p-${key}" id=${id} .checked=${checked}
      @change=${() => this.#give(key, { value, motivation: this.marks.get(key)?.motivation ?? '' })}><label for=${id}>${label}</label></span>`;
  }

  #give(key, mark) {
    this.marks = new Map(this.marks).set(key, mark);
    this.faults = new Set([...this.faults].filter((one) => one !== key || this.#lacks(key)));
    this.#changed.add(key);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), SAVE_AFTER_MS);
  }

  #lacks(key) {
    const mark = this.marks.get(key);
    return !mark || (mark.value !== null && (mark.value <= 5 || mark.value >= 9) && !mark.motivation.trim());
  }

  /** One save after the other, so that none overtakes another. */
  #save() {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#saveChanged());
    return this.#saving;
  }

  async #saveChanged() {
    const keys = [...this.#changed];
    if (!keys.length) {
      return;
    }
    this.#changed.clear();
    this.status = 'busy';
    try {
      await this.keep(keys.map((key) => {
        const [item, about] = key.split('.');
        const { value, motivation } = this.marks.get(key);
        return { item: Number(item), about, value, motivation };
      }));
      this.status = 'done';
      this.problem = undefined;
    } catch (problem) {
      keys.forEach((key) => this.#changed.add(key));
      this.status = 'failed';
      this.problem = said(problem);
    }
  }

  async #submit() {
    const lacking = this.evaluation.items.flatMap(({ number }) => ABOUT.map((about) => `${number}.${about}`)).filter((key) => this.#lacks(key));
    this.faults = new Set(lacking);
    if (lacking.length) {
      this.problem = t('performance.evaluation.lacking', { count: lacking.length });
      await this.updateComplete;
      this.querySelector(`#${CSS.escape(`p-q-${lacking[0]}`)}`)?.focus();
      return;
    }
    this.problem = undefined;
    const sure = await confirm({
      title: t('performance.evaluation.submit.title'), action: t('performance.evaluation.submit.sure'),
      text: html`<p>${t(`performance.evaluation.submit.text.${this.evaluation.own.side}`, { date: fmt.date(this.evaluation.deadline, 'long') })}</p>`,
    });
    if (sure) {
      await this.#seal();
    }
  }

  async #seal() {
    await this.#save();
    if (this.#changed.size) {
      return;
    }
    try {
      const detail = await this.submit();
      this.dispatchEvent(new CustomEvent('schil-submitted', { detail }));
    } catch (problem) {
      this.problem = said(problem);
    }
  }
}
define('schil-performance-questionnaire', Questionnaire);

function said(problem) {
  if (!(problem instanceof ApiError)) {
    console.error(problem);
    return t('workbench.error.view');
  }
  return problem.errors[0]?.message ?? problem.message;
}
