// SAL on the page: what came before a postsynaptic spike, less what came before a presynaptic one.

import { drawTrail } from '../../plots/why/trail.js';
import { compact, m, t } from '../../words/i18n.js';
import { block, bracketed, change, estimate, letter, operator, part, space, sub } from '../mathml.js';
import { estimateNow, learningRate, parameter } from '../symbols.js';
import { csvOfTrail, tableAtSpikes } from '../trail.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** @type {MethodPage<Seen>} */
export const sal = {
  name: 'sal',
  how: () => m('sal', 'how'),
  memory: () => m('sal', 'memory'),
  cost: () => m('sal', 'cost'),
  local: () => m('sal', 'local'),
  fails: () => m('sal', 'fails'),
  sources: ['gierlich'],

  equation: () =>
    block(
      change(),
      part('eta', letter('η')),
      space(),
      bracketed(
        sub(letter('s'), 'post'),
        bracketed(
          part('pre', sub(letter('y'), 'pre')),
          operator('−'),
          part('decay', letter('λ')),
          part('estimate', estimate()),
        ),
        operator('−'),
        sub(letter('s'), 'pre'),
        part('post', sub(letter('y'), 'post')),
      ),
    ),

  symbols: [
    learningRate('sal_learning_rate'),
    parameter('decay', ['λ'], 'sal_decay'),
    parameter('pre', ['τ'], 'sal_tau_ms'),
    { name: 'pre', sign: ['y', 'pre'], value: ({ pre_trace: y }) => y.at(-1) ?? NaN, word: () => m('sal', 'pre') },
    { name: 'post', sign: ['y', 'post'], value: ({ post_trace: y }) => y.at(-1) ?? NaN, word: () => m('sal', 'post') },
    estimateNow,
  ],

  plots: [
    {
      className: 'fig-why',
      draw: (context, size, seen, palette) => {
        const { colour } = palette.methods.sal;
        drawTrail(context, size, palette, {
          time_ms: seen.time_ms,
          lines: [
            { values: seen.pre_trace, colour },
            { values: seen.post_trace, colour: palette.quiet, dash: [6, 3] },
          ],
          pre: seen.pre_spike_ms,
          post: seen.post_spike_ms,
          xTitle: t('timeSeconds'),
          yTitle: m('sal', 'traces'),
        });
      },
    },
    {
      className: 'fig-window',
      title: () => m('sal', 'course'),
      summary: () => m('sal', 'courseSummary'),
      draw: (context, size, { time_ms, course }, palette) =>
        drawTrail(context, size, palette, {
          time_ms,
          lines: [{ values: course, colour: palette.methods.sal.colour }],
          pre: [],
          post: [],
          isClose: true,
          xTitle: t('timeSeconds'),
          yTitle: m('sal', 'course'),
        }),
    },
  ],

  tell: ({ pre_spike_ms: pre, post_spike_ms: post, course }) =>
    m('sal', 'why', { pre: pre.length, post: post.length, change: compact((course.at(-1) ?? NaN) - course[0]) }),

  table: (seen) =>
    tableAtSpikes(seen, [
      [m('sal', 'pre'), seen.pre_trace],
      [m('sal', 'post'), seen.post_trace],
    ]),

  csv: (seen) => csvOfTrail(seen, { pre_trace: seen.pre_trace, post_trace: seen.post_trace, estimate: seen.course }),
};
