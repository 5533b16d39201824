// What STDWI and its relatives show of a synapse: both traces with what each postsynaptic spike adds, and the learning window.

import { drawFrame, rangeOf, stroke } from '../../plots/frame.js';
import { drawTrail } from '../../plots/why/trail.js';
import { compact, count, m, number, single, t } from '../../words/i18n.js';
import { estimateNow, learningRate, parameter } from '../symbols.js';

/** @import { Palette } from '../../plots/palette.js' */
/** @import { Inspection } from '../../run/types.js' */
/** @import { MethodPage, Size, Symbol } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** Of the rule and both traces. @type {Symbol<Seen>[]} */
export const symbols = [
  learningRate('stdwi_learning_rate'),
  parameter('decay', ['λ'], 'stdwi_decay'),
  parameter('fast', ['τ', 'fast'], 'tau_fast_ms'),
  parameter('slow', ['τ', 'slow'], 'tau_slow_ms'),
  { name: 'fast', sign: ['x', 'fast'], value: ({ fast }) => fast.at(-1) ?? NaN, word: () => m('stdwi', 'fast') },
  { name: 'slow', sign: ['x', 'slow'], value: ({ slow }) => slow.at(-1) ?? NaN, word: () => m('stdwi', 'slow') },
  estimateNow,
];

/** Plots and tables in the colour of a method. @param {string} name @returns {Pick<MethodPage<Seen>, 'plots' | 'table' | 'csv'>} */
export const shownAs = (name) => ({
  plots: [
    { className: 'fig-why', draw: (context, size, seen, palette) => drawTraces(context, size, seen, palette, name) },
    {
      className: 'fig-window',
      title: () => m('stdwi', 'window'),
      summary: () => m('stdwi', 'windowSummary'),
      draw: (context, size, seen, palette) => drawLearningWindow(context, size, seen, palette, name),
    },
  ],

  table: ({ post_spike_ms: times, difference, update }) => ({
    head: [t('postSpikeMs'), m('stdwi', 'fastMinusSlow'), m('stdwi', 'update')],
    rows: Array.from(times, (time, at) => [number(time, 2), number(difference[at], 4), compact(update[at])]),
  }),

  csv: ({ post_spike_ms: times, difference, update }) => ({
    head: ['post_spike_ms', 'fast_minus_slow', 'update'],
    rows: Array.from(times, (time, at) => [time, single(difference[at]), single(update[at])]),
  }),
});

/** Numbers of a stretch, for words. @param {Seen} seen @param {Inspection} inspection */
export const numbersOf = (
  { post_spike_ms: lately, stretch_spikes: spikes, stretch_mean: mean },
  { from_ms: from, to_ms: to },
) => ({
  lately: lately.length,
  seconds: number((to - from) / 1000, 0),
  spikes: count(spikes),
  mean: number(mean, 3),
});

/**
 * Traces of the presynaptic neuron; at each postsynaptic spike the difference that is added, as a stem.
 * @param {CanvasRenderingContext2D} context @param {Size} size @param {Seen} seen @param {Palette} palette @param {string} name
 */
function drawTraces(context, size, seen, palette, name) {
  const { colour } = palette.methods[name];
  drawTrail(context, size, palette, {
    time_ms: seen.time_ms,
    lines: [
      { values: seen.fast, colour },
      { values: seen.slow, colour, dash: [6, 3] },
    ],
    pre: seen.pre_spike_ms,
    post: seen.post_spike_ms,
    stems: seen.difference,
    xTitle: t('timeSeconds'),
    yTitle: m('stdwi', 'traces'),
  });
}

/**
 * What a presynaptic spike adds, before η, at a postsynaptic one, by how much earlier it came.
 * @param {CanvasRenderingContext2D} context @param {Size} size @param {Seen} seen @param {Palette} palette @param {string} name
 */
function drawLearningWindow(context, { width, height }, { lag_ms: lag, window }, palette, name) {
  const x = /** @type {[number, number]} */ ([0, lag.at(-1) ?? 1]);
  const titles = { xTitle: m('stdwi', 'lag'), yTitle: m('stdwi', 'window') };
  const frame = drawFrame(context, palette, { width, height, x, y: rangeOf(window), ...titles });
  const points = Array.from(
    lag,
    (at, index) => /** @type {[number, number]} */ ([frame.x(at), frame.y(window[index])]),
  );
  stroke(context, palette.methods[name].colour, points, { width: 2 });
}
