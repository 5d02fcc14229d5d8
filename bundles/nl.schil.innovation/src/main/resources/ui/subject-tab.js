import { View, card, define, html, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import './agreements.js';
import { invite } from './invite.js';
import { ideaColumns } from './list-page.js';
import { addButton } from './parts.js';

/** The ideas of one supplier or about one contract, as a tab of its page. */
class SubjectTab extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    const [name, id] = this.about(ctx.subject?.id);
    return html`<div class="s-stack">${card({
      title: t('innovation.tab'), sub: t('innovation.list.tab'), action: html`<span class="s-row no-print">${this.invite(id)}${addButton(ctx, `?${name}=${id}`)}</span>`,
      body: html`<schil-table label=${t('innovation.ideas')} path="innovation/ideas" .ctx=${ctx} .query=${{ [name]: id, asOf: ctx.asOf }} empty=${t('innovation.list.tab.none')}
        .columns=${ideaColumns().filter((column) => column.id !== 'whose' || name === 'contract')}></schil-table>`,
    })}${this.more(id)}</div>`;
  }

  invite() {
    return nothing;
  }

  more() {
    return nothing;
  }
}

class SupplierTab extends SubjectTab {
  about(id) {
    return ['supplier', id];
  }

  invite(id) {
    const { ctx } = this;
    return ctx.can('innovation.write') && ctx.can('invitations.write') ? html`<button type="button" class="s-button small" @click=${() => invite(ctx, { supplier: id, name: ctx.subject?.name })}>${t('innovation.invite')}</button>` : nothing;
  }

  more(id) {
    return html`<schil-innovation-agreements .ctx=${this.ctx} .supplier=${id}></schil-innovation-agreements>`;
  }
}
define('schil-innovation-supplier', SupplierTab);

class ContractTab extends SubjectTab {
  about(id) {
    return ['contract', id];
  }
}
define('schil-innovation-contract', ContractTab);
