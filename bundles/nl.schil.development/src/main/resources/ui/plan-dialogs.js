import { empty, fmt, formDialog, html, note, openDialog, t, tag, unknown } from '@schil/ui';

const TRIGGERS = ['KPI', 'EVALUATION', 'INCIDENT', 'FREE'];
const FEWEST = 3;
const MOST = 10;

/** Lets choose why: something that was measured of the supplier, or else something to describe. Nothing when nobody chose. */
export function chooseTrigger({ known, items }) {
  return openDialog({
    title: t('development.plan.choose'), wide: true,
    body: (close) => html`<p>${t('development.plan.choose.help')}</p>
      ${items.length ? html`<ul class="schil-development-triggers">${items.map((one, index) => html`<li>
          <button type="button" class="s-button" ?autofocus=${!index} @click=${() => close(one)}><span>${tag(t(`development.plan.trigger.${one.kind}`), { kind: 'warn' })} <strong>${one.name}</strong> ${one.of ?? ''}</span>
            <span class="s-small s-muted">${seen(one)}</span></button></li>`)}</ul>`
        : known ? empty(t('development.plan.choose.none')) : html`<p>${unknown()} ${t('development.plan.choose.unknown')}</p>`}
      <div class="s-buttons">${['INCIDENT', 'FREE'].map((kind) => html`<button type="button" class="s-button" @click=${() => close({ kind })}>${t(`development.plan.trigger.${kind}`)}</button>`)}</div>`,
  });
}

/** What was measured, in words. */
function seen({ kind, measured, norm, unit, until }) {
  const value = (amount) => (amount === undefined ? t('workbench.unknown') : `${fmt.number(amount)}${unit ? ` ${unit}` : ''}`);
  return t(`development.plan.seen.${kind}`, { measured: value(measured), norm: value(norm), until: fmt.date(until) });
}

/** A trigger that was chosen, as a plan has it. */
function chosenTrigger(one) {
  return one.name ? { kind: one.kind, text: `${one.name}${one.of ? `, ${one.of}` : ''}: ${seen(one)}`, route: one.route, measured: one.kind === 'KPI' ? one.measured : null, norm: one.kind === 'KPI' ? one.norm : null, unit: one.unit } : { kind: one.kind };
}

/** Asks what a new plan says, once it is clear why; `save` gets what the server takes. */
export async function newPlan({ triggers, organisations, save }) {
  const one = await chooseTrigger(triggers);
  if (!one) {
    return undefined;
  }
  const about = one.organisation ? { organisation: one.organisation, contract: one.contract } : {};
  return planDialog({
    plan: { trigger: chosenTrigger(one) }, fixed: Boolean(one.name), organisations: one.organisation ? [] : organisations, save: (body) => save({ ...body, ...about }),
  });
}

/** Asks what an improvement plan says; `save` gets what the server takes. `fixed`: what was measured is not typed. */
export function planDialog({ plan = {}, organisations = [], fixed = false, save }) {
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
    schema: schema(rows, plan.id ? [] : organisations, fixed),
    save: (value) => save(body(plan, rows, value)),
  });
}

function schema(rows, organisations, fixed) {
  const several = organisations.length > 1;
  const typed = fixed ? [] : ['trigger', 'measured', 'norm', 'unit'];
  return {
    required: ['title', ...(fixed ? [] : ['trigger']), 'triggerText', 'goal', ...(several ? ['organisation'] : [])],
    groups: [
      { title: t('development.plan.group.why'), fields: [...(several ? ['organisation'] : []), 'title', ...typed.slice(0, 1), 'triggerText', ...typed.slice(1)] },
      { title: t('development.plan.group.what'), fields: ['goal', ...rows.flatMap((_, index) => [`milestones[${index}].title`, `milestones[${index}].due`])] },
    ],
    properties: {
      ...(several ? { organisation: { title: t('workbench.organisation'), enum: organisations.map(({ id }) => id), enumTitles: organisations.map(({ name }) => name) } } : {}),
      title: { title: t('development.plan.name'), maxLength: 200, autofocus: true },
      ...(fixed ? {} : { trigger: { title: t('development.plan.trigger'), enum: TRIGGERS, enumTitles: TRIGGERS.map((one) => t(`development.plan.trigger.${one}`)) } }),
      triggerText: { title: t('development.plan.trigger.text'), description: t('development.plan.trigger.text.help'), format: 'textarea', maxLength: 2000 },
      ...(fixed ? {} : {
        measured: { type: 'number', title: t('development.plan.measured') },
        norm: { type: 'number', title: t('development.plan.norm') },
        unit: { title: t('development.plan.unit'), maxLength: 30 },
      }),
      goal: { title: t('development.plan.goal'), description: t('development.plan.goal.help'), format: 'textarea', maxLength: 2000 },
      ...Object.fromEntries(rows.flatMap((_, index) => [
        [`milestones[${index}].title`, { title: t('development.plan.milestone.number', { number: index + 1 }), maxLength: 200 }],
        [`milestones[${index}].due`, { title: t('development.plan.milestone.due.number', { number: index + 1 }), format: 'date' }]])),
    },
  };
}

function body(plan, rows, value) {
  const { title, goal, triggerText, organisation } = value;
  const { kind, measured: seenThen, norm: normThen, unit: unitThen } = plan.trigger ?? {};
  const { trigger = kind, measured = seenThen, norm = normThen, unit = unitThen } = value;
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
