// What exercises read from a run, beyond what the tour does.

import { signs, state } from '../tour/facts.js';

/** @import { Snapshot } from '../run/types.js' */

/** Right signs beyond those of who always says “positive”. @param {Snapshot} run @param {string} name */
export const beyond = (run, name) => signs(run, name) - run.chance_sign_accuracy;

/** Presynaptic neurons of which no estimate of STDWI knows anything. @param {Snapshot} run */
export function blank(run) {
  const { estimate = new Float32Array() } = state(run, 'stdwi');
  const neurons = Array.from({ length: run.n_pre }, (_, pre) => pre);
  return neurons.filter((pre) => ofColumn(run, estimate, pre).every((value) => value === 0));
}

/** How many of the weights of some presynaptic neurons are positive. @param {Snapshot} run @param {number[]} neurons */
export function positive(run, neurons) {
  const weights = neurons.flatMap((pre) => ofColumn(run, run.weights ?? new Float32Array(), pre));
  return weights.filter((weight) => weight >= 0).length / weights.length;
}

/** @param {Snapshot} run @param {Float32Array} matrix @param {number} pre */
function ofColumn(run, matrix, pre) {
  return Array.from({ length: run.n_post }, (_, post) => matrix[post * run.n_pre + pre]);
}

/** @param {Snapshot} run @param {string} name */
function curve({ history }, name) {
  const scores = history.methods.find((each) => each.name === name)?.sign_accuracy ?? new Float32Array();
  return [...history.time_ms].map((timeMs, index) => ({ timeMs, score: scores[index] }));
}

/** When a share of STDWI's signs is first right, s. @param {Snapshot} run @param {number} share */
export function reaches(run, share) {
  return (curve(run, 'stdwi').find(({ score }) => score >= share)?.timeMs ?? Number.NaN) / 1000;
}

/** When the curve of Akrout's rule first moves, and how far apart its points are there, s. @param {Snapshot} run */
export function firstUpdate(run) {
  const all = curve(run, 'akrout');
  const index = all.findIndex(({ score }) => score !== all[0].score);
  const at = all[index]?.timeMs ?? Number.NaN;
  return { at: at / 1000, gap: (at - (all[index - 1]?.timeMs ?? 0)) / 1000 };
}

/** Root mean square of STDWI's estimates. @param {Snapshot} run */
export function size(run) {
  const { estimate = new Float32Array() } = state(run, 'stdwi');
  return Math.sqrt(estimate.reduce((sum, value) => sum + value * value, 0) / estimate.length);
}

/** Of RDD's windows. @param {Snapshot} run */
export function shareBelow(run) {
  const { windows_below: below, windows_above: above } = state(run, 'rdd').facts;
  return below / (below + above);
}

/** What blanket inhibition brings. @param {Snapshot} run */
export const inhibition = (run) => signs(run, 'stdwi-inhibited') - signs(run, 'stdwi');
