// Lateral prediction on the page: what a presynaptic neuron does that its neighbours did not predict.

import { drawTrail, meanOf, valuesAt } from '../../plots/why/trail.js';
import { m, number, t } from '../../words/i18n.js';
import { change, letter, operator, over, part, space, stacked, sub, sumOver } from '../mathml.js';
import { estimateNow, parameter } from '../symbols.js';
import { csvOfTrail, tableAtSpikes } from '../trail.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

const deviation = () => over(letter('x'), '~');

/** @type {MethodPage<Seen>} */
export const lateral = {
  name: 'lateral',
  how: () => m('lateral', 'how'),
  memory: () => m('lateral', 'memory'),
  cost: () => m('lateral', 'cost'),
  local: () => m('lateral', 'local'),
  fails: () => m('lateral', 'fails'),
  sources: ['linsker', 'pehlevan', 'ahmad2022'],

  equation: () =>
    stacked(
      [change(), part('eta', letter('η')), space(), part('surprise', letter('e'))],
      [
        part('surprise', letter('e')),
        operator('='),
        part('input', sub(deviation(), 'pre')),
        operator('−'),
        sumOver('k'),
        part('beta', sub(letter('A'), 'k')),
        sub(deviation(), 'k'),
      ],
    ),

  symbols: [
    parameter('eta', ['η'], 'lateral_rate'),
    parameter('beta', ['β'], 'lateral_prediction_rate'),
    parameter('estimate', ['δ'], 'lateral_decay'),
    {
      name: 'input',
      sign: ['x', 'pre', '~'],
      value: ({ input }) => input.at(-1) ?? NaN,
      word: () => m('lateral', 'input'),
    },
    {
      name: 'surprise',
      sign: ['e'],
      value: ({ surprise }) => surprise.at(-1) ?? NaN,
      word: () => m('lateral', 'surprise'),
    },
    estimateNow,
  ],

  plots: [
    {
      className: 'fig-why',
      draw: (context, size, seen, palette) =>
        drawTrail(context, size, palette, {
          time_ms: seen.time_ms,
          lines: [
            { values: seen.input, colour: palette.quiet, dash: [6, 3] },
            { values: seen.surprise, colour: palette.methods.lateral.colour },
          ],
          pre: seen.pre_spike_ms,
          post: seen.post_spike_ms,
          stems: valuesAt(seen.time_ms, seen.post_spike_ms, seen.surprise),
          xTitle: t('timeSeconds'),
          yTitle: m('lateral', 'traces'),
        }),
    },
    {
      className: 'fig-window',
      title: () => m('lateral', 'course'),
      summary: () => m('lateral', 'courseSummary'),
      draw: (context, size, { time_ms, course }, palette) =>
        drawTrail(context, size, palette, {
          time_ms,
          lines: [{ values: course, colour: palette.methods.lateral.colour }],
          pre: [],
          post: [],
          isClose: true,
          xTitle: t('timeSeconds'),
          yTitle: m('lateral', 'course'),
        }),
    },
  ],

  tell: ({ time_ms: times, post_spike_ms: spikes, input, surprise }) => {
    const [all, own] = [input, surprise].map((column) => meanOf(valuesAt(times, spikes, column)));
    return m('lateral', 'why', {
      spikes: spikes.length,
      input: number(all, 4),
      predicted: number(all - own, 4),
      surprise: number(own, 4),
    });
  },

  table: (seen) =>
    tableAtSpikes(seen, [
      [m('lateral', 'input'), seen.input],
      [m('lateral', 'surprise'), seen.surprise],
    ]),

  csv: (seen) => csvOfTrail(seen, { input: seen.input, surprise: seen.surprise, estimate: seen.course }),
};
