import { html, icon, label, nothing, t } from '@schil/ui';

/** The page of a place that nobody contributes. */
export function missingPage(path) {
  return html`<h1>${t('workbench.missing.title')}</h1>
    <p class="s-note">${t('workbench.missing.text', { path })}</p><p class="s-after"><a class="s-button" href="/">${t('workbench.missing.home')}</a></p>`;
}

/** The page of a view that the user may not see. */
export function forbiddenPage(view) {
  return html`<h1>${label(view.label)}</h1><p class="s-note warn">${t('workbench.forbidden', { permission: view.permission })}</p>`;
}

/** The way from home to this page. @param {{label: string, route: string}[]} trail @param {string} [title] */
export function crumbs(trail, title) {
  const last = title ? [{ label: title, here: true }] : [];
  const all = [{ label: t('workbench.home'), route: '/' }, ...trail, ...last];
  return html`<nav aria-label=${t('workbench.crumbs')} class="s-crumbs no-print"><ol>${all.map((crumb, index) => html`<li>
    ${index ? icon('chevron-right', 14) : nothing}
    ${crumb.here ? html`<span aria-current="page">${crumb.label}</span>` : html`<a href=${crumb.route}>${crumb.label}</a>`}</li>`)}</ol></nav>`;
}

/** The page on which one signs in or chooses a first password. */
export function doorPage({ title, text, body, mark, language }) {
  return html`<div class="s-door"><main id="main" tabindex="-1">
    <p class="s-door-brand">${mark}<span>Schil</span>${language}</p>
    <h1>${title}</h1>
    ${text ? html`<p class="s-muted">${text}</p>` : nothing}
    ${body}
  </main></div>`;
}
