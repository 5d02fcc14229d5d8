import { View, api, card, define, heading, html, t } from '@schil/ui';
import '@schil/ui/form.js';
import { chooseContract } from './material-choice.js';

/** A statement that the buyer writes down: first what it is about, then its materials on its own page. */
class StatementNew extends View {
  load({ query }, signal) {
    return chooseContract({ query, signal });
  }

  show({ choices, value }) {
    return html`${heading({ title: t('circularity.statement.new'), sub: t('circularity.statement.new.sub') })}
      ${card({ body: html`<schil-form .schema=${schema(choices)} .value=${{ year: Number(this.ctx.today.slice(0, 4)), ...value }} submit=${t('circularity.statement.make')} cancel="/circularity/materials" @schil-submit=${(event) => this.#save(event, choices)}></schil-form>` })}`;
  }

  async #save(event, choices) {
    const form = event.target;
    const { contract, year, quarter, product, source } = event.detail;
    const chosen = choices.find(({ id }) => id === contract);
    form.busy = true;
    try {
      const made = await api.post('circularity/statements', { contract, year, quarter, supplier: chosen?.supplier, organisation: chosen?.organisation, content: { product, source, materials: [] } });
      this.ctx.navigate(`/circularity/statements/${made.id}`);
    } catch (problem) {
      form.fail(problem);
    } finally {
      form.busy = false;
    }
  }
}
define('schil-circularity-statement-new', StatementNew);

function schema(choices) {
  return {
    required: ['contract', 'product', 'year'],
    properties: {
      contract: { title: t('circularity.request.contract'), enum: choices.map(({ id }) => id), enumTitles: choices.map(({ name }) => name) },
      product: { title: t('circularity.statement.product'), maxLength: 200 },
      year: { type: 'integer', title: t('circularity.material.year'), minimum: 1990 },
      quarter: { type: 'integer', title: t('circularity.statement.quarter.label'), description: t('circularity.statement.quarter.help'), minimum: 1, maximum: 4 },
      source: { title: t('circularity.statement.source'), description: t('circularity.statement.source.help'), maxLength: 2000 },
    },
  };
}
