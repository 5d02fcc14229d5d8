import { View, api, card, define, heading, html, t } from '@schil/ui';
import '@schil/ui/form.js';
import { failed, goalInput, goalSchema, organisationField } from './goal-form.js';

/** Sets a goal. */
class NewGoal extends View {
  #initial;

  async load({ query, organisations }, signal) {
    const organisation = query.get('organisation') ?? organisations[0]?.id;
    const { items } = await api.page('circularity/people', { query: { organisation }, signal });
    return { organisation, people: items };
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), ctx.query.get('organisation')];
  }

  show({ organisation, people }) {
    this.#initial ??= { indicator: 'STATED', since: this.ctx.today, chainImpact: false };
    return html`${heading({ title: t('circularity.goal.new'), sub: t('circularity.goal.new.sub') })}
      ${card({ body: html`<div class="s-form">${organisationField(this.ctx, organisation)}
        <schil-form .schema=${goalSchema(people)} .value=${this.#initial} submit=${t('circularity.goal.save')} cancel="/circularity"
          @schil-submit=${(event) => this.#save(event.currentTarget, event.detail, organisation)}></schil-form></div>` })}`;
  }

  async #save(form, value, organisation) {
    form.busy = true;
    try {
      const { id, title } = await api.post('circularity/goals', { ...goalInput(value), organisation });
      this.ctx.toast(t('circularity.goal.saved', { title }), 'ok');
      this.ctx.navigate(`/circularity/goals/${id}`);
    } catch (problem) {
      failed(form, problem);
    }
  }
}
define('schil-circularity-new', NewGoal);
