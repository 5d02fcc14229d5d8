import { View, define, heading, html, t } from '@schil/ui';

const GREETINGS = [[18, 'evening'], [12, 'afternoon'], [6, 'morning'], [0, 'night']];

/** The home page: a greeting and the widgets of the point `home`. */
class HomePage extends View {
  load({ api, asOf }) {
    return api.shared('decisions/count', { query: { asOf } }).catch(() => null);
  }

  static loading = false;

  show(decisions) {
    const { user, asOf, today } = this.ctx;
    const [, time] = GREETINGS.find(([from]) => new Date().getHours() >= from);
    return html`
      ${heading({
        title: t(`workbench.home.${time}`, { name: firstName(user.name) }),
        sub: decisions ? decisions.label : t('workbench.home.sub'),
        aside: html`<schil-as-of .asOf=${asOf} .today=${today}></schil-as-of>`,
      })}
      <schil-widgets point="home" .ctx=${this.ctx}></schil-widgets>`;
  }
}
define('schil-home', HomePage);

function firstName(name) {
  return name.split(/\s+/)[0];
}
