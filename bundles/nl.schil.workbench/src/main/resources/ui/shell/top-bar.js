import { html, icon, label, locale, nothing, t } from '@schil/ui';

/**
 * The bar: brand, perspectives, palette, language and account.
 *
 * @param {{perspectives: object[], perspective: object, user: {name: string}, drawer: boolean, theme?: string,
 *   on: {drawer: () => void, palette: () => void, locale: () => void, theme: (theme: string | null) => void, signOut: () => void}}} state
 */
export function topBar({ perspectives, perspective, user, drawer, theme, on }) {
  return html`<header class="s-bar no-print">
    <button class="s-bar-button phone" type="button" aria-label=${t('workbench.menu')} aria-expanded=${drawer ? 'true' : 'false'}
      aria-controls="s-side" @click=${on.drawer}>${icon(drawer ? 'x' : 'menu', 22)}</button>
    <a class="s-brand" href="/">${brandMark()}Schil</a>
    <nav class="s-perspectives desk" aria-label=${t('workbench.perspectives')}><ul>${perspectives.map((one) => html`<li>
      <a href=${one.home} data-perspective=${one.id} aria-current=${one === perspective ? 'true' : nothing}>${label(one.label)}</a></li>`)}</ul></nav>
    <button class="s-find" type="button" @click=${on.palette} aria-keyshortcuts="Control+K">${icon('search', 17)}
      <span class="text">${t('workbench.find')}</span><kbd class="desk" aria-hidden="true">Ctrl K</kbd></button>
    ${languageButton(on)}
    ${account(user, theme, on)}
  </header>`;
}

function languageButton(on) {
  const other = locale() === 'nl' ? 'en' : 'nl';
  return html`<button class="s-bar-button" type="button" lang=${other} @click=${on.locale}
    aria-label=${other === 'en' ? 'EN: switch to English' : 'NL: schakel naar Nederlands'}>${other.toUpperCase()}</button>`;
}

function account(user, theme, on) {
  return html`<details class="s-menu" @focusout=${closeOnLeave}>
    <summary aria-label="${initials(user.name)}, ${t('workbench.account', { name: user.name })}"><span class="s-me" aria-hidden="true">${initials(user.name)}</span></summary>
    <div class="s-menu-panel">
      <p class="s-strong">${user.name}</p>
      ${user.email ? html`<p class="s-small s-muted">${user.email}</p>` : nothing}
      <fieldset class="s-themes"><legend class="s-small s-muted">${t('workbench.theme')}</legend>
        <div class="s-switcher">${[['light', 'sun'], ['dark', 'moon'], ['system', 'monitor']].map(([name, image]) =>
          html`<button type="button" class="s-button small" aria-pressed=${(theme ?? 'system') === name ? 'true' : 'false'}
            @click=${() => on.theme(name === 'system' ? null : name)}>${icon(image, 16)}${t(`workbench.theme.${name}`)}</button>`)}</div></fieldset>
      <a class="s-button quiet" href="/preferences">${icon('settings', 16)}${t('workbench.preferences.title')}</a>
      <button class="s-button quiet" type="button" @click=${on.signOut}>${icon('log-out', 16)}${t('workbench.sign-out')}</button>
    </div>
  </details>`;
}

function closeOnLeave(event) {
  const menu = event.currentTarget;
  if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
    menu.open = false;
  }
}

/** The first letters of a name's first and last word. */
export function initials(name) {
  const words = (name ?? '').split(/\s+/).filter(Boolean);
  return (words.length > 1 ? words[0][0] + words.at(-1)[0] : (words[0] ?? '?').slice(0, 2)).toUpperCase();
}

/** Schil's mark: a peel around a core. */
export function brandMark(size = 26) {
  return html`<svg width=${size} height=${size} viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="16" cy="16" r="13.5" fill="none" stroke="currentColor" stroke-opacity=".55" stroke-width="2"></circle>
    <path d="M16 6.5a9.5 9.5 0 0 1 9.5 9.5" fill="none" stroke="#5fb4d8" stroke-width="3.2" stroke-linecap="round"></path>
    <path d="M25.5 16a9.5 9.5 0 1 1-9.5-9.5" fill="none" stroke="currentColor" stroke-opacity=".8" stroke-width="2"></path>
    <circle cx="16" cy="16" r="4" fill="currentColor"></circle></svg>`;
}
