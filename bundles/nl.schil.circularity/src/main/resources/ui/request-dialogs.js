import { formDialog, html, note, t } from '@schil/ui';

const LEVELS = ['DECLARED', 'DOCUMENTED', 'VERIFIED'];
const ROWS = 3;
const FIELDS = ['mass', 'fr', 'fu', 'fs', 'ef', 'cr', 'cu', 'cc', 'ce', 'ec', 'products', 'l', 'u', 'source', 'proof'];

/** Asks whom of the supplier to invite. */
export function inviteDialog({ save }) {
  return formDialog({
    title: t('circularity.request.step.invite'), submit: t('circularity.request.invite.make'), intro: html`<p>${t('circularity.request.invite.text')}</p>`, value: { name: null, email: null },
    schema: { required: ['name'], properties: {
      name: { title: t('circularity.request.invite.name'), maxLength: 200 },
      email: { title: t('circularity.request.invite.email'), description: t('circularity.request.invite.email.help'), format: 'email', maxLength: 200 },
    } },
    save,
  });
}

/** Asks for another last day. */
export function changeDialog({ request, save }) {
  return formDialog({
    title: t('circularity.request.step.change'), submit: t('circularity.request.save'), value: { due: request.due, note: request.note ?? null },
    schema: { required: ['due'], properties: {
      due: { title: t('circularity.request.due.label'), format: 'date' },
      note: { title: t('circularity.request.note'), format: 'textarea', maxLength: 2000 },
    } },
    save,
  });
}

/** Asks for a remark with a step. */
export function noteDialog({ step, required = false, save }) {
  return formDialog({
    title: t(`circularity.request.step.${step}`), submit: t(`circularity.request.step.${step}`), intro: html`<p>${t(`circularity.request.step.${step}.text`)}</p>`, value: { note: null },
    schema: { required: required ? ['note'] : [], properties: { note: { title: t('circularity.request.remark'), format: 'textarea', maxLength: 2000 } } },
    save,
  });
}

/** Asks how far an answer may be relied on. */
export function acceptDialog({ request, save }) {
  const unknown = request.answer?.outcome.status !== 'MEASURED';
  return formDialog({
    title: t('circularity.request.step.accept'), submit: t('circularity.request.step.accept'),
    intro: html`<p>${t('circularity.request.step.accept.text')}</p>${unknown ? note(t('circularity.request.accept.unknown'), { kind: 'warn' }) : ''}`,
    value: { assurance: 'DECLARED', proof: request.answer?.content.proof ?? null },
    schema: { required: ['assurance'], properties: {
      assurance: { title: t('circularity.statement.assurance'), enum: LEVELS, enumTitles: LEVELS.map((one) => t(`circularity.statement.assurance.${one}`)) },
      proof: { title: t('circularity.statement.proof.label'), description: t('circularity.statement.proof.help'), maxLength: 2000 },
    } },
    save,
  });
}

/** Asks why an answer goes back, by field. */
export function returnDialog({ request, save }) {
  const materials = (request.answer?.content.materials ?? []).map(({ name }) => name);
  const first = request.answer?.outcome.missing ?? [];
  const rows = Array.from({ length: ROWS });
  return formDialog({
    title: t('circularity.request.step.return'), wide: true, submit: t('circularity.request.step.return'), intro: html`<p>${t('circularity.request.step.return.text')}</p>`,
    value: {
      note: null,
      ...Object.fromEntries(rows.flatMap((_, index) => {
        const missing = first[index];
        const known = missing && materials.includes(missing.subject);
        return [
          [`reasons[${index}].material`, known ? missing.subject : ''],
          [`reasons[${index}].field`, known && FIELDS.includes(missing.field.toLowerCase()) ? missing.field.toLowerCase() : null],
          [`reasons[${index}].text`, known ? t('circularity.request.reason.missing', { field: missing.field }) : null],
        ];
      })),
    },
    schema: {
      required: ['reasons[0].field', 'reasons[0].text'],
      groups: [...rows.map((_, index) => ({ title: t('circularity.request.reason', { number: index + 1 }), fields: ['material', 'field', 'text'].map((name) => `reasons[${index}].${name}`) })), { title: t('circularity.request.remark'), fields: ['note'] }],
      properties: {
        ...Object.fromEntries(rows.flatMap((_, index) => [
          [`reasons[${index}].material`, { title: t('circularity.material.one'), enum: ['', ...materials], enumTitles: [t('circularity.request.reason.whole'), ...materials] }],
          [`reasons[${index}].field`, { title: t('circularity.request.reason.field'), enum: FIELDS, enumTitles: FIELDS.map((one) => t(`circularity.statement.field.${one}`)) }],
          [`reasons[${index}].text`, { title: t('circularity.request.reason.text'), maxLength: 2000 }],
        ])),
        note: { title: t('circularity.request.remark.whole'), format: 'textarea', maxLength: 2000 },
      },
    },
    save: (value) => save({
      note: value.note,
      reasons: rows.map((_, index) => ({ material: value[`reasons[${index}].material`] || null, field: value[`reasons[${index}].field`], text: value[`reasons[${index}].text`] })).filter(({ field, text }) => field || text),
    }),
  });
}
