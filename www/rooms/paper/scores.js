// What kind of quantity a score is.

/** @import { About, Score } from './types.js' */

/** A share, read as per cent. @param {Score} score */
export const isShare = (score) => score === 'sign_accuracy' || score === 'test_accuracy';

/** An angle, in degrees. @param {Score} score */
export const isAngle = (score) => score.endsWith('angle_deg');

/** Best when it is small. @param {Score} score */
export const isBetterSmall = (score) => isAngle(score) || score === 'test_loss';

/** An estimate by what is right. @param {Score} score */
export const isRelative = (score) => score === 'relative_estimate';

/** Scores of a plan, the one to begin with first. @param {About} about @returns {Score[]} */
export function scoresOf({ scores }) {
  const first = scores.find(isRelative) ?? scores.find(isShare);
  return first === undefined ? scores : [first, ...scores.filter((score) => score !== first)];
}
