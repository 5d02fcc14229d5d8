import { View, card, define, heading, html, t } from '@schil/ui';
import '@schil/ui/form.js';
import { apiValue, contractSchema, formValue } from './contract-schema.js';
import { nameOf } from './contract-words.js';

const FORM_FIELDS = { 'supplier.key': 'supplierKey', 'supplier.name': 'supplierName' };

/** A new contract, or the facts of an existing one. */
class ContractEdit extends View {
  /** The form's schema and value are made once: a form given another value forgets what was typed. */
  async load({ api, params, organisations }, signal) {
    const { body: contract, etag } = params.id ? await api.read(`contracts/${params.id}`, { signal }) : {};
    return { contract, etag, schema: contractSchema({ isNew: !contract, organisations }), value: contract ? formValue(contract) : {} };
  }

  show({ contract, etag, schema, value }) {
    const title = contract ? t('contracts.edit.title', { number: contract.number }) : t('contracts.new');
    this.ctx.title(title);
    return html`${heading({ title, sub: contract ? nameOf(contract) : undefined })}
      ${card({ body: html`<schil-form .schema=${schema} .value=${value} submit=${t('contracts.save')}
        cancel=${contract ? `/contracts/${contract.id}` : '/contracts'}
        @schil-submit=${(event) => this.#save(event.currentTarget, apiValue(event.detail, schema), contract, etag)}></schil-form>` })}`;
  }

  async #save(form, value, contract, etag) {
    form.busy = true;
    const { api, navigate, toast } = this.ctx;
    try {
      const saved = contract ? await api.patch(`contracts/${contract.id}`, value, { etag }) : await api.post('contracts', withoutEmpty(value));
      toast(t('contracts.saved', { number: saved.number }), 'ok');
      navigate(`/contracts/${saved.id}`, { replace: true });
    } catch (problem) {
      problem.errors?.forEach((error) => { error.field = FORM_FIELDS[error.field] ?? error.field; });
      form.fail(problem);
    }
  }
}
define('schil-contracts-edit', ContractEdit);

function withoutEmpty(value) {
  return Object.fromEntries(Object.entries(value).filter(([name, one]) => one !== null || name === 'options'));
}
