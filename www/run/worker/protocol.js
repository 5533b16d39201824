// Messages between page and worker: one constructor each, and one check for what arrives. An unknown message throws.

import { checkMessage } from '../../kit/messages.js';

/** @import { Cause, Changes, Inspection, Loaded, Problem, Reached, Recorded, Snapshot, StepUnit, ToPage, ToWorker } from '../types.js' */

/** What the page tells the worker. */
export const toWorker = {
  /** @param {WebAssembly.Module} module @param {string} link @param {string} fingerprint of the core that the page describes @returns {ToWorker} */
  init: (module, link, fingerprint) => ({ type: 'init', module, link, fingerprint }),
  /** @param {string} link @param {Cause} cause @param {number} id @returns {ToWorker} */
  load: (link, cause, id) => ({ type: 'load', link, cause, id }),
  /** @param {Changes} changes @param {Cause} cause @param {number} id @returns {ToWorker} */
  edit: (changes, cause, id) => ({ type: 'edit', changes, cause, id }),
  /** @param {[number, number]} synapse @param {number} weight from now on @param {number} id @returns {ToWorker} */
  perturb: (synapse, weight, id) => ({ type: 'perturb', synapse, weight, id }),
  /** @returns {ToWorker} */
  play: () => ({ type: 'play' }),
  /** @returns {ToWorker} */
  pause: () => ({ type: 'pause' }),
  /** @param {StepUnit} unit @returns {ToWorker} */
  step: (unit) => ({ type: 'step', unit }),
  /** @returns {ToWorker} */
  reset: () => ({ type: 'reset' }),
  /** @param {number} timeMs @param {number} id @returns {ToWorker} */
  runUntil: (timeMs, id) => ({ type: 'runUntil', time_ms: timeMs, id }),
  /** @param {number} timeMs how far in all @param {number} id @returns {ToWorker} */
  record: (timeMs, id) => ({ type: 'record', time_ms: timeMs, id }),
  /** @param {number} id @returns {ToWorker} */
  digest: (id) => ({ type: 'digest', id }),
  /** @param {boolean} matrices @param {[number, number] | null} synapse @param {number | null} leadMs how far the run may go on from there until the next one @returns {ToWorker} */
  frame: (matrices, synapse, leadMs) => ({ type: 'frame', matrices, synapse, lead_ms: leadMs }),
  /** To a time, and a snapshot there. @param {number} timeMs @param {boolean} matrices @param {[number, number] | null} synapse @param {number} id @returns {ToWorker} */
  follow: (timeMs, matrices, synapse, id) => ({ type: 'follow', time_ms: timeMs, matrices, synapse, id }),
};

/** What the worker tells the page. */
export const toPage = {
  /** @returns {ToPage} */
  ready: () => ({ type: 'ready' }),
  /** @param {Loaded} loaded @returns {ToPage} */
  loaded: (loaded) => ({ type: 'loaded', ...loaded }),
  /** @param {Snapshot} snapshot @param {Inspection | null} inspection @param {boolean} playing @param {number} factor @param {number} id @returns {ToPage} */
  snapshot: (snapshot, inspection, playing, factor, id) => ({
    type: 'snapshot',
    snapshot,
    inspection,
    playing,
    factor,
    id,
  }),
  /** @param {number} timeMs how far it is on the way to a time @param {number} id @returns {ToPage} */
  underway: (timeMs, id) => ({ type: 'underway', time_ms: timeMs, id }),
  /** @param {number} timeMs @param {string} digest @returns {ToPage} */
  finished: (timeMs, digest) => ({ type: 'finished', time_ms: timeMs, digest }),
  /** @param {number} id @param {Reached | Recorded | Problem[] | null} value @returns {ToPage} */
  answer: (id, value) => ({ type: 'answer', id, value }),
  /** @param {string} message @returns {ToPage} */
  failed: (message) => ({ type: 'failed', message }),
};

/** @param {unknown} data @returns {ToWorker} */
export function fromPage(data) {
  checkMessage(data, toWorker);
  return /** @type {ToWorker} */ (data);
}

/** @param {unknown} data @returns {ToPage} */
export function fromWorker(data) {
  checkMessage(data, toPage);
  return /** @type {ToPage} */ (data);
}
