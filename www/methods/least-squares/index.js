// Least squares on the page: the input through one synapse at each postsynaptic spike, and what the others leave for it.

import { drawPoints } from '../../plots/why/points.js';
import { brief, count, m, number, single } from '../../words/i18n.js';
import { block, bracketed, estimate, letter, operator, part, power, space, sub, sumOver, under } from '../mathml.js';
import { estimateNow, parameter } from '../symbols.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** @type {MethodPage<Seen>} */
export const leastSquares = {
  name: 'least-squares',
  how: () => m('least-squares', 'how'),
  memory: () => m('least-squares', 'memory'),
  cost: () => m('least-squares', 'cost'),
  local: () => m('least-squares', 'local'),
  fails: () => m('least-squares', 'fails'),
  sources: [],

  equation: () =>
    block(
      part('estimate', estimate()),
      operator('='),
      under(letter('arg min'), letter('w')),
      space(),
      operator('∑'),
      power(
        bracketed(
          part('side', letter('y')),
          operator('−'),
          sumOver('k'),
          sub(letter('w'), 'k'),
          part('input', sub(letter('f'), 'k')),
        ),
        letter('2'),
      ),
    ),

  symbols: [
    parameter('side', ['θ'], 'threshold'),
    parameter('side', ['r', 'reset'], 'reset'),
    parameter('input', ['τ', 'm'], 'tau_mem_ms'),
    parameter('input', ['g'], 'coupling'),
    parameter('input', ['τ', 'slow'], 'tau_psp_slow_ms'),
    parameter('input', ['τ', 'fast'], 'tau_psp_fast_ms'),
    estimateNow,
  ],

  plots: [
    {
      className: 'fig-why',
      draw: (context, size, { input, left, estimate: slope }, palette) =>
        drawPoints(context, size, palette, palette.methods['least-squares'], {
          x: input,
          y: left,
          slope,
          xTitle: m('least-squares', 'input'),
          yTitle: m('least-squares', 'left'),
        }),
    },
  ],

  tell: ({ input, estimate: slope }) => m('least-squares', 'why', { spikes: count(input.length), slope: brief(slope) }),

  table: ({ input, left }) => ({
    head: [m('least-squares', 'input'), m('least-squares', 'left')],
    rows: Array.from(input, (value, at) => [number(value, 4), number(left[at], 4)]),
  }),

  csv: ({ input, left }) => ({
    head: ['input', 'left'],
    rows: Array.from(input, (value, at) => [single(value), single(left[at])]),
  }),
};
