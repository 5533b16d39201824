// What a reader can have of a learning: a table to read and files, tidy, a row for each kind of feedback and epoch.

import { labelOfKind } from './kinds.js';
import { accuracyText, degrees, w } from './words.js';

/** @import { Table } from '../../panels/figure.js' */
/** @import { Host } from '../later.js' */
/** @import { Seen } from './types.js' */

/**
 * What there is now.
 * @typedef {object} Held
 * @property {Host} host
 * @property {string} link
 * @property {number} seed
 * @property {string} data name of the reader's own file, which no link carries; empty for the digits
 * @property {{kind: string, seen: Seen | null}[]} pupils
 */

/** @param {() => Held} held */
export function filesOf(held) {
  return {
    table: () => readable(held()),
    csv: () => tidy(held()),
    held: () => ({
      link: held().link,
      digest: held()
        .pupils.map(({ seen }) => seen?.digest ?? '')
        .join('-'),
    }),
  };
}

/** @param {Held} held @returns {Table} */
function readable({ host, pupils }) {
  const last = (/** @type {ArrayLike<number>} */ values, /** @type {number} */ epoch) => values[epoch] ?? Number.NaN;
  const rows = pupils.flatMap(({ kind, seen }) =>
    Array.from(seen?.epochs.test_accuracy ?? [], (accuracy, epoch) => [
      labelOfKind(host, kind),
      epoch,
      accuracyText(accuracy),
      (seen?.epochs.feedback_angle_deg ?? []).map((angles) => degrees(last(angles, epoch))).join(' '),
      (seen?.epochs.error_angle_deg ?? []).map((angles) => degrees(last(angles, epoch))).join(' '),
    ]),
  );
  return { head: [w('kind'), w('atEpoch'), w('accuracyTitle'), w('bTitle'), w('errorTitle')], rows };
}

/** The digest is that of a network now, so it stands beside its last epoch alone. @param {Held} held @returns {Table} */
function tidy({ seed, data, pupils }) {
  const layers = Math.max(0, ...pupils.map(({ seen }) => seen?.epochs.error_angle_deg.length ?? 0));
  const names = (/** @type {string} */ of) =>
    Array.from({ length: layers }, (_, layer) => `${of}_angle_deg_${layer + 1}`);
  const head = [
    'feedback',
    'seed',
    'epoch',
    'test_accuracy',
    'test_loss',
    ...names('feedback'),
    ...names('error'),
    'digest',
    ...(data === '' ? [] : ['data']),
  ];
  const rows = pupils.flatMap(({ kind, seen }) => {
    if (seen === null) return [];
    const { test_accuracy: accuracy, test_loss: loss, feedback_angle_deg: b, error_angle_deg: errors } = seen.epochs;
    const count = accuracy.length;
    return Array.from({ length: count }, (_, epoch) => [
      ...[kind, seed, epoch, accuracy[epoch], loss[epoch]],
      ...b.map((angles) => angles[epoch]),
      ...errors.map((angles) => angles[epoch]),
      epoch === count - 1 ? seen.digest : '',
      ...(data === '' ? [] : [data]),
    ]);
  });
  return { head, rows };
}
