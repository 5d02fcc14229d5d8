import { fmt, formDialog, html, nothing, openDialog, t } from '@schil/ui';

const OUTCOMES = ['MET', 'NOT_MET', 'UNKNOWN', 'NOT_APPLICABLE'];

/**
 * Asks where an idea goes, then for the decision with its criteria, and takes it. Nothing moves without both.
 *
 * @param {object} ctx of the view
 * @param {string} id of the idea
 * @param {string} [target] stage that was chosen already
 * @returns {Promise<object | undefined>} the idea as it is then; undefined when it stays
 */
export async function moveIdea(ctx, id, target) {
  const idea = await ctx.api.get(`innovation/ideas/${id}`);
  const to = target && idea.moves.some((move) => move.to === target) ? target : await choose(idea);
  if (!to) {
    return undefined;
  }
  const { items: people } = await ctx.api.page('innovation/people', { query: { organisation: idea.summary.organisation } });
  const move = idea.moves.find((one) => one.to === to);
  const moved = await decide(ctx, idea, move, people);
  if (moved) {
    ctx.toast(t('innovation.move.done', { title: idea.summary.title, stage: t(`innovation.stage.${to}`) }), 'ok',
      { label: t('innovation.move.undo'), run: () => undo(ctx, moved) });
  }
  return moved;
}

async function undo(ctx, { summary, steps }) {
  try {
    await ctx.api.put(`innovation/ideas/${summary.id}/decisions/${steps.at(-1).seq}/withdrawal`, null, { etag: `"${summary.version}"` });
    ctx.toast(t('innovation.move.undone'), 'ok');
    dispatchEvent(new Event('schil-innovation-moved'));
  } catch (problem) {
    ctx.toast(problem.errors?.[0]?.message ?? problem.detail, 'bad');
  }
}

function choose({ summary, moves }) {
  return openDialog({
    title: t('innovation.move.title', { title: summary.title }),
    body: (close) => html`<p>${t('innovation.move.where', { stage: t(`innovation.stage.${summary.stage}`) })}</p>
      <div class="schil-innovation-moves">${moves.map(({ to }, index) => html`
        <button type="button" class="s-button ${index === 0 ? 'primary' : ''}" ?autofocus=${index === 0} @click=${() => close(to)}>${t(`innovation.stage.${to}`)}</button>`)}</div>
      <div class="s-buttons"><button type="button" class="s-button quiet" @click=${() => close()}>${t('workbench.cancel')}</button></div>`,
  });
}

function decide(ctx, { summary }, { to, criteria, answer }, people) {
  const mine = people.some(({ id }) => id === ctx.user?.id) ? ctx.user.id : null;
  const fields = {
    decider: { title: t('innovation.move.decider.label'), enum: people.map(({ id }) => id), enumTitles: people.map(({ name }) => name) },
    deciderName: { title: t('innovation.move.decider.name'), description: t('innovation.move.decider.help'), maxLength: 200 },
    decidedOn: { title: t('innovation.move.on'), format: 'date' },
    reason: { title: t('innovation.move.reason'), description: t('innovation.move.reason.help'), format: 'textarea', maxLength: 2000 },
    ...answer ? { answer: { title: t('innovation.move.answer.label'), description: t('innovation.move.answer.help'), format: 'textarea', maxLength: 2000 } } : {},
    ...to === 'PARKED' ? { parkedUntil: { title: t('innovation.move.until'), description: t('innovation.move.until.help'), format: 'date' } } : {},
  };
  const asked = criteria.map((_, index) => `criterion${index}`);
  const properties = {
    ...Object.fromEntries(criteria.map((title, index) => [`criterion${index}`, { title, enum: OUTCOMES, enumTitles: OUTCOMES.map((one) => t(`innovation.outcome.${one}`)) }])),
    ...fields,
  };
  return formDialog({
    title: t('innovation.move.to', { stage: t(`innovation.stage.${to}`) }),
    intro: html`<p>${summary.title}</p>${answer && to !== 'INTAKE' ? html`<p class="s-muted">${t('innovation.move.answers', { date: fmt.date(summary.answering.dueOn) })}</p>` : nothing}`,
    schema: {
      properties,
      required: ['reason', ...asked, ...answer ? ['answer'] : [], ...to === 'PARKED' ? ['parkedUntil'] : []],
      groups: [
        ...asked.length ? [{ title: t('innovation.move.criteria'), fields: asked }] : [],
        { title: t('innovation.move.decision'), fields: Object.keys(fields) },
      ],
    },
    value: { decider: mine, decidedOn: ctx.today, ...Object.fromEntries(asked.map((name) => [name, 'UNKNOWN'])) },
    submit: t('innovation.move.save'),
    save: (value) => ctx.api.post(`innovation/ideas/${summary.id}/decisions`, {
      to, decider: value.decider, deciderName: value.decider ? null : value.deciderName, decidedOn: value.decidedOn, reason: value.reason,
      answer: value.answer, parkedUntil: value.parkedUntil,
      criteria: criteria.map((criterion, index) => ({ criterion, outcome: value[`criterion${index}`] })),
    }, { etag: `"${summary.version}"` }),
  });
}
