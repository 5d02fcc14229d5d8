import { View, define, fmt, heading, html, t, tag } from '@schil/ui';
import '@schil/ui/saved-views.js';
import '@schil/ui/table.js';
import { STAGES, addButton, answerTag, choice, organisationChoice, parts, whose } from './parts.js';

/** The same ideas as a table. */
class ListPage extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    const { query, asOf } = ctx;
    return html`${heading({ title: t('innovation.ideas'), sub: t('innovation.list.sub'), actions: addButton(ctx) })}
      ${parts('list')}
      <schil-saved-views name="innovation.list" .keys=${['q', 'stage', 'answer', 'origin', 'organisation']} .ctx=${ctx}></schil-saved-views>
      <schil-table label=${t('innovation.ideas')} search=${t('innovation.list.search')} path="innovation/ideas" .ctx=${ctx} empty=${t('innovation.list.none')}
        .query=${{ asOf, stage: query.get('stage'), answer: query.get('answer'), origin: query.get('origin'), organisation: query.get('organisation') }}
        .filters=${this.#filters()} .columns=${ideaColumns()}></schil-table>`;
  }

  #filters() {
    const { ctx } = this;
    return html`<div class="s-table-filters">
      ${choice(ctx, 'stage', t('innovation.idea.stage'), [['', t('innovation.list.every')], ...STAGES.map((one) => [one, t(`innovation.stage.${one}`)])])}
      ${choice(ctx, 'answer', t('innovation.answer'), [['', t('innovation.list.every')], ...['OVERDUE', 'WAITING', 'IN_TIME', 'LATE'].map((one) => [one, t(`innovation.answer.filter.${one}`)])])}
      ${choice(ctx, 'origin', t('innovation.idea.origin'), [['', t('innovation.list.every')], ['SUPPLIER', t('innovation.origin.SUPPLIER')], ['OWN', t('innovation.origin.OWN')]])}
      ${organisationChoice(ctx)}</div>`;
  }
}
define('schil-innovation-list', ListPage);

/** The columns of a list of ideas. */
export function ideaColumns() {
  return [
    { id: 'title', label: t('innovation.idea'), header: true, render: ({ id, number, title }) => html`<a href="/innovation/ideas/${id}">#${number} ${title}</a>` },
    { id: 'whose', label: t('innovation.idea.whose.label'), hideBelow: 560, render: (idea) => idea.supplierId ? html`<a href="/suppliers/${idea.supplierId}">${whose(idea)}</a>` : whose(idea) },
    { id: 'category', label: t('innovation.idea.category'), hideBelow: 900 },
    { id: 'receivedOn', label: t('innovation.idea.received.label'), hideBelow: 760, render: ({ receivedOn }) => fmt.date(receivedOn) },
    { id: 'stage', label: t('innovation.idea.stage'), render: ({ stage }) => tag(t(`innovation.stage.${stage}`)) },
    { id: 'answer', label: t('innovation.answer'), hideBelow: 480, render: ({ answering }) => answerTag(answering) },
  ];
}
