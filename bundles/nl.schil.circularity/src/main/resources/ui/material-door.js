import { ApiError, View, card, confirm, define, fmt, html, icon, nothing, note, t, toast } from '@schil/ui';
import './material-form.js';
import './material-live.js';
import { materialTable } from './material-parts.js';
import { fieldErrors, period, requestTag } from './material-words.js';
import { returnedNote } from './request-notes.js';

const ROUTE = 'door/material-statement';

/** What somebody of the supplier sees with an invitation for materials: a form with figures, or a workbook. */
class MaterialDoor extends View {
  static properties = { ...View.properties, filled: { state: true }, errors: { state: true }, upload: { state: true }, working: { state: true } };

  async load({ api }, signal) {
    const request = await api.get(ROUTE, { signal });
    this.filled = request.content;
    return request;
  }

  show(request) {
    return html`<div class="s-stack">
      <p>${t('circularity.request.door.intro', { product: request.product, period: period(request), date: request.due, name: request.ownerName })} ${requestTag(request)}</p>
      ${request.note ? note(html`<span class="m-said">${request.note}</span>`) : nothing}
      ${request.open ? this.#answer(request) : html`
        ${note(t(`circularity.request.door.${request.state === 'ACCEPTED' || request.state === 'WITHDRAWN' ? request.state : 'RECEIVED'}`), { kind: request.state === 'WITHDRAWN' ? 'warn' : 'ok' })}
        ${card({ title: t('circularity.request.door.answer'), body: materialTable(request.content) })}`}</div>`;
  }

  #answer(request) {
    return html`${returnedNote(request)}
      ${note(t('circularity.request.door.unknown'))}
      ${request.workbook ? this.#workbook() : nothing}
      ${card({ title: t('circularity.request.door.form'), body: html`<schil-circularity-material-form fixed .content=${request.content} .weights=${() => this.ctx.api.page(`${ROUTE}/weight-sets`)} .errors=${this.errors} @material-change=${(event) => { this.filled = event.detail; }}></schil-circularity-material-form>` })}
      ${card({ title: t('circularity.request.door.figures'), sub: t('circularity.request.door.figures.sub'), body: html`<schil-circularity-live .content=${{ ...this.filled, product: request.product }} .send=${(body) => this.ctx.api.post(`${ROUTE}/calculation`, body)} width=${this.width - 40}></schil-circularity-live>` })}
      <div class="m-send"><button type="button" class="s-button" ?disabled=${this.working} @click=${() => this.#keep()}>${t('circularity.request.door.keep')}</button>
        <button type="button" class="s-button primary" ?disabled=${this.working} @click=${() => this.#submit()}>${t('circularity.request.door.submit')}</button></div>`;
  }

  #workbook() {
    return card({
      title: t('circularity.request.door.workbook'), sub: t('circularity.request.door.workbook.sub'),
      body: html`<div class="s-row"><button type="button" class="s-button" @click=${() => this.#download()}>${icon('download', 16)}${t('circularity.request.door.download')}</button>
        <label class="s-button m-file">${icon('upload', 16)}${t('circularity.request.door.upload')}<input type="file" class="visually-hidden" accept=".xlsx" @change=${(event) => this.#upload(event)}></label></div>
        ${this.upload?.length ? html`<div class="s-note bad m-foot" role="alert"><strong>${t('circularity.request.door.upload.refused', { count: this.upload.length })}</strong>
          <ul class="m-list">${this.upload.map(({ sheet, row, field, value, message, remedy }) => html`<li>${[sheet, row ? t('circularity.request.door.row', { row }) : '', field].filter(Boolean).join(', ')}${value ? html` <q>${value}</q>` : nothing}: ${message} ${remedy ?? ''}</li>`)}</ul></div>` : nothing}`,
    });
  }

  async #download() {
    try {
      const answer = await fetch(this.ctx.api.url(`${ROUTE}/workbook`), { headers: { 'Accept-Language': document.documentElement.lang } });
      if (!answer.ok) {
        throw new ApiError(answer.status, await answer.json().catch(() => ({})));
      }
      const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await answer.blob()), download: `${this.data.product}.xlsx` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    } catch (problem) {
      toast(problem.message, 'bad');
    }
  }

  async #upload(event) {
    const [file] = event.target.files;
    event.target.value = '';
    if (!file) {
      return;
    }
    await this.#work(async () => {
      const { errors, request } = await this.ctx.api.post(`${ROUTE}/workbook`, new Blob([file], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
      this.upload = errors;
      if (!errors.length) {
        this.#took(request, t('circularity.request.door.uploaded'));
      }
    });
  }

  #keep() {
    return this.#work(async () => this.#took(await this.ctx.api.put(ROUTE, this.filled), t('circularity.request.door.kept')));
  }

  async #submit() {
    if (await confirm({ title: t('circularity.request.door.submit'), text: html`<p>${t('circularity.request.door.submit.text', { name: this.data.ownerName, date: fmt.date(this.data.due) })}</p>`, action: t('circularity.request.door.submit') })) {
      await this.#work(async () => this.#took(await this.ctx.api.post(`${ROUTE}/submission`, this.filled), t('circularity.request.door.submitted')));
    }
  }

  #took(request, said) {
    this.data = request;
    this.filled = request.content;
    toast(said, 'ok');
  }

  async #work(work) {
    this.working = true;
    this.errors = undefined;
    try {
      await work();
    } catch (problem) {
      this.errors = fieldErrors(problem, this.filled);
      toast(problem.errors?.length ? t('circularity.statement.errors', { count: problem.errors.length }) : problem.message, 'bad');
      await this.updateComplete;
      this.querySelector('[role=alert]')?.focus();
    } finally {
      this.working = false;
    }
  }
}
define('schil-circularity-material-door', MaterialDoor);
