import { LitElement, html, nothing, svg } from 'lit';
import icons from './icons.js';
import { define } from './view.js';

const drawn = new Map();
let loading;

/**
 * A decorative icon; an unknown name gives a circle.
 *
 * @param {string} name Lucide name, see icons.js and more-icons.js
 * @param {number} [size] in px
 */
export function icon(name, size = 18) {
  return Object.hasOwn(icons, name) ? picture(name, size) : html`<schil-late-icon .name=${name} .size=${size}></schil-late-icon>`;
}

/** Loads the icons that the home page does without. */
export function moreIcons() {
  return loading ??= import('./more-icons.js').then((more) => Object.assign(icons, more.default));
}

/** An icon that comes with the others. */
class LateIcon extends LitElement {
  static properties = { name: { attribute: false }, size: { attribute: false }, ready: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    moreIcons().finally(() => { this.ready = true; });
  }

  render() {
    return this.ready ? picture(Object.hasOwn(icons, this.name) ? this.name : 'circle', this.size) : nothing;
  }
}
define('schil-late-icon', LateIcon);

function picture(name, size) {
  return html`<svg class="s-icon" width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
    stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"
    focusable="false">${drawing(name)}</svg>`;
}

/** An icon's content as a template without values, of which Lit keeps the parsed form. */
function drawing(name) {
  if (!drawn.has(name)) {
    const strings = [icons[name]];
    strings.raw = strings;
    drawn.set(name, svg(strings));
  }
  return drawn.get(name);
}
