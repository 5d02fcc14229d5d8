import { html, nothing, svg } from 'lit';
import { hatch, hatchId } from './drawing.js';
import { t } from '../texts.js';

const ROW = 34;

/**
 * Horizontal bars. A null value is unknown: hatched, with a question mark.
 *
 * @param {{width: number, label: string, rows: {label: string, value: number | null, text?: string}[], max?: number}} options
 *   `text` is the value as it is written
 */
export function bars({ width, label, rows, max = Math.max(1, ...rows.map((row) => row.value ?? 0)) }) {
  const narrow = width < 480;
  const left = narrow ? 0 : Math.min(220, width * 0.35);
  const right = 72;
  const row = narrow ? 52 : ROW;
  const pattern = hatchId();
  const scale = (value) => Math.max(1, (value / max) * (width - left - right));
  return html`<svg class="s-chart" width=${width} height=${rows.length * row + 6} viewBox="0 0 ${width} ${rows.length * row + 6}" role="img"
      aria-label="${label}. ${rows.map((entry) => `${entry.label}: ${written(entry)}`).join('. ')}">
    ${hatch(pattern)}
    ${rows.map((entry, index) => {
      const top = index * row + (narrow ? 22 : 4);
      const known = entry.value !== null && entry.value !== undefined;
      const long = known ? scale(entry.value) : 60;
      return svg`<text class="ink" x="0" y=${narrow ? top - 4 : top + 18}>${entry.label}</text>
        <rect class=${known ? 'bar' : 'open'} fill=${known ? nothing : `url(#${pattern})`} x=${left} y=${top} width=${long} height="24" rx="3"></rect>
        <text class="ink strong" x=${left + long + 8} y=${top + 17}>${known ? written(entry) : '?'}</text>`;
    })}
  </svg>`;
}

function written({ value, text }) {
  return value === null || value === undefined ? t('workbench.unknown') : text ?? String(value);
}
