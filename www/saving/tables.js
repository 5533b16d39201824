// All that a run has recorded, as tables for files: full precision, and the names of the core, whatever the page's language.

import { single } from '../words/i18n.js';

/** @import { Table } from '../panels/figure.js' */
/** @import { Recording } from '../run/recording.js' */
/** @import { Matrices, Run } from '../run/run.js' */
/** @import { Snapshot } from '../run/types.js' */

/** @type {Table} */
const NOTHING = { head: [], rows: [] };

const SCORES = /** @type {const} */ (['pearson_r', 'row_pearson_r', 'sign_accuracy', 'angle_deg']);

/** Times come as single-precision distances; they are whole steps. @param {Snapshot} snapshot @param {number} distanceMs */
function timeOf({ dt_ms: dtMs, raster }, distanceMs) {
  return Number((Math.round((raster.from_ms + distanceMs) / dtMs) * dtMs).toPrecision(12));
}

/** Every score of every method over time. @param {Snapshot | null} snapshot @returns {Table} */
function allScores(snapshot) {
  if (snapshot === null) return NOTHING;
  const { time_ms: times, methods } = snapshot.history;
  const columns = methods.flatMap((method) =>
    SCORES.map((score) => ({ head: `${method.name}_${score}`, values: method[score] })),
  );
  const rows = Array.from(times, (time, row) => [time, ...columns.map(({ values }) => single(values[row]))]);
  return { head: ['time_ms', ...columns.map(({ head }) => head)], rows };
}

/** Every weight, true and inferred. @param {Snapshot | null} snapshot @param {Matrices | null} matrices @returns {Table} */
function allWeights(snapshot, matrices) {
  if (snapshot === null || matrices === null) return NOTHING;
  const { weights, estimates } = matrices;
  const rows = Array.from(weights, (weight, at) => [
    Math.floor(at / snapshot.n_pre),
    at % snapshot.n_pre,
    single(weight),
    ...Array.from(estimates.values(), (estimate) => single(estimate[at])),
  ]);
  return { head: ['post', 'pre', 'weight', ...estimates.keys()], rows };
}

const LAYERS = ['stimulus', 'pre', 'post'];

/** Every spike, oldest first. @param {Recording} recording @returns {Table} */
export function allSpikes({ parts }) {
  const rows = parts.flatMap(({ time_ms: times, layer, neuron }) =>
    Array.from(times, (time, at) => [Number(time.toPrecision(12)), LAYERS[layer[at]], neuron[at]]),
  );
  return { head: ['time_ms', 'layer', 'neuron'], rows };
}

/** The watched potential over the last second. @param {Snapshot | null} snapshot @returns {Table} */
function allPotentials(snapshot) {
  if (snapshot === null) return NOTHING;
  const { potential } = snapshot;
  const rows = Array.from(potential.time_ms, (time, at) => [timeOf(snapshot, time), single(potential.value[at])]);
  return { head: ['time_ms', 'potential'], rows };
}

/** What a run holds, by the name that a figure asks for it. */
export const TABLES = {
  scores: (/** @type {Run} */ { snapshot }) => allScores(snapshot),
  weights: (/** @type {Run} */ { snapshot, matrices }) => allWeights(snapshot, matrices),
  potentials: (/** @type {Run} */ { snapshot }) => allPotentials(snapshot),
};
