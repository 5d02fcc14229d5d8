import { View, define, html } from '@schil/ui';
import './reviews.js';

/** The risk reviews of a category, as a tab of its page. */
class RiskTab extends View {
  static loading = false;

  show() {
    return html`<schil-market-reviews .ctx=${this.ctx}></schil-market-reviews>`;
  }
}
define('schil-market-risks', RiskTab);
