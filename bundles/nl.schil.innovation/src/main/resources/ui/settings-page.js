import { View, card, define, fmt, formDialog, heading, html, icon, keyValues, nothing, t, tag } from '@schil/ui';
import { choice, done, parts } from './parts.js';

/** What an organisation agreed about its pipeline: days to answer, categories, criteria. */
class SettingsPage extends View {
  load({ api, query }, signal) {
    return api.get('innovation/settings', { query: { organisation: query.get('organisation') }, signal });
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), String(ctx.query)];
  }

  show(settings) {
    const { ctx } = this;
    const mayWrite = ctx.can('innovation.write');
    const edit = (run, label) => mayWrite ? html`<button type="button" class="s-button small no-print" aria-label="${t('innovation.settings.edit')}: ${label}" @click=${run}>${icon('pencil', 15)}${t('innovation.settings.edit')}</button>` : nothing;
    return html`${heading({ title: t('innovation.agreements'), sub: t('innovation.settings.sub') })}
      ${parts('settings')}
      ${ctx.organisations.length > 1 ? html`<div class="s-table-filters no-print">${choice(ctx, 'organisation', t('workbench.organisation'), ctx.organisations.map(({ id, name }) => [id === ctx.organisations[0].id ? '' : id, name]))}</div>` : nothing}
      <div class="s-stack">
        ${card({ title: t('innovation.settings.clock'), action: edit(() => this.#editClock(settings), t('innovation.settings.clock')), body: keyValues([
          [t('innovation.settings.days.label'), fmt.days(settings.answerDays)],
          [t('innovation.settings.categories'), settings.categories.length ? settings.categories.join(', ') : html`<span class="s-muted">${t('innovation.settings.categories.none')}</span>`],
        ]) })}
        ${card({ title: t('innovation.settings.criteria'), sub: t('innovation.settings.criteria.sub'), body: html`<div class="schil-innovation-gates">${settings.gates.map((gate) => html`<section>
          <h3>${t('innovation.settings.to', { stage: t(`innovation.stage.${gate.stage}`) })} ${gate.own ? tag(t('innovation.settings.own')) : nothing} ${edit(() => this.#editGate(settings, gate), t(`innovation.stage.${gate.stage}`))}</h3>
          <ul>${gate.criteria.map((one) => html`<li>${one}</li>`)}</ul></section>`)}</div>` })}
      </div>`;
  }

  #put(settings, change) {
    const { organisation, version, answerDays, categories, gates } = settings;
    const kept = gates.filter(({ stage, own }) => own && stage !== change.gate?.stage).map(({ stage, criteria }) => ({ stage, criteria }));
    return this.ctx.api.put('innovation/settings', { answerDays, categories, gates: change.gate ? [...kept, change.gate] : kept, ...change.fields }, { query: { organisation }, etag: `"${version}"` });
  }

  #editClock(settings) {
    return done(this, formDialog({
      title: t('innovation.settings.clock'), submit: t('innovation.form.save'),
      schema: {
        properties: {
          answerDays: { type: 'integer', title: t('innovation.settings.days.label'), description: t('innovation.settings.days.help'), minimum: 1, maximum: 365 },
          categories: { type: 'array', title: t('innovation.settings.categories'), description: t('innovation.settings.categories.help') },
        },
        required: ['answerDays'],
      },
      value: { answerDays: settings.answerDays, categories: settings.categories },
      save: (value) => this.#put(settings, { fields: { answerDays: value.answerDays, categories: value.categories ?? [] } }),
    }), t('innovation.form.kept'));
  }

  #editGate(settings, gate) {
    return done(this, formDialog({
      title: t('innovation.settings.to', { stage: t(`innovation.stage.${gate.stage}`) }), submit: t('innovation.form.save'),
      schema: { properties: { criteria: { type: 'array', title: t('innovation.settings.criteria'), description: t('innovation.settings.criteria.help') } } },
      value: { criteria: gate.criteria },
      save: (value) => this.#put(settings, { gate: { stage: gate.stage, criteria: value.criteria ?? [] } }),
    }), t('innovation.form.kept'));
  }
}
define('schil-innovation-settings', SettingsPage);
