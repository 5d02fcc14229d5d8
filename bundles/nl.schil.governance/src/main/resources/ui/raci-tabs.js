import { View, define, html } from '@schil/ui';
import './raci-board.js';

/** Who does what for one supplier, as a tab of its page. */
class SupplierRaci extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    return html`<schil-governance-raci-board .ctx=${ctx} .scope=${{ supplier: ctx.subject?.id }}></schil-governance-raci-board>`;
  }
}
define('schil-governance-raci-supplier', SupplierRaci);

/** Who does what for one contract, as a tab of its page. */
class ContractRaci extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    return html`<schil-governance-raci-board .ctx=${ctx} .scope=${{ contract: ctx.subject?.id }}></schil-governance-raci-board>`;
  }
}
define('schil-governance-raci-contract', ContractRaci);
