import { card, dataTable, fmt, html, notApplicable, nothing, shownAs, stats, t, tag } from '@schil/ui';

/** The orphan index with its numbers, and where the orphans are. */
export function orphans(raci) {
  const { orphans: all, areas, tags } = raci;
  return card({
    title: t('governance.orphan.title'), sub: t('governance.orphan.sub'),
    body: html`${stats([
      { label: t('governance.orphan.index'), value: share(all), note: all.inScope
        ? t('governance.orphan.explained', { orphans: all.orphans, inScope: all.inScope }) : t('governance.orphan.none') },
      { label: t('governance.orphan.vacant'), value: fmt.number(all.vacant), note: t('governance.orphan.vacant.note') },
      { label: t('governance.orphan.multiple'), value: fmt.number(all.multiple), note: t('governance.orphan.multiple.note') },
    ])}
    ${shownAs(t('governance.orphan.split'), split(areas, tags))}`,
  });
}

function split(areas, tags) {
  const rows = [
    ...Object.entries(areas).map(([code, count]) => ({ label: t(`governance.area.${code}`), ...count })),
    ...Object.entries(tags).map(([code, count]) => ({ label: t(`governance.tag.${code}`), ...count })),
  ];
  return html`${dataTable({ label: t('governance.orphan.split'), rows, columns: [
    { id: 'label', label: t('governance.orphan.part'), header: true },
    { id: 'inScope', label: t('governance.orphan.in-scope'), align: 'end', render: ({ inScope }) => fmt.number(inScope) },
    { id: 'vacant', label: t('governance.orphan.vacant'), align: 'end', render: ({ vacant }) => fmt.number(vacant) },
    { id: 'multiple', label: t('governance.orphan.multiple'), align: 'end', render: ({ multiple }) => fmt.number(multiple) },
    { id: 'index', label: t('governance.orphan.index'), align: 'end', render: share },
  ] })}<p class="s-small s-muted">${t('governance.orphan.both')}</p>`;
}

function share({ index, inScope }) {
  return inScope ? fmt.percent(index) : notApplicable();
}

const KINDS = { ONE: 'ok', MULTIPLE: 'bad', VACANT: 'bad', UNNAMED: 'bad', LEFT: 'bad' };

/** Whether exactly one named person answers for an activity, and what else is wrong with its division. */
export function standing({ accountability, findings }) {
  return html`${accountability === 'ONE' ? nothing : tag(t(`governance.accountability.${accountability}`), { kind: KINDS[accountability], icon: 'triangle-alert' })}
    ${findings.map((code) => tag(t(`governance.finding.${code}`), { kind: 'warn' }))}`;
}
