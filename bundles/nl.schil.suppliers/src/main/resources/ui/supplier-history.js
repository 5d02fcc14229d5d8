import { View, html, define, card, fmt } from '@schil/ui';
import '@schil/ui/table.js';

const ACTIONS = ['create', 'relate', 'update', 'identify', 'unidentify', 'suspect', 'resolve', 'merge', 'unmerge', 'archive', 'restore', 'contact-add', 'contact-change', 'contact-remove',
  'profile-change', 'group-change', 'manager-change', ...['certificate', 'turnover', 'blocking', 'category'].flatMap((kind) => [`${kind}-add`, `${kind}-change`, `${kind}-remove`])];

/** Who changed this supplier by hand; imports are recorded per file. */
class SupplierHistory extends View {
  show() {
    const { t, subject } = this.ctx;
    return card({
      title: t('suppliers.history'), sub: t('suppliers.history.sub', { date: fmt.instant(subject.createdAt), source: subject.source }),
      body: html`<schil-table label=${t('suppliers.history')} path="audit-entries" .query=${{ object: subject.id }} .ctx=${this.ctx}
        .columns=${this.#columns()} .empty=${t('suppliers.history.none')}></schil-table>`,
    });
  }

  #columns() {
    const { t } = this.ctx;
    return [
      { id: 'at', label: t('suppliers.history.at'), header: true, render: ({ at }) => fmt.instant(at) },
      { id: 'action', label: t('suppliers.history.action'), render: ({ action }) => this.#action(action) },
      { id: 'actor', label: t('suppliers.history.actor'), hideBelow: 600, render: ({ actor, role }) => role ?? actor },
      { id: 'origin', label: t('suppliers.history.origin'), hideBelow: 800, render: ({ origin }) => origin },
    ];
  }

  #action(action) {
    const verb = action.replace('suppliers.', '');
    return ACTIONS.includes(verb) ? this.ctx.t(`suppliers.action.${verb}`) : action;
  }
}
define('schil-suppliers-history', SupplierHistory);
