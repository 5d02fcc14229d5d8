import { fmt, formDialog, html, t } from '@schil/ui';

/**
 * Asks for a call-off and records it. When it is refused, the reason and the numbers are shown in the dialog, which
 * keeps what was filled in.
 *
 * @returns {Promise<object | undefined>} the call-off
 */
export function addCallOff(contract, { headroom, quantity }, { api, today }) {
  const unit = contract.quantityUnit;
  return formDialog({
    title: `${t('contracts.call-off.add')}: ${contract.number}`,
    intro: html`<p>${headroom
      ? t('contracts.call-off.room', { amount: fmt.money({ ...headroom, cents: Math.max(0, headroom.cents) }) })
      : t('contracts.call-off.room-unknown')}</p>`,
    value: { date: today },
    schema: {
      required: ['number', 'date', 'committed'],
      properties: {
        number: { title: t('contracts.call-off.number'), type: 'string', maxLength: 100 },
        date: { title: t('contracts.call-off.date'), type: 'string', format: 'date' },
        committed: { title: t('contracts.call-off.amount'), type: 'integer', format: 'money', minimum: 1 },
        ...(contract.maxQuantity === undefined && !quantity ? {} : {
          quantity: {
            title: unit ? t('contracts.call-off.quantity.in', { unit }) : t('contracts.call-off.quantity.label'),
            description: t('contracts.call-off.quantity.help'), type: 'number', minimum: 0,
          },
        }),
        description: { title: t('contracts.call-off.description'), type: 'string', format: 'textarea', maxLength: 2000 },
        agreement: { title: t('contracts.call-off.contract'), description: t('contracts.call-off.contract.help'), type: 'string', maxLength: 100 },
      },
    },
    submit: t('contracts.call-off.add'),
    save: ({ committed, ...rest }) => api.post(`contracts/${contract.id}/call-offs`,
      { ...rest, committed: typeof committed === 'number' ? (committed / 100).toFixed(2) : committed }),
  });
}

/** Asks why and withdraws a call-off. @returns {Promise<object | undefined>} the call-off with its withdrawal */
export function withdrawCallOff(contract, callOff, { api }) {
  return formDialog({
    title: t('contracts.call-off.withdraw.title', { number: callOff.number }),
    intro: html`<p>${t('contracts.call-off.withdraw.text')}</p>`,
    schema: {
      required: ['reason'],
      properties: { reason: { title: t('contracts.call-off.withdraw.reason'), type: 'string', format: 'textarea', maxLength: 2000 } },
    },
    submit: t('contracts.call-off.withdraw'),
    save: (value) => api.put(`contracts/${contract.id}/call-offs/${callOff.id}/withdrawal`, value),
  });
}
