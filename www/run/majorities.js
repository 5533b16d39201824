// What always saying “positive” is right for, in each condition: other weights have another majority.

import { LETTERS } from './letters.js';

/** @import { Snapshot } from './types.js' */

/** Without a letter where it is that of all. @typedef {{letter: string, share: number}} Majority */

/** @param {(Snapshot | null)[]} snapshots of all conditions; null for one that is not there yet @returns {Majority[]} */
export function majoritiesOf(snapshots) {
  const known = snapshots.flatMap((snapshot, at) =>
    snapshot === null ? [] : [{ letter: LETTERS[at], share: snapshot.chance_sign_accuracy }],
  );
  const isOne = known.every(({ share }) => share === known[0].share);
  return isOne ? known.slice(0, 1).map(({ share }) => ({ letter: '', share })) : known;
}
