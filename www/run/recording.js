// Every spike of a run from its beginning. A second run of the same experiment gives them, so that the one on screen stays as it is,
// and proves by its digest that it is the same.

import { experimentOf } from '../link/core.js';
import { Run } from './run.js';

/** @import { Recorded } from './types.js' */

/** More do not fit a file that people open. */
const MOST_SPIKES = 500_000;

/**
 * @typedef {object} Recording
 * @property {Recorded['spikes'][]} parts one after the other
 * @property {number} until_ms how far they reach: less than was asked for where there are too many
 * @property {string} digest there
 * @property {boolean} complete
 */

/**
 * @param {string} link
 * @param {number} untilMs
 * @param {(timeMs: number) => void} tell how far it is
 * @returns {Promise<Recording>}
 */
export async function recording(link, untilMs, tell) {
  const run = new Run(experimentOf(link));
  try {
    await run.ready;
    const parts = [];
    for (let count = 0; ; ) {
      const { spikes, time_ms: timeMs, digest, complete } = await run.record(untilMs);
      parts.push(spikes);
      count += spikes.neuron.length;
      if (complete || count >= MOST_SPIKES) return { parts, until_ms: timeMs, digest, complete };
      tell(timeMs);
    }
  } finally {
    run.close();
  }
}
