import { View, api, card, dataTable, define, formDialog, heading, html, icon, nothing, note, t, toast } from '@schil/ui';

const LANGUAGES = ['nl', 'en'];
const PARTS = ['theme', 'supplier', 'buyer'];

/** The questionnaire of an organisation: its mirrored pairs in both languages; every change makes a revision. */
class QuestionnairePage extends View {
  load({ organisations, query }, signal) {
    this.organisation = query.get('organisation') ?? organisations[0]?.id;
    return api.get('performance/questionnaire', { query: { organisation: this.organisation }, signal });
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  show({ revision, items }) {
    const writes = this.ctx.can('performance.write');
    const language = this.ctx.locale;
    return html`${heading({
        title: t('performance.evaluation.questionnaire'), sub: revision ? t('performance.evaluation.questionnaire.revision', { revision }) : t('performance.evaluation.questionnaire.starter'),
        actions: writes ? html`<button type="button" class="s-button primary" @click=${() => this.#edit()}>${icon('plus', 16)}${t('performance.evaluation.questionnaire.add')}</button>` : nothing,
      })}
      ${card({ body: html`${note(t('performance.evaluation.questionnaire.help'))}${dataTable({
        label: t('performance.evaluation.questionnaire'),
        columns: [
          { id: 'theme', label: t('performance.evaluation.theme'), header: true, render: (pair) => pair.theme[language] },
          { id: 'supplier', label: t('performance.evaluation.of-supplier'), render: (pair) => pair.supplier[language] },
          { id: 'buyer', label: t('performance.evaluation.of-buyer'), render: (pair) => html`${pair.buyer[language]}${pair.attractiveness ? html`<p class="s-muted s-small">${t('performance.evaluation.questionnaire.attractive')}</p>` : nothing}` },
          ...(writes ? [{ id: 'actions', label: html`<span class="visually-hidden">${t('performance.evaluation.questionnaire.actions')}</span>`, render: (pair) => this.#actions(items.indexOf(pair), pair, items.length) }] : []),
        ],
        rows: items,
      })}` })}`;
  }

  #actions(index, pair, count) {
    const name = pair.theme[this.ctx.locale];
    return html`<div class="s-buttons">
      <button type="button" class="s-button small" aria-label="${t('performance.evaluation.questionnaire.edit')}: ${name}" @click=${() => this.#edit(index)}>${t('performance.evaluation.questionnaire.edit')}</button>
      ${count > 1 ? html`<button type="button" class="s-button small danger" aria-label="${t('performance.evaluation.questionnaire.drop')}: ${name}" @click=${() => this.#drop(index)}>${t('performance.evaluation.questionnaire.drop')}</button>` : nothing}</div>`;
  }

  async #edit(index) {
    const { items } = this.data;
    const pair = items[index];
    const saved = await formDialog({
      title: t(pair ? 'performance.evaluation.questionnaire.edit' : 'performance.evaluation.questionnaire.add'), submit: t('performance.evaluation.questionnaire.save'), wide: true,
      schema: {
        properties: {
          ...Object.fromEntries(fields().map(({ part, language, name }) => [name, { title: t(`performance.evaluation.questionnaire.${part}.${language}`), maxLength: 300 }])),
          attractiveness: { type: 'boolean', title: t('performance.evaluation.questionnaire.attractiveness') },
        },
        required: fields().map(({ name }) => name),
      },
      value: pair ? { ...Object.fromEntries(fields().map(({ part, language, name }) => [name, pair[part][language]])), attractiveness: pair.attractiveness } : {},
      save: (value) => {
        const next = { ...Object.fromEntries(PARTS.map((part) => [part, Object.fromEntries(LANGUAGES.map((language) => [language, value[`${part}_${language}`]]))])), attractiveness: value.attractiveness === true };
        return this.#put(pair ? items.with(index, next) : [...items, next]);
      },
    });
    this.data = saved ?? this.data;
  }

  async #drop(index) {
    const before = this.data.items;
    try {
      this.data = await this.#put(before.filter((_, at) => at !== index));
      toast(t('performance.evaluation.questionnaire.dropped'), 'ok', { label: t('performance.evaluation.questionnaire.undo'), run: async () => { this.data = await this.#put(before); } });
    } catch (problem) {
      toast(problem.message, 'bad');
    }
  }

  #put(items) {
    return api.put('performance/questionnaire', { items }, { query: { organisation: this.organisation }, etag: `"${this.data.revision}"` });
  }
}
define('schil-performance-questionnaire-page', QuestionnairePage);

function fields() {
  return PARTS.flatMap((part) => LANGUAGES.map((language) => ({ part, language, name: `${part}_${language}` })));
}
