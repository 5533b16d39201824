// Tables of rules whose explanation is a trail: some values, millisecond by millisecond, and the spikes of both neurons.

import { valuesAt } from '../plots/why/trail.js';
import { number, single, t } from '../words/i18n.js';

/** @import { Table } from '../panels/figure.js' */

/** @typedef {{time_ms: Float64Array, pre_spike_ms: Float64Array, post_spike_ms: Float64Array}} TrailSeen */

/** What there was at each postsynaptic spike. @param {TrailSeen} seen @param {[head: string, values: Float32Array][]} columns @returns {Table} */
export function tableAtSpikes({ time_ms: times, post_spike_ms: spikes }, columns) {
  const values = columns.map(([, column]) => valuesAt(times, spikes, column));
  return {
    head: [t('postSpikeMs'), ...columns.map(([head]) => head)],
    rows: Array.from(spikes, (time, at) => [number(time, 2), ...values.map((column) => number(column[at], 5))]),
  };
}

/** All of it. @param {TrailSeen} seen @param {Record<string, Float32Array>} columns by their names in the core @returns {Table} */
export function csvOfTrail({ time_ms: times, pre_spike_ms: pre, post_spike_ms: post }, columns) {
  const [ofPre, ofPost] = [new Set(pre), new Set(post)];
  const values = Object.values(columns);
  return {
    head: ['time_ms', ...Object.keys(columns), 'pre_spike', 'post_spike'],
    rows: Array.from(times, (time, at) => [
      time,
      ...values.map((column) => single(column[at])),
      // A spike between two times belongs to the one after it.
      Number(hasSpike(ofPre, times[at - 1] ?? -Infinity, time)),
      Number(ofPost.has(time)),
    ]),
  };
}

/** @param {Set<number>} spikes @param {number} after @param {number} upTo */
function hasSpike(spikes, after, upTo) {
  for (const time of spikes) if (time > after && time <= upTo) return true;
  return false;
}
