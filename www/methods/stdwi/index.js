// STDWI on the page: at each postsynaptic spike, the difference between a fast and a slow trace.

import { compact, count, m, number, single } from '../../words/i18n.js';
import { block, bracketed, estimate, letter, operator, over, part, space, sub } from '../mathml.js';
import { estimateNow, learningRate, parameter } from '../symbols.js';
import { drawLearningWindow, drawTraces } from './plots.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** @type {MethodPage<Seen>} */
export const stdwi = {
  name: 'stdwi',
  look: {
    // Blue, after Okabe and Ito.
    colour: { light: '#0072b2', dark: '#56b4e9', projector: '#005f99' },
    text: { light: '#00659e', dark: '#7cc6f0', projector: '#00507f' },
    mark: '●',
    marker: 'circle',
    dash: [],
  },
  doc: () => m('stdwi', 'doc'),
  how: () => m('stdwi', 'how'),

  equation: () =>
    block(
      letter('Δ'),
      over(letter('w'), '^'),
      operator('='),
      part('eta', letter('η')),
      space(),
      bracketed(
        part('fast', sub(letter('x'), 'fast')),
        operator('−'),
        part('slow', sub(letter('x'), 'slow')),
        operator('−'),
        part('decay', letter('λ')),
        part('estimate', estimate()),
      ),
    ),

  symbols: [
    learningRate('stdwi_learning_rate'),
    parameter('decay', ['λ'], 'stdwi_decay'),
    parameter('fast', ['τ', 'fast'], 'tau_fast_ms'),
    parameter('slow', ['τ', 'slow'], 'tau_slow_ms'),
    { name: 'fast', sign: ['x', 'fast'], value: ({ fast }) => fast.at(-1) ?? NaN, word: () => m('stdwi', 'fast') },
    { name: 'slow', sign: ['x', 'slow'], value: ({ slow }) => slow.at(-1) ?? NaN, word: () => m('stdwi', 'slow') },
    estimateNow,
  ],

  plots: [
    { className: 'fig-why', draw: drawTraces },
    {
      className: 'fig-window',
      title: () => m('stdwi', 'window'),
      summary: () => m('stdwi', 'windowSummary'),
      draw: drawLearningWindow,
    },
  ],

  tell: ({ post_spike_ms: lately, stretch_spikes: spikes, stretch_mean: mean }, _, { from_ms: from, to_ms: to }) =>
    m('stdwi', 'why', {
      lately: lately.length,
      seconds: number((to - from) / 1000, 0),
      spikes: count(spikes),
      mean: number(mean, 3),
    }),

  table: ({ post_spike_ms: times, difference, update }) => ({
    head: [m('stdwi', 'postSpikeMs'), m('stdwi', 'fastMinusSlow'), m('stdwi', 'update')],
    rows: Array.from(times, (time, at) => [number(time, 2), number(difference[at], 4), compact(update[at])]),
  }),

  csv: ({ post_spike_ms: times, difference, update }) => ({
    head: ['post_spike_ms', 'fast_minus_slow', 'update'],
    rows: Array.from(times, (time, at) => [time, single(difference[at]), single(update[at])]),
  }),
};
