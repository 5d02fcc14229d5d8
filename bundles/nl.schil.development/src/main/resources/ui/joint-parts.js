import { dataTable, fmt, html, icon, nothing, progress, t, tag, unknown } from '@schil/ui';

const NARROW = 620;
const STATES = { DRAFT: '', WAITING: 'warn', SIGNED: 'ok', ENDED: '', LAPSED: 'bad' };
const COURSES = { ON_COURSE: 'ok', BEHIND: 'warn', MISSED: 'bad', REACHED: 'ok' };

/** How far a joint plan is, as a tag. */
export function jointTag(state) {
  return tag(t(`development.joint.state.${state}`), { kind: STATES[state], icon: state === 'SIGNED' ? 'check' : undefined });
}

/** How far an objective is, and whether that is enough. */
export function course({ text, course: standing, percent }) {
  if (standing === 'UNKNOWN') {
    return unknown(t('development.joint.course.UNKNOWN'));
  }
  const known = Number.isFinite(percent);
  return html`${tag(known && standing !== 'REACHED' ? `${t(`development.joint.course.${standing}`)} · ${percent}%` : t(`development.joint.course.${standing}`),
    { kind: COURSES[standing], icon: { MISSED: 'triangle-alert', REACHED: 'check' }[standing] })}${known ? html`<div class="d-under">${progress(percent / 100, { label: text })}</div>` : nothing}`;
}

/**
 * The objectives of a plan; on a narrow screen one under the other.
 *
 * @param {{plan: object, width: number, update?: (objective: object) => void, may?: (objective: object) => boolean}} options
 */
export function objectives({ plan, width, update, may = () => true }) {
  const signed = plan.state === 'SIGNED' || plan.state === 'ENDED';
  const button = (one) => update && may(one) ? html`<button type="button" class="s-button small no-print" aria-label="${t('development.progress.update')}: ${one.text}" @click=${() => update(one)}>${t('development.progress.update')}</button>` : nothing;
  if (width < NARROW) {
    return html`<ol class="d-objectives">${plan.objectives.map((one) => html`<li>
      <h3>${one.text}</h3>${measure(one)}
      <p class="s-muted s-small">${t(`development.joint.owner.${one.owner}`)} · ${t('development.joint.due')} ${fmt.date(one.due)}</p>
      ${signed ? html`<div>${course(one)}</div>${remark(one)}` : nothing}${button(one)}</li>`)}</ol>`;
  }
  return dataTable({
    label: t('development.joint.objectives'), rows: plan.objectives,
    columns: [
      { id: 'text', label: t('development.joint.objective'), header: true, render: (one) => html`${one.text}${measure(one)}${signed ? remark(one) : nothing}` },
      { id: 'owner', label: t('development.joint.owner'), render: ({ owner }) => t(`development.joint.owner.${owner}`) },
      ...(signed ? [{ id: 'course', label: t('development.joint.course'), render: course }] : []),
      { id: 'due', label: t('development.joint.due'), render: ({ due }) => html`<span class="d-nowrap">${fmt.date(due)}</span>` },
      ...(update ? [{ id: 'update', label: html`<span class="visually-hidden">${t('development.progress.update')}</span>`, align: 'end', render: button }] : []),
    ],
  });
}

function measure({ measure: what, target }) {
  return html`<span class="d-remark">${what}: <strong>${target}</strong></span>`;
}

function remark({ note, recordedOn, recordedBy }) {
  return recordedOn ? html`<span class="d-remark">${[note, t('development.progress.by', { name: recordedBy, date: fmt.date(recordedOn) })].filter(Boolean).join(' · ')}</span>` : nothing;
}

/** Who signed for which side; `sign` is the side that the reader can sign for. */
export function signatures({ plan, sign, run }) {
  const names = { BUYER: plan.organisationName, SUPPLIER: plan.supplierName ?? t('development.side.SUPPLIER') };
  return html`<ul class="d-signatures">${['BUYER', 'SUPPLIER'].map((side) => {
    const one = plan.signatures.find((signature) => signature.side === side);
    return html`<li class=${one ? 'signed' : ''}><span class="s-muted">${names[side]}</span>
      ${one ? html`<strong>${icon('check', 16)}${one.name}</strong><span>${[one.role, fmt.date(one.on)].filter(Boolean).join(' · ')}</span>`
        : sign === side ? html`<button type="button" class="s-button primary no-print" @click=${run}>${icon('pencil', 16)}${t('development.joint.sign')}</button>`
          : html`<span>${tag(t('development.joint.signed.not'), { kind: 'unknown' })}</span>`}</li>`;
  })}</ul>`;
}

/** The fingerprint of what is signed. */
export function fingerprint({ digest, edition, editionBy, editionOn }) {
  return html`<p class="d-digest s-muted s-small">${t('development.joint.edition', { number: edition })} · ${t('development.joint.edition.by', { name: editionBy, date: fmt.date(editionOn) })}<br>
    ${t('development.joint.digest')} <code>${digest}</code></p>`;
}

/** Fetches a document in the reader's language and hands it to the browser as a file. */
export async function download(path, name, locale) {
  const answer = await fetch(`/api/v1/${path}`, { headers: { 'Accept-Language': locale, Accept: 'application/pdf, application/problem+json' } });
  if (!answer.ok) {
    throw new Error((await answer.json()).detail);
  }
  const address = URL.createObjectURL(await answer.blob());
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
