// RDD on the page: the jump of the response where the presynaptic drive reaches threshold.

import { count, m, number, single } from '../../words/i18n.js';
import { block, bracketed, estimate, letter, operator, part, row, under } from '../mathml.js';
import { estimateNow, learningRate, parameter } from '../symbols.js';
import { drawWindows } from './plots.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** The response as the drive comes to the threshold from one side. @param {string} name @param {string} arrow */
const limit = (name, arrow) =>
  part(
    name,
    under(letter('lim'), row(letter('u'), operator(arrow), letter('θ'))),
    letter('Δ'),
    letter('x'),
    bracketed(letter('u')),
  );

/** The value of a line at the threshold. @param {Seen} seen @param {number} first place of its slope */
const atThreshold = ({ lines, threshold }, first) => lines[first] * threshold + lines[first + 1];

/** @type {MethodPage<Seen>} */
export const rdd = {
  name: 'rdd',
  how: () => m('rdd', 'how'),
  memory: () => m('rdd', 'memory'),
  cost: () => m('rdd', 'cost'),
  local: () => m('rdd', 'local'),
  fails: () => m('rdd', 'fails'),
  sources: ['guerguiev', 'ahmad'],

  equation: () =>
    block(part('estimate', estimate()), operator('='), limit('above', '↓'), operator('−'), limit('below', '↑')),

  symbols: [
    learningRate('rdd_learning_rate'),
    parameter('threshold', ['θ'], 'threshold'),
    parameter('margin', ['α'], 'rdd_margin'),
    parameter('window', ['W'], 'rdd_window_ms'),
    {
      name: 'above',
      sign: ['Δx', 'u ↓ θ'],
      value: (seen) => atThreshold(seen, 2),
      word: () => m('rdd', 'lineAbove'),
    },
    {
      name: 'below',
      sign: ['Δx', 'u ↑ θ'],
      value: (seen) => atThreshold(seen, 0),
      word: () => m('rdd', 'lineBelow'),
    },
    estimateNow,
  ],

  plots: [{ className: 'fig-why', draw: drawWindows }],

  tell: ({ above: sides, least_squares: fitted }, { facts }) => {
    const above = sides.reduce((sum, side) => sum + side, 0);
    const all = `${count(facts.windows_below)} / ${count(facts.windows_above)}`;
    const told = m('rdd', 'why', { below: sides.length - above, above, all });
    return Number.isNaN(fitted[0]) ? `${told} ${m('rdd', 'tooFew')}` : told;
  },

  table: ({ drive, change, above }) => ({
    head: [m('rdd', 'drive'), m('rdd', 'change'), m('rdd', 'side')],
    rows: Array.from(drive, (value, at) => [
      number(value, 4),
      number(change[at], 5),
      m('rdd', above[at] > 0 ? 'above' : 'below'),
    ]),
  }),

  csv: ({ drive, change, above }) => ({
    head: ['drive', 'psp_change_per_ms', 'above'],
    rows: Array.from(drive, (value, at) => [single(value), single(change[at]), above[at]]),
  }),
};
