import { ApiError, LitElement, define, html, t } from '@schil/ui';
import '@schil/ui/form.js';

const SHORTEST = 12;

/** The form to choose a new password with. Calls `change(current, new)`; fires `schil-password-changed`. */
class NewPassword extends LitElement {
  static properties = { change: { attribute: false }, username: {} };

  #value = {};

  createRenderRoot() {
    return this;
  }

  render() {
    const password = (title, more = {}) => ({ title, format: 'password', autocomplete: 'new-password', ...more });
    const schema = {
      properties: {
        current: password(t('workbench.password.current'), { autocomplete: 'current-password' }),
        new: password(t('workbench.password.new'), { minLength: SHORTEST, description: t('workbench.password.help', { count: SHORTEST }) }),
        again: password(t('workbench.password.again')),
      },
      required: ['current', 'new', 'again'],
    };
    return html`<schil-form .schema=${schema} .value=${this.#value} submit=${t('workbench.password.action')}
      @schil-submit=${(event) => this.#submitted(event.currentTarget, event.detail)}></schil-form>`;
  }

  async #submitted(form, { current, new: next, again }) {
    if (next !== again) {
      form.fail(new ApiError(422, { errors: [{ field: 'again', message: t('workbench.password.differ') }] }));
      return;
    }
    form.busy = true;
    try {
      await this.change(current, next);
      this.dispatchEvent(new CustomEvent('schil-password-changed', { bubbles: true }));
    } catch (problem) {
      form.fail(problem);
    } finally {
      form.busy = false;
    }
  }
}
define('schil-new-password', NewPassword);
