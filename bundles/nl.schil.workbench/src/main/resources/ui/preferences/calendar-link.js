import { View, api, confirm, define, fmt, html, icon, note, t, toast } from '@schil/ui';

/** The link by which the user's own calendar program fetches the decisions: made, shown once, revoked. */
class CalendarLink extends View {
  static properties = { ...View.properties, url: { state: true } };

  load(ctx, signal) {
    return api.get('calendar/link', { signal });
  }

  show({ active, madeAt }) {
    return html`<div class="s-stack">
      <p>${t('workbench.calendar.help')}</p>
      ${this.url ? this.#once() : html`<p role="status">${active ? t('workbench.calendar.active', { at: fmt.instant(madeAt) }) : t('workbench.calendar.none')}</p>`}
      <div class="s-buttons">
        <button type="button" class="s-button ${active ? '' : 'primary'}" @click=${() => this.#make(active)}>${icon('link', 16)}${t(active ? 'workbench.calendar.renew' : 'workbench.calendar.make')}</button>
        ${active ? html`<button type="button" class="s-button danger" @click=${() => this.#revoke()}>${t('workbench.calendar.revoke')}</button>` : ''}
      </div></div>`;
  }

  #once() {
    return html`<div class="s-field"><label for="s-calendar-url">${t('workbench.calendar.url')}</label>
      <p class="help" id="s-calendar-url-help">${t('workbench.calendar.once')}</p>
      <input id="s-calendar-url" readonly .value=${this.url} aria-describedby="s-calendar-url-help" @focus=${(event) => event.target.select()}>
      <div><button type="button" class="s-button small" @click=${() => this.#copy()}>${t('workbench.calendar.copy')}</button></div></div>
      ${note(t('workbench.calendar.secret'), { kind: 'warn' })}`;
  }

  async #make(active) {
    const sure = !active || await confirm({ title: t('workbench.calendar.renew'), text: t('workbench.calendar.renew.text'), action: t('workbench.calendar.renew') });
    if (sure) {
      await this.#change(async () => { this.url = (await api.post('calendar/link')).url; });
      this.updateComplete.then(() => this.querySelector('#s-calendar-url')?.focus());
    }
  }

  async #revoke() {
    const sure = await confirm({ title: t('workbench.calendar.revoke'), text: t('workbench.calendar.revoke.text'), action: t('workbench.calendar.revoke'), danger: true });
    if (sure) {
      await this.#change(async () => { await api.delete('calendar/link'); this.url = undefined; });
    }
  }

  async #change(work) {
    try {
      await work();
      await this.reload();
    } catch (problem) {
      toast(problem.message, 'bad');
    }
  }

  async #copy() {
    await navigator.clipboard?.writeText(this.url).then(() => toast(t('workbench.calendar.copied')), () => this.querySelector('#s-calendar-url').select());
  }
}
define('schil-calendar-link', CalendarLink);
