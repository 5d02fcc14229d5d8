import { formDialog, html, note, t } from '@schil/ui';

const OWNERS = ['SHARED', 'BUYER', 'SUPPLIER'];
const FEWEST = 3;
const MOST = 10;

/** Asks what a joint plan says; `save` gets what the server takes. */
export function jointDialog({ plan = {}, year, organisations = [], save }) {
  const rows = Array.from({ length: Math.max(FEWEST, Math.min(MOST, (plan.objectives?.length ?? 0) + 1)) });
  const editionNext = plan.id && plan.state !== 'DRAFT';
  const first = plan.id ? {} : { year, ...(organisations.length > 1 ? { organisation: organisations[0].id } : {}) };
  return formDialog({
    title: t(plan.id ? 'development.joint.edit' : 'development.joint.new'), wide: true, submit: t(plan.id ? 'development.joint.save' : 'development.joint.make'),
    intro: html`${editionNext ? note(t('development.joint.help.edition'), { kind: 'warn' }) : note(t('development.joint.help'))}`,
    value: {
      ...first, title: plan.title ?? t('development.joint.name.proposal', { year: String(year) }), ambition: plan.ambition ?? null,
      ...Object.fromEntries(rows.flatMap((_, index) => ['text', 'owner', 'measure', 'target', 'due'].map((name) =>
        [`objectives[${index}].${name}`, plan.objectives?.[index]?.[name] ?? (name === 'owner' ? 'SHARED' : null)]))),
    },
    schema: schema(rows, plan.id ? undefined : { organisations }),
    save: (value) => save(body(plan, rows, value)),
  });
}

function schema(rows, fresh) {
  const several = (fresh?.organisations.length ?? 0) > 1;
  const first = fresh ? ['year', ...(several ? ['organisation'] : [])] : [];
  return {
    required: ['title', ...first],
    groups: [
      { title: t('development.joint.group.plan'), fields: [...first, 'title', 'ambition'] },
      ...rows.map((_, index) => ({ title: t('development.joint.group.objective', { number: index + 1 }), fields: ['text', 'owner', 'measure', 'target', 'due'].map((name) => `objectives[${index}].${name}`) })),
    ],
    properties: {
      ...(fresh ? { year: { type: 'integer', title: t('development.joint.year.label') } } : {}),
      ...(several ? { organisation: { title: t('workbench.organisation'), enum: fresh.organisations.map(({ id }) => id), enumTitles: fresh.organisations.map(({ name }) => name) } } : {}),
      title: { title: t('development.joint.name'), maxLength: 100 },
      ambition: { title: t('development.joint.ambition'), description: t('development.joint.ambition.help'), format: 'textarea', maxLength: 400 },
      ...Object.fromEntries(rows.flatMap((_, index) => fields(index))),
    },
  };
}

function fields(index) {
  return [
    [`objectives[${index}].text`, { title: t('development.joint.objective'), maxLength: 160 }],
    [`objectives[${index}].owner`, { title: t('development.joint.owner'), enum: OWNERS, enumTitles: OWNERS.map((one) => t(`development.joint.owner.${one}`)) }],
    [`objectives[${index}].measure`, { title: t('development.joint.measure'), maxLength: 100 }],
    [`objectives[${index}].target`, { title: t('development.joint.target'), maxLength: 60 }],
    [`objectives[${index}].due`, { title: t('development.joint.due'), format: 'date' }],
  ];
}

function body(plan, rows, value) {
  const objectives = rows.map((_, index) => ({
    id: plan.objectives?.[index]?.id,
    ...Object.fromEntries(['text', 'owner', 'measure', 'target', 'due'].map((name) => [name, value[`objectives[${index}].${name}`]])),
  }));
  const { year, organisation, title, ambition } = value;
  return { year: year ?? plan.year, organisation, title, ambition, objectives: objectives.filter(({ text, measure, target, due }) => text || measure || target || due) };
}

/** Asks for the function of who signs, and says what signing means. */
export function signDialog({ plan, party, role, save }) {
  return formDialog({
    title: t('development.joint.sign'), submit: t('development.joint.sign'), intro: note(t('development.joint.sign.text', { party, edition: plan.edition })), value: { role: role ?? null },
    schema: { required: ['role'], properties: { role: { title: t('development.joint.sign.role'), maxLength: 100, autofocus: true } } },
    save: (value) => save({ role: value.role, digest: plan.digest }),
  });
}
