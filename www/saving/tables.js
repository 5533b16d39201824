// All that a run has recorded, as tables for files: full precision, and the names of the core, whatever the page's language.

import { single } from '../words/i18n.js';

/** @import { Table } from '../panels/figure.js' */
/** @import { Matrices } from '../run/run.js' */
/** @import { Snapshot } from '../run/types.js' */

/** @type {Table} */
const NOTHING = { head: [], rows: [] };

const SCORES = /** @type {const} */ (['pearson_r', 'row_pearson_r', 'sign_accuracy', 'angle_deg']);

/** Times come as single-precision distances; they are whole steps. @param {Snapshot} snapshot @param {number} distanceMs */
function timeOf({ dt_ms: dtMs, raster }, distanceMs) {
  return Number((Math.round((raster.from_ms + distanceMs) / dtMs) * dtMs).toPrecision(12));
}

/** Every score of every method over time. @param {Snapshot | null} snapshot @returns {Table} */
export function allScores(snapshot) {
  if (snapshot === null) return NOTHING;
  const { time_ms: times, methods } = snapshot.history;
  const columns = methods.flatMap((method) =>
    SCORES.map((score) => ({ head: `${method.name}_${score}`, values: method[score] })),
  );
  const rows = Array.from(times, (time, row) => [time, ...columns.map(({ values }) => single(values[row]))]);
  return { head: ['time_ms', ...columns.map(({ head }) => head)], rows };
}

/** Every weight, true and inferred. @param {Snapshot | null} snapshot @param {Matrices | null} matrices @returns {Table} */
export function allWeights(snapshot, matrices) {
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

/** Every spike of the last second, oldest first. @param {Snapshot | null} snapshot @returns {Table} */
export function allSpikes(snapshot) {
  if (snapshot === null) return NOTHING;
  const { raster } = snapshot;
  const rows = /** @type {const} */ (['stimulus', 'pre', 'post']).flatMap((layer) => {
    const { time_ms: times, neuron } = raster[layer];
    return Array.from(times, (time, at) => [timeOf(snapshot, time), layer, neuron[at]]);
  });
  return { head: ['time_ms', 'layer', 'neuron'], rows: rows.sort((a, b) => Number(a[0]) - Number(b[0])) };
}

/** The watched potential over the last second. @param {Snapshot | null} snapshot @returns {Table} */
export function allPotentials(snapshot) {
  if (snapshot === null) return NOTHING;
  const { potential } = snapshot;
  const rows = Array.from(potential.time_ms, (time, at) => [timeOf(snapshot, time), single(potential.value[at])]);
  return { head: ['time_ms', 'potential'], rows };
}
