// `window.stdwi`: the page for scripts and tests.

/** @import { Changes, Description, Problem, Snapshot, Values, View } from './types.js' */

/**
 * @typedef {object} State
 * @property {string} link canonical, without `#`
 * @property {Values} values
 * @property {View} view
 * @property {boolean} playing
 * @property {number} time_ms
 * @property {number} factor simulated time per real time
 * @property {Problem[]} problems of the last link
 * @property {string | null} digest of a finished run
 */

/**
 * @typedef {object} Api
 * @property {Promise<Description>} ready resolves when the first run can be used
 * @property {() => State} state
 * @property {() => Snapshot | null} snapshot the latest one drawn
 * @property {() => void} play
 * @property {() => void} pause
 * @property {() => void} reset to t = 0, with the same seed
 * @property {(timeMs: number) => Promise<{time_ms: number, digest: string}>} runUntil runs to a time and pauses there
 * @property {(changes: Changes) => Promise<Problem[]>} edit changes parameters and view; null goes back to the preset
 * @property {(link: string) => void} load
 */

/** @param {Api} api */
export function publish(api) {
  Object.defineProperty(window, 'stdwi', { value: Object.freeze(api), configurable: true });
}
