// Akrout's weight mirror on the page: the covariance of spike counts per stimulus.

import { count, m, number } from '../../words/i18n.js';
import { block, bracketed, change, estimate, letter, operator, over, part, space, sub } from '../mathml.js';
import { estimateNow, learningRate, parameter } from '../symbols.js';
import { drawCounts } from './plots.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** A count's deviation from its mean. @param {'pre' | 'post'} layer */
const deviation = (layer) =>
  bracketed(sub(letter('n'), layer), operator('−'), part(`mean-${layer}`, sub(over(letter('n'), '¯'), layer)));

/** @type {MethodPage<Seen>} */
export const akrout = {
  name: 'akrout',
  how: () => m('akrout', 'how'),
  memory: () => m('akrout', 'memory'),
  cost: () => m('akrout', 'cost'),
  local: () => m('akrout', 'local'),
  fails: () => m('akrout', 'fails'),
  sources: ['akrout', 'ahmad'],

  equation: () =>
    block(
      change(),
      part('eta', letter('η')),
      space(),
      bracketed(
        deviation('post'),
        deviation('pre'),
        operator('−'),
        part('decay', letter('d')),
        part('estimate', estimate()),
      ),
    ),

  symbols: [
    learningRate('akrout_learning_rate'),
    parameter('decay', ['d'], 'akrout_decay'),
    parameter('mean-post', ['B'], 'akrout_batch'),
    {
      name: 'mean-post',
      sign: ['n', 'post', '¯'],
      value: ({ mean_post: mean }) => mean,
      word: () => m('akrout', 'meanPost'),
    },
    {
      name: 'mean-pre',
      sign: ['n', 'pre', '¯'],
      value: ({ mean_pre: mean }) => mean,
      word: () => m('akrout', 'meanPre'),
    },
    estimateNow,
  ],

  plots: [{ className: 'fig-why', draw: drawCounts }],

  tell: ({ pre_count: counts, covariance, slope }) =>
    m('akrout', 'why', { stimuli: count(counts.length), covariance: number(covariance, 3), slope: number(slope, 3) }),

  table: ({ pre_count: pre, post_count: post }) => ({
    head: [m('akrout', 'stimulusBack'), m('akrout', 'preCount'), m('akrout', 'postCount')],
    rows: Array.from(pre, (spikes, at) => [at - pre.length + 1, spikes, post[at]]),
  }),

  csv: ({ pre_count: pre, post_count: post }) => ({
    head: ['stimulus', 'pre_count', 'post_count'],
    rows: Array.from(pre, (spikes, at) => [at, spikes, post[at]]),
  }),
};
