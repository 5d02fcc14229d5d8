/** The parts that pages are laid out with. */

import { html, nothing } from 'lit';

const PAGES = new URL('../css/pages.css', import.meta.url).href;
const sheets = new Map();
let lastId = 0;

/** Loads a style sheet once. */
export function styleSheet(url) {
  if (!sheets.has(url)) {
    sheets.set(url, new Promise((resolve) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url });
      link.addEventListener('load', resolve);
      link.addEventListener('error', resolve);
      document.head.append(link);
    }));
  }
  return sheets.get(url);
}

/** Loads the styles of what the home page does without: forms, tables, dialogs, the palette. */
export function pageStyles() {
  return styleSheet(PAGES);
}

/** The page's heading, with its only `h1`. */
export function heading({ title, sub, actions, aside }) {
  return html`<div class="s-heading">
    <div><h1>${title}</h1>${sub ? html`<div class="sub">${sub}</div>` : nothing}</div>
    ${aside ?? nothing}
    ${actions ? html`<div class="s-row no-print">${actions}</div>` : nothing}
  </div>`;
}

/**
 * A card.
 *
 * @param {{title?: unknown, sub?: unknown, action?: unknown, body: unknown, span?: number, id?: string}} parts `span` is
 *   its width in a grid of 12; `id` is that of its heading
 */
export function card({ title, sub, action, body, span, id }) {
  const headingId = id ?? `s-card-${(lastId = (lastId + 1) % 1e6)}`;
  const classes = `s-card${span ? ` s-span-${span}` : ''}`;
  if (!title) {
    return html`<div class=${classes}>${body}</div>`;
  }
  return html`<section class=${classes} aria-labelledby=${headingId}>
    <header><h2 id=${headingId}>${title}</h2>${action ?? nothing}${sub ? html`<p class="sub">${sub}</p>` : nothing}</header>
    ${body}
  </section>`;
}

/** A grid of 12 columns. */
export function grid(...children) {
  return html`<div class="s-grid">${children}</div>`;
}

/** An area that scrolls sideways and can be reached by keyboard. */
export function scroll(label, content) {
  return html`<div class="s-scroll" tabindex="0" role="group" aria-label=${label}>${content}</div>`;
}

/** What is shown where there is nothing. */
export function empty(text, action) {
  return html`<div class="s-empty"><p>${text}</p>${action ?? nothing}</div>`;
}

/** An inline remark; `kind` is `warn`, `bad`, `ok` or nothing. */
export function note(text, { kind = '' } = {}) {
  return html`<div class="s-note ${kind}">${text}</div>`;
}

/** "Show as table" under a chart. */
export function shownAs(summary, content) {
  pageStyles();
  return html`<details class="s-details"><summary>${summary}</summary>${content}</details>`;
}

/** A row of figures. @param {{label: string, value: unknown, note?: unknown}[]} figures */
export function stats(figures) {
  pageStyles();
  return html`<dl class="s-stats">${figures.map(({ label, value, note }) => html`<div>
    <dt>${label}</dt><dd class="figure">${value}</dd>${note ? html`<dd class="remark">${note}</dd>` : nothing}
  </div>`)}</dl>`;
}

/** A list of facts; rows whose value is undefined are left out. @param {[string, unknown][]} rows */
export function keyValues(rows) {
  pageStyles();
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

/**
 * A strip of links to the parts of a page.
 *
 * @param {{id: string, label: string, href: string}[]} items
 * @param {string} current id of the one shown
 * @param {string} label accessible name of the strip
 */
export function tabs(items, current, label) {
  pageStyles();
  return html`<nav class="s-tabs no-print" aria-label=${label}>${items.map((item) =>
    html`<a href=${item.href} data-keep-focus aria-current=${item.id === current ? 'page' : nothing}>${item.label}</a>`)}</nav>`;
}

/**
 * A small table without paging.
 *
 * @param {{label: string, columns: Column[], rows: any[], empty?: unknown}} table
 * @typedef {{id: string, label: string, render?: (row: any) => unknown, align?: 'end', header?: boolean}} Column
 */
export function dataTable({ label, columns, rows, empty }) {
  if (!rows.length && empty) {
    return html`<div class="s-empty">${empty}</div>`;
  }
  return scroll(label, html`<table class="s-table">
    <caption class="visually-hidden">${label}</caption>
    <thead><tr>${columns.map((column) => html`<th scope="col" class=${alignment(column)}>${column.label}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${columns.map((column) => cell(column, row))}</tr>`)}</tbody>
  </table>`);
}

/** One cell of a row; the column with `header` names the row. */
export function cell(column, row) {
  const content = column.render ? column.render(row) : row[column.id] ?? nothing;
  return column.header
    ? html`<th scope="row" class=${alignment(column)}>${content}</th>`
    : html`<td class=${alignment(column)} data-label=${typeof column.label === 'string' ? column.label : nothing}>${content}</td>`;
}

/** The class that aligns a column. */
export function alignment(column) {
  return column.align === 'end' ? 's-end' : nothing;
}
