import { html, nothing } from 'lit';
import { ApiError } from './api-error.js';
import { t } from './texts.js';

/**
 * What a view shows instead of its data.
 *
 * @param {Error} problem
 * @param {() => void} again tries again
 * @param {boolean} page whether it stands for a whole page, which needs its heading
 */
export function failure(problem, again, page) {
  const known = problem instanceof ApiError;
  const missing = known && problem.isNotFound;
  const title = missing ? t('workbench.missing.title') : t('workbench.error.title');
  return html`
    ${page ? html`<h1 class="s-heading">${title}</h1>` : nothing}
    <div class="s-note bad" role="alert">
      <p>${known ? problem.detail : t('workbench.error.view')}</p>
      ${missing || (known && problem.isForbidden) ? nothing
        : html`<p><button class="s-button small" type="button" @click=${again}>${t('workbench.again')}</button></p>`}
    </div>`;
}
