import { View, define, empty, heading, html, nothing, t } from '@schil/ui';
import './board.js';
import { moveIdea } from './move.js';
import { addButton, choice, organisationChoice, parts } from './parts.js';

/** The pipeline as a board. */
class BoardPage extends View {
  #again = () => this.reload();

  connectedCallback() {
    super.connectedCallback();
    addEventListener('schil-innovation-moved', this.#again);
  }

  disconnectedCallback() {
    removeEventListener('schil-innovation-moved', this.#again);
    super.disconnectedCallback();
  }

  load({ api, asOf, query }, signal) {
    return api.get('innovation/ideas/board', { query: { asOf, organisation: query.get('organisation'), origin: query.get('origin'), answer: query.get('answer') }, signal });
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  show(lanes) {
    const { ctx } = this;
    const filtered = ['organisation', 'origin', 'answer'].some((name) => ctx.query.get(name));
    const none = lanes.every(({ count }) => count === 0);
    return html`${heading({ title: t('innovation.title'), sub: t('innovation.board.sub'), actions: addButton(ctx) })}
      ${parts('board')}
      <div class="s-table-filters no-print">
        ${choice(ctx, 'origin', t('innovation.idea.origin'), [['', t('innovation.list.every')], ['SUPPLIER', t('innovation.origin.SUPPLIER')], ['OWN', t('innovation.origin.OWN')]])}
        ${choice(ctx, 'answer', t('innovation.answer'), [['', t('innovation.list.every')], ...['OVERDUE', 'WAITING', 'IN_TIME', 'LATE'].map((one) => [one, t(`innovation.answer.filter.${one}`)])])}
        ${organisationChoice(ctx)}
      </div>
      ${none ? empty(t(filtered ? 'innovation.list.none' : 'innovation.board.none'), filtered ? nothing : addButton(ctx)) : html`
        <schil-innovation-board .lanes=${lanes} .ctx=${ctx} .movable=${ctx.can('innovation.write') && ctx.asOfIsToday !== false}
          @schil-innovation-move=${(event) => this.#move(event.detail)}></schil-innovation-board>`}`;
  }

  async #move({ id, to }) {
    try {
      if (await moveIdea(this.ctx, id, to)) {
        await this.reload();
        await this.updateComplete;
        this.querySelector('schil-innovation-board')?.focusOn(id);
      }
    } catch (problem) {
      this.ctx.toast(problem.errors?.[0]?.message ?? problem.detail ?? problem.message, 'bad');
    }
  }
}
define('schil-innovation-board-page', BoardPage);
