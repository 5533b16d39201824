// Messages between the room and a worker in which one network learns: one constructor each, and one check for what arrives. An
// unknown message throws.

import { checkMessage } from '../../../kit/messages.js';

/** @import { Picture, Seen } from '../types.js' */

/**
 * @typedef {{type: 'learn', module: WebAssembly.Module, link: string, data: string, kind: string}
 *   | {type: 'goal', position: number, phaseShare: number} | {type: 'batch'}
 *   | {type: 'show', picture: Picture}} ToWorker
 */

/** @typedef {{type: 'seen', seen: Seen} | {type: 'failed', message: string}} ToRoom */

/** What the room tells a worker. */
export const toWorker = {
  /** @param {WebAssembly.Module} module @param {string} link @param {string} data of the reader's own, or empty @param {string} kind of feedback @returns {ToWorker} */
  learn: (module, link, data, kind) => ({ type: 'learn', module, link, data, kind }),
  /** How far to learn, in epochs, of each of which the spiking phase counts as a share. @param {number} position @param {number} phaseShare @returns {ToWorker} */
  goal: (position, phaseShare) => ({ type: 'goal', position, phaseShare }),
  /** One batch, with the spiking phase that may come before it. @returns {ToWorker} */
  batch: () => ({ type: 'batch' }),
  /** The picture whose signals are shown. @param {Picture} picture @returns {ToWorker} */
  show: (picture) => ({ type: 'show', picture }),
};

/** What a worker tells the room. */
export const toRoom = {
  /** @param {Seen} seen @returns {ToRoom} */
  seen: (seen) => ({ type: 'seen', seen }),
  /** @param {string} message @returns {ToRoom} */
  failed: (message) => ({ type: 'failed', message }),
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
