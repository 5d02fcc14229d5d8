import { View, api, define, fmt, html, keyValues, note, t, toast } from '@schil/ui';
import { live } from 'lit/directives/live.js';

const RHYTHMS = ['DAILY', 'WEEKLY', 'OFF'];
const TIERS = ['G', 'S', 'B'];

/** How the user is reminded by mail; kept at once when something is chosen. */
class MailReminders extends View {
  load(ctx, signal) {
    return api.get('mail/reminders', { signal });
  }

  show(reminders) {
    const { prefer, user } = this.ctx;
    const rhythm = RHYTHMS.includes(prefer('mail.rhythm')) ? prefer('mail.rhythm') : 'DAILY';
    return html`<div class="s-stack">
      <p>${t('mail.reminders.help')}</p>
      ${reminders.configured ? '' : note(t('mail.reminders.unconfigured'), { kind: 'warn' })}
      ${user.email ? html`<p>${t('mail.reminders.to', { email: user.email })}</p>` : note(t('mail.reminders.no-address'), { kind: 'warn' })}
      <fieldset class="s-field"><legend>${t('mail.reminders.when')}</legend>
        ${RHYTHMS.map((one) => html`<div class="s-check"><input type="radio" id="mail-${one}" name="mail-rhythm" .checked=${live(one === rhythm)}
          @change=${() => this.#keep('mail.rhythm', one === 'DAILY' ? null : one)}><label for="mail-${one}">${t(`mail.reminders.${one}`)}</label></div>`)}
      </fieldset>
      <div class="s-field"><div class="s-check"><input type="checkbox" id="mail-overdue" .checked=${live(Boolean(prefer('mail.overdueOnly')))} ?disabled=${rhythm === 'OFF'}
        @change=${(event) => this.#keep('mail.overdueOnly', event.target.checked || null)}><label for="mail-overdue">${t('mail.reminders.overdueOnly')}</label></div></div>
      ${this.#days(reminders)}</div>`;
  }

  #days({ tiers, usual, kinds, hour, workingDaysOnly }) {
    const days = (several) => fmt.list(several.map(String));
    return html`<div><p class="s-muted">${t('mail.reminders.days')}</p>${keyValues([
      ...TIERS.map((tier) => [t(`mail.reminders.tier.${tier}`), days(tiers[tier] ?? usual)]),
      [t('mail.reminders.usual'), days(usual)],
      ...(kinds.OBLIGATION ? [[t('mail.reminders.kind.OBLIGATION'), days(kinds.OBLIGATION)]] : []),
    ])}<p class="s-muted s-small">${t(workingDaysOnly ? 'mail.reminders.hour' : 'mail.reminders.hour.every', { hour: String(hour) })}</p></div>`;
  }

  async #keep(name, value) {
    try {
      await this.ctx.setPreference(name, value);
      toast(t('mail.reminders.saved'), 'ok');
    } catch (problem) {
      toast(problem.message, 'bad');
    }
    this.requestUpdate();
  }
}
define('schil-mail-reminders', MailReminders);
