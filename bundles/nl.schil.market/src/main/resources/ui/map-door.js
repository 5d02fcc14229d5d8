import { ApiError, View, card, confirm, define, html, t } from '@schil/ui';
import '@schil/ui/form.js';
import { bothSides, mapBody, mapSchema, mapValue, placed } from './map-parts.js';

/** What somebody of the supplier sees with an invitation for a business-model map: the questions, a sealed wait, then both sides. */
class MapDoor extends View {
  load({ api }, signal) {
    return api.get('door/sourcing-map', { signal });
  }

  show(map) {
    if (map.complete) {
      return card({ title: t('market.map.both'), sub: t('market.map.both.sub'), body: bothSides({ map, width: Math.max(240, this.width - 50), side: 'SUPPLIER' }) });
    }
    return map.own.submittedOn ? card({ title: t('market.map.thanks'), body: html`<p>${t('market.map.thanks.text')}</p>` }) : this.#questions(map);
  }

  #questions(map) {
    return html`<div class="s-stack"><p>${t('market.map.door.intro', { date: map.dueOn })}</p>
      <section class="s-card"><schil-form .schema=${whole()} .value=${mapValue(map.own)} submit=${t('market.map.door.save')}
        @schil-submit=${(event) => this.#save(event.currentTarget, event.detail)}></schil-form></section></div>`;
  }

  async #save(form, value) {
    const { api } = this.ctx;
    form.busy = true;
    try {
      this.kept = await api.put('door/sourcing-map/answers', mapBody(value));
      form.busy = false;
      if (await confirm({ title: t('market.map.submit'), text: html`<p>${t('market.map.door.submit')}</p>`, action: t('market.map.submit') })) {
        this.data = await api.post('door/sourcing-map/submission');
        this.ctx.announce(t('market.map.thanks'));
        scrollTo(0, 0);
      }
    } catch (problem) {
      form.fail(problem instanceof ApiError ? placed(problem) : problem);
    }
  }
}
define('schil-market-map-door', MapDoor);

/** The form of which everything must be answered, as it is submitted at once. */
function whole() {
  const schema = mapSchema();
  return { ...schema, required: Object.keys(schema.properties) };
}
