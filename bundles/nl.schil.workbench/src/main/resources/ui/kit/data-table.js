import { html, nothing } from 'lit';
import { scroll } from './layout.js';

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
    : html`<td class=${alignment(column)}>${content}</td>`;
}

/** The class that aligns a column. */
export function alignment(column) {
  return column.align === 'end' ? 's-end' : nothing;
}
