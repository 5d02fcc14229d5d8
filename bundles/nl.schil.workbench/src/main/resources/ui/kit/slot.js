import { LitElement, html, nothing } from 'lit';
import { define } from './define.js';
import { t } from './texts.js';

const sheets = new Map();

/**
 * Loads the module of one contribution and mounts its element. A module that fails to load or to start leaves one
 * inline note; nothing else on the page is touched.
 */
class Slot extends LitElement {
  static properties = {
    contribution: { attribute: false },
    ctx: { attribute: false },
    page: { type: Boolean },
    failed: { state: true },
  };

  #loaded;

  createRenderRoot() {
    return this;
  }

  async willUpdate(changed) {
    if (changed.has('contribution') && this.contribution) {
      await this.#load(this.contribution);
    }
  }

  async #load(contribution) {
    const address = contribution.moduleUrl;
    if (this.#loaded === address + contribution.element) {
      return;
    }
    this.failed = undefined;
    try {
      await Promise.all([import(address), ...(contribution.cssUrls ?? []).map(styleSheet)]);
      this.#loaded = address + contribution.element;
      this.requestUpdate();
    } catch (problem) {
      console.error(`${contribution.bundle}: ${address} could not be loaded`, problem);
      this.failed = contribution;
    }
  }

  render() {
    return this.failed === this.contribution && this.failed
      ? html`<p class="s-note warn" role="status">${t('workbench.part-failed', { bundle: this.contribution.bundle })}</p>`
      : nothing;
  }

  updated() {
    const contribution = this.contribution;
    if (!contribution || this.failed || this.#loaded !== contribution.moduleUrl + contribution.element) {
      return;
    }
    const element = this.#element(contribution);
    element.ctx = this.ctx;
  }

  #element(contribution) {
    const present = this.querySelector(':scope > [data-element]');
    if (present?.localName === contribution.element && present.getAttribute('data-element') === (contribution.id ?? '')) {
      return present;
    }
    present?.remove();
    const element = document.createElement(contribution.element);
    element.setAttribute('data-element', contribution.id ?? '');
    element.toggleAttribute('data-page', this.page);
    this.append(element);
    return element;
  }
}
define('schil-slot', Slot);

/** Loads a style sheet once. */
export function styleSheet(url) {
  if (!sheets.has(url)) {
    sheets.set(url, new Promise((resolve) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url });
      link.addEventListener('load', resolve);
      link.addEventListener('error', resolve);
      document.head.append(link);
    }));
  }
  return sheets.get(url);
}
