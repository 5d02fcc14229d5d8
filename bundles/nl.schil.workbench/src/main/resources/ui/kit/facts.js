import { html, nothing } from 'lit';

/** A row of figures. @param {{label: string, value: unknown, note?: unknown}[]} figures */
export function stats(figures) {
  return html`<dl class="s-stats">${figures.map(({ label, value, note }) => html`<div>
    <dt>${label}</dt><dd class="figure">${value}</dd>${note ? html`<dd class="remark">${note}</dd>` : nothing}
  </div>`)}</dl>`;
}

/** A list of facts; rows whose value is undefined are left out. @param {[string, unknown][]} rows */
export function keyValues(rows) {
  return html`<dl class="s-facts">${rows.filter(([, value]) => value !== undefined)
    .map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}

/** A numbered list. @param {{title: string, href?: string, text?: unknown, tags?: unknown[]}[]} items */
export function steps(items) {
  return html`<ol class="s-steps">${items.map(({ title, href, text, tags }, index) => html`<li>
    <span class="number" aria-hidden="true">${index + 1}</span>
    <div>
      ${href ? html`<a href=${href}>${title}</a>` : html`<strong>${title}</strong>`}
      ${text ? html`<p>${text}</p>` : nothing}
      ${tags?.length ? html`<div class="tags">${tags}</div>` : nothing}
    </div>
  </li>`)}</ol>`;
}
