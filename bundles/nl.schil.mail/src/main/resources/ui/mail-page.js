import { View, api, confirm, card, define, empty, fmt, heading, html, icon, keyValues, nothing, note, tabs, t, toast } from '@schil/ui';
import '@schil/ui/table.js';

const STATUSES = ['QUEUED', 'FAILED', 'UNCERTAIN', 'SENT', 'DISCARDED'];
const PATIENCE_MS = 20_000;
const STEP_MS = 400;
const NARROW = 700;

/** Administration > E-mail: whether mail goes out, and what administrators decide about what did not. */
class MailPage extends View {
  static properties = { ...View.properties, busy: { state: true } };

  load(ctx, signal) {
    return api.get('mail', { signal });
  }

  get #status() {
    const asked = this.ctx.query.get('status');
    return STATUSES.includes(asked) ? asked : STATUSES.find((status) => this.data?.counts[status] && status !== 'SENT') ?? 'SENT';
  }

  show(state) {
    const writes = this.ctx.can('operations.write');
    return html`
      ${heading({
        title: t('mail.title'), sub: t('mail.sub'),
        actions: writes && state.configured ? html`<button type="button" class="s-button" ?disabled=${this.busy} @click=${() => this.#test()}>${icon('mail', 16)}${t('mail.test')}</button>` : nothing,
      })}
      <div class="s-stack">
        ${this.#configuration(state)}
        ${this.#messages(state, writes)}
      </div>`;
  }

  #configuration(state) {
    if (state.problems.length > 0) {
      return card({ title: t('mail.server'), body: html`${note(t('mail.wrong'), { kind: 'bad' })}${keyValues(state.problems.map(({ setting, message }) => [setting, message]))}` });
    }
    return card({ title: t('mail.server'), body: state.configured ? keyValues([
      [t('mail.server'), state.server],
      [t('mail.from'), state.from],
      [t('mail.address'), state.address],
      [t('mail.last-sent'), state.lastSentAt ? fmt.instant(state.lastSentAt) : t('mail.never')],
      [t('mail.last-failed'), state.lastFailedAt ? fmt.instant(state.lastFailedAt) : t('mail.never')],
      [t('mail.last-reminders'), state.lastReminders ? t('mail.last-reminders.value', state.lastReminders) : t('mail.never')],
      ...(state.lastReminders?.unreached ? [[t('mail.unreached'), t('mail.unreached.value', { count: state.lastReminders.unreached })]] : []),
    ]) : note(t('mail.unconfigured'), { kind: 'warn' }) });
  }

  #messages(state, writes) {
    const current = this.#status;
    const choices = STATUSES.map((status) => ({
      id: status, label: `${t(`mail.status.${status}`)} (${fmt.number(state.counts[status] ?? 0)})`, href: `/admin/mail?status=${status}`,
    }));
    return card({ title: t('mail.messages'), body: html`
      ${tabs(choices, current, t('mail.messages'))}
      <div class="s-stack"><p class="s-muted">${t(`mail.explain.${current}`)}</p>
      <schil-table label=${t(`mail.status.${current}`)} path="mail/messages" .query=${{ status: current }} .ctx=${this.ctx}
        .empty=${empty(t(`mail.none.${current}`))} .columns=${this.width < NARROW ? this.#narrow(current, writes) : this.#columns(current, writes)}></schil-table></div>` });
  }

  /** On a phone everything about a message stands below each other. */
  #narrow(status, writes) {
    return [{ id: 'to', label: t('mail.message'), header: true, render: (message) => html`
      <div>${message.to}</div><div class="s-small">${message.subject}</div>
      <div class="s-muted s-small">${fmt.instant(status === 'QUEUED' ? message.queuedAt : message.changedAt)}</div>
      ${message.reason ? html`<div class="s-muted s-small">${message.reason}</div>` : nothing}
      ${this.#decides(status, writes) ? this.#actions(message) : nothing}` }];
  }

  #decides(status, writes) {
    return writes && ['QUEUED', 'FAILED', 'UNCERTAIN'].includes(status);
  }

  #columns(status, writes) {
    const waits = status === 'QUEUED';
    return [
      { id: 'to', label: t('mail.to'), header: true },
      { id: 'subject', label: t('mail.subject') },
      { id: 'changedAt', label: t('mail.since'), render: ({ changedAt, queuedAt }) => fmt.instant(waits ? queuedAt : changedAt) },
      ...(waits ? [
        { id: 'attempts', label: t('mail.attempts'), align: 'end', hideBelow: 700 },
        { id: 'dueAt', label: t('mail.next'), hideBelow: 700, render: ({ dueAt }) => fmt.instant(dueAt) }] : []),
      ...(status === 'SENT' ? [] : [{ id: 'reason', label: t('mail.reason'), render: ({ reason }) => reason ?? '–' }]),
      ...(this.#decides(status, writes) ? [{ id: 'actions', label: t('mail.actions'), render: (message) => this.#actions(message) }] : []),
    ];
  }

  #actions(message) {
    return html`<div class="s-row">
      ${message.sendableAgain ? html`<button type="button" class="s-button small" aria-label="${t('mail.again')}: ${message.subject}, ${message.to}"
        @click=${() => this.#again(message)}>${t('mail.again')}</button>` : nothing}
      ${message.discardable ? html`<button type="button" class="s-button small danger" aria-label="${t('mail.discard')}: ${message.subject}, ${message.to}"
        @click=${() => this.#discard(message)}>${t('mail.discard')}</button>` : nothing}</div>`;
  }

  async #again(message) {
    const sure = await confirm({
      title: t('mail.again.title'), action: t('mail.again'),
      text: html`<p>${t('mail.again.text', message)}</p>${message.status === 'UNCERTAIN' ? html`<p>${t('mail.again.uncertain')}</p>` : nothing}`,
    });
    if (sure) {
      await this.#decide(`mail/messages/${message.id}/sending`, 'mail.again.done');
    }
  }

  async #discard(message) {
    const sure = await confirm({ title: t('mail.discard.title'), text: t('mail.discard.text', message), action: t('mail.discard'), danger: true });
    if (sure) {
      await this.#decide(`mail/messages/${message.id}/discarding`, 'mail.discard.done');
    }
  }

  async #decide(path, done) {
    await api.put(path).then(() => toast(t(done), 'ok'), (problem) => toast(problem.message, 'bad'));
    await this.#refresh();
  }

  async #test() {
    this.busy = true;
    this.ctx.announce(t('mail.test.busy'));
    try {
      const message = await this.#settled(await api.post('mail/test-messages'));
      const reason = message.reason ?? t('mail.test.no-answer');
      if (message.status === 'SENT') {
        toast(t('mail.test.sent', message), 'ok');
      } else {
        toast(t(message.status === 'QUEUED' || message.status === 'SENDING' ? 'mail.test.waits' : 'mail.test.failed', { reason }), 'bad');
      }
    } catch (problem) {
      toast(problem.message, 'bad');
    }
    this.busy = false;
    await this.#refresh();
  }

  /** The message once the server answered, or as it stands when that takes too long. */
  async #settled(message) {
    const end = Date.now() + PATIENCE_MS;
    let now = message;
    while (['QUEUED', 'SENDING'].includes(now.status) && !now.reason && Date.now() < end) {
      await new Promise((later) => { setTimeout(later, STEP_MS); });
      now = await api.get(`mail/messages/${message.id}`);
    }
    return now;
  }

  async #refresh() {
    await this.reload();
    this.querySelector('schil-table')?.refresh();
  }
}
define('schil-mail-page', MailPage);
