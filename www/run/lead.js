// By how much one rule must be better than another before one run says that it is.

/** @import { MethodState } from './types.js' */

/** A value of each score. @typedef {{pearson_r: number, row_pearson_r: number, sign_accuracy: number, angle_deg: number}} Scores */

/**
 * Two standard deviations, over seeds, of the difference of two rules (E1 in REPRODUCTION.md, its six pairs taken together). Less
 * than that another seed may turn round.
 * @type {Scores}
 */
export const MARGIN = { pearson_r: 0.006, row_pearson_r: 0.0012, sign_accuracy: 0.018, angle_deg: 1.7 };

/** The best of a score and all who are as good, so far as one run can tell. @param {MethodState[]} methods @param {keyof Scores} score */
export function leaders(methods, score) {
  const good = (/** @type {MethodState} */ each) => (score === 'angle_deg' ? -each[score] : each[score]);
  const top = methods.reduce((high, each) => Math.max(high, Number.isNaN(good(each)) ? high : good(each)), -Infinity);
  return methods.filter((each) => good(each) >= top - MARGIN[score]);
}
