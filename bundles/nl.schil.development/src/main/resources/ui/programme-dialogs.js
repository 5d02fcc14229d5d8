import { formDialog, t } from '@schil/ui';

const coded = (codes) => ({ enum: codes, enumTitles: codes.map((one) => t(`development.programme.${one}.long`)) });

/** Asks what a programme is; `save` gets what the server takes. */
export function programmeDialog({ programme = {}, organisations = [], suppliers, save }) {
  const several = !programme.id && organisations.length > 1;
  return formDialog({
    title: t(programme.id ? 'development.programme.edit' : 'development.programme.new'), wide: true, submit: t('development.programme.save'),
    value: {
      title: programme.title ?? null, purpose: programme.purpose ?? null, kind: programme.kind ?? 'REACTIVE', mode: programme.mode ?? 'DIRECT', level: programme.level ?? 'BASIC',
      startedOn: programme.startedOn ?? null, aims: programme.aims ?? [], suppliers: programme.suppliers?.map(({ id }) => id) ?? [], ...(several ? { organisation: organisations[0].id } : {}),
    },
    schema: {
      required: ['title', 'purpose', 'kind', 'mode', 'level', 'suppliers', ...(several ? ['organisation'] : [])],
      properties: {
        ...(several ? { organisation: { title: t('workbench.organisation'), enum: organisations.map(({ id }) => id), enumTitles: organisations.map(({ name }) => name) } } : {}),
        title: { title: t('development.programme.name'), maxLength: 200, autofocus: true },
        purpose: { title: t('development.programme.purpose'), format: 'textarea', maxLength: 2000 },
        kind: { title: t('development.programme.kind'), ...coded(['REACTIVE', 'STRATEGIC']) },
        mode: { title: t('development.programme.mode'), ...coded(['DIRECT', 'INDIRECT']) },
        level: { title: t('development.programme.level'), ...coded(['BASIC', 'MODERATE', 'ADVANCED']) },
        startedOn: { title: t('development.programme.started'), description: t('development.programme.started.help'), format: 'date' },
        aims: { type: 'array', title: t('development.programme.aims'), description: t('development.programme.aims.help') },
        suppliers: { type: 'array', title: t('development.programme.suppliers'), items: { enum: suppliers.map(({ id }) => id), enumTitles: suppliers.map(({ name }) => name) } },
      },
    },
    save,
  });
}

/** Asks what shows that a step was done. */
export function gateDialog({ gate, today, who, save }) {
  return formDialog({
    title: t(`development.programme.step.${gate.step}`), submit: t('development.programme.gate.pass'), intro: t(`development.programme.step.${gate.step}.help`),
    value: { passedOn: gate.passedOn ?? today, decider: gate.decider ?? who, proof: gate.proof ?? null },
    schema: {
      required: ['passedOn', 'decider', 'proof'],
      properties: {
        proof: { title: t('development.programme.gate.proof'), description: t('development.programme.gate.proof.help'), format: 'textarea', maxLength: 2000, autofocus: true },
        decider: { title: t('development.programme.gate.decider'), maxLength: 200 },
        passedOn: { title: t('development.programme.gate.day'), format: 'date' },
      },
    },
    save,
  });
}

/** Asks what a programme brought. */
export function endDialog({ save }) {
  return formDialog({
    title: t('development.programme.end'), submit: t('development.programme.end'), intro: t('development.programme.end.text'), value: { outcome: null },
    schema: { required: ['outcome'], properties: { outcome: { title: t('development.programme.outcome'), format: 'textarea', maxLength: 2000, autofocus: true } } },
    save,
  });
}
