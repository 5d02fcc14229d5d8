import { fmt, html, nothing, t } from '@schil/ui';
import { jointTag } from './joint-parts.js';
import { percentBar } from './words.js';

/** Columns of a list of joint plans; that of the supplier is left out on the supplier's own page. */
export function jointColumns({ supplier = true } = {}) {
  return [
    { id: 'title', label: t('development.joint.name'), header: true, render: ({ id, title }) => html`<a href="/development/joint/${id}">${title}</a>` },
    ...(supplier ? [{ id: 'supplier', label: t('development.supplier.one'), hideBelow: 560, render: ({ supplierName }) => supplierName ?? t('workbench.unknown') }] : []),
    { id: 'year', label: t('development.joint.year.label'), render: ({ year }) => String(year) },
    { id: 'state', label: t('development.joint.state'), render: ({ state }) => jointTag(state) },
    { id: 'signedOn', label: t('development.joint.signatures'), hideBelow: 900, render: ({ signatures }) => signatures.length ? signatures.map(({ side, on }) => `${t(`development.side.${side}`)} ${fmt.date(on)}`).join(' · ') : nothing },
    { id: 'progress', label: t('development.progress'), hideBelow: 760, render: ({ title, progress, state }) => state === 'SIGNED' || state === 'ENDED' ? percentBar(progress.percent, title) : nothing },
  ];
}
