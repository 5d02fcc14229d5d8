import { formDialog, note, t } from '@schil/ui';

const SIDES = { BUYER: 'O', SUPPLIER: 'L' };

/**
 * The joint talk and what was agreed in it: one action a line, written as "O; besluiten binnen vijf dagen; 2026-12-31".
 *
 * @returns {Promise<object | undefined>} the evaluation afterwards
 */
export function talkDialog(evaluation, today, save) {
  return formDialog({
    title: t('performance.evaluation.talk.record'), submit: t('performance.evaluation.talk.save'), wide: true,
    intro: note(t('performance.evaluation.talk.help')),
    schema: {
      properties: {
        heldOn: { title: t('performance.evaluation.talk.day'), format: 'date' },
        notes: { title: t('performance.evaluation.talk.notes'), description: t('performance.evaluation.talk.notes.help'), format: 'textarea', maxLength: 10000 },
        ...Object.fromEntries(rows(evaluation).flatMap((_, index) => actionFields(index))),
      },
      required: ['heldOn'],
    },
    value: { heldOn: evaluation.talk?.heldOn ?? today, notes: evaluation.talk?.notes ?? null, ...values(evaluation) },
    save: (value) => save(body(evaluation, value)),
  });
}

const MOST = 8;

function rows(evaluation) {
  return Array.from({ length: Math.max(3, Math.min(MOST, evaluation.actions.length + 2)) });
}

function actionFields(index) {
  const number = index + 1;
  return [
    [`actions[${index}].text`, { title: t('performance.evaluation.action.number', { number }), maxLength: 500 }],
    [`actions[${index}].side`, { title: t('performance.evaluation.action.side.number', { number }), enum: Object.keys(SIDES), enumTitles: Object.keys(SIDES).map((side) => t(`performance.evaluation.side.${side}`)) }],
    [`actions[${index}].due`, { title: t('performance.evaluation.action.due.number', { number }), format: 'date' }],
    [`actions[${index}].closedOn`, { title: t('performance.evaluation.action.closed.number', { number }), format: 'date' }],
  ];
}

function values({ actions }) {
  return Object.fromEntries(actions.flatMap(({ text, side, due, closedOn }, index) => [
    [`actions[${index}].text`, text], [`actions[${index}].side`, side], [`actions[${index}].due`, due], [`actions[${index}].closedOn`, closedOn ?? null],
  ]));
}

function body(evaluation, value) {
  const actions = rows(evaluation).map((_, index) => ({
    id: evaluation.actions[index]?.id, text: value[`actions[${index}].text`], side: value[`actions[${index}].side`],
    due: value[`actions[${index}].due`], closedOn: value[`actions[${index}].closedOn`],
  }));
  return { heldOn: value.heldOn, notes: value.notes, actions: actions.filter(({ text, side, due }) => text || side || due) };
}
