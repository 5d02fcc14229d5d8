import { api, card, confirm, fmt, formDialog, html, icon, nothing, notApplicable, steps, t, unknown } from '@schil/ui';
import { done, gapText, part, where } from './parts.js';

const PROVABLE = ['FORUM', 'CONSEQUENCE', 'RESOURCE'];
const ICONS = { MEASURED: ['x', 'check'], UNKNOWN: 'circle-question-mark', NOT_APPLICABLE: 'ellipsis' };

/** The ten elements of governance as a checklist that leads to the proof. */
export function elementsCard(view, page) {
  return card({
    title: t('circularity.governance'), sub: t('circularity.governance.sub', { gap: gapText(page.standing) }),
    body: html`<ul class="schil-circularity-elements">${page.elements.map((one) => element(view, page, one))}</ul>`,
  });
}

function element(view, { standing, proofs }, one) {
  const { element: name, status, value, how, reference, date } = one;
  const partly = status === 'MEASURED' && value > 0 && value < 1;
  const sign = status === 'MEASURED' ? (partly ? 'circle' : ICONS.MEASURED[value]) : ICONS[status];
  const own = proofs.find((proof) => proof.element === name && !proof.withdrawnOn && proof.reference === reference);
  return html`<li class="${status} ${partly ? 'part' : value === 1 ? 'whole' : 'none'}">
    ${icon(sign, 18)}
    <div><strong>${t(`circularity.element.${name}`)}</strong>
      <p>${how}${date ? html` <span class="s-muted">${fmt.date(date)}</span>` : nothing}</p>
      ${reference ? html`<p class="s-small">${where(reference)}</p>` : nothing}
      ${view.ctx.can('circularity.write') && PROVABLE.includes(name) ? html`<p class="no-print">${own
        ? html`<button type="button" class="s-button small quiet" @click=${() => withdraw(view, standing.goal, own)}>${t('circularity.proof.withdraw')}</button>`
        : value === 1 ? nothing : html`<button type="button" class="s-button small" @click=${() => prove(view, standing.goal, name)}>${t(`circularity.proof.add.${name}`)}</button>`}</p>` : nothing}
    </div>
    <span class="value">${status === 'UNKNOWN' ? unknown() : status === 'NOT_APPLICABLE' ? notApplicable() : partly ? t('circularity.element.part', { part: part(value) }) : t(value === 1 ? 'circularity.element.whole' : 'circularity.element.absent')}</span>
  </li>`;
}

/** What the category board has to talk about: the elements that close most of the gap first. */
export function agendaCard({ elements, standing }) {
  const open = elements.filter(({ closes }) => closes).sort((a, b) => b.closes - a.closes);
  return card({
    title: t('circularity.agenda'), sub: t('circularity.agenda.sub'),
    body: open.length ? steps(open.map(({ element: name, closes, how, status }) => ({
      title: t(`circularity.agenda.${name}`), text: html`${how} ${t(status === 'UNKNOWN' ? 'circularity.agenda.closes.unknown' : 'circularity.agenda.closes', { part: part(closes) })}`,
    }))) : html`<p>${t('circularity.agenda.none', { goal: standing.goal.title })}</p>`,
  });
}

async function prove(view, goal, name) {
  const resource = name === 'RESOURCE';
  const saved = await formDialog({
    title: t(`circularity.proof.add.${name}`), submit: t('circularity.goal.save'),
    schema: {
      properties: {
        said: { title: t(`circularity.proof.said.${name}`), format: 'textarea', maxLength: 2000 },
        ...resource ? {
          amountCents: { title: t('circularity.proof.amount'), type: 'number', format: 'money' },
          fte: { title: t('circularity.proof.fte'), type: 'number' },
          year: { title: t('circularity.proof.year'), type: 'integer', minimum: 1990, maximum: 2100 },
        } : {},
        reference: { title: t('circularity.proof.reference'), description: t('circularity.proof.reference.help'), maxLength: 500 },
        provenOn: { title: t('circularity.proof.on'), format: 'date' },
      },
      required: ['said', 'reference', ...resource ? ['year'] : []],
    },
    value: { provenOn: view.ctx.today, ...resource ? { year: Number(view.ctx.today.slice(0, 4)) } : {} },
    save: (value) => api.post(`circularity/goals/${goal.id}/proofs`, { ...value, element: name }),
  });
  return done(view, saved, t('circularity.proof.saved'));
}

async function withdraw(view, goal, proof) {
  if (!(await confirm({ title: t('circularity.proof.withdraw'), text: t('circularity.proof.withdraw.text', { said: proof.said }), action: t('circularity.proof.withdraw') }))) {
    return;
  }
  const path = `circularity/goals/${goal.id}/proofs/${proof.id}/withdrawal`;
  try {
    await api.put(path);
    view.ctx.toast(t('circularity.proof.withdrawn'), 'ok', { label: t('circularity.undo'), run: () => done(view, api.delete(path), t('circularity.proof.restored')) });
    await view.reload();
  } catch (problem) {
    view.ctx.toast(problem.detail ?? problem.message, 'bad');
  }
}
