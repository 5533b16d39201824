// What the tour reads from a run, and the figures that its words name. They are written in the reader's language later.

import { leaders } from '../run/lead.js';

/** @import { MethodState, Snapshot } from '../run/types.js' */

/** Where both runs stand; `second` is null where there is one run. @typedef {{first: Snapshot, second: Snapshot | null}} Seen */

/** A number, and how it is written. @typedef {['percent' | 'points' | 'number' | 'count' | 'time', number]} Figure */

/** @param {number} value @returns {Figure} */
export const percent = (value) => ['percent', value];

/** A difference of shares. @param {number} value @returns {Figure} */
export const points = (value) => ['points', value];

/** With two or three digits, as a correlation. @param {number | undefined} value @returns {Figure} */
export const r = (value = NaN) => ['number', value];

/** @param {number} value @returns {Figure} */
export const count = (value) => ['count', value];

/** @param {number} ms @returns {Figure} */
export const time = (ms) => ['time', ms];

/** @param {Snapshot} snapshot @param {string} name of a method that runs @returns {MethodState} */
export function state(snapshot, name) {
  const method = snapshot.methods.find((each) => each.name === name);
  if (method === undefined) throw new Error(`the run of the tour has no method “${name}”`);
  return method;
}

/** @param {Snapshot | null} snapshot @param {string} name */
export const signs = (snapshot, name) => (snapshot === null ? NaN : state(snapshot, name).sign_accuracy);

/** @param {Snapshot | null} snapshot @param {string} name */
export const rowR = (snapshot, name) => (snapshot === null ? NaN : state(snapshot, name).row_pearson_r);

/** What always naming the majority's sign is right for. @param {Snapshot} snapshot */
export const majority = (snapshot) => snapshot.chance_sign_accuracy;

/** The least of a score in some runs. @param {(Snapshot | null)[]} snapshots @param {(snapshot: Snapshot | null, name: string) => number} score */
export function fewest(snapshots, score) {
  return Math.min(...snapshots.flatMap((each) => (each?.methods ?? []).map(({ name }) => score(each, name))));
}

/** Who has the most signs right, by more than seeds differ; null where it is too close to call. @param {Snapshot} snapshot @param {string[]} names */
export function lead(snapshot, names) {
  const best = leaders(
    names.map((name) => state(snapshot, name)),
    'sign_accuracy',
  );
  return best.length === 1 ? best[0].name : null;
}

/** Whether a rule has more signs right than others, by more than seeds differ. @param {Snapshot | null} snapshot @param {string} name @param {string[]} others */
export const leads = (snapshot, name, others) => snapshot !== null && lead(snapshot, [name, ...others]) === name;

/** The mean of a matrix in units of its root mean square: what the bars beside it show. @param {Float32Array | undefined} values */
export function mean(values = new Float32Array()) {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return sum / values.length / Math.sqrt(squares / values.length);
}
