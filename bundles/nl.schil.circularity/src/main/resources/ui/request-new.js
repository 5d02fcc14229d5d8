import { View, api, card, define, heading, html, t } from '@schil/ui';
import '@schil/ui/form.js';
import { chooseContract, chosenContract } from './material-choice.js';

/** A new request to a supplier. */
class RequestNew extends View {
  load({ query, can }, signal) {
    return chooseContract({ query, signal, can });
  }

  show({ contracts, value, goals }) {
    const { today } = this.ctx;
    return html`${heading({ title: t('circularity.request.new'), sub: t('circularity.request.new.sub') })}
      ${card({ body: html`<schil-form .schema=${schema(contracts, goals)} .value=${{ year: Number(today.slice(0, 4)), due: later(today, 28), ...value }} submit=${t('circularity.request.make')} cancel="/circularity/requests" @schil-submit=${(event) => this.#save(event, contracts)}></schil-form>` })}`;
  }

  async #save(event, contracts) {
    const form = event.target;
    const { contract, ...rest } = event.detail;
    const about = chosenContract(form, contracts, contract);
    if (!about) {
      return;
    }
    form.busy = true;
    try {
      const made = await api.post('circularity/requests', { ...rest, ...about });
      this.ctx.navigate(`/circularity/requests/${made.id}`);
    } catch (problem) {
      form.fail(problem);
    } finally {
      form.busy = false;
    }
  }
}
define('schil-circularity-request-new', RequestNew);

function schema(contracts, goals) {
  return {
    required: ['contract', 'product', 'year', 'due'],
    groups: [
      { title: t('circularity.request.about'), fields: ['contract', 'product', 'year', 'quarter', 'goal'] },
      { title: t('circularity.request.question'), fields: ['due', 'note'] },
    ],
    properties: {
      contract: { title: t('circularity.request.contract'), description: t('circularity.contract.help'), search: contracts },
      product: { title: t('circularity.statement.product'), description: t('circularity.request.product.help'), maxLength: 200 },
      year: { type: 'integer', title: t('circularity.material.year'), minimum: 1990 },
      quarter: { type: 'integer', title: t('circularity.statement.quarter.label'), description: t('circularity.statement.quarter.help'), minimum: 1, maximum: 4 },
      goal: { title: t('circularity.goal'), description: t('circularity.request.goal.help'), search: goals },
      due: { title: t('circularity.request.due.label'), format: 'date' },
      note: { title: t('circularity.request.note'), description: t('circularity.request.note.help'), format: 'textarea', maxLength: 2000 },
    },
  };
}

function later(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}
