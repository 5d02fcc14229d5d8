import { formDialog, html, t } from '@schil/ui';

/** Asks which letters a role has for an activity, and who has that part; answers the change, undefined when dismissed. */
export function editCell(raci, activity, role, people) {
  const row = raci.activities.find(({ code }) => code === activity);
  const column = raci.roles.find(({ code }) => code === role);
  const own = (row.cells[role] ?? []).filter(({ inherited }) => !inherited);
  const named = own.find(({ personal }) => personal);
  const value = { letters: own.map(({ letter }) => letter), person: named?.person?.id ?? null, deputy: named?.deputy?.id ?? null, from: null, to: own[0]?.to ?? null };
  return formDialog({
    title: `${row.code} · ${column.label}`,
    intro: html`<p>${row.label}</p>`,
    value,
    schema: { properties: {
      letters: { type: 'array', title: t('governance.raci.letters'), description: t('governance.raci.letters.help'),
        items: { enum: column.supplier ? ['R', 'C', 'I'] : ['R', 'A', 'C', 'I'],
          enumTitles: (column.supplier ? ['R', 'C', 'I'] : ['R', 'A', 'C', 'I']).map((letter) => `${letter}: ${t(`governance.letter.${letter}`)}`) } },
      ...(column.supplier ? {} : {
        person: person(people, t('governance.raci.person'), t('governance.raci.person.help', { holder: column.seat?.person?.name ?? t('governance.raci.nobody') })),
        deputy: person(people, t('governance.raci.deputy')),
      }),
      ...span(),
    } },
    submit: t('governance.record'),
    save: async (changed) => ({ cells: [{ activity, role, ...filled(changed), letters: changed.letters ?? [] }] }),
  });
}

/** Asks who holds a role and who stands in; answers the change, undefined when dismissed. */
export function editSeat(raci, role, people) {
  const column = raci.roles.find(({ code }) => code === role);
  const seat = column.seat && !column.seat.inherited ? column.seat : undefined;
  return formDialog({
    title: column.label,
    intro: html`<p>${column.seat?.inherited ? t('governance.raci.seat.inherited', { holder: column.seat.person?.name ?? column.seat.name ?? t('governance.raci.nobody') }) : t('governance.raci.seat.intro')}</p>`,
    value: { person: seat?.person?.id ?? null, deputy: seat?.deputy?.id ?? null, name: seat?.name ?? null, from: null, to: seat?.to ?? null },
    schema: { properties: {
      ...(column.supplier
        ? { name: { type: 'string', title: t('governance.raci.name'), maxLength: 200 } }
        : { person: person(people, t('governance.raci.holder')), deputy: person(people, t('governance.raci.deputy'), t('governance.raci.deputy.help')) }),
      ...span(),
    } },
    submit: t('governance.record'),
    save: async (changed) => ({ seats: [{ role, ...filled(changed) }] }),
  });
}

function person(people, title, description) {
  return { type: 'string', title, description, enum: people.map(({ id }) => id), enumTitles: people.map(({ name }) => name) };
}

function span() {
  return {
    from: { type: 'string', format: 'date', title: t('governance.raci.from'), description: t('governance.raci.from.help') },
    to: { type: 'string', format: 'date', title: t('governance.raci.to'), description: t('governance.raci.to.help') },
  };
}

function filled(value) {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null && one !== undefined));
}
