// The whitened average on the page: the presynaptic PSP, its mean, and its mean at postsynaptic spikes.

import { drawTrail, valuesAt } from '../../plots/why/trail.js';
import { compact, m, number, t } from '../../words/i18n.js';
import { block, bracketed, estimate, letter, meanOf, operator, part, power, row, space, sub } from '../mathml.js';
import { estimateNow, parameter } from '../symbols.js';
import { csvOfTrail, tableAtSpikes } from '../trail.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** @type {MethodPage<Seen>} */
export const whitened = {
  name: 'whitened',
  how: () => m('whitened', 'how'),
  memory: () => m('whitened', 'memory'),
  cost: () => m('whitened', 'cost'),
  local: () => m('whitened', 'local'),
  fails: () => m('whitened', 'fails'),
  sources: ['chichilnisky'],

  equation: () =>
    block(
      part('estimate', estimate()),
      operator('='),
      letter('ν'),
      space(),
      part('variance', power(letter('C'), row(operator('−'), letter('1')))),
      bracketed(part('deviation', sub(meanOf(letter('x')), 'post')), operator('−'), part('mean', meanOf(letter('x')))),
    ),

  symbols: [
    parameter('mean', ['τ', 'slow'], 'tau_psp_slow_ms'),
    parameter('mean', ['τ', 'fast'], 'tau_psp_fast_ms'),
    { name: 'mean', sign: ['⟨x⟩'], value: ({ mean }) => mean, word: () => m('whitened', 'mean') },
    {
      name: 'deviation',
      sign: ['⟨x⟩', 'post'],
      value: ({ mean, deviation }) => mean + deviation,
      word: () => m('whitened', 'deviation'),
    },
    { name: 'variance', sign: ['C', 'pre'], value: ({ variance }) => variance, word: () => m('whitened', 'variance') },
    estimateNow,
  ],

  plots: [
    {
      className: 'fig-why',
      draw: (context, size, seen, palette) => {
        const { colour } = palette.methods.whitened;
        const levels = [
          { value: seen.mean, colour: palette.ink, dash: [2, 3] },
          { value: seen.mean + seen.deviation, colour: palette.ink, dash: [] },
        ];
        drawTrail(context, size, palette, {
          time_ms: seen.time_ms,
          lines: [{ values: seen.psp, colour }],
          pre: seen.pre_spike_ms,
          post: seen.post_spike_ms,
          stems: valuesAt(seen.time_ms, seen.post_spike_ms, seen.psp),
          // Before the first spike there are none.
          levels: levels.filter(({ value }) => Number.isFinite(value)),
          xTitle: t('timeSeconds'),
          yTitle: m('whitened', 'psp'),
        });
      },
    },
  ],

  tell: ({ mean, deviation, variance }) =>
    m('whitened', 'why', { mean: number(mean, 4), deviation: number(deviation, 4), variance: compact(variance) }),

  table: (seen) => tableAtSpikes(seen, [[m('whitened', 'pspNow'), seen.psp]]),
  csv: (seen) => csvOfTrail(seen, { psp: seen.psp }),
};
