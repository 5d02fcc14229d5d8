import { View, card, define, heading, html, label, t, toast } from '@schil/ui';
import '../shell/new-password.js';

/** The user's own settings: password, and what bundles contribute. Language and colours are in the bar. */
class PreferencesPage extends View {
  static properties = { ...View.properties, changed: { state: true } };

  show() {
    const { contributions } = this.ctx;
    return html`
      ${heading({ title: t('workbench.preferences.title'), sub: this.ctx.user.name })}
      <div class="s-stack">
        ${contributions('preferences').map((one) => card({
          title: label(one.label), body: html`<schil-slot .contribution=${one} .ctx=${this.ctx}></schil-slot>`,
        }))}
        ${card({
          title: t('workbench.password.title'),
          body: this.changed ? html`<p>${t('workbench.password.changed')}</p>` : html`<schil-new-password
            .change=${this.ctx.changePassword}
            @schil-password-changed=${() => { this.changed = true; toast(t('workbench.password.changed')); }}></schil-new-password>`,
        })}
      </div>`;
  }
}
define('schil-preferences', PreferencesPage);
