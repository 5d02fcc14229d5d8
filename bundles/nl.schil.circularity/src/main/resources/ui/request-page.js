import { View, api, card, confirm, daysLeft, define, empty, fmt, heading, html, keyValues, nothing, t } from '@schil/ui';
import { linkDialog } from '@schil/ui/links.js';
import { figures } from './material-figures.js';
import { materialTable } from './material-parts.js';
import { attempt, parts, period, requestTag, assurance } from './material-words.js';
import { acceptDialog, changeDialog, inviteDialog, noteDialog, returnDialog } from './request-dialogs.js';

const PATH = ['REQUESTED', 'RECEIVED', 'CHECKED', 'ACCEPTED'];

/** One request: what was asked, what came back, and what to do with it. */
class RequestPage extends View {
  load({ params, asOf }, signal) {
    return api.get(`circularity/requests/${params.id}`, { query: { asOf }, signal });
  }

  show(request) {
    const { product, supplier, supplierName, contract, contractName, answer } = request;
    this.ctx.title(`${product} ${period(request)}`);
    const narrow = this.width < 900;
    return html`${heading({
      title: `${product}, ${period(request)}`, actions: this.#buttons(request),
      sub: html`<a href="/suppliers/${supplier}/circularity">${supplierName ?? t('workbench.unknown')}</a>${contract ? html` · <a href="/contracts/${contract}">${contractName ?? t('workbench.unknown')}</a>` : nothing} ${requestTag(request)}`,
    })}
      ${parts('requests')}
      ${this.#path(request)}
      <div class="s-grid">
        <div class="s-span-8 s-stack">
          ${answer ? html`
            ${card({ title: t('circularity.request.answer'), sub: t('circularity.request.answer.sub', { name: this.#by(request), date: answer.submittedOn }), action: html`<a class="s-button small no-print" href="/circularity/statements/${answer.id}">${t('circularity.request.statement')}</a>`, body: html`${materialTable(answer.content)}${assured(answer)}` })}
            ${figures({ calculation: answer.calculation, width: narrow ? this.width : this.width * 0.64 })}`
    : card({ title: t('circularity.request.answer'), body: empty(t({ WITHDRAWN: 'circularity.request.answer.withdrawn', RETURNED: 'circularity.request.answer.returned' }[request.state] ?? 'circularity.request.answer.none')) })}
        </div>
        <div class="s-span-4 s-stack">
          ${card({ title: t('circularity.request.question'), body: keyValues([
            [t('circularity.request.due.label'), html`${fmt.date(request.due)} ${request.state === 'REQUESTED' || request.state === 'RETURNED' ? daysLeft(request.due, this.ctx.asOf ?? this.ctx.today) : nothing}`],
            [t('circularity.request.owner'), request.ownerName],
            [t('circularity.goal'), request.goal ? html`<a href="/circularity/goals/${request.goal}">${request.goalTitle ?? t('workbench.unknown')}</a>` : undefined],
            [t('circularity.request.note'), request.note ? html`<span class="m-said">${request.note}</span>` : undefined],
          ]) })}
          ${history(request)}
        </div>
      </div>`;
  }

  #by({ events }) {
    return events.filter(({ kind }) => kind === 'RECEIVED').at(-1)?.by || t('workbench.person.erased');
  }

  #path({ state }) {
    if (state === 'WITHDRAWN') {
      return nothing;
    }
    const at = state === 'RETURNED' ? 0 : PATH.indexOf(state);
    return html`<ol class="m-path" aria-label=${t('circularity.request.path')}>${PATH.map((one, index) => html`<li class=${index < at || state === 'ACCEPTED' ? 'done' : index === at ? 'now' : ''} aria-current=${index === at ? 'step' : nothing}>
      <span class="mark" aria-hidden="true">${index + 1}</span>${t(`circularity.request.state.${index === 0 && state === 'RETURNED' ? 'RETURNED' : one}`)}</li>`)}</ol>`;
  }

  #buttons(request) {
    if (!this.ctx.can('circularity.write') || !this.ctx.asOfIsToday) {
      return nothing;
    }
    const { state } = request;
    const button = (key, run, kind = '') => html`<button type="button" class="s-button ${kind}" @click=${run}>${t(`circularity.request.step.${key}`)}</button>`;
    const waiting = state === 'REQUESTED' || state === 'RETURNED';
    return html`
      ${waiting ? html`${button('change', () => this.#change(request))}${button('withdraw', () => this.#withdraw(request), 'danger')}${button('invite', () => this.#invite(request), 'primary')}` : nothing}
      ${state === 'RECEIVED' ? html`${button('return', () => this.#return(request))}${button('check', () => this.#check(request), 'primary')}` : nothing}
      ${state === 'CHECKED' ? html`${button('return', () => this.#return(request))}${button('accept', () => this.#accept(request), 'primary')}` : nothing}
      ${state === 'ACCEPTED' ? button('reopen', () => this.#reopen(request)) : nothing}`;
  }

  #post(request, step, body) {
    return api.post(`circularity/requests/${request.id}/${step}`, body, { etag: tag(request) });
  }

  #took(request, said) {
    if (request) {
      this.data = request;
      this.ctx.toast(t(said), 'ok');
    }
  }

  async #invite(request) {
    const email = {};
    const link = await inviteDialog({ save: (body) => { Object.assign(email, body); return api.post(`circularity/requests/${request.id}/invitations`, body); } });
    if (link) {
      await linkDialog([{ ...link, mailed: Boolean(email.email) }]);
      await this.reload();
    }
  }

  async #change(request) {
    this.#took(await changeDialog({ request, save: (body) => api.put(`circularity/requests/${request.id}`, body, { etag: tag(request) }) }), 'circularity.request.changed');
  }

  async #withdraw(request) {
    this.#took(await noteDialog({ step: 'withdraw', required: true, save: (body) => this.#post(request, 'withdrawal', body) }), 'circularity.request.withdrawn');
  }

  async #check(request) {
    this.#took(await noteDialog({ step: 'check', save: (body) => this.#post(request, 'check', body) }), 'circularity.request.checked');
  }

  async #accept(request) {
    this.#took(await acceptDialog({ request, save: (body) => this.#post(request, 'acceptance', body) }), 'circularity.request.accepted');
  }

  async #return(request) {
    this.#took(await returnDialog({ request, save: (body) => this.#post(request, 'return', body) }), 'circularity.request.returned');
  }

  async #reopen(request) {
    if (await confirm({ title: t('circularity.request.reopen.title'), text: html`<p>${t('circularity.request.reopen.text')}</p>`, action: t('circularity.request.step.reopen') })) {
      this.#took(await returnDialog({ request, save: (body) => attempt(this.ctx, () => this.#post(request, 'return', body)) }), 'circularity.request.returned');
    }
  }
}
define('schil-circularity-request', RequestPage);

function tag({ version }) {
  return `"${version}"`;
}

function assured(answer) {
  return html`<p class="m-foot">${t('circularity.statement.assurance')}: ${assurance(answer.assurance)} ${answer.content.proof ?? ''} ${answer.content.source ? html`<span class="s-muted">${t('circularity.statement.source')}: ${answer.content.source}</span>` : nothing}</p>`;
}

function history({ events }) {
  return card({
    title: t('circularity.request.history'),
    body: html`<ol class="m-history">${[...events].reverse().map(({ kind, on, by, side, note: said, reasons }) => html`<li>
      <strong>${t(`circularity.request.event.${kind}`)}</strong>
      <span class="s-muted">${fmt.date(on)} · ${kind === 'REMINDED' ? t('circularity.request.invited', { name: said || t('workbench.person.erased'), by }) : `${by || t('workbench.person.erased')}, ${t(`circularity.request.side.${side}`)}`}</span>
      ${kind !== 'REMINDED' && said ? html`<p class="m-said">${said}</p>` : nothing}
      ${reasons.length ? html`<ul class="m-list">${reasons.map(({ material, field, text }) => html`<li>${[material, field.toUpperCase()].filter(Boolean).join(', ')}: ${text}</li>`)}</ul>` : nothing}</li>`)}</ol>`,
  });
}
