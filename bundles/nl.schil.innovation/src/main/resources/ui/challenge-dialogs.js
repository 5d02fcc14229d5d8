import { formDialog, t, tag } from '@schil/ui';

const KINDS = { DRAFT: '', ANNOUNCED: 'warn', OPEN: 'ok', CLOSED: '' };

/** How a challenge stands, as a tag. */
export function stateTag({ state }) {
  return tag(t(`innovation.challenge.state.${state}`), { kind: KINDS[state] });
}

/** Asks what a challenge is. @param {(value: object) => Promise<any>} save */
export function editChallenge(ctx, one, save) {
  const several = !one && ctx.organisations.length > 1;
  return formDialog({
    title: t(one ? 'innovation.challenge.edit' : 'innovation.challenge.add'), submit: t('innovation.challenge.save'), wide: true,
    schema: {
      properties: {
        ...several ? { organisation: { title: t('workbench.organisation'), enum: ctx.organisations.map(({ id }) => id), enumTitles: ctx.organisations.map(({ name }) => name) } } : {},
        title: { title: t('innovation.idea.title'), maxLength: 200 },
        question: { title: t('innovation.challenge.question'), description: t('innovation.challenge.question.help'), format: 'textarea', maxLength: 5000 },
        terms: { title: t('innovation.challenge.terms'), description: t('innovation.challenge.terms.help'), format: 'textarea', maxLength: 5000 },
        category: { title: t('innovation.idea.category'), description: t('innovation.idea.category.help'), maxLength: 200 },
        openFrom: { title: t('innovation.challenge.from'), format: 'date' },
        openUntil: { title: t('innovation.challenge.until'), format: 'date' },
      },
      required: ['title', 'question', 'terms', 'openFrom', 'openUntil', ...several ? ['organisation'] : []],
    },
    value: one ? { title: one.title, question: one.question, terms: one.terms, category: one.category ?? null, openFrom: one.openFrom, openUntil: one.openUntil }
      : { organisation: ctx.organisations[0]?.id, terms: t('innovation.challenge.terms.proposal'), openFrom: ctx.today },
    save,
  });
}
