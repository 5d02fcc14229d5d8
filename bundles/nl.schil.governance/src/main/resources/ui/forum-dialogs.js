import { formDialog, t } from '@schil/ui';

const LEVELS = ['OPERATIONAL', 'TACTICAL', 'STRATEGIC'];

/** Asks what a forum is; `save` gets what the server takes. */
export function editForum(forum, people, save) {
  const members = forum?.members ?? [];
  const lines = (side) => members.filter((one) => one.side === side && !one.person).map(({ name, role, email }) => [name, role ?? (email ? '' : undefined), email].filter((part) => part !== undefined).join('; '));
  return formDialog({
    title: t(forum?.id ? 'governance.forum.edit' : 'governance.forum.new'),
    value: {
      name: forum?.name ?? null, level: forum?.level ?? 'TACTICAL', everyMonths: forum?.everyMonths ?? null, bothSides: forum?.bothSides ?? true,
      people: members.filter(({ person }) => person).map(({ person }) => person.id), ours: lines('BUYER'), theirs: lines('SUPPLIER'),
      startedOn: forum?.startedOn ?? null, endedOn: forum?.endedOn ?? null,
    },
    schema: {
      required: ['name', 'level'],
      properties: {
        name: { type: 'string', title: t('governance.forum.name'), maxLength: 200, autofocus: true },
        level: { type: 'string', title: t('governance.level'), enum: LEVELS, enumTitles: LEVELS.map((level) => `${t(`governance.level.${level}`)}: ${t(`governance.level.${level}.about`)}`) },
        everyMonths: { type: 'integer', title: t('governance.forum.every'), description: t('governance.forum.every.help'), minimum: 1, maximum: 120 },
        bothSides: { type: 'boolean', title: t('governance.forum.both') },
        people: { type: 'array', title: t('governance.forum.people'), items: { enum: people.map(({ id }) => id), enumTitles: people.map(({ name }) => name) } },
        theirs: { type: 'array', title: t('governance.forum.theirs'), description: t('governance.forum.lines.help') },
        ours: { type: 'array', title: t('governance.forum.ours'), description: t('governance.forum.lines.help') },
        startedOn: { type: 'string', format: 'date', title: t('governance.forum.started') },
        endedOn: { type: 'string', format: 'date', title: t('governance.forum.ended'), description: t('governance.forum.ended.help') },
      },
    },
    submit: t('governance.record'),
    save: ({ people: chosen, ours, theirs, ...rest }) => save({
      ...rest,
      members: [...(chosen ?? []).map((person) => ({ side: 'BUYER', person })), ...named('BUYER', ours), ...named('SUPPLIER', theirs)],
    }),
  });
}

function named(side, lines) {
  return (lines ?? []).map((line) => line.split(';').map((part) => part.trim())).filter(([name]) => name)
    .map(([name, ...rest]) => ({ side, name, role: rest.find((part) => part && !part.includes('@')), email: rest.find((part) => part.includes('@')) }));
}

/** Asks when a meeting is; `save` gets what the server takes. */
export function editSlot(meeting, save) {
  return formDialog({
    title: t(meeting?.id ? 'governance.meeting.move' : 'governance.meeting.plan'),
    value: { plannedOn: meeting?.plannedOn ?? null, startsAt: meeting?.startsAt ?? null, minutes: meeting?.minutes ?? 60, place: meeting?.place ?? null },
    schema: {
      required: ['plannedOn'],
      properties: {
        plannedOn: { type: 'string', format: 'date', title: t('governance.meeting.day') },
        startsAt: { type: 'string', title: t('governance.meeting.time'), pattern: '^([01]?\\d|2[0-3]):[0-5]\\d$', examples: ['13:30'] },
        minutes: { type: 'integer', title: t('governance.meeting.minutes'), minimum: 1, maximum: 1440 },
        place: { type: 'string', title: t('governance.meeting.place'), maxLength: 300 },
      },
    },
    submit: t('governance.record'),
    save: ({ startsAt, ...rest }) => save({ ...rest, startsAt: startsAt ? startsAt.padStart(5, '0') : null }),
  });
}

/** Asks what somebody promised, or changes it. */
export function editAction(action, people, save) {
  return formDialog({
    title: t(action?.id ? 'governance.action.edit' : 'governance.action.new'),
    value: { text: action?.text ?? null, side: action?.side ?? 'BUYER', owner: action?.owner?.id ?? null, ownerName: action?.ownerName ?? null, dueOn: action?.dueOn ?? null, closedOn: action?.closedOn ?? null },
    schema: {
      required: ['text', 'side', 'dueOn'],
      properties: {
        text: { type: 'string', title: t('governance.action.text'), maxLength: 2000 },
        side: { type: 'string', title: t('governance.action.side'), enum: ['BUYER', 'SUPPLIER'], enumTitles: [t('governance.side.BUYER'), t('governance.side.SUPPLIER')] },
        owner: { type: 'string', title: t('governance.action.owner'), enum: people.map(({ id }) => id), enumTitles: people.map(({ name }) => name) },
        ownerName: { type: 'string', title: t('governance.action.owner-name'), maxLength: 200 },
        dueOn: { type: 'string', format: 'date', title: t('governance.action.due') },
        closedOn: { type: 'string', format: 'date', title: t('governance.action.closed') },
      },
    },
    submit: t('governance.record'),
    save,
  });
}
