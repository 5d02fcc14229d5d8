import { card, empty, fmt, formDialog, html, note, nothing, t } from '@schil/ui';

const KINDS = ['AGREEMENT', 'TERMS', 'PROCESSING_AGREEMENT', 'OTHER'];

/** The documents of the contract file; `add()` is called by the button. */
export function filePanel(contract, { mayWrite, add, span }) {
  const { documents } = contract;
  const agreement = documents.some(({ kind }) => kind === 'AGREEMENT');
  return card({
    title: t('contracts.documents'), span,
    body: html`
      ${documents.length ? html`<ul class="schil-contracts-file">${documents.map(entry)}</ul>` : empty(t('contracts.documents.none'))}
      ${documents.length && !agreement ? note(t('contracts.documents.no-agreement'), { kind: 'warn' }) : nothing}
      ${mayWrite ? html`<p><button type="button" class="s-button small no-print" @click=${add}>${t('contracts.documents.add')}</button></p>` : nothing}`,
  });
}

function entry({ kind, title, reference, dated, addedOn }) {
  const link = reference && /^https?:\/\//.test(reference);
  return html`<li><strong>${link ? html`<a href=${reference} rel="noreferrer">${title}</a>` : title}</strong>
    <div class="s-muted s-small">${t(`contracts.document.${kind}`)} · ${fmt.date(dated ?? addedOn)}${reference && !link ? html` · ${reference}` : nothing}</div></li>`;
}

/** Asks for a document and adds it. @returns {Promise<object | undefined>} the contract with it */
export function addDocument(contract, { api }) {
  return formDialog({
    title: t('contracts.documents.add'),
    schema: {
      required: ['kind', 'title'],
      properties: {
        kind: { title: t('contracts.document.kind'), type: 'string', enum: KINDS, enumTitles: KINDS.map((kind) => t(`contracts.document.${kind}`)) },
        title: { title: t('contracts.document.title'), type: 'string', maxLength: 300 },
        reference: { title: t('contracts.document.reference'), description: t('contracts.document.reference.help'), type: 'string', maxLength: 2000 },
        dated: { title: t('contracts.document.dated'), type: 'string', format: 'date' },
      },
    },
    submit: t('contracts.documents.add'),
    save: (value) => api.post(`contracts/${contract.id}/documents`, value),
  });
}
