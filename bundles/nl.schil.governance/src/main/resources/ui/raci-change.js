/** What changes of a division look like: bodies for the server, and the division as it will be. */

const ORDER = ['A', 'R', 'C', 'I'];

/** The letters that a cell has in the scope's own table. */
export function ownLetters(raci, activity, role) {
  return ownParts(raci, activity, role).map(({ letter }) => letter);
}

function ownParts(raci, activity, role) {
  const row = raci.activities.find(({ code }) => code === activity);
  return (row?.cells[role] ?? []).filter(({ inherited }) => !inherited);
}

/** The letters after a key: A and R go together, C and I stand alone, the same key again takes away, no key clears. */
export function lettersAfter(before, letter) {
  if (!letter) {
    return [];
  }
  if (before.includes(letter)) {
    return before.filter((one) => one !== letter);
  }
  const together = letter === 'A' || letter === 'R' ? before.filter((one) => one === 'A' || one === 'R') : [];
  return [...together, letter].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

/** A cell with these letters; who was named in it stays. */
export function cellBody(raci, activity, role, letters) {
  const named = ownParts(raci, activity, role).find(({ personal }) => personal);
  return { activity, role, letters, person: letters.length ? named?.person.id : undefined, deputy: letters.length ? named?.deputy?.id : undefined };
}

/** The change that takes back a change of this division. */
export function inverse(raci, body) {
  const cells = body.starter
    ? raci.activities.flatMap(({ code }) => raci.roles.map((role) => ({ activity: code, role: role.code })))
      .filter(({ activity, role }) => !ownLetters(raci, activity, role).length)
    : body.cells ?? [];
  return {
    cells: cells.map(({ activity, role }) => ({ ...cellBody(raci, activity, role, ownLetters(raci, activity, role)), to: ownParts(raci, activity, role)[0]?.to })),
    seats: (body.seats ?? []).map(({ role }) => seatBody(raci, role)),
  };
}

function seatBody(raci, role) {
  const seat = raci.roles.find(({ code }) => code === role)?.seat;
  return seat && !seat.inherited
    ? { role, person: seat.person?.id, deputy: seat.deputy?.id, name: seat.name, to: seat.to }
    : { role };
}

/** The division with other letters in one cell, to show until the server has answered. */
export function withCell(raci, activity, role, letters) {
  const seat = raci.roles.find(({ code }) => code === role)?.seat;
  return {
    ...raci,
    empty: false,
    activities: raci.activities.map((row) => row.code !== activity ? row : {
      ...row,
      cells: { ...row.cells, [role]: letters.map((letter) => ({ letter, person: seat?.person, deputy: seat?.deputy, inherited: false, personal: false })) },
    }),
  };
}
