import { View, confirm, daysLeft, define, fmt, heading, html, icon, note, nothing, stats, t, unknown } from '@schil/ui';
import { changed, tools } from './contract-change.js';
import { decideText, nextMoment, recordDecision } from './contract-decisions.js';
import { recordEnding, takeBackEnding } from './contract-ending.js';
import { dateOr, isRunning, nameOf, stateTag, supplierLink, units, workingDay } from './contract-words.js';

/** The page of one contract as it stands at the date of reference, with the tabs of all modules. */
class ContractPage extends View {
  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('schil-contracts-changed', ({ target }) => target !== this && this.reload());
  }

  load({ api, params, asOf }, signal) {
    return api.get(`contracts/${params.id}`, { query: { asOf }, signal });
  }

  show(contract) {
    this.ctx.title(contract.number);
    return html`${heading({ title: nameOf(contract), sub: this.#sub(contract), actions: this.#actions(contract) })}
      ${this.#findings(contract)}
      ${stats(this.#figures(contract))}
      ${this.#contributed(contract)}`;
  }

  #contributed(contract) {
    const { ctx } = this;
    return html`<schil-tabs point="contract" base="/contracts/${contract.id}" current=${ctx.params.tab ?? ''} label=${nameOf(contract)} .subject=${contract} .ctx=${ctx}></schil-tabs>
      <schil-widgets point="contract" .subject=${contract} .ctx=${ctx}></schil-widgets>`;
  }

  get #mayWrite() {
    return this.ctx.can('contracts.write');
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
        ? html`<button type="button" class="s-button" @click=${() => changed(this, takeBackEnding(contract, tools(this.ctx)), t('contracts.resume.done'))}>${t('contracts.resume')}</button>`
        : isRunning(contract) || contract.state === 'GETEKEND'
          ? html`<button type="button" class="s-button" @click=${() => changed(this, recordEnding(contract, tools(this.ctx)), t('contracts.end.done'))}>${t('contracts.end')}</button>`
          : nothing}
      ${contract.state === 'CONCEPT' && !contract.signedOn ? html`<button type="button" class="s-button danger" @click=${() => this.#remove(contract)}>${t('contracts.delete')}</button>` : nothing}
      <a class="s-button" href="/contracts/${contract.id}/edit">${icon('pencil')}${t('contracts.edit')}</a>
      ${moment ? html`<button type="button" class="s-button primary"
        @click=${() => changed(this, recordDecision(contract, moment, tools(this.ctx)), t('contracts.decide.done'))}>${decideText(moment)}</button>` : nothing}`;
  }

  async #remove(contract) {
    const text = html`<p>${t('contracts.delete.text', { number: contract.number })}</p>`;
    if (await confirm({ title: t('contracts.delete.title'), text, action: t('contracts.delete'), danger: true })) {
      await changed(this, this.ctx.api.delete(`contracts/${contract.id}`, { etag: `"${contract.version}"` }).then(() => {
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
}
define('schil-contracts-page', ContractPage);

function withWorkingDay(left, day, working) {
  const text = workingDay(day, working);
  return text ? html`${left}<br>${text}` : left;
}

/** With an option left the day only counts when that is not exercised; otherwise the days left. */
function tenderNote(contract, asOf) {
  const open = contract.periods.find(({ status }) => status === 'open');
  return open ? t('contracts.stat.tender.option', { option: open.seq }) : daysLeft(contract.latestTenderStart, asOf);
}
