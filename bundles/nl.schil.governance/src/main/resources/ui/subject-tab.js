import { View, card, define, html, icon, nothing, t } from '@schil/ui';
import '@schil/ui/table.js';
import { editForum } from './forum-dialogs.js';
import { forumColumns } from './forums-page.js';

/** The forums with one supplier or about one contract, as a tab of its page. */
class SubjectTab extends View {
  static loading = false;

  show() {
    const { ctx } = this;
    const about = this.about(ctx.subject?.id);
    return card({
      title: t('governance.tab.title'), sub: t('governance.tab.sub'),
      action: ctx.can('governance.write') ? html`<button type="button" class="s-button small no-print" @click=${() => this.#make(about)}>${icon('plus', 16)}${t('governance.forum.new')}</button>` : nothing,
      body: html`<schil-table label=${t('governance.forums')} path="governance/forums" .ctx=${ctx} .query=${{ ...about, asOf: ctx.asOf }} empty=${t('governance.tab.none')}
        .columns=${forumColumns()}></schil-table>`,
    });
  }

  async #make(about) {
    const { api, navigate, subject, toast } = this.ctx;
    const organisation = subject.organisation?.id ?? subject.organisation;
    const { items: people } = await api.page('governance/people', { query: { organisation: typeof organisation === 'string' ? organisation : undefined } });
    const made = await editForum(undefined, people, (body) => api.post('governance/forums', { ...body, ...about }));
    if (made) {
      toast(t('governance.forum.made', { name: made.name }), 'ok');
      navigate(`/governance/forums/${made.id}`);
    }
  }
}

class SupplierTab extends SubjectTab {
  about(id) {
    return { supplier: id };
  }
}
define('schil-governance-supplier', SupplierTab);

class ContractTab extends SubjectTab {
  about(id) {
    return { contract: id };
  }
}
define('schil-governance-contract', ContractTab);
