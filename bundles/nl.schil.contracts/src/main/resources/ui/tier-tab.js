import { View, card, confirm, define, empty, fmt, formDialog, html, note, nothing, stats, t, tag, unknown } from '@schil/ui';
import { changed } from './contract-change.js';
import { bars } from '@schil/ui/charts.js';
import { tierTag } from './contract-words.js';

const CARD_PADDING = 50;
const HIGHEST = 5;
const STEPS = ['1', '2', '3', '4', '5'];
const TIERS = ['G', 'S', 'B'];
const ASSESSED = { criticality: 'CRITICALITY', complexity: 'COMPLEXITY', supplyRisk: 'SUPPLY_RISK', policyGoals: 'POLICY_GOALS' };

/** How much attention a contract gets and why; a tab of its page. */
class TierTab extends View {
  load({ api, subject, asOf }, signal) {
    return api.get(`contracts/${subject.id}/tier`, { query: { asOf }, signal });
  }

  show(tier) {
    return html`${card({
      title: t('contracts.tier.title'), sub: t('contracts.tier.sub'),
      action: this.ctx.can('contracts.write') ? this.#actions(tier) : nothing,
      body: html`${stats(figures(tier))}
        <div class="schil-contracts-notes">${remarks(tier)}</div>
        ${tier.assessment ? this.#score(tier) : empty(t('contracts.tier.none'))}`,
    })}
    ${history(tier)}`;
  }

  #score(tier) {
    const { parts, scale, explanation, assessment } = tier;
    return html`<h3>${t('contracts.tier.parts')}</h3>
      ${bars({
        width: this.width - CARD_PADDING, label: t('contracts.tier.parts'), max: (HIGHEST * Math.max(...parts.map(({ weight }) => weight))) / 100,
        rows: parts.map(({ part, value, weight, contribution }) => ({
          label: t('contracts.tier.part.weight', { part: t(`contracts.tier.part.${part}`), weight }),
          value: contribution ?? null, text: t('contracts.tier.part.adds', { contribution: fmt.number(contribution, 2), value }),
        })),
      })}
      <ul class="schil-contracts-explained">${explanation.map((line) => html`<li>${line}</li>`)}</ul>
      ${assessment.note ? html`<p>${assessment.note}</p>` : nothing}
      <p class="s-small s-muted">${t('contracts.tier.bands', { bands: scale.bands.map((bound, index) => `${index + 2}: ${fmt.money(Math.round(bound * 100), { currency: scale.currency })}`).join(', '), version: scale.version })}</p>`;
  }

  #actions(tier) {
    return html`<div class="s-row no-print">
      <button type="button" class="s-button small" @click=${() => changed(this, this.#assess(tier), t('contracts.tier.assessed'))}>${t('contracts.tier.assess')}</button>
      <button type="button" class="s-button small" @click=${() => changed(this, this.#override(tier), t('contracts.tier.overridden'))}>${t('contracts.tier.override')}</button>
      ${tier.override ? html`<button type="button" class="s-button small" @click=${() => changed(this, this.#withdraw(tier), t('contracts.tier.withdrawn'))}>${t('contracts.tier.withdraw')}</button>` : nothing}
    </div>`;
  }

  #assess({ assessment, scale }) {
    const { subject, api } = this.ctx;
    const answers = assessment?.answers ?? {};
    const part = (name) => [name, {
      title: t(`contracts.tier.part.${ASSESSED[name]}`), description: t('contracts.tier.part.share', { weight: scale.weights[ASSESSED[name]] }), type: 'string',
      enum: STEPS, enumTitles: STEPS.map((step) => `${step} – ${t(`contracts.tier.step.${ASSESSED[name]}.${step}`)}`),
    }];
    return formDialog({
      title: `${t('contracts.tier.assess')}: ${subject.number}`,
      intro: html`<p>${t('contracts.tier.assess.intro')}</p>`,
      value: {
        ...Object.fromEntries(Object.entries(ASSESSED).filter(([, code]) => answers[code]).map(([name, code]) => [name, String(answers[code])])),
        assessedOn: today(),
      },
      schema: {
        required: ['assessedOn'],
        properties: {
          ...Object.fromEntries(Object.keys(ASSESSED).map(part)),
          note: { title: t('contracts.tier.note'), type: 'string', format: 'textarea', maxLength: 2000 },
          assessedOn: { title: t('contracts.tier.on'), type: 'string', format: 'date' },
        },
      },
      submit: t('contracts.tier.assess.save'),
      save: (value) => api.put(`contracts/${subject.id}/tier`, value),
    });
  }

  #override({ override }) {
    const { subject, api } = this.ctx;
    return formDialog({
      title: `${t('contracts.tier.override')}: ${subject.number}`,
      intro: html`<p>${t('contracts.tier.override.intro')}</p>${override ? note(t('contracts.tier.override.replaces', { until: fmt.date(override.until) }), { kind: 'warn' }) : nothing}`,
      schema: {
        required: ['tier', 'reason', 'until'],
        properties: {
          tier: { title: t('contracts.tier'), type: 'string', enum: TIERS, enumTitles: TIERS.map((code) => t(`contracts.tier.${code}`)) },
          reason: { title: t('contracts.tier.reason'), type: 'string', format: 'textarea', maxLength: 2000 },
          until: { title: t('contracts.tier.until'), type: 'string', format: 'date' },
        },
      },
      submit: t('contracts.tier.override.save'),
      save: (value) => api.put(`contracts/${subject.id}/tier/override`, value),
    });
  }

  async #withdraw({ override }) {
    const { subject, api } = this.ctx;
    const sure = await confirm({
      title: t('contracts.tier.withdraw'), text: html`<p>${t('contracts.tier.withdraw.text', { tier: t(`contracts.tier.${override.tier}`) })}</p>`,
      action: t('contracts.tier.withdraw'), danger: true,
    });
    return sure ? api.delete(`contracts/${subject.id}/tier/override`) : undefined;
  }
}
define('schil-contracts-tier', TierTab);

function today() {
  return new Date().toLocaleDateString('sv');
}

function figures({ inForce, score, computed, entered, enteredOn, assessment }) {
  return [
    { label: t('contracts.tier.in-force'), value: tierTag(inForce?.tier),
      note: inForce ? html`${t(`contracts.tier.source.${inForce.source}`)}${inForce.until ? html` ${t('contracts.tier.source.until', { date: fmt.date(inForce.until) })}` : nothing}` : nothing },
    { label: t('contracts.tier.score'), value: score === undefined ? unknown() : fmt.number(score, 2),
      note: computed ? t(`contracts.tier.${computed}`) : nothing },
    { label: t('contracts.tier.assessed-on'), value: assessment ? fmt.date(assessment.assessedOn) : unknown(),
      note: assessment?.by ?? nothing },
    { label: t('contracts.tier.entered'), value: tierTag(entered), note: enteredOn ? fmt.date(enteredOn) : nothing },
  ];
}

function remarks({ override, expired, missing, assessment }) {
  return [
    override && note(html`<strong>${t('contracts.tier.override.holds', { tier: t(`contracts.tier.${override.tier}`), until: fmt.date(override.until) })}</strong>
      ${override.reason}${override.by ? html` <span class="s-muted">(${override.by}, ${fmt.date(override.from)})</span>` : nothing}`),
    expired && note(t('contracts.tier.override.expired', { tier: t(`contracts.tier.${expired.tier}`), until: fmt.date(expired.until) }), { kind: 'warn' }),
    assessment && missing.length ? note(t('contracts.tier.missing', { parts: fmt.list(missing.map((part) => t(`contracts.tier.part.${part}`))) }), { kind: 'warn' }) : undefined,
  ].filter(Boolean);
}

function history({ assessments, overrides, asOf }) {
  const entries = [
    ...assessments.map((one) => ({ on: one.assessedOn, seq: one.seq, body: assessmentLine(one) })),
    ...overrides.map((one) => ({ on: one.from, seq: one.seq, body: overrideLine(one, asOf) })),
  ].sort((a, b) => b.on.localeCompare(a.on) || b.seq - a.seq);
  return entries.length ? card({
    title: t('contracts.tier.history'),
    body: html`<ol class="schil-contracts-moments">${entries.map(({ on, body }) => html`<li><div class="day">${fmt.date(on)}</div>${body}</li>`)}</ol>`,
  }) : nothing;
}

function assessmentLine({ answers, note: why, by }) {
  const parts = Object.entries(answers).map(([part, value]) => `${t(`contracts.tier.part.${part}`)} ${value}`);
  return html`<div><strong>${t('contracts.tier.history.assessed')}</strong><p>${fmt.list(parts)}</p>
    <p class="s-muted">${[why, by].filter(Boolean).join(' · ')}</p></div>`;
}

function overrideLine({ tier, reason, until, by, withdrawnOn }, asOf) {
  const state = withdrawnOn ? tag(t('contracts.tier.history.withdrawn', { date: fmt.date(withdrawnOn) }))
    : until < asOf ? tag(t('contracts.tier.history.expired'), { kind: 'warn' }) : tag(t('contracts.tier.history.holds'), { kind: 'ok' });
  return html`<div><strong>${t('contracts.tier.history.overridden', { tier: t(`contracts.tier.${tier}`), until: fmt.date(until) })}</strong>
    <p>${reason}</p><p class="s-muted">${by ?? nothing}</p></div><div class="aside">${state}</div>`;
}
