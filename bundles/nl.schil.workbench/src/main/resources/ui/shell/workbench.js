import { LitElement, api, announce, define, html, label, nothing, openDialog, t, toast } from '@schil/ui';
import { moreIcons } from '../kit/icon.js';
import { pageStyles, styleSheet } from '../kit/layout.js';
import { setTexts } from '../kit/texts.js';
import { covers, makeContext } from './context.js';
import { crumbs, doorPage, forbiddenPage, missingPage } from './page.js';
import { Place, findView, isOwnLink } from './place.js';
import { Preferences, applyTheme } from './preferences.js';
import { loadRegistry, watchRegistry } from './registry.js';
import { Session } from './session.js';
import { sideBar } from './side-bar.js';
import { brandMark, topBar } from './top-bar.js';
import './as-of.js';

/**
 * The shell around all views: bar, navigation, crumbs, palette. Knows no module; everything on it is contributed.
 */
class Workbench extends LitElement {
  static properties = {
    phase: { state: true }, drawer: { state: true }, offline: { state: true }, trail: { state: true }, pageTitle: { state: true },
    revision: { state: true },
  };

  #place = new Place((kind) => this.#arrive(kind));
  #session = new Session();
  #preferences = new Preferences();
  #registry;
  #found;
  #context;
  #shownPath;
  #signingIn;
  #chosenPerspective = sessionStorage.getItem('schil.perspective') ?? undefined;

  constructor() {
    super();
    this.phase = 'loading';
    this.revision = 0;
    this.offline = !navigator.onLine;
    this.addEventListener('click', (event) => this.#followLink(event));
    this.addEventListener('schil-as-of', (event) => this.#place.setQuery({ asOf: event.detail }, { push: true }));
    addEventListener('keydown', (event) => this.#pressed(event));
    addEventListener('online', () => { this.offline = false; });
    addEventListener('offline', () => { this.offline = true; });
    api.configure({ signIn: () => this.#signInAgain() });
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#start();
  }

  async #start() {
    try {
      applyTheme(this.#preferences.get('theme'));
      await Promise.all([this.#session.load(), this.#loadTexts()]);
      await this.#enter();
    } catch (problem) {
      console.error(problem);
      this.phase = 'down';
    }
  }

  /** Shows what the session allows: the door, the first password, or the workbench. */
  async #enter() {
    if (!this.#session.signedIn) {
      this.phase = 'sign-in';
      return;
    }
    if (this.#session.current.mustChangePassword) {
      this.phase = 'password';
      return;
    }
    await this.#preferences.load();
    applyTheme(this.#preferences.get('theme'));
    if (this.#registry.public || this.#registry.locale !== this.#locale) {
      await this.#loadTexts();
    }
    watchRegistry(() => this.#registryChanged());
    await this.#arrive('page');
    this.phase = 'ready';
  }

  get #locale() {
    return this.#preferences.get('locale') ?? 'nl';
  }

  /** What is contributed, with all texts, or only those with which the home page can do. */
  async #loadTexts(scope = this.#place.path === '/' && this.#registry?.scope !== 'all' ? 'home' : 'all') {
    const locale = this.#locale;
    this.#registry = await loadRegistry(locale, scope);
    setTexts(locale, this.#registry.texts);
    document.documentElement.lang = locale;
    this.#registry.contributions.theme.forEach(({ cssUrls }) => cssUrls.forEach(styleSheet));
  }

  async #registryChanged() {
    const before = this.#registry.versions;
    await this.#loadTexts();
    const replaced = [...this.#registry.versions].some(([bundle, base]) => before.has(bundle) && before.get(bundle) !== base);
    this.#moved('query');
    if (replaced) {
      toast(t('workbench.replaced'), 'ok', { label: t('workbench.replaced.action'), run: () => location.reload() });
    }
  }

  /** Goes on where the address leads to, with what pages need that the home page does without. */
  async #arrive(kind) {
    if (this.#place.path !== '/') {
      await Promise.all([pageStyles(), moreIcons(), this.#registry.scope === 'all' || this.#loadTexts()]).catch(console.error);
    }
    this.#moved(kind);
  }

  #moved(kind) {
    const path = this.#place.path;
    const found = findView(this.#registry.contributions.views, path);
    const sameView = found && found.view.id === this.#found?.view.id && sameBut(found.params, this.#found.params, 'tab');
    this.#found = found;
    if (kind === 'page' && !sameView) {
      this.pageTitle = undefined;
      this.trail = undefined;
    }
    this.#choosePerspective(found?.view.perspective);
    this.drawer = kind === 'page' ? false : this.drawer;
    this.#context = undefined;
    this.revision += 1;
    if (kind === 'page' && this.#shownPath !== undefined && this.#shownPath !== path && !sameView) {
      this.updateComplete.then(() => this.#focusPage());
    }
    this.#shownPath = path;
  }

  #focusPage() {
    scrollTo(0, 0);
    this.querySelector('#main')?.focus({ preventScroll: true });
    announce(document.title);
  }

  #choosePerspective(id) {
    if (id) {
      this.#chosenPerspective = id;
      sessionStorage.setItem('schil.perspective', id);
    }
  }

  #followLink(event) {
    const link = event.target.closest?.('a[href]');
    if (!link || !isOwnLink(event, link)) {
      return;
    }
    event.preventDefault();
    if (link.hash && link.pathname === location.pathname) {
      return;
    }
    this.#choosePerspective(link.dataset.perspective);
    this.#place.go(link.pathname + link.search + link.hash);
  }

  #pressed(event) {
    if (this.phase !== 'ready') {
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.#openPalette();
      return;
    }
    if (event.key === 'Escape') {
      this.querySelectorAll('details.s-menu[open], details.s-as-of[open]').forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
      this.drawer = false;
      return;
    }
    const command = this.#allowed('commands').find(({ keys }) => keys && isPressed(keys, event));
    if (command) {
      event.preventDefault();
      this.#place.go(command.run);
    }
  }

  async #openPalette() {
    await Promise.all([import('./palette.js'), this.#registry.scope === 'all' || this.#loadTexts('all')]);
    const palette = this.querySelector('schil-palette');
    palette.views = this.#allowed('views');
    palette.commands = this.#allowed('commands');
    palette.open();
  }

  async #setLocale(locale) {
    await this.#preferences.set('locale', locale, this.#session.signedIn && this.phase === 'ready').catch(() => {});
    await this.#loadTexts();
    this.#context = undefined;
    this.revision += 1;
    this.querySelectorAll('*').forEach((element) => element.requestUpdate?.());
    announce(t('workbench.language.now'));
  }

  async #setTheme(theme) {
    applyTheme(theme);
    await this.#preferences.set('theme', theme).catch(() => {});
    this.revision += 1;
  }

  async #signOut() {
    await this.#session.signOut().catch(() => {});
    location.assign('/');
  }

  /** The session has expired: asks to sign in again over the page, which stays as it is. */
  #signInAgain() {
    if (this.phase !== 'ready') {
      return Promise.resolve(false);
    }
    this.#signingIn ??= this.#askToSignIn().finally(() => { this.#signingIn = undefined; });
    return this.#signingIn;
  }

  async #askToSignIn() {
    await import('./sign-in.js');
    const { user } = this.#session.current;
    const signedIn = await openDialog({
      title: t('workbench.expired.title'),
      locked: true,
      body: (close) => html`<p>${t('workbench.expired.text')}</p>
        <schil-sign-in .signIn=${(name, password) => this.#session.signIn(name, password)} @schil-signed-in=${() => close(true)}></schil-sign-in>`,
    });
    if (this.#session.current?.user.id !== user.id) {
      location.reload();
      return false;
    }
    return signedIn === true;
  }

  #allowed(point) {
    const patterns = this.#session.current.permissions ?? [];
    return this.#registry.contributions[point].filter(({ permission }) => covers(patterns, permission));
  }

  get #perspectives() {
    const views = this.#allowed('views');
    return this.#allowed('perspectives').filter((one, index, all) =>
      all.findIndex(({ id }) => id === one.id) === index && findView(views, one.home.split('?')[0]));
  }

  get #ctx() {
    return this.#context ??= makeContext({
      place: this.#place, params: this.#found?.params ?? {}, today: this.#registry.today, session: this.#session,
      contributions: this.#registry.contributions, preferences: this.#preferences,
      title: (text) => this.#titled(text),
      crumbs: (trail) => { if (JSON.stringify(trail) !== JSON.stringify(this.trail)) { this.trail = trail; } },
    });
  }

  #titled(text) {
    if (this.pageTitle !== text) {
      this.pageTitle = text;
    }
  }

  updated() {
    const name = this.phase === 'ready' ? this.pageTitle ?? label(this.#found?.view.label ?? '%workbench.missing.title') : t('workbench.sign-in.title');
    document.title = this.phase === 'loading' ? 'Schil' : `${name} – Schil`;
  }

  render() {
    switch (this.phase) {
      case 'loading': return html`<p class="visually-hidden" role="status">Schil</p>`;
      case 'down': return this.#down();
      case 'sign-in': return this.#signInPage();
      case 'password': return this.#passwordPage();
      default: return this.#workbench();
    }
  }

  #down() {
    return doorPage({
      mark: brandMark(32), title: 'Schil is niet bereikbaar', text: 'Schil start nog of de verbinding is weg. Schil is starting or the connection is lost.',
      body: html`<button class="s-button primary" type="button" @click=${() => location.reload()}>Opnieuw proberen</button>`,
    });
  }

  #signInPage() {
    import('./sign-in.js');
    return doorPage({
      mark: brandMark(32), title: t('workbench.sign-in.title'), text: t('workbench.sign-in.text'), language: this.#doorLanguage(),
      body: html`<schil-sign-in .signIn=${(name, password) => this.#session.signIn(name, password)} @schil-signed-in=${() => this.#enter()}></schil-sign-in>`,
    });
  }

  #passwordPage() {
    import('./new-password.js');
    return doorPage({
      mark: brandMark(32), title: t('workbench.password.title'), text: t('workbench.password.first'), language: this.#doorLanguage(),
      body: html`<schil-new-password .change=${(current, next) => this.#session.changePassword(current, next)}
        @schil-password-changed=${() => this.#enter()}></schil-new-password>`,
    });
  }

  #doorLanguage() {
    const other = document.documentElement.lang === 'nl' ? 'en' : 'nl';
    return html`<button class="s-button quiet small" type="button" lang=${other} @click=${() => this.#setLocale(other)}>${other === 'en' ? 'English' : 'Nederlands'}</button>`;
  }

  #workbench() {
    const perspectives = this.#perspectives;
    const perspective = perspectives.find(({ id }) => id === this.#chosenPerspective) ?? perspectives[0];
    const path = this.#place.path;
    return html`
      <a class="s-skip" href="#main" @click=${(event) => { event.preventDefault(); this.querySelector('#main').focus(); }}>${t('workbench.skip')}</a>
      ${topBar({
        perspectives, perspective, user: this.#session.current.user, drawer: this.drawer, theme: this.#preferences.get('theme'),
        on: {
          drawer: () => { this.drawer = !this.drawer; }, palette: () => this.#openPalette(),
          locale: () => this.#setLocale(this.#ctx.locale === 'nl' ? 'en' : 'nl'), theme: (theme) => this.#setTheme(theme), signOut: () => this.#signOut(),
        },
      })}
      <div class="s-body">
        <div id="s-side" class="s-side no-print ${this.drawer ? 'open' : ''}">${sideBar({
          entries: this.#navigation(perspective), views: this.#allowed('views'), current: this.#found?.view, path, asOf: this.#ctx.asOf,
          organisations: this.#session.current.organisations ?? [], perspectives, perspective,
        })}</div>
        <main id="main" tabindex="-1">
          ${this.offline ? html`<p class="s-note warn" role="status">${t('workbench.offline')}</p>` : nothing}
          ${this.#pageTop(path)}
          ${this.#page(path)}
        </main>
      </div>
      <schil-palette @schil-run=${(event) => this.#place.go(event.detail)}></schil-palette>`;
  }

  #navigation(perspective) {
    const views = new Set(this.#allowed('views').map(({ id }) => id));
    return this.#allowed('nav').filter(({ perspectives = ['*'], view, route }) => (route || views.has(view))
      && (perspectives.includes('*') || perspectives.includes(perspective?.id)));
  }

  #pageTop(path) {
    if (path === '/') {
      return nothing;
    }
    const view = this.#found?.view;
    const trail = this.trail ?? (view?.crumbs ?? []).map((crumb) => ({ ...crumb, label: label(crumb.label) }));
    const title = this.pageTitle ?? (view?.route.includes(':') ? undefined : label(view?.label));
    return html`<div class="s-page-top">${crumbs(trail.filter(({ route }) => route !== path), title)}
      <schil-as-of .asOf=${this.#ctx.asOf} .today=${this.#ctx.today}></schil-as-of></div>`;
  }

  #page(path) {
    if (!this.#found) {
      return missingPage(path);
    }
    const { view } = this.#found;
    return this.#ctx.can(view.permission)
      ? html`<schil-slot page .contribution=${view} .ctx=${this.#ctx}></schil-slot>`
      : forbiddenPage(view);
  }
}
define('schil-workbench', Workbench);

function sameBut(one, other, name) {
  const rest = ({ [name]: ignored, ...params }) => JSON.stringify(params);
  return rest(one) === rest(other);
}

function isPressed(keys, event) {
  const parts = keys.toLowerCase().split('+');
  return parts.at(-1) === event.key.toLowerCase() && parts.includes('ctrl') === event.ctrlKey
    && parts.includes('alt') === event.altKey && parts.includes('shift') === event.shiftKey;
}
