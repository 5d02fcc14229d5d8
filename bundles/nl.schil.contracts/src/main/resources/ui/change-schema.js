import { t } from '@schil/ui';
import { toPeriod } from './contract-schema.js';

const THRESHOLDS = { supplies: ['CENTRAL', 'SUB_CENTRAL'], services: ['CENTRAL', 'SUB_CENTRAL', 'SOCIAL', 'CONCESSION'], works: ['WORKS', 'CONCESSION'] };
const ALL = ['CENTRAL', 'SUB_CENTRAL', 'WORKS', 'CONCESSION', 'SOCIAL'];

/** The form of a proposed change: what changes, then the questions of the law in the order of the test. */
export function proposalSchema(contract, grounds) {
  const thresholds = THRESHOLDS[contract.nature] ?? ALL;
  const groups = questionGroups(grounds);
  const text = (key, rule = {}) => ({ title: t(`contracts.change.${key}`), type: 'string', ...rule });
  return {
    required: ['date'],
    properties: {
      date: text('date', { format: 'date' }),
      value: text('value-delta', { description: t('contracts.change.value.help'), type: 'integer', format: 'money' }),
      term: text('term-delta', { description: t('contracts.change.term.help') }),
      scope: text('scope', { format: 'textarea', maxLength: 2000 }),
      threshold: text('threshold-group', { description: t('contracts.change.threshold-group.help'), enum: thresholds,
        enumTitles: thresholds.map((group) => t(`contracts.change.threshold-group.${group}`)) }),
      ...Object.fromEntries(groups.flatMap(({ questions }) => questions).map(({ code, text: title }) => [code, {
        title, type: 'string', enum: [true, false], enumTitles: [t('contracts.change.yes'), t('contracts.change.no')],
      }])),
    },
    groups: [
      { title: '%contracts.change.group.what', fields: ['date', 'value', 'term', 'scope', 'threshold'] },
      ...groups.map(({ title, questions }) => ({ title, fields: questions.map(({ code }) => code) })),
    ],
  };
}

/** Questions that several grounds ask come first and once, the others with their ground. */
function questionGroups(grounds) {
  const questions = grounds.map(({ conditions }) => conditions.filter(({ test }) => test === 'ANSWER'));
  const times = new Map();
  questions.flat().forEach(({ code }) => times.set(code, (times.get(code) ?? 0) + 1));
  const shared = [...new Map(questions.flat().filter(({ code }) => times.get(code) > 1).map((one) => [one.code, one])).values()];
  return [
    { title: t('contracts.change.group.general'), questions: shared },
    ...grounds.map(({ article, title }, index) => ({
      title: `${t('contracts.change.article', { article })}: ${title}`,
      questions: questions[index].filter(({ code }) => times.get(code) === 1),
    })),
  ].filter(({ questions: own }) => own.length);
}

/** What the API takes. */
export function asked({ date, value, term, scope, threshold, ...answers }, grounds) {
  const codes = new Set(grounds.flatMap(({ conditions }) => conditions.map(({ code }) => code)));
  return {
    date, scope, threshold,
    value: typeof value === 'number' ? (value / 100).toFixed(2) : value,
    term: signedPeriod(term),
    answers: Object.fromEntries(Object.entries(answers).filter(([code, answer]) => codes.has(code) && answer !== null)),
  };
}

function signedPeriod(text) {
  const shorter = /^\s*[-\u2212]\s*/.exec(text ?? '');
  return shorter ? `-${toPeriod(text.slice(shorter[0].length))}` : toPeriod(text);
}
