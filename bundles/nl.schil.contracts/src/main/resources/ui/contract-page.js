import { View, card, confirm, daysLeft, define, fmt, grid, heading, html, icon, keyValues, note, nothing, stats, t, unknown } from '@schil/ui';
import { decideText, decisionPanel, nextMoment, recordDecision, undoDecision } from './contract-decisions.js';
import { recordEnding, takeBackEnding } from './contract-ending.js';
import { addDocument, filePanel } from './contract-file.js';
import { timeline } from './contract-timeline.js';
import { dateOr, isRunning, nameOf, stateTag, supplierLink, tierTag, units, workingDay } from './contract-words.js';

/** The page of one contract as it stands at the date of reference. */
class ContractPage extends View {
  load({ api, params, asOf }, signal) {
    return api.get(`contracts/${params.id}`, { query: { asOf }, signal });
  }

  show(contract) {
    this.ctx.title(contract.number);
    return html`${heading({ title: nameOf(contract), sub: this.#sub(contract), actions: this.#actions(contract) })}
      ${this.#findings(contract)}
      ${stats(this.#figures(contract))}
      ${card({ title: t('contracts.timeline'), body: html`${timeline(contract, { width: this.width, asOf: this.ctx.asOf })}${this.#notes(contract)}` })}
      ${decisionPanel(contract, {
        asOf: this.ctx.asOf, mayDecide: this.#mayWrite,
        file: this.ctx.api.url('decisions/calendar', { subject: `contract:${contract.id}`, asOf: this.ctx.asOf }),
        decide: (moment) => this.#change(recordDecision(contract, moment, this.#tools), t('contracts.decide.done')),
        undo: (moment) => this.#change(undoDecision(contract, moment, this.#tools), t('contracts.undo.done')),
      })}
      ${grid(this.#details(contract), filePanel(contract, {
        span: 5, mayWrite: this.#mayWrite,
        add: () => this.#change(addDocument(contract, this.#tools), t('contracts.documents.added')),
      }))}
      ${this.#contributed(contract)}`;
  }

  #contributed(contract) {
    const { ctx } = this;
    return html`${ctx.contributions('tabs', 'contract').length
        ? html`<schil-tabs point="contract" base="/contracts/${contract.id}" current=${ctx.params.tab ?? ''} label=${nameOf(contract)} .subject=${contract} .ctx=${ctx}></schil-tabs>`
        : nothing}
      <schil-widgets point="contract" .subject=${contract} .ctx=${ctx}></schil-widgets>`;
  }

  get #mayWrite() {
    return this.ctx.can('contracts.write');
  }

  get #tools() {
    return { api: this.ctx.api, today: new Date().toLocaleDateString('sv') };
  }

  async #change(changing, done) {
    try {
      const changed = await changing;
      if (changed) {
        this.ctx.toast(done, 'ok');
        await this.reload();
      }
    } catch (problem) {
      this.ctx.toast(problem.detail ?? problem.message, 'bad');
    }
  }

  #sub(contract) {
    const parts = [supplierLink(contract.supplier), t(`contracts.kind.${contract.kind}`), contract.terms,
      contract.ownerEmail && t('contracts.sub.owner', { owner: contract.ownerEmail })].filter(Boolean);
    return html`${parts.map((part, index) => html`${index ? ' · ' : nothing}${part}`)} ${stateTag(contract)}`;
  }

  #actions(contract) {
    if (!this.#mayWrite) {
      return nothing;
    }
    const moment = nextMoment(contract);
    return html`
      ${contract.ending
        ? html`<button type="button" class="s-button" @click=${() => this.#change(takeBackEnding(contract, this.#tools), t('contracts.resume.done'))}>${t('contracts.resume')}</button>`
        : isRunning(contract) || contract.state === 'GETEKEND'
          ? html`<button type="button" class="s-button" @click=${() => this.#change(recordEnding(contract, this.#tools), t('contracts.end.done'))}>${t('contracts.end')}</button>`
          : nothing}
      ${contract.state === 'CONCEPT' && !contract.signedOn ? html`<button type="button" class="s-button danger" @click=${() => this.#remove(contract)}>${t('contracts.delete')}</button>` : nothing}
      <a class="s-button" href="/contracts/${contract.id}/edit">${icon('pencil')}${t('contracts.edit')}</a>
      ${moment ? html`<button type="button" class="s-button primary"
        @click=${() => this.#change(recordDecision(contract, moment, this.#tools), t('contracts.decide.done'))}>${decideText(moment)}</button>` : nothing}`;
  }

  async #remove(contract) {
    const text = html`<p>${t('contracts.delete.text', { number: contract.number })}</p>`;
    if (await confirm({ title: t('contracts.delete.title'), text, action: t('contracts.delete'), danger: true })) {
      await this.#change(this.ctx.api.delete(`contracts/${contract.id}`, { etag: `"${contract.version}"` }).then(() => {
        this.ctx.navigate('/contracts', { replace: true });
      }), t('contracts.deleted'));
    }
  }

  #findings(contract) {
    const ending = contract.ending && note(t('contracts.end.note', {
      kind: t(`contracts.ending.${contract.ending.kind}`), effective: fmt.date(contract.ending.effective), on: fmt.date(contract.ending.on) }));
    const findings = contract.findings.map(({ message }) => note(message, { kind: 'warn' }));
    return ending || findings.length ? html`<div class="schil-contracts-notes">${ending || nothing}${findings}</div>` : nothing;
  }

  #notes(contract) {
    return contract.notes.length ? html`<div class="schil-contracts-notes">${contract.notes.map(({ message }) => note(message))}</div>` : nothing;
  }

  #figures(contract) {
    const { asOf } = this.ctx;
    const ended = contract.state === 'GEEINDIGD';
    return [
      { label: t(ended ? 'contracts.stat.ended' : 'contracts.stat.runs'), value: dateOr(contract.currentEnd),
        note: contract.termChanges.length ? t('contracts.stat.changed', { date: fmt.date(contract.termChanges.at(-1).date) })
          : contract.maxEnd ? t('contracts.stat.max', { date: fmt.date(contract.maxEnd) })
          : contract.missing.includes('OPTIONS') ? t('contracts.stat.max-unknown') : nothing },
      { label: t('contracts.stat.notice'), value: dateOr(contract.lastNoticeDay),
        note: !contract.lastNoticeDay ? nothing : ended ? t('contracts.stat.notice.none')
          : withWorkingDay(daysLeft(contract.lastNoticeDay, asOf), contract.lastNoticeDay, contract.lastNoticeWorkingDay) },
      { label: t('contracts.stat.tender'), value: contract.latestTenderStart ? fmt.date(contract.latestTenderStart)
        : contract.currentEnd ? html`<span class="s-muted">${t('contracts.stat.no-tender')}</span>` : unknown(),
        note: contract.latestTenderStart && !ended ? withWorkingDay(tenderNote(contract, asOf), contract.latestTenderStart, contract.latestTenderWorkingDay) : nothing },
      this.#ceiling(contract),
    ];
  }

  #ceiling({ maxValue, maxQuantity, quantityUnit, estimatedValue, kind }) {
    if (maxValue || maxQuantity !== undefined) {
      return {
        label: t('contracts.stat.ceiling'),
        value: maxValue ? fmt.money(maxValue, { compact: true }) : units(maxQuantity, quantityUnit),
        note: estimatedValue ? t('contracts.stat.estimated', { amount: fmt.money(estimatedValue, { compact: true }) }) : nothing,
      };
    }
    return estimatedValue && kind !== 'RAAM'
      ? { label: t('contracts.stat.value'), value: fmt.money(estimatedValue, { compact: true }) }
      : { label: t('contracts.stat.ceiling'), value: unknown(), note: estimatedValue ? t('contracts.stat.estimated', { amount: fmt.money(estimatedValue, { compact: true }) }) : nothing };
  }

  #details(contract) {
    return card({
      title: t('contracts.details'), span: 7,
      action: this.#mayWrite ? html`<button type="button" class="s-button small no-print" @click=${() => this.#verify(contract)}>${t('contracts.verify')}</button>` : nothing,
      body: keyValues([
        [t('contracts.field.number'), contract.number],
        [t('contracts.field.organisation'), contract.organisationName ?? contract.organisation],
        [t('contracts.supplier'), html`${supplierLink(contract.supplier)}${contract.supplier?.key ? html` <span class="s-muted">${contract.supplier.key}</span>` : nothing}`],
        [t('contracts.field.signedOn'), dateOr(contract.signedOn)],
        [t('contracts.field.start'), dateOr(contract.start)],
        [t('contracts.field.term'), contract.term ? fmt.period(contract.term) : unknown()],
        [t('contracts.field.options'), contract.options === undefined ? unknown()
          : contract.options.length ? fmt.list(contract.options.map(({ term }) => fmt.period(term))) : t('contracts.options.none')],
        [t('contracts.field.notice'), contract.notice ? fmt.period(contract.notice) : unknown()],
        [t('contracts.field.estimatedValue'), contract.estimatedValue ? fmt.money(contract.estimatedValue) : unknown()],
        [t('contracts.field.maxValue'), contract.maxValue ? fmt.money(contract.maxValue) : unknown()],
        [t('contracts.field.maxQuantity'), contract.maxQuantity === undefined ? undefined : units(contract.maxQuantity, contract.quantityUnit)],
        [t('contracts.field.ownerEmail'), contract.ownerEmail ?? unknown()],
        [t('contracts.field.tier'), tierTag(contract.tierInForce?.tier)],
        [t('contracts.field.nature'), contract.nature ? t(`contracts.nature.${contract.nature}`) : unknown()],
        [t('contracts.field.category'), contract.category ?? unknown()],
        [t('contracts.field.cpv'), contract.cpv ? html`${contract.cpvLabel ? html`${contract.cpvLabel} ` : nothing}<span class="s-muted">${contract.cpv}</span>` : unknown()],
        [t('contracts.field.tenderRef'), contract.tenderRef],
        [t('contracts.field.technique'), contract.technique ? t(`contracts.technique.${contract.technique}`) : undefined],
        [t('contracts.field.framework'), contract.frameworkId ? html`<a href="/contracts/${contract.frameworkId}">${contract.framework}</a>` : contract.framework],
        [t('contracts.field.externalId'), contract.externalId],
        [t('contracts.verified'), fmt.date(contract.verifiedOn)],
      ]),
    });
  }

  #verify(contract) {
    const { api, today } = this.#tools;
    return this.#change(api.patch(`contracts/${contract.id}`, { verifiedOn: today }, { etag: `"${contract.version}"` }), t('contracts.verify.done'));
  }
}
define('schil-contracts-page', ContractPage);

function withWorkingDay(left, day, working) {
  const text = workingDay(day, working);
  return text ? html`${left} ${text}` : left;
}

/** With an option left the day only counts when that is not exercised; otherwise the days left. */
function tenderNote(contract, asOf) {
  const open = contract.periods.find(({ status }) => status === 'open');
  return open ? t('contracts.stat.tender.option', { option: open.seq }) : daysLeft(contract.latestTenderStart, asOf);
}
