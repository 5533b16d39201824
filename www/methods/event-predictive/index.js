// The event predictive rule on the page: by how much the weights missed the threshold at each postsynaptic spike.

import { drawPoints } from '../../plots/why/points.js';
import { meanOf } from '../../plots/why/trail.js';
import { brief, count, m, number, single, t } from '../../words/i18n.js';
import { change, estimate, fraction, letter, operator, part, power, row, stacked, sub, sumOver } from '../mathml.js';
import { estimateNow, parameter } from '../symbols.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

const size2 = () => power(row(operator('‖'), letter('f'), operator('‖')), letter('2'));

/** @type {MethodPage<Seen>} */
export const eventPredictive = {
  name: 'event-predictive',
  how: () => m('event-predictive', 'how'),
  memory: () => m('event-predictive', 'memory'),
  cost: () => m('event-predictive', 'cost'),
  local: () => m('event-predictive', 'local'),
  fails: () => m('event-predictive', 'fails'),
  sources: [],

  equation: () =>
    stacked(
      [change(), part('error', letter('e')), fraction(part('input', sub(letter('f'), 'pre')), size2())],
      [
        part('error', letter('e')),
        operator('='),
        part('side', letter('y')),
        operator('−'),
        sumOver('k'),
        part('estimate', sub(estimate(), 'k')),
        part('input', sub(letter('f'), 'k')),
      ],
    ),

  symbols: [
    parameter('side', ['θ'], 'threshold'),
    parameter('side', ['r', 'reset'], 'reset'),
    parameter('input', ['τ', 'm'], 'tau_mem_ms'),
    parameter('input', ['g'], 'coupling'),
    parameter('input', ['τ', 'slow'], 'tau_psp_slow_ms'),
    parameter('input', ['τ', 'fast'], 'tau_psp_fast_ms'),
    {
      name: 'error',
      sign: ['e'],
      value: ({ error }) => error.at(-1) ?? NaN,
      word: () => m('event-predictive', 'errorNow'),
    },
    {
      name: 'input',
      sign: ['f', 'pre'],
      value: ({ input }) => input.at(-1) ?? NaN,
      word: () => m('event-predictive', 'inputNow'),
    },
    estimateNow,
  ],

  plots: [
    {
      className: 'fig-why',
      draw: (context, size, { time_ms, error }, palette) => {
        const seconds = Array.from(time_ms, (time) => time / 1000);
        drawPoints(context, size, palette, palette.methods['event-predictive'], {
          x: seconds,
          y: error,
          range: [seconds[0] ?? 0, seconds.at(-1) ?? 1],
          xTitle: t('timeSeconds'),
          yTitle: m('event-predictive', 'errors'),
        });
      },
    },
    {
      className: 'fig-window',
      title: () => m('event-predictive', 'againstInput'),
      summary: () => m('event-predictive', 'againstSummary'),
      draw: (context, size, { input, error }, palette) =>
        drawPoints(context, size, palette, palette.methods['event-predictive'], {
          x: input,
          y: error,
          xTitle: m('event-predictive', 'input'),
          yTitle: m('event-predictive', 'againstInput'),
        }),
    },
  ],

  tell: ({ error }, _, { from_ms: from, to_ms: to }) => {
    const sizes = Array.from(error, Math.abs);
    const tenth = Math.ceil(sizes.length / 10);
    return m('event-predictive', 'why', {
      spikes: count(sizes.length),
      seconds: number((to - from) / 1000, 0),
      first: brief(meanOf(sizes.slice(0, tenth))),
      last: brief(meanOf(sizes.slice(sizes.length - tenth))),
    });
  },

  table: ({ time_ms: times, input, error }) => ({
    head: [t('postSpikeMs'), m('event-predictive', 'input'), m('event-predictive', 'errorNow')],
    // The last ones tell what it does now.
    rows: Array.from(times, (time, at) => [number(time, 2), number(input[at], 4), number(error[at], 4)]).slice(-100),
  }),

  csv: ({ time_ms: times, input, error }) => ({
    head: ['post_spike_ms', 'input', 'error'],
    rows: Array.from(times, (time, at) => [time, single(input[at]), single(error[at])]),
  }),
};
