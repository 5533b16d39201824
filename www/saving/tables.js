// All that a run has recorded, as tables for files: full precision, and the names of the core, whatever the page's language.

import { LETTERS } from '../run/letters.js';
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

/** Every score of every method over time; of conditions beside the first, where there are some, with their letters. @param {(Snapshot | null)[]} snapshots @returns {Table} */
function allScores([first, ...others]) {
  if (first === null) return NOTHING;
  const columns = [first, ...others].flatMap((snapshot, condition) => {
    const { time_ms: times, methods } = snapshot?.history ?? { time_ms: new Float64Array(), methods: [] };
    const rows = new Map(Array.from(times, (time, row) => [time, row]));
    const before = condition === 0 ? '' : `${LETTERS[condition]}_`;
    return methods.flatMap((method) =>
      SCORES.map((score) => ({
        head: `${before}${method.name}_${score}`,
        at: (/** @type {number} */ time) => single(method[score][rows.get(time) ?? -1] ?? NaN),
      })),
    );
  });
  const rows = Array.from(first.history.time_ms, (time) => [time, ...columns.map(({ at }) => at(time))]);
  return { head: ['time_ms', ...columns.map(({ head }) => head)], rows };
}

/** Every weight, true and inferred; also of the second condition, where that has as many. @param {Snapshot | null} snapshot @param {Matrices | null} matrices @param {Run | undefined} second @returns {Table} */
function allWeights(snapshot, matrices, second) {
  if (snapshot === null || matrices === null) return NOTHING;
  const { weights, estimates } = matrices;
  const isAlike = second?.snapshot?.n_pre === snapshot.n_pre && second.matrices?.weights.length === weights.length;
  const others = isAlike && second.matrices !== null ? second.matrices : null;
  /** @type {[string, Float32Array][]} */
  const beside = others === null ? [] : [['weight', others.weights], ...others.estimates];
  const rows = Array.from(weights, (weight, at) => [
    Math.floor(at / snapshot.n_pre),
    at % snapshot.n_pre,
    single(weight),
    ...Array.from(estimates.values(), (estimate) => single(estimate[at])),
    ...beside.map(([, values]) => single(values[at])),
  ]);
  const head = ['post', 'pre', 'weight', ...estimates.keys(), ...beside.map(([name]) => `B_${name}`)];
  return { head, rows };
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

/** What a run, and those beside it, hold, by the name that a figure asks for it. */
export const TABLES = {
  scores: (/** @type {Run} */ run, /** @type {Run[]} */ ...others) =>
    allScores([run, ...others].map(({ snapshot }) => snapshot)),
  weights: (/** @type {Run} */ { snapshot, matrices }, /** @type {Run[]} */ ...others) =>
    allWeights(snapshot, matrices, others[0]),
  potentials: (/** @type {Run} */ { snapshot }) => allPotentials(snapshot),
};
