import { svg } from 'lit';

/** The pattern for "unknown": 45 degree lines. Use as `fill=${`url(#${id})`}`; `id` must be unique on the page. */
export function hatch(id) {
  return svg`<defs><pattern id=${id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="s-hatch-paper" width="8" height="8"></rect><rect class="s-hatch-line" width="1.6" height="8"></rect>
  </pattern></defs>`;
}

let last = 0;

/** A fresh id for a pattern. */
export function hatchId() {
  last += 1;
  return `s-hatch-${last}`;
}
