/** Where contributions appear on pages: one of them, all widgets of a point, all tabs of a point. */

import { LitElement, html, nothing } from 'lit';
import { note, styleSheet, tabs } from './layout.js';
import { t } from './texts.js';
import { define } from './view.js';

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

/** The widgets that bundles contribute to a page (`point`), on a grid of 12 columns. */
class ContributedWidgets extends LitElement {
  static properties = {
    point: {},
    subject: { attribute: false },
    ctx: { attribute: false },
  };

  createRenderRoot() {
    return this;
  }

  render() {
    if (!this.ctx) {
      return nothing;
    }
    const ctx = this.subject === undefined ? this.ctx : { ...this.ctx, subject: this.subject };
    return html`<div class="s-grid">${this.ctx.contributions('widgets', this.point).map((widget) =>
      html`<div class="s-widget s-span-${widget.span ?? 12}"><schil-slot .contribution=${widget} .ctx=${ctx}></schil-slot></div>`)}</div>`;
  }
}
define('schil-widgets', ContributedWidgets);

/** The tabs that bundles contribute to a page (`point`), with the current one mounted. */
class ContributedTabs extends LitElement {
  static properties = {
    point: {}, base: {}, current: {}, label: {},
    subject: { attribute: false },
    ctx: { attribute: false },
  };

  createRenderRoot() {
    return this;
  }

  render() {
    if (!this.ctx) {
      return nothing;
    }
    const all = this.ctx.contributions('tabs', this.point);
    const shown = this.current ? all.find((tab) => tab.id === this.current) : all[0];
    const items = all.map((tab, index) => ({
      id: tab.id, label: this.ctx.label(tab.label), href: index === 0 ? this.base : `${this.base}/${tab.id}`,
    }));
    return html`${tabs(items, shown?.id, this.label)}
      ${shown
        ? html`<schil-slot .contribution=${shown} .ctx=${{ ...this.ctx, subject: this.subject }}></schil-slot>`
        : note(t('workbench.no-such-part'))}`;
  }
}
define('schil-tabs', ContributedTabs);
