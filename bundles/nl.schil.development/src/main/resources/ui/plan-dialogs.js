import { formDialog, note, t } from '@schil/ui';

const TRIGGERS = ['KPI', 'EVALUATION', 'INCIDENT', 'FREE'];
const FEWEST = 3;
const MOST = 10;

/** Asks what an improvement plan says; `save` gets what the server takes. */
export function planDialog({ plan = {}, organisations = [], save }) {
  const rows = Array.from({ length: Math.max(FEWEST, Math.min(MOST, (plan.milestones?.length ?? 0) + 2)) });
  const { trigger = {} } = plan;
  return formDialog({
    title: t(plan.id ? 'development.plan.edit' : 'development.plan.new'), wide: true, submit: t(plan.id ? 'development.plan.save' : 'development.plan.make'),
    intro: note(t('development.plan.help')),
    value: {
      title: plan.title ?? null, goal: plan.goal ?? null, trigger: trigger.kind ?? 'KPI', triggerText: trigger.text ?? null,
      measured: trigger.measured ?? null, norm: trigger.norm ?? null, unit: trigger.unit ?? null,
      ...(organisations.length > 1 ? { organisation: organisations[0].id } : {}),
      ...Object.fromEntries(rows.flatMap((_, index) => [
        [`milestones[${index}].title`, plan.milestones?.[index]?.title ?? null], [`milestones[${index}].due`, plan.milestones?.[index]?.due ?? null]])),
    },
    schema: schema(rows, plan.id ? [] : organisations),
    save: (value) => save(body(plan, rows, value)),
  });
}

function schema(rows, organisations) {
  const several = organisations.length > 1;
  return {
    required: ['title', 'trigger', 'triggerText', 'goal', ...(several ? ['organisation'] : [])],
    groups: [
      { title: t('development.plan.group.why'), fields: [...(several ? ['organisation'] : []), 'title', 'trigger', 'triggerText', 'measured', 'norm', 'unit'] },
      { title: t('development.plan.group.what'), fields: ['goal', ...rows.flatMap((_, index) => [`milestones[${index}].title`, `milestones[${index}].due`])] },
    ],
    properties: {
      ...(several ? { organisation: { title: t('workbench.organisation'), enum: organisations.map(({ id }) => id), enumTitles: organisations.map(({ name }) => name) } } : {}),
      title: { title: t('development.plan.name'), maxLength: 200, autofocus: true },
      trigger: { title: t('development.plan.trigger'), enum: TRIGGERS, enumTitles: TRIGGERS.map((one) => t(`development.plan.trigger.${one}`)) },
      triggerText: { title: t('development.plan.trigger.text'), description: t('development.plan.trigger.text.help'), format: 'textarea', maxLength: 2000 },
      measured: { type: 'number', title: t('development.plan.measured') },
      norm: { type: 'number', title: t('development.plan.norm') },
      unit: { title: t('development.plan.unit'), maxLength: 30 },
      goal: { title: t('development.plan.goal'), description: t('development.plan.goal.help'), format: 'textarea', maxLength: 2000 },
      ...Object.fromEntries(rows.flatMap((_, index) => [
        [`milestones[${index}].title`, { title: t('development.plan.milestone.number', { number: index + 1 }), maxLength: 200 }],
        [`milestones[${index}].due`, { title: t('development.plan.milestone.due.number', { number: index + 1 }), format: 'date' }]])),
    },
  };
}

function body(plan, rows, value) {
  const { title, goal, trigger, triggerText, measured, norm, unit, organisation } = value;
  const milestones = rows.map((_, index) => ({ id: plan.milestones?.[index]?.id, title: value[`milestones[${index}].title`], due: value[`milestones[${index}].due`] }));
  return { title, goal, trigger, triggerText, triggerRoute: plan.trigger?.route, measured, norm, unit, organisation, milestones: milestones.filter((one) => one.title || one.due) };
}

/** Asks for an action of a side. */
export function actionDialog({ action, suppliers, save }) {
  const several = (suppliers?.length ?? 0) > 1;
  return formDialog({
    title: t(action ? 'development.action.edit' : 'development.action.new'), submit: t('development.action.save'),
    value: { text: action?.text ?? null, side: action?.side ?? 'BUYER', due: action?.due ?? null, closedOn: action?.closedOn ?? null, ...(several ? { supplier: action?.supplier ?? suppliers[0].id } : {}) },
    schema: {
      required: ['text', 'side', 'due'],
      properties: {
        ...(several ? { supplier: { title: t('development.supplier.one'), enum: suppliers.map(({ id }) => id), enumTitles: suppliers.map(({ name }) => name ?? t('workbench.unknown')) } } : {}),
        text: { title: t('development.action.text'), maxLength: 500, autofocus: true },
        side: { title: t('development.side'), enum: ['BUYER', 'SUPPLIER'], enumTitles: [t('development.side.BUYER'), t('development.side.SUPPLIER')] },
        due: { title: t('development.action.due'), format: 'date' },
        ...(action ? { closedOn: { title: t('development.action.done'), format: 'date' } } : {}),
      },
    },
    save,
  });
}

/** Asks how far something is today. */
export function progressDialog({ title, percent, save }) {
  return formDialog({
    title: t('development.progress.of', { title }), submit: t('development.progress.save'),
    value: { percent: percent ?? null, note: null },
    schema: {
      properties: {
        percent: { type: 'integer', title: t('development.progress.percent.label'), description: t('development.progress.help'), minimum: 0, maximum: 100, autofocus: true },
        note: { title: t('development.progress.note'), format: 'textarea', maxLength: 2000 },
      },
    },
    save,
  });
}

/** Asks for a remark with a step. */
export function noteDialog({ title, submit, text, required, save }) {
  return formDialog({
    title, submit, intro: text ? note(text) : undefined, value: { note: null },
    schema: { required: required ? ['note'] : [], properties: { note: { title: t('development.plan.note'), format: 'textarea', maxLength: 2000, autofocus: true } } },
    save: ({ note: said }) => save(said),
  });
}

/** Asks whom of the supplier to let in. */
export function inviteDialog({ text, title = t('development.plan.invite'), save }) {
  return formDialog({
    title, submit: t('development.plan.invite.make'), intro: note(text), value: { name: null, email: null },
    schema: {
      required: ['name'],
      properties: {
        name: { title: t('development.plan.invite.name'), maxLength: 200, autofocus: true },
        email: { title: t('development.plan.invite.email'), description: t('development.plan.invite.email.help'), format: 'email', maxLength: 200 },
      },
    },
    save,
  });
}
