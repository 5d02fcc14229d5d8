import { LitElement, api, define, html, icon, label, nothing, t } from '@schil/ui';

/**
 * The contributed navigation of one perspective, in groups.
 *
 * @param {{entries: object[], views: object[], current?: object, path: string, asOf: string, organisations: object[],
 *   perspectives: object[], perspective: object}} state
 */
export function sideBar({ entries, views, current, path, asOf, organisations, perspectives, perspective }) {
  const here = currentEntry(entries, views, current, path);
  return html`<nav aria-label=${t('workbench.nav')} class="s-nav">
    <div class="s-perspectives-phone">
      <h2 class="s-nav-group" id="s-perspectives-phone">${t('workbench.perspectives')}</h2>
      <ul aria-labelledby="s-perspectives-phone">${perspectives.map((one) => html`<li><a href=${one.home} data-perspective=${one.id}
        aria-current=${one === perspective ? 'true' : nothing}><span>${label(one.label)}</span></a></li>`)}</ul>
    </div>
    ${groupsOf(entries).map(([group, items], index) => html`
      <h2 class="s-nav-group" id="s-nav-${index}">${group}</h2>
      <ul aria-labelledby="s-nav-${index}">${items.map((item) => entry(item, views, here, asOf))}</ul>`)}
    ${organisations.length ? html`<div class="s-organisation"><span>${t('workbench.organisations', { count: organisations.length })}</span>
      ${organisations.length > 3 ? t('workbench.organisations.many', { count: organisations.length })
        : organisations.map(({ name }) => html`<div>${name}</div>`)}</div>` : nothing}
  </nav>`;
}

function groupsOf(entries) {
  const groups = new Map();
  for (const item of entries) {
    const group = label(item.group);
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return [...groups];
}

function entry(item, views, here, asOf) {
  const view = viewOf(item, views);
  return html`<li><a href=${routeOf(item, views)} aria-current=${item === here ? 'page' : nothing}>${icon(item.icon ?? view?.icon ?? 'circle')}
    <span>${label(item.label ?? view?.label)}</span>
    ${item.badge ? html`<schil-nav-badge url=${item.badge} asOf=${asOf}></schil-nav-badge>` : nothing}</a></li>`;
}

/** The entry of the page that is shown: that of its view, otherwise the one whose route is the longest beginning of the path. */
function currentEntry(entries, views, current, path) {
  const own = entries.find(({ view }) => current && view === current.id);
  const above = entries.filter((item) => {
    const route = routeOf(item, views);
    return route !== '/' && (path === route || path.startsWith(`${route}/`));
  });
  return own ?? above.sort((a, b) => routeOf(b, views).length - routeOf(a, views).length)[0];
}

function viewOf(item, views) {
  return views.find(({ id }) => id === item.view);
}

function routeOf(item, views) {
  return item.route ?? viewOf(item, views)?.route ?? '/';
}

/** The count beside an entry of the side bar, asked from the URL that the contribution names, anew when something is written. */
class NavBadge extends LitElement {
  static properties = { url: {}, asOf: {}, count: { state: true }, text: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('schil-written', this.#ask);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('schil-written', this.#ask);
  }

  willUpdate(changed) {
    if (changed.has('url') || changed.has('asOf')) {
      this.#ask();
    }
  }

  #ask = async () => {
    const answer = await api.shared(this.url, { query: { asOf: this.asOf } }).catch(() => null);
    this.count = answer?.count ?? 0;
    this.text = answer?.label;
  };

  render() {
    return this.count
      ? html`<span class="s-badge" title=${this.text ?? nothing}><span>${this.count}</span>${this.text
        ? html`<span class="visually-hidden"> ${this.text}</span>` : nothing}</span>`
      : nothing;
  }
}
define('schil-nav-badge', NavBadge);
