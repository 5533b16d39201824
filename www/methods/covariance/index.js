// Covariance on the page: both counts of each stimulus.

import { drawCloud } from '../../plots/why/cloud.js';
import { meanOf } from '../../plots/why/trail.js';
import { count, m, number } from '../../words/i18n.js';
import { block, estimate, letter, meanOf as mean, operator, part, sub } from '../mathml.js';
import { estimateNow, parameter } from '../symbols.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

const counts = (/** @type {'pre' | 'post'} */ layer) => sub(letter('n'), layer);

/** Of the stimuli that are shown. @param {Seen} seen */
function momentsOf({ pre_count: pre, post_count: post }) {
  const [meanPre, meanPost] = [meanOf(pre), meanOf(post)];
  const products = (/** @type {Float32Array} */ other, /** @type {number} */ otherMean) =>
    meanOf(Array.from(pre, (value, at) => (value - meanPre) * (other[at] - otherMean)));
  const covariance = products(post, meanPost);
  return { meanPre, meanPost, covariance, slope: covariance / products(pre, meanPre) };
}

/** @type {MethodPage<Seen>} */
export const covariance = {
  name: 'covariance',
  how: () => m('covariance', 'how'),
  memory: () => m('covariance', 'memory'),
  cost: () => m('covariance', 'cost'),
  local: () => m('covariance', 'local'),
  fails: () => m('covariance', 'fails'),
  sources: ['sejnowski'],

  equation: () =>
    block(
      part('estimate', estimate()),
      operator('='),
      mean(counts('post'), counts('pre')),
      operator('−'),
      part('mean-post', mean(counts('post'))),
      part('mean-pre', mean(counts('pre'))),
    ),

  symbols: [
    parameter('stimulus', ['T', 'stimulus'], 'stimulus_ms'),
    {
      name: 'mean-post',
      sign: ['n', 'post', '¯'],
      value: (seen) => momentsOf(seen).meanPost,
      word: () => m('covariance', 'meanPost'),
    },
    {
      name: 'mean-pre',
      sign: ['n', 'pre', '¯'],
      value: (seen) => momentsOf(seen).meanPre,
      word: () => m('covariance', 'meanPre'),
    },
    estimateNow,
  ],

  plots: [
    {
      className: 'fig-why',
      draw: (context, size, seen, palette) => {
        const { meanPre, meanPost, slope } = momentsOf(seen);
        drawCloud(context, size, palette, palette.methods.covariance, {
          x: seen.pre_count,
          y: seen.post_count,
          mean: [meanPre, meanPost],
          slope,
          xTitle: m('covariance', 'preCount'),
          yTitle: m('covariance', 'postCount'),
        });
      },
    },
  ],

  tell: (seen) =>
    m('covariance', 'why', {
      stimuli: count(seen.pre_count.length),
      covariance: number(momentsOf(seen).covariance, 3),
    }),

  table: ({ pre_count: pre, post_count: post }) => ({
    head: [m('covariance', 'stimulusBack'), m('covariance', 'preCount'), m('covariance', 'postCount')],
    rows: Array.from(pre, (spikes, at) => [at - pre.length + 1, spikes, post[at]]),
  }),

  csv: ({ pre_count: pre, post_count: post }) => ({
    head: ['stimulus', 'pre_count', 'post_count'],
    rows: Array.from(pre, (spikes, at) => [at, spikes, post[at]]),
  }),
};
