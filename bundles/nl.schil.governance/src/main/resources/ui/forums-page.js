import { View, define, fmt, heading, html, nothing, t, unknown } from '@schil/ui';
import '@schil/ui/saved-views.js';
import '@schil/ui/table.js';
import { cadence, parts, standingTag, subjectLink } from './parts.js';

const LEVELS = ['OPERATIONAL', 'TACTICAL', 'STRATEGIC'];
const STANDINGS = ['OVERDUE', 'PLANNED_LATE', 'IN_TIME', 'UNKNOWN', 'NO_CADENCE', 'ENDED'];

/** All forums, the one that should have met longest ago first. */
class ForumsPage extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    const { query, asOf } = ctx;
    return html`${heading({ title: t('governance.title'), sub: t('governance.forums.sub') })}
      ${parts('forums')}
      <schil-saved-views name="governance.forums" .keys=${['q', 'level', 'standing', 'organisation']} .ctx=${ctx}></schil-saved-views>
      <schil-table label=${t('governance.forums')} search=${t('governance.forums.search')} path="governance/forums" .ctx=${ctx}
        .query=${{ asOf, level: query.get('level'), standing: query.get('standing'), organisation: query.get('organisation') }}
        .filters=${this.#filters()} .columns=${forumColumns()} .empty=${html`${t('governance.forums.none')} <a href="/contracts">${t('governance.forums.none.contracts')}</a>`}></schil-table>`;
  }

  #filters() {
    const { query, setQuery, organisations } = this.ctx;
    const select = (name, label, options) => html`<label>${label}
      <select class="s-input" @change=${(event) => setQuery({ [name]: event.target.value || null })}>${options.map(([value, words]) =>
        html`<option value=${value} .selected=${(query.get(name) ?? '') === value}>${words}</option>`)}</select></label>`;
    return html`<div class="s-table-filters">
      ${select('level', t('governance.level'), [['', t('governance.every')], ...LEVELS.map((level) => [level, t(`governance.level.${level}`)])])}
      ${select('standing', t('governance.standing'), [['', t('governance.running')], ...STANDINGS.map((one) => [one, t(`governance.standing.${one}`)])])}
      ${organisations.length > 1 ? select('organisation', t('governance.organisation'), [['', t('governance.every')], ...organisations.map(({ id, name }) => [id, name])]) : nothing}
    </div>`;
  }
}
define('schil-governance-forums', ForumsPage);

/** The columns of a list of forums. */
export function forumColumns() {
  return [
    { id: 'name', label: t('governance.forum'), header: true, render: (forum) => html`<a href="/governance/forums/${forum.id}">${forum.name}</a>` },
    { id: 'subject', label: t('governance.subject'), hideBelow: 560, render: subjectLink },
    { id: 'level', label: t('governance.level'), hideBelow: 720, render: ({ level }) => t(`governance.level.${level}`) },
    { id: 'cadence', label: t('governance.cadence'), hideBelow: 900, render: ({ cadence: months }) => cadence(months) ?? nothing },
    { id: 'lastHeldOn', label: t('governance.last'), hideBelow: 980, render: ({ lastHeldOn }) => lastHeldOn ? fmt.date(lastHeldOn) : html`<span class="s-muted">${t('governance.never')}</span>` },
    { id: 'nextOn', label: t('governance.next'), hideBelow: 640, render: ({ nextOn }) => nextOn ? fmt.date(nextOn) : html`<span class="s-muted">${t('governance.not-planned')}</span>` },
    { id: 'standing', label: t('governance.due'), render: (forum) => html`${forum.dueOn ? fmt.date(forum.dueOn) : forum.standing === 'UNKNOWN' ? unknown() : nothing} ${forum.standing === 'UNKNOWN' ? nothing : standingTag(forum)}` },
  ];
}
