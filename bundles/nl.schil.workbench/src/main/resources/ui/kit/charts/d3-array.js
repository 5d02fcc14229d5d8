/** What d3-sankey takes of d3-array. */
export { default as max } from 'd3-array/src/max.js';
export { default as min } from 'd3-array/src/min.js';
export { default as sum } from 'd3-array/src/sum.js';
