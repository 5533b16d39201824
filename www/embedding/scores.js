// How a host is told of scores: by the core's names, and only those that every method has.

/** @import { Snapshot } from '../run/types.js' */

/** @param {Snapshot} snapshot */
export function scoresOf({ time_ms, chance_sign_accuracy, methods }) {
  return {
    time_ms,
    chance_sign_accuracy,
    methods: methods.map(({ name, pearson_r, row_pearson_r, sign_accuracy, angle_deg }) => ({
      name,
      pearson_r,
      row_pearson_r,
      sign_accuracy,
      angle_deg,
    })),
  };
}
