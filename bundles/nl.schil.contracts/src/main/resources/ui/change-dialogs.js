import { fmt, formDialog, html, openDialog, t } from '@schil/ui';
import { asked, proposalSchema } from './change-schema.js';
import { isAllowed, verdictPanel } from './change-verdict.js';

const CAUSES = ['NEED', 'PRICE', 'LEGISLATION', 'SUPPLIER', 'CIRCUMSTANCES', 'OTHER'];

/**
 * Asks for a change, shows what the law says about it, and records it when that is allowed. Leaving the verdict goes
 * back to the form, which keeps what was filled in.
 *
 * @returns {Promise<object | undefined>} the recorded entry
 */
export async function proposeChange(contract, ledger, grounds, { api, today }) {
  const schema = proposalSchema(contract, grounds);
  let value = { date: today, threshold: ledger.items.findLast(({ threshold }) => threshold)?.threshold };
  for (;;) {
    const proposed = await formDialog({
      title: t('contracts.change.propose'), wide: true, intro: html`<p>${t('contracts.change.intro')}</p>`, schema, value,
      submit: t('contracts.change.test'),
      save: async (answer) => ({ value: answer, verdict: await api.post(`contracts/${contract.id}/changes/proposals`, asked(answer, grounds)) }),
    });
    if (!proposed) {
      return undefined;
    }
    value = proposed.value;
    const recorded = isAllowed(proposed.verdict)
      ? await recordForm(contract, proposed, grounds, api)
      : await refusal(proposed.verdict, grounds);
    if (recorded) {
      return recorded;
    }
  }
}

function recordForm(contract, { value, verdict }, grounds, api) {
  const met = verdict.grounds.filter(({ outcome }) => outcome === 'MET').map(({ article }) => article);
  const title = new Map(grounds.map((ground) => [ground.article, ground.title]));
  const announce = verdict.grounds.some(({ outcome, notice }) => outcome === 'MET' && notice);
  return formDialog({
    title: t('contracts.change.verdict'), wide: true, intro: verdictPanel(verdict, grounds),
    value: { ground: verdict.ground },
    schema: {
      required: ['ground', 'motivation'],
      properties: {
        ground: { title: t('contracts.change.ground'), type: 'string', enum: met, enumTitles: met.map((article) => `${t('contracts.change.article', { article })}: ${title.get(article)}`) },
        motivation: { title: t('contracts.change.motivation'), type: 'string', format: 'textarea', maxLength: 2000 },
        cause: { title: t('contracts.change.cause'), type: 'string', enum: CAUSES, enumTitles: CAUSES.map((cause) => t(`contracts.change.cause.${cause}`)) },
        decidedBy: { title: t('contracts.change.decided-by'), description: t('contracts.change.decided-by.help'), type: 'string', maxLength: 200 },
        ...(announce ? noticeFields() : {}),
      },
    },
    submit: t('contracts.change.record'),
    save: (answer) => api.post(`contracts/${contract.id}/changes`, { ...asked(value, grounds), ...answer }),
  });
}

async function refusal(verdict, grounds) {
  await openDialog({
    title: t('contracts.change.verdict'), wide: true,
    body: (close) => html`${verdictPanel(verdict, grounds)}
      <div class="s-buttons"><button type="button" class="s-button primary" @click=${() => close()}>${t('contracts.change.adjust')}</button></div>`,
  });
}

function noticeFields() {
  return {
    noticeReference: { title: t('contracts.change.notice'), description: t('contracts.change.notice.help'), type: 'string', maxLength: 200 },
    noticedOn: { title: t('contracts.change.noticed-on'), type: 'string', format: 'date' },
  };
}

/** Asks for the notice of a change. @returns {Promise<object | undefined>} the entry with it */
export function announceChange(contract, entry, { api, today }) {
  return formDialog({
    title: t('contracts.change.announce'), value: { noticedOn: today },
    schema: { required: ['noticeReference'], properties: noticeFields() },
    submit: t('contracts.change.announce'),
    save: (answer) => api.put(`contracts/${contract.id}/changes/${entry.id}/notice`, answer),
  });
}

/** Asks why and from when a change is taken back. @returns {Promise<object | undefined>} the entry that does */
export function reverseChange(contract, entry, { api, today }) {
  return formDialog({
    title: t('contracts.change.reverse'),
    intro: html`<p>${t('contracts.change.reverse.text', { seq: entry.seq, date: fmt.date(entry.date) })}</p>`,
    value: { date: entry.date > today ? entry.date : today },
    schema: {
      required: ['date', 'motivation'],
      properties: {
        date: { title: t('contracts.change.reverse.date'), type: 'string', format: 'date' },
        motivation: { title: t('contracts.change.motivation'), type: 'string', format: 'textarea', maxLength: 2000 },
      },
    },
    submit: t('contracts.change.reverse'),
    save: (answer) => api.post(`contracts/${contract.id}/changes/${entry.id}/reversal`, answer),
  });
}
