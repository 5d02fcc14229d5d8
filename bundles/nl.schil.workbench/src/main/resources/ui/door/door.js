import { LitElement, announce, api, define, fmt, html, nothing, t } from '@schil/ui';
import { pageStyles, styleSheet } from '../kit/layout.js';
import { setTexts } from '../kit/texts.js';
import { applyTheme } from '../shell/preferences.js';
import { closeVisit, openVisit } from './visit.js';

const OWN = JSON.parse(document.getElementById('s-door-texts').textContent);

/**
 * The supplier's door: who invites, for what, until when, and the page of the module that invited. Knows no session of
 * the workbench and nothing of its shell.
 */
class Door extends LitElement {
  static properties = { phase: { state: true }, problem: { state: true }, visit: { state: true }, page: { state: true }, locale: { state: true } };

  constructor() {
    super();
    this.phase = 'loading';
    this.locale = localStorage.getItem('schil.locale') ?? (navigator.language.startsWith('en') ? 'en' : 'nl');
    applyTheme(localStorage.getItem('schil.theme'));
    api.configure({ signIn: async () => this.#over() });
    addEventListener('hashchange', () => this.#start());
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#speak();
    this.#start();
  }

  async #start() {
    this.phase = 'loading';
    this.visit = undefined;
    try {
      this.visit = await openVisit();
      await Promise.all([this.#loadPage(), pageStyles()]);
      this.phase = 'open';
      document.title = `${this.visit.title} – ${this.visit.organisation}`;
    } catch (problem) {
      this.#refused(problem);
    }
  }

  async #loadPage() {
    const page = await api.get('door/page', { anonymous: true });
    this.#speak(page.texts);
    await Promise.all([import(page.module), ...page.sheets.map(styleSheet)]);
    this.page = page;
  }

  #refused(problem) {
    this.problem = problem;
    this.phase = !this.visit ? (problem.isNotFound || problem.status === 401 ? 'closed' : 'failed') : problem.isNotFound ? 'away' : 'failed';
    document.title = t(`workbench.door.${this.phase}`);
  }

  /** The session ended while the page was open: the link has to be opened again. */
  #over() {
    this.visit = undefined;
    this.problem = undefined;
    this.phase = 'closed';
    return false;
  }

  #speak(texts = {}) {
    setTexts(this.locale, { ...OWN[this.locale], ...texts });
    document.documentElement.lang = this.locale;
  }

  async #setLocale(locale) {
    this.locale = locale;
    localStorage.setItem('schil.locale', locale);
    this.#speak();
    if (this.phase === 'open') {
      await this.#loadPage().catch((problem) => this.#refused(problem));
    }
    announce(t('workbench.door.language.now'));
  }

  async #leave() {
    await closeVisit();
    this.phase = 'left';
    this.updateComplete.then(() => this.querySelector('h1').focus());
  }

  render() {
    const other = this.locale === 'nl' ? 'en' : 'nl';
    return html`
      <header class="s-door-bar"><span class="s-door-host">${this.visit?.organisation ?? t('workbench.door.name')}</span>
        <button type="button" lang=${other} @click=${() => this.#setLocale(other)}>${t('workbench.door.language')}</button></header>
      <main id="main">${this.#main()}</main>
      ${this.phase === 'open' ? this.#foot() : nothing}`;
  }

  #main() {
    switch (this.phase) {
      case 'loading': return html`<p class="s-loading" role="status">${t('workbench.loading')}</p>`;
      case 'open': return this.#open();
      case 'failed': return html`${this.#said('failed', this.problem.message)}
        <p><button type="button" class="s-button" @click=${() => this.#start()}>${t('workbench.again')}</button></p>`;
      case 'left': return this.#said('left', t('workbench.door.left.text', { date: this.visit.expiresOn }));
      case 'closed': return this.#said('closed', this.problem?.status === 429 ? this.problem.message : t('workbench.door.closed.text'));
      default: return this.#said(this.phase, t(`workbench.door.${this.phase}.text`));
    }
  }

  #said(phase, text) {
    return html`<h1 tabindex="-1">${t(`workbench.door.${phase}`)}</h1><p class="s-door-said" role="status">${text}</p>`;
  }

  #open() {
    const { organisation, title, supplier, person, expiresOn } = this.visit;
    return html`
      <p class="s-door-asks">${t('workbench.door.asks', { organisation })}</p>
      <h1>${title}</h1>
      <p class="s-muted">${supplier ? t('workbench.door.for', { person, supplier }) : person} · ${t('workbench.door.until', { date: fmt.date(expiresOn, 'long') })}</p>
      ${this.#element()}`;
  }

  #element() {
    if (this.mounted?.localName !== this.page.element) {
      this.mounted = document.createElement(this.page.element);
      this.mounted.setAttribute('data-element', '');
    }
    this.mounted.ctx = Object.freeze({ params: {}, locale: this.page.locale, api, t, announce, visit: this.visit });
    return this.mounted;
  }

  #foot() {
    return html`<footer class="s-door-foot"><p>${t('workbench.door.privacy', { organisation: this.visit.organisation })}</p>
      <button type="button" class="s-button small" @click=${() => this.#leave()}>${t('workbench.door.leave')}</button></footer>`;
  }
}
define('schil-door', Door);
