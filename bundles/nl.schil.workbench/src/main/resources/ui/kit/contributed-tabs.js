import { LitElement, html, nothing } from 'lit';
import { define } from './define.js';
import { note } from './layout.js';
import { tabs } from './tabs.js';
import { t } from './texts.js';

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
