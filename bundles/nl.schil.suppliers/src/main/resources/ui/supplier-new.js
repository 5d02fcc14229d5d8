import { View, html, nothing, define, heading, card } from '@schil/ui';
import '@schil/ui/form.js';
import { newRequest, newSchema } from './supplier-schema.js';

/** Enters a supplier by hand. */
class NewSupplier extends View {
  static properties = { ...View.properties, conflict: { state: true } };

  #schema;

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('ctx')) {
      this.#schema = newSchema(this.ctx);
    }
  }

  show() {
    const { t } = this.ctx;
    return html`
      ${heading({ title: t('suppliers.new'), sub: t('suppliers.new.sub') })}
      ${this.conflict ? this.#conflict() : nothing}
      ${card({ body: html`<schil-form .schema=${this.#schema} submit=${t('suppliers.save')} cancel="/suppliers"
        @schil-submit=${(event) => this.#save(event.currentTarget, event.detail)}></schil-form>` })}`;
  }

  #conflict() {
    const { t } = this.ctx;
    const { id, supplier } = this.conflict;
    return html`<p class="s-note warn">${t('suppliers.new.conflict')}
      <a href="/suppliers/${id}">${supplier}</a> · <a href="/suppliers/duplicates">${t('suppliers.review')}</a></p>`;
  }

  async #save(form, value) {
    const { api, navigate, toast, t } = this.ctx;
    form.busy = true;
    this.conflict = undefined;
    try {
      const supplier = await api.post('suppliers', newRequest(value));
      toast(t('suppliers.saved'), 'ok');
      navigate(`/suppliers/${supplier.id}`);
    } catch (problem) {
      this.conflict = problem.isConflict && problem.values?.id ? problem.values : undefined;
      form.fail(problem);
    }
  }
}
define('schil-suppliers-new', NewSupplier);
