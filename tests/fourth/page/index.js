// The tests' own method on the page: a running product of spike counts.

import { drawFrame, rangeOf } from '../../plots/frame.js';
import { addMarker } from '../../plots/markers.js';
import { count, m, number } from '../../words/i18n.js';
import { block, bracketed, estimate, letter, operator, part, sub } from '../mathml.js';
import { estimateNow, parameter } from '../symbols.js';

/** @import { Palette } from '../../plots/palette.js' */
/** @import { MethodPage, Size } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** @type {MethodPage<Seen>} */
export const fourth = {
  name: 'fourth',
  how: () => m('fourth', 'how'),
  memory: () => m('fourth', 'memory'),
  cost: () => m('fourth', 'cost'),
  local: () => m('fourth', 'local'),
  fails: () => m('fourth', 'fails'),
  sources: [],

  equation: () =>
    block(
      estimate(),
      operator('←'),
      bracketed(letter('1'), operator('−'), part('decay', letter('d'))),
      part('estimate', estimate()),
      operator('+'),
      sub(letter('n'), 'post'),
      sub(letter('n'), 'pre'),
    ),

  symbols: [parameter('decay', ['d'], 'fourth_decay'), estimateNow],

  plots: [{ className: 'fig-why', draw: drawProducts }],

  tell: ({ product, mean_product: mean }) =>
    m('fourth', 'why', { stimuli: count(product.length), mean: number(mean, 3) }),

  table: ({ product }) => ({
    head: [m('fourth', 'stimulus'), m('fourth', 'product')],
    rows: Array.from(product, (value, at) => [at, value]),
  }),

  csv: ({ product }) => ({
    head: ['stimulus', 'product'],
    rows: Array.from(product, (value, at) => [at, value]),
  }),
};

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {Seen} seen @param {Palette} palette */
function drawProducts(context, { width, height }, { product }, palette) {
  const titles = { xTitle: m('fourth', 'stimulus'), yTitle: m('fourth', 'product') };
  const x = /** @type {[number, number]} */ ([0, Math.max(1, product.length)]);
  const frame = drawFrame(context, palette, { width, height, x, y: rangeOf(product), ...titles });
  const { colour, marker } = palette.methods.fourth;
  context.beginPath();
  for (const [at, value] of product.entries()) addMarker(context, marker, frame.x(at), frame.y(value), 2);
  context.fillStyle = colour;
  context.fill();
}
