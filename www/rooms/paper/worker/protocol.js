// Messages between the room and the workers that run jobs: one constructor each, and one check for what arrives. An unknown
// message throws.

import { checkMessage } from '../../../kit/messages.js';

/** @import { Cost } from '../types.js' */

/**
 * @typedef {{type: 'init', module: WebAssembly.Module, link: string} | {type: 'job', index: number} | {type: 'pause'}
 *   | {type: 'goOn'} | {type: 'time', module: WebAssembly.Module, rounds: number}} ToWorker
 */

/**
 * @typedef {{type: 'ready'} | {type: 'share', index: number, share: number} | {type: 'done', index: number, lines: string}
 *   | {type: 'failed', message: string} | {type: 'timed', costs: Cost[], share: number}} ToRoom
 */

/** What the room tells a worker. */
export const toWorker = {
  /** @param {WebAssembly.Module} module @param {string} link of the plan @returns {ToWorker} */
  init: (module, link) => ({ type: 'init', module, link }),
  /** @param {number} index @returns {ToWorker} */
  job: (index) => ({ type: 'job', index }),
  /** @returns {ToWorker} */
  pause: () => ({ type: 'pause' }),
  /** @returns {ToWorker} */
  goOn: () => ({ type: 'goOn' }),
  /** How long does each method take here? @param {WebAssembly.Module} module @param {number} rounds @returns {ToWorker} */
  time: (module, rounds) => ({ type: 'time', module, rounds }),
};

/** What a worker tells the room. */
export const toRoom = {
  /** @returns {ToRoom} */
  ready: () => ({ type: 'ready' }),
  /** After every slice, which also says that the worker lives. @param {number} index @param {number} share @returns {ToRoom} */
  share: (index, share) => ({ type: 'share', index, share }),
  /** @param {number} index @param {string} lines @returns {ToRoom} */
  done: (index, lines) => ({ type: 'done', index, lines }),
  /** @param {string} message @returns {ToRoom} */
  failed: (message) => ({ type: 'failed', message }),
  /** What is known so far, and how much of it that is. @param {Cost[]} costs @param {number} share @returns {ToRoom} */
  timed: (costs, share) => ({ type: 'timed', costs, share }),
};

/** @param {unknown} data @returns {ToWorker} */
export function fromRoom(data) {
  checkMessage(data, toWorker);
  return /** @type {ToWorker} */ (data);
}

/** @param {unknown} data @returns {ToRoom} */
export function fromWorker(data) {
  checkMessage(data, toRoom);
  return /** @type {ToRoom} */ (data);
}
