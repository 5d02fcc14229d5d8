import { formDialog, html, t } from '@schil/ui';
import { linkDialog } from '@schil/ui/links.js';

/**
 * Invites people of a supplier to hand in ideas, and shows their links once.
 *
 * @param {object} ctx of the view
 * @param {{supplier: string, name?: string, challenge?: {id: string, organisation: string, title: string}}} whom
 * @returns {Promise<boolean>} whether somebody was invited
 */
export async function invite(ctx, { supplier, name, challenge }) {
  const several = !challenge && ctx.organisations.length > 1;
  const answer = await formDialog({
    title: t('innovation.invite.title', { name: name ?? '' }), submit: t('innovation.invite'), intro: html`<p>${t('innovation.invite.text')}</p>`,
    schema: {
      properties: {
        ...several ? { organisation: { title: t('workbench.organisation'), enum: ctx.organisations.map(({ id }) => id), enumTitles: ctx.organisations.map((one) => one.name) } } : {},
        ...challenge ? {} : { title: { title: t('innovation.invite.subject'), description: t('innovation.invite.subject.help'), maxLength: 200 } },
        people: { type: 'array', title: t('innovation.invite.people.label'), description: t('innovation.invite.people.help') },
        until: { format: 'date', title: t('innovation.invite.until'), description: t('innovation.invite.until.help') },
      },
      required: ['people', ...challenge ? [] : ['title'], ...several ? ['organisation'] : []],
    },
    value: { organisation: ctx.organisations[0]?.id, title: t('innovation.invite.subject.proposal'), until: challenge?.openUntil ?? null },
    save: async (value) => {
      try {
        return await ctx.api.post('innovation/invitations', { ...value, supplier, challenge: challenge?.id, people: value.people.map(person) });
      } catch (problem) {
        problem.errors?.forEach((error) => { error.field = error.field.replace(/^people\[.*$/, 'people'); });
        throw problem;
      }
    },
  });
  if (answer) {
    await linkDialog(answer.links);
  }
  return Boolean(answer);
}

/** A line "name, mail address". */
function person(line) {
  const [name, email] = line.split(/[,;<]/).map((part) => part.replace('>', '').trim());
  return { name, email: email || null };
}
