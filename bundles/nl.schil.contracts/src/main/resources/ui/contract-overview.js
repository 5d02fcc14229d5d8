import { View, card, define, fmt, grid, html, keyValues, note, nothing, t, unknown } from '@schil/ui';
import { changed, tools } from './contract-change.js';
import { decisionPanel, recordDecision, undoDecision } from './contract-decisions.js';
import { addDocument, filePanel } from './contract-file.js';
import { timeline } from './contract-timeline.js';
import { dateOr, supplierLink, tierTag, units } from './contract-words.js';

/** Where a contract stands: its timeline, decisions, facts and file; the first tab of the contract's page. */
class ContractOverview extends View {
  show() {
    const contract = this.ctx.subject;
    return html`
      ${card({ title: t('contracts.timeline'), body: html`${timeline(contract, { width: this.width, asOf: this.ctx.asOf })}${this.#notes(contract)}` })}
      ${decisionPanel(contract, {
        asOf: this.ctx.asOf, mayDecide: this.ctx.can('contracts.write'),
        file: this.ctx.api.url('decisions/calendar', { subject: `contract:${contract.id}`, asOf: this.ctx.asOf }),
        decide: (moment) => changed(this, recordDecision(contract, moment, tools(this.ctx)), t('contracts.decide.done')),
        undo: (moment) => changed(this, undoDecision(contract, moment, tools(this.ctx)), t('contracts.undo.done')),
      })}
      ${grid(this.#details(contract), filePanel(contract, {
        span: 5, mayWrite: this.ctx.can('contracts.write'),
        add: () => changed(this, addDocument(contract, tools(this.ctx)), t('contracts.documents.added')),
      }))}`;
  }

  #notes(contract) {
    return contract.notes.length ? html`<div class="schil-contracts-notes">${contract.notes.map(({ message }) => note(message))}</div>` : nothing;
  }

  #details(contract) {
    return card({
      title: t('contracts.details'), span: 7,
      action: this.ctx.can('contracts.write') ? html`<button type="button" class="s-button small no-print" @click=${() => this.#verify(contract)}>${t('contracts.verify')}</button>` : nothing,
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
    const { api, today } = tools(this.ctx);
    return changed(this, api.patch(`contracts/${contract.id}`, { verifiedOn: today }, { etag: `"${contract.version}"` }), t('contracts.verify.done'));
  }
}
define('schil-contracts-overview', ContractOverview);
