// The predictive rule on the page: what was predicted of the postsynaptic neuron, and the input that is held to account.

import { drawTrail, meanOf, valuesAt } from '../../plots/why/trail.js';
import { m, number, t } from '../../words/i18n.js';
import {
  bracketed,
  change,
  estimate,
  fraction,
  letter,
  operator,
  over,
  part,
  row,
  space,
  stacked,
  sub,
  sumOver,
} from '../mathml.js';
import { estimateNow, parameter } from '../symbols.js';
import { csvOfTrail, tableAtSpikes } from '../trail.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

const deviation = () => over(letter('x'), '~');

/** @type {MethodPage<Seen>} */
export const predictive = {
  name: 'predictive',
  how: () => m('predictive', 'how'),
  memory: () => m('predictive', 'memory'),
  cost: () => m('predictive', 'cost'),
  local: () => m('predictive', 'local'),
  fails: () => m('predictive', 'fails'),
  sources: ['zaytsev', 'soudry'],

  equation: () =>
    stacked(
      [
        change(),
        fraction(part('alpha', letter('α')), row(part('count', letter('N')), letter('v'))),
        space(),
        bracketed(sub(letter('n'), 'post'), operator('−'), part('predicted', letter('p'))),
        part('input', sub(deviation(), 'pre')),
      ],
      [
        part('predicted', letter('p')),
        operator('='),
        part('bias', letter('b')),
        operator('+'),
        sumOver('k'),
        part('estimate', sub(estimate(), 'k')),
        sub(deviation(), 'k'),
      ],
    ),

  symbols: [
    parameter('alpha', ['α'], 'predictive_rate'),
    parameter('count', ['N'], 'n_pre'),
    {
      name: 'predicted',
      sign: ['p'],
      value: ({ predicted }) => predicted.at(-1) ?? NaN,
      word: () => m('predictive', 'predictedNow'),
    },
    { name: 'bias', sign: ['b'], value: ({ bias }) => bias, word: () => m('predictive', 'bias') },
    {
      name: 'input',
      sign: ['x', 'pre', '~'],
      value: ({ surprise }) => surprise.at(-1) ?? NaN,
      word: () => m('predictive', 'inputNow'),
    },
    estimateNow,
  ],

  plots: [
    {
      className: 'fig-why',
      draw: (context, size, seen, palette) =>
        drawTrail(context, size, palette, {
          time_ms: seen.time_ms,
          lines: [{ values: seen.surprise, colour: palette.methods.predictive.colour }],
          pre: seen.pre_spike_ms,
          post: seen.post_spike_ms,
          stems: valuesAt(seen.time_ms, seen.post_spike_ms, seen.surprise),
          xTitle: t('timeSeconds'),
          yTitle: m('predictive', 'input'),
        }),
    },
    {
      className: 'fig-window',
      title: () => m('predictive', 'predicted'),
      summary: () => m('predictive', 'predictedSummary'),
      draw: (context, size, { time_ms, predicted, post_spike_ms: post }, palette) =>
        drawTrail(context, size, palette, {
          time_ms,
          lines: [{ values: predicted, colour: palette.methods.predictive.colour }],
          pre: [],
          post,
          xTitle: t('timeSeconds'),
          yTitle: m('predictive', 'predicted'),
        }),
    },
  ],

  tell: ({ time_ms: times, post_spike_ms: spikes, predicted, surprise: input }) => {
    const span = (times.at(-1) ?? NaN) - times[0];
    return m('predictive', 'why', {
      spikes: spikes.length,
      predicted: number(meanOf(predicted), 3),
      real: number(spikes.length / span, 3),
      atSpikes: number(meanOf(valuesAt(times, spikes, predicted)), 3),
      input: number(meanOf(valuesAt(times, spikes, input)), 4),
    });
  },

  table: (seen) =>
    tableAtSpikes(seen, [
      [m('predictive', 'inputNow'), seen.surprise],
      [m('predictive', 'predictedNow'), seen.predicted],
    ]),

  csv: (seen) => csvOfTrail(seen, { input: seen.surprise, predicted: seen.predicted, estimate: seen.course }),
};
