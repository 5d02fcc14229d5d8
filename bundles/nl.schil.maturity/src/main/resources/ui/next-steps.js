import { View, card, define, empty, fmt, steps, t, tag } from '@schil/ui';
import { organisationOf } from './organisation.js';

/** The advised next steps, each with the records that prove it. */
class NextSteps extends View {
  load(ctx, signal) {
    return ctx.api.get('shell/next-steps', { query: { organisation: organisationOf(ctx), asOf: ctx.asOf }, signal });
  }

  loadKey(ctx) {
    return [super.loadKey(ctx), organisationOf(ctx)];
  }

  show({ items }) {
    return card({
      title: t('maturity.steps'),
      sub: t('maturity.steps.sub'),
      body: items.length ? steps(items.map((step) => this.#step(step))) : empty(t('maturity.steps.none')),
    });
  }

  #step(step) {
    return {
      title: step.title,
      href: this.#route(step),
      text: step.reason,
      tags: [
        tag(t('maturity.step.cell', { phase: step.phaseName, stage: step.stage })),
        step.effortHours == null ? null : tag(t('maturity.effort', { hours: fmt.number(step.effortHours) })),
        step.accountable ? tag(step.accountable) : null,
      ].filter(Boolean),
    };
  }

  #route(step) {
    if (step.kind === 'ENABLE_MODULE' && this.ctx.can('operations.switch')) {
      return '/admin';
    }
    const organisation = this.ctx.query.get('organisation');
    return organisation ? `${step.route}${step.route.includes('?') ? '&' : '?'}organisation=${organisation}` : step.route;
  }
}
define('schil-maturity-next-steps', NextSteps);
