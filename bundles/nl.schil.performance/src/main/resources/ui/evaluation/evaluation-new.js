import { ApiError, View, api, card, define, heading, html, note, nothing, t } from '@schil/ui';
import '@schil/ui/form.js';

/** Prepares an evaluation of a supplier or about a contract. */
class NewEvaluation extends View {
  async load({ query, organisations, can }, signal) {
    const contract = query.get('contract') ? await api.get(`contracts/${query.get('contract')}`, { signal }) : undefined;
    const organisation = contract?.organisation ?? query.get('organisation') ?? organisations[0]?.id;
    const [colleagues, supplier] = await Promise.all([
      api.page('performance/questionnaire/colleagues', { query: { organisation }, signal }),
      query.get('supplier') && can('suppliers.read') ? api.get(`suppliers/${query.get('supplier')}`, { signal }) : undefined,
    ]);
    return { contract, organisation, supplier, colleagues: colleagues.items };
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  show({ contract, organisation, supplier, colleagues }) {
    if (!contract && !supplier) {
      return html`${heading({ title: t('performance.evaluation.new') })}${note(t('performance.evaluation.new.subject'), { kind: 'warn' })}`;
    }
    const subject = supplier?.name ?? `${contract.number} ${contract.title}`;
    return html`${heading({ title: t('performance.evaluation.new'), sub: subject })}
      ${card({ body: html`${note(t('performance.evaluation.new.help'))}
        ${this.#organisation(organisation)}
        <schil-form .schema=${this.#schema(colleagues)} .value=${this.#value(organisation, subject, colleagues)} submit=${t('performance.evaluation.new.save')}
          cancel=${supplier ? `/suppliers/${supplier.id}/evaluations` : `/contracts/${contract.id}/evaluations`}
          @schil-submit=${(event) => this.#save(event.currentTarget, event.detail, { contract, organisation, supplier })}></schil-form>` })}`;
  }

  /** Who evaluates, for whoever works for several organisations; a contract says it already. */
  #organisation(organisation) {
    const { organisations, query, setQuery } = this.ctx;
    return organisations.length < 2 || query.get('contract') ? nothing : html`<div class="s-field p-organisation"><label for="p-organisation">${t('workbench.organisation')}</label>
      <select id="p-organisation" @change=${(event) => setQuery({ organisation: event.target.value })}>${organisations.map(({ id, name }) =>
        html`<option value=${id} ?selected=${id === organisation}>${name}</option>`)}</select></div>`;
  }

  #schema(colleagues) {
    return {
      properties: {
        title: { title: t('performance.evaluation.title'), description: t('performance.evaluation.title.help'), maxLength: 200 },
        from: { title: t('performance.evaluation.from'), format: 'date' },
        until: { title: t('performance.evaluation.until'), format: 'date' },
        deadline: { title: t('performance.evaluation.deadline'), description: t('performance.evaluation.deadline.help'), format: 'date' },
        buyers: { title: t('performance.evaluation.buyers'), description: t('performance.evaluation.buyers.help'), type: 'array', items: { enum: colleagues.map(({ id }) => id), enumTitles: colleagues.map(({ name }) => name) } },
        suppliers: { title: t('performance.evaluation.suppliers'), description: t('performance.evaluation.suppliers.help'), type: 'array' },
        procedure: { title: t('performance.evaluation.procedure'), description: t('performance.evaluation.procedure.help'), enum: ['UNKNOWN', 'EUROPEAN', 'NATIONAL'], enumTitles: ['UNKNOWN', 'EUROPEAN', 'NATIONAL'].map((one) => t(`performance.evaluation.procedure.${one}`)) },
        extensionBasis: { title: t('performance.evaluation.extension-basis'), description: t('performance.evaluation.extension-basis.help'), maxLength: 500 },
        selectionBasis: { title: t('performance.evaluation.selection-basis'), description: t('performance.evaluation.selection-basis.help'), maxLength: 500 },
      },
      required: ['title', 'from', 'until', 'deadline', 'buyers', 'suppliers', 'procedure'],
      groups: [
        { title: t('performance.evaluation.group.what'), fields: ['title', 'from', 'until', 'deadline'] },
        { title: t('performance.evaluation.group.who'), fields: ['buyers', 'suppliers'] },
        { title: t('performance.evaluation.group.use'), fields: ['procedure', 'extensionBasis', 'selectionBasis'] },
      ],
    };
  }

  #value(organisation, subject, colleagues) {
    const { today, user } = this.ctx;
    if (this.initial?.organisation === organisation) {
      return this.initial.value;
    }
    const value = {
      title: t('performance.evaluation.title.proposal', { subject, year: today.slice(0, 4) }),
      from: `${today.slice(0, 4)}-01-01`, until: today, deadline: plusDays(today, 21), procedure: 'UNKNOWN',
      buyers: colleagues.some(({ id }) => id === user.id) ? [user.id] : [],
    };
    this.initial = { organisation, value };
    return value;
  }

  async #save(form, value, { contract, organisation, supplier }) {
    form.busy = true;
    try {
      const made = await api.post('performance/evaluations', {
        ...value, organisation, supplier: supplier?.id, contract: contract?.id, suppliers: (value.suppliers ?? []).map(person),
      });
      this.ctx.navigate(`/performance/evaluations/${made.id}`);
    } catch (problem) {
      form.fail(problem instanceof ApiError ? placed(problem) : problem);
    }
  }
}
define('schil-performance-evaluation-new', NewEvaluation);

/** A line "name, mail address". */
function person(line) {
  const [name, email] = line.split(/[,;<]/).map((part) => part.replace('>', '').trim());
  return { name, email: email || null };
}

/** Faults of one person stand at the field with all people. */
function placed(problem) {
  for (const error of problem.errors) {
    error.field = error.field.replace(/^(suppliers|buyers)\[.*$/, '$1');
  }
  return problem;
}

function plusDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}
