import { confirm, formDialog, html, t } from '@schil/ui';

const KINDS = ['TERMINATED', 'EXHAUSTED', 'CANCELLED'];
const SIDES = ['BUYER', 'SUPPLIER'];

/** Asks how a contract ends and records it. @returns {Promise<object | undefined>} the contract with its ending */
export function recordEnding(contract, { api, today }) {
  return formDialog({
    title: t('contracts.end.title'),
    value: { on: today, effective: contract.currentEnd ?? today },
    schema: {
      required: ['kind', 'on', 'effective'],
      properties: {
        kind: { title: t('contracts.end.kind'), type: 'string', enum: KINDS, enumTitles: KINDS.map((kind) => t(`contracts.ending.${kind}`)) },
        on: { title: t('contracts.end.on'), type: 'string', format: 'date' },
        effective: { title: t('contracts.end.effective'), type: 'string', format: 'date' },
        by: { title: t('contracts.end.by'), type: 'string', enum: SIDES, enumTitles: SIDES.map((side) => t(`contracts.end.by.${side}`)) },
      },
    },
    submit: t('contracts.end'),
    save: (value) => api.put(`contracts/${contract.id}/ending`, value),
  });
}

/** Asks to confirm and takes the ending back. @returns {Promise<object | undefined>} the contract without it */
export async function takeBackEnding(contract, { api }) {
  const sure = await confirm({ title: t('contracts.resume'), text: html`<p>${t('contracts.resume.text')}</p>`, action: t('contracts.resume'), danger: true });
  return sure ? api.delete(`contracts/${contract.id}/ending`) : undefined;
}
