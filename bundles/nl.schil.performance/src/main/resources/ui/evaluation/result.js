import { card, dataTable, fmt, html, legend, note, nothing, shownAs, stats, steps, t, unknown } from '@schil/ui';
import { dumbbells, ordered } from './dumbbells.js';
import { mark, other, seenFrom, signed } from './words.js';

const FIRST = 5;

/** With fewer people than this, explanations stay with their side. */
const PRIVATE_BELOW = 3;

/** The figures of the outcome, as the reader's side says them. */
export function figures(side, outcome) {
  const mine = side === 'BUYER';
  const ours = mine ? outcome.buyerAboutSupplier : outcome.supplierAboutBuyer;
  const theirs = mine ? outcome.supplierAboutBuyer : outcome.buyerAboutSupplier;
  const gap = outcome.reciprocityGap === undefined ? undefined : mine ? outcome.reciprocityGap : -outcome.reciprocityGap;
  const blind = mine ? outcome.buyerBlindSpot : outcome.supplierBlindSpot;
  const theirBlind = mine ? outcome.supplierBlindSpot : outcome.buyerBlindSpot;
  return stats([
    { label: t('performance.evaluation.figure.ours'), value: shown(ours) },
    { label: t('performance.evaluation.figure.theirs'), value: shown(theirs) },
    { label: t('performance.evaluation.figure.gap'), value: shown(gap, true), note: gap === undefined ? undefined : t(`performance.evaluation.figure.gap.${word(gap)}`) },
    { label: t('performance.evaluation.figure.blind'), value: shown(blind, true), note: blind === undefined ? undefined : t(`performance.evaluation.figure.blind.${word(blind)}`) },
    { label: t('performance.evaluation.figure.their-blind'), value: shown(theirBlind, true), note: theirBlind === undefined ? undefined : t(`performance.evaluation.figure.their-blind.${word(theirBlind)}`) },
    { label: t('performance.evaluation.figure.distance'), value: outcome.perceptualDistance === undefined ? unknown() : fmt.number(outcome.perceptualDistance, 3), note: t('performance.evaluation.figure.distance.note') },
  ]);
}

function shown(value, withSign = false) {
  return value === undefined ? unknown() : withSign ? signed(value) : fmt.number(value, 2);
}

function word(value) {
  return value > 0 ? 'more' : value < 0 ? 'less' : 'same';
}

/** The chart with its legend, its table and how the figures were computed. */
export function comparison({ side, width, evaluation, span }) {
  const { items, outcome } = evaluation;
  return card({
    title: t('performance.evaluation.comparison'), sub: t('performance.evaluation.comparison.sub'), span,
    body: html`${dumbbells({ width, side, items, pairs: outcome.pairs })}
      ${legend([
        { swatch: 'p-ours', label: t('performance.evaluation.legend.ours') },
        { swatch: 'p-theirs', label: t('performance.evaluation.legend.theirs') },
        { swatch: 'p-self', label: t('performance.evaluation.legend.self') },
      ])}
      ${shownAs(t('performance.evaluation.as-table'), table(side, items, outcome))}
      ${shownAs(t('performance.evaluation.explained'), explained(side, outcome))}`,
  });
}

function table(side, items, outcome) {
  const cell = (tally) => tally.mean === undefined ? unknown()
    : html`${mark(tally.mean)}${tally.lowest === undefined ? nothing : html` <span class="s-muted s-small">(${tally.lowest}–${tally.highest})</span>`}`;
  return dataTable({
    label: t('performance.evaluation.comparison'),
    columns: [
      { id: 'theme', label: t('performance.evaluation.theme'), header: true },
      { id: 'ours', label: t('performance.evaluation.legend.ours'), align: 'end', render: ({ ours }) => cell(ours) },
      { id: 'theirSelf', label: t('performance.evaluation.column.their-self'), align: 'end', render: ({ theirSelf }) => cell(theirSelf) },
      { id: 'theirs', label: t('performance.evaluation.legend.theirs'), align: 'end', render: ({ theirs }) => cell(theirs) },
      { id: 'ourSelf', label: t('performance.evaluation.column.our-self'), align: 'end', render: ({ ourSelf }) => cell(ourSelf) },
      { id: 'gap', label: t('performance.evaluation.figure.gap'), align: 'end', render: ({ gap }) => gap === undefined ? unknown() : signed(gap, 1) },
    ],
    rows: ordered(side, items, outcome.pairs),
  });
}

function explained(side, outcome) {
  const seen = outcome.pairs.map((pair) => seenFrom(side, pair));
  const list = (pick) => seen.map(pick).filter((value) => value !== undefined).map(mark);
  const mean = (name, values, result) => result === undefined ? t('performance.evaluation.explained.unknown', { name })
    : t('performance.evaluation.explained.mean', { name, values: values.join(' + '), count: values.length, result: fmt.number(result, 2) });
  const mine = side === 'BUYER';
  const ours = mine ? outcome.buyerAboutSupplier : outcome.supplierAboutBuyer;
  const theirs = mine ? outcome.supplierAboutBuyer : outcome.buyerAboutSupplier;
  return html`<ul class="p-explained">
    <li>${mean(t('performance.evaluation.figure.ours'), list(({ ours: tally }) => tally.mean), ours)}</li>
    <li>${mean(t('performance.evaluation.figure.theirs'), list(({ theirs: tally }) => tally.mean), theirs)}</li>
    ${outcome.reciprocityGap === undefined ? nothing : html`<li>${t('performance.evaluation.explained.gap', { ours: fmt.number(ours, 2), theirs: fmt.number(theirs, 2), result: signed(ours - theirs) })}</li>`}
    <li>${t('performance.evaluation.explained.blind')}</li>
    <li>${t('performance.evaluation.explained.distance')}</li>
    <li>${t('performance.evaluation.explained.spread')}</li></ul>`;
}

/** What to talk about, with what was explained. */
export function agenda({ side, evaluation, span }) {
  const { items, outcome } = evaluation;
  const item = new Map(items.map((one) => [one.number, one]));
  const pair = new Map(outcome.pairs.map((one) => [one.item, one]));
  const points = outcome.agenda.map((point) => ({
    title: item.get(point.item).theme,
    text: html`${point.side === side ? ownView(seenFrom(side, pair.get(point.item))) : theirView(seenFrom(side, pair.get(point.item)))}
      ${said(side, outcome.motivations.filter((one) => one.item === point.item))}`,
  }));
  return card({
    title: t('performance.evaluation.agenda'), sub: t('performance.evaluation.agenda.sub'), span,
    body: outcome.agenda.length ? html`${evaluation.progress.some(({ submitted }) => submitted < PRIVATE_BELOW) ? note(t('performance.evaluation.agenda.private')) : nothing}${steps(points.slice(0, FIRST))}${points.length > FIRST
      ? shownAs(t('performance.evaluation.agenda.more', { count: points.length - FIRST }), steps(points.slice(FIRST))) : nothing}` : html`<p>${t(outcome.reciprocityGap === undefined ? 'performance.evaluation.agenda.unknown' : 'performance.evaluation.agenda.none')}</p>`,
  });
}

function ownView({ theirs, ourSelf }) {
  return t('performance.evaluation.agenda.ours', { theirs: mark(theirs.mean), self: mark(ourSelf.mean) });
}

function theirView({ ours, theirSelf }) {
  return t('performance.evaluation.agenda.theirs', { ours: mark(ours.mean), self: mark(theirSelf.mean) });
}

function said(side, motivations) {
  return motivations.length === 0 ? nothing : html`<ul class="p-said">${motivations.map((one) => html`<li>
    <span class="p-side ${one.side === side ? 'ours' : 'theirs'}">${t(`performance.evaluation.said.${one.side === side ? 'ours' : 'theirs'}.${one.about}`)}</span> ${one.text}</li>`)}</ul>`;
}

/** What may be done with the outcome. */
export function uses({ procedure, extensionBasis, selectionBasis }) {
  return html`<ul class="p-uses">
    <li>${t('performance.evaluation.use.improve')}</li>
    <li>${extensionBasis ? t('performance.evaluation.use.extend', { basis: extensionBasis }) : t('performance.evaluation.use.extend.no')}</li>
    <li>${selectionBasis ? t('performance.evaluation.use.select', { basis: selectionBasis }) : t(procedure === 'EUROPEAN' ? 'performance.evaluation.use.select.european' : 'performance.evaluation.use.select.no')}</li></ul>`;
}

/** The replies of both sides; `write` opens the own one, or is absent when it cannot be written. */
export function replies({ side, evaluation, write, span }) {
  const of = (who) => evaluation.replies.find((one) => one.side === who);
  const own = of(side);
  return card({
    title: t('performance.evaluation.replies'), sub: t('performance.evaluation.replies.sub'), span,
    action: write ? html`<button type="button" class="s-button small no-print" @click=${() => write(own?.text)}>${t(own ? 'performance.evaluation.reply.change' : 'performance.evaluation.reply.write')}</button>` : nothing,
    body: html`<div class="s-stack">${[side, other(side)].map((who) => {
      const reply = of(who);
      const name = t(`performance.evaluation.side.${who}`);
      return reply ? html`<figure class="p-reply"><blockquote>${reply.text}</blockquote><figcaption>${name} · ${reply.by || t('workbench.person.erased')} · ${fmt.date(reply.on)}</figcaption></figure>`
        : note(t('performance.evaluation.reply.none', { side: name }));
    })}</div>`,
  });
}

/** What was agreed; `done` tells that an action of the reader's side was done. */
export function actions({ side, evaluation, done, today, span, action }) {
  return card({
    title: t('performance.evaluation.actions'), span, action,
    sub: evaluation.talk ? t('performance.evaluation.talk.held', { date: fmt.date(evaluation.talk.heldOn, 'long') }) : t('performance.evaluation.talk.none'),
    body: html`${evaluation.talk?.notes ? html`<p class="p-notes">${evaluation.talk.notes}</p>` : nothing}
      ${evaluation.actions.length ? dataTable({
        label: t('performance.evaluation.actions'),
        columns: [
          { id: 'text', label: t('performance.evaluation.action.text'), header: true },
          { id: 'side', label: t('performance.evaluation.action.side'), render: (one) => t(`performance.evaluation.side.${one.side}`) },
          { id: 'due', label: t('performance.evaluation.action.due'), render: (one) => fmt.date(one.due) },
          { id: 'closedOn', label: t('performance.evaluation.action.done'), render: (one) => state(one, side, done, today) },
        ],
        rows: evaluation.actions,
      }) : nothing}
      ${punctuality(evaluation)}`,
  });
}

function state(one, side, done, today) {
  const label = one.closedOn ? t('performance.evaluation.action.done.on', { date: one.closedOn })
    : today > one.due ? t('performance.evaluation.action.late') : t('performance.evaluation.action.open');
  return html`${label}${done && one.side === side ? html` <button type="button" class="s-button small" aria-label="${t(one.closedOn ? 'performance.evaluation.action.reopen' : 'performance.evaluation.action.finish')}: ${one.text}"
    @click=${() => done(one, !one.closedOn)}>${t(one.closedOn ? 'performance.evaluation.action.reopen' : 'performance.evaluation.action.finish')}</button>` : nothing}`;
}

function punctuality({ punctuality: sides }) {
  const telling = sides.filter(({ due }) => due > 0);
  return telling.length ? html`<p class="s-muted s-small">${telling.map(({ side, due, onTime }) =>
    t('performance.evaluation.punctuality', { side: t(`performance.evaluation.side.${side}`), onTime, due })).join(' · ')}</p>` : nothing;
}

/** A side that did not answer before the deadline. */
export function missingNote(evaluation) {
  return evaluation.missing.map((side) => note(t('performance.evaluation.missing', { side: t(`performance.evaluation.side.${side}`) }), { kind: 'warn' }));
}
