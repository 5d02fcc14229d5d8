import { View, api, card, define, heading, html, t } from '@schil/ui';
import '@schil/ui/form.js';
import { chooseContract, chosenContract } from './material-choice.js';

/** A statement that the buyer writes down: first what it is about, then its materials on its own page. */
class StatementNew extends View {
  load({ query, can }, signal) {
    return chooseContract({ query, signal, can });
  }

  show({ contracts, value }) {
    return html`${heading({ title: t('circularity.statement.new'), sub: t('circularity.statement.new.sub') })}
      ${card({ body: html`<schil-form .schema=${schema(contracts)} .value=${{ year: Number(this.ctx.today.slice(0, 4)), ...value }} submit=${t('circularity.statement.make')} cancel="/circularity/materials" @schil-submit=${(event) => this.#save(event, contracts)}></schil-form>` })}`;
  }

  async #save(event, contracts) {
    const form = event.target;
    const { contract, year, quarter, product, source } = event.detail;
    const about = chosenContract(form, contracts, contract);
    if (!about) {
      return;
    }
    form.busy = true;
    try {
      const made = await api.post('circularity/statements', { ...about, year, quarter, content: { product, source, materials: [] } });
      this.ctx.navigate(`/circularity/statements/${made.id}`);
    } catch (problem) {
      form.fail(problem);
    } finally {
      form.busy = false;
    }
  }
}
define('schil-circularity-statement-new', StatementNew);

function schema(contracts) {
  return {
    required: ['contract', 'product', 'year'],
    properties: {
      contract: { title: t('circularity.request.contract'), description: t('circularity.contract.help'), search: contracts },
      product: { title: t('circularity.statement.product'), maxLength: 200 },
      year: { type: 'integer', title: t('circularity.material.year'), minimum: 1990 },
      quarter: { type: 'integer', title: t('circularity.statement.quarter.label'), description: t('circularity.statement.quarter.help'), minimum: 1, maximum: 4 },
      source: { title: t('circularity.statement.source'), description: t('circularity.statement.source.help'), maxLength: 2000 },
    },
  };
}
