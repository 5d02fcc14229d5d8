import { formDialog, t } from '@schil/ui';

/** Asks what a category is; `save` gets what the server takes. */
export function editCategory(category, { people, organisations }, save) {
  return formDialog({
    title: t(category?.id ? 'market.category.edit' : 'market.category.new'),
    value: {
      code: category?.code ?? null, name: category?.name ?? null, cpv: category?.cpv ?? [], owner: category?.owner?.id ?? null,
      holder: category?.holder ?? null, innovation: category?.innovation ?? false, gold: category?.gold ?? false,
    },
    schema: {
      required: ['code', 'name'],
      properties: {
        code: { type: 'string', title: t('market.category.code'), description: t('market.category.code.help'), maxLength: 60, autofocus: true },
        name: { type: 'string', title: t('market.category.name'), maxLength: 200 },
        cpv: { type: 'array', title: t('market.category.cpv'), description: t('market.category.cpv.help') },
        owner: { type: 'string', title: t('market.category.owner'), enum: people.map(({ id }) => id), enumTitles: people.map(({ name }) => name) },
        ...(organisations.length > 1 ? { holder: { type: 'string', title: t('market.category.holder'), description: t('market.category.holder.help'), enum: organisations.map(({ id }) => id), enumTitles: organisations.map(({ name }) => name) } } : {}),
        gold: { type: 'boolean', title: t('market.category.gold'), description: t('market.category.gold.help') },
        innovation: { type: 'boolean', title: t('market.category.innovation') },
      },
    },
    submit: t('market.save'),
    save: (value) => save({ ...value, cpv: value.cpv ?? [] }),
  });
}

/** Asks the scores by which a category is placed; `save` gets what the server takes. */
export function placeCategory({ criteria, language, before, today }, save) {
  const scored = new Map((before ?? []).map(({ criterion, score }) => [criterion, score]));
  const rule = ({ code, nl, en }) => [code, { type: 'integer', title: language === 'en' ? en : nl, enum: [1, 2, 3, 4, 5], enumTitles: [1, 2, 3, 4, 5].map((score) => t(`market.position.score.${score}`)) }];
  const of = (axis) => criteria.filter((one) => one.axis === axis);
  return formDialog({
    title: t('market.position.new'), wide: true, submit: t('market.position.save'),
    value: { placedOn: today, remark: null, ...Object.fromEntries(criteria.map(({ code }) => [code, scored.get(code) ?? null])) },
    schema: {
      required: ['placedOn'],
      properties: {
        ...Object.fromEntries(criteria.map(rule)),
        placedOn: { type: 'string', format: 'date', title: t('market.position.day') },
        remark: { type: 'string', title: t('market.position.remark'), format: 'textarea', maxLength: 4000 },
      },
      groups: [
        { title: t('market.axis.IMPACT'), fields: of('IMPACT').map(({ code }) => code) },
        { title: t('market.axis.RISK'), fields: of('RISK').map(({ code }) => code) },
        { title: t('market.position.when'), fields: ['placedOn', 'remark'] },
      ],
    },
    save: ({ placedOn, remark, ...scores }) => save({ placedOn, remark, scores: Object.fromEntries(Object.entries(scores).filter(([, score]) => score)) }),
  });
}
