import { LitElement, define, html, t } from '@schil/ui';
import '@schil/ui/form.js';

/** The form to sign in with. Calls `signIn(username, password)`; fires `schil-signed-in`. */
class SignIn extends LitElement {
  static properties = { signIn: { attribute: false }, name: {}, fixedName: { type: Boolean } };

  createRenderRoot() {
    return this;
  }

  render() {
    const schema = {
      properties: {
        username: { title: t('workbench.sign-in.name'), autocomplete: 'username', autofocus: !this.fixedName, readOnly: this.fixedName },
        password: { title: t('workbench.sign-in.password'), format: 'password', autocomplete: 'current-password', autofocus: this.fixedName },
      },
      required: ['username', 'password'],
    };
    return html`<schil-form .schema=${schema} .value=${this.#value} submit=${t('workbench.sign-in.action')}
      @schil-submit=${(event) => this.#submitted(event.currentTarget, event.detail)}></schil-form>`;
  }

  #value = {};

  willUpdate(changed) {
    if (changed.has('name')) {
      this.#value = { username: this.name ?? null };
    }
  }

  async #submitted(form, { username, password }) {
    form.busy = true;
    try {
      await this.signIn(username, password);
      this.dispatchEvent(new CustomEvent('schil-signed-in', { bubbles: true }));
    } catch (problem) {
      form.fail(problem);
    } finally {
      form.busy = false;
    }
  }
}
define('schil-sign-in', SignIn);
