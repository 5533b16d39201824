// STDWI under blanket inhibition on the page: what one interneuron leaves of each trace.

import { drawTrail, meanOf, valuesAt } from '../../plots/why/trail.js';
import { m, number, t } from '../../words/i18n.js';
import { bracketed, change, estimate, letter, operator, part, space, stacked, sub } from '../mathml.js';
import { estimateNow, learningRate, parameter } from '../symbols.js';
import { csvOfTrail, tableAtSpikes } from '../trail.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** At the postsynaptic spikes. @param {Seen} seen @param {'difference' | 'left'} column */
const atSpikes = (seen, column) => valuesAt(seen.time_ms, seen.post_spike_ms, seen[column]);

/** @type {MethodPage<Seen>} */
export const stdwiInhibited = {
  name: 'stdwi-inhibited',
  how: () => m('stdwi-inhibited', 'how'),
  memory: () => m('stdwi-inhibited', 'memory'),
  cost: () => m('stdwi-inhibited', 'cost'),
  local: () => m('stdwi-inhibited', 'local'),
  fails: () => m('stdwi-inhibited', 'fails'),
  sources: ['soudry', 'ahmad'],

  equation: () =>
    stacked(
      [
        change(),
        part('eta', letter('η')),
        space(),
        bracketed(part('left', letter('e')), operator('−'), part('decay', letter('λ')), part('estimate', estimate())),
      ],
      [
        part('left', letter('e')),
        operator('='),
        part('difference', sub(letter('y'), 'pre')),
        operator('−'),
        part('gain', letter('g')),
        space(),
        letter('m'),
      ],
    ),

  symbols: [
    learningRate('stdwi_learning_rate'),
    parameter('decay', ['λ'], 'stdwi_decay'),
    parameter('gain', ['γ'], 'inhibition_rate'),
    parameter('difference', ['τ', 'fast'], 'tau_fast_ms'),
    parameter('difference', ['τ', 'slow'], 'tau_slow_ms'),
    {
      name: 'difference',
      sign: ['y', 'pre'],
      value: ({ difference }) => difference.at(-1) ?? NaN,
      word: () => m('stdwi-inhibited', 'difference'),
    },
    {
      name: 'left',
      sign: ['e'],
      value: ({ left }) => left.at(-1) ?? NaN,
      word: () => m('stdwi-inhibited', 'left'),
    },
    { name: 'gain', sign: ['g'], value: ({ gain }) => gain, word: () => m('stdwi-inhibited', 'gain') },
    estimateNow,
  ],

  plots: [
    {
      className: 'fig-why',
      draw: (context, size, seen, palette) =>
        drawTrail(context, size, palette, {
          time_ms: seen.time_ms,
          lines: [
            { values: seen.difference, colour: palette.quiet, dash: [6, 3] },
            { values: seen.left, colour: palette.methods['stdwi-inhibited'].colour },
          ],
          pre: seen.pre_spike_ms,
          post: seen.post_spike_ms,
          stems: atSpikes(seen, 'left'),
          xTitle: t('timeSeconds'),
          yTitle: m('stdwi-inhibited', 'traces'),
        }),
    },
  ],

  tell: (seen) =>
    m('stdwi-inhibited', 'why', {
      spikes: seen.post_spike_ms.length,
      difference: number(meanOf(atSpikes(seen, 'difference')), 3),
      left: number(meanOf(atSpikes(seen, 'left')), 3),
      gain: number(seen.gain, 2),
    }),

  table: (seen) =>
    tableAtSpikes(seen, [
      [m('stdwi-inhibited', 'difference'), seen.difference],
      [m('stdwi-inhibited', 'left'), seen.left],
    ]),

  csv: (seen) => csvOfTrail(seen, { difference: seen.difference, left: seen.left }),
};
