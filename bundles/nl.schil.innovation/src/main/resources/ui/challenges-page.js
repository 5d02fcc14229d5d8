import { View, define, fmt, heading, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { editChallenge, stateTag } from './challenge-dialogs.js';
import { organisationChoice, parts } from './parts.js';

/** Challenges to the market. */
class ChallengesPage extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    return html`${heading({ title: t('innovation.challenges'), sub: t('innovation.challenge.sub'), actions: this.#add() })}
      ${parts('challenges')}
      <schil-table label=${t('innovation.challenges')} path="innovation/challenges" .ctx=${ctx} empty=${t('innovation.challenge.none')}
        .query=${{ asOf: ctx.asOf, organisation: ctx.query.get('organisation') }} .filters=${html`<div class="s-table-filters">${organisationChoice(ctx)}</div>`} .columns=${[
          { id: 'title', label: t('innovation.challenge'), header: true, render: ({ id, title }) => html`<a href="/innovation/challenges/${id}">${title}</a>` },
          { id: 'category', label: t('innovation.idea.category'), hideBelow: 760 },
          { id: 'period', label: t('innovation.challenge.period'), hideBelow: 560, render: ({ openFrom, openUntil }) => t('innovation.pilot.period', { from: fmt.date(openFrom), until: fmt.date(openUntil) }) },
          { id: 'state', label: t('innovation.challenge.state'), render: stateTag },
          { id: 'invited', label: t('innovation.challenge.invited'), align: 'end', hideBelow: 640 },
          { id: 'ideas', label: t('innovation.ideas'), align: 'end' },
        ]}></schil-table>`;
  }

  #add() {
    return this.ctx.can('innovation.write') ? html`<button type="button" class="s-button primary" @click=${() => this.#draft()}>${icon('plus', 16)}${t('innovation.challenge.add')}</button>` : nothing;
  }

  async #draft() {
    const { ctx } = this;
    const made = await editChallenge(ctx, undefined, (value) => ctx.api.post('innovation/challenges', value));
    if (made) {
      ctx.navigate(`/innovation/challenges/${made.id}`);
    }
  }
}
define('schil-innovation-challenges', ChallengesPage);
