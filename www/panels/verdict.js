// Who is ahead, in words.

import { labelOf } from '../methods/label.js';
import { number, percent, t } from '../words/i18n.js';
import { racing } from './kinds.js';

/** @import { MethodState, Snapshot } from '../run/types.js' */

/** The best value of each score. @typedef {{pearson_r: number, row_pearson_r: number, sign_accuracy: number, angle_deg: number}} Best */

/** Where all are equal nobody is best, and nobody is where there is no other: NaN. Ceilings and floors are no rules. @param {MethodState[]} states @returns {Best} */
export function best(states) {
  const all = racing(states);
  // Who has inferred nothing yet is not in the race.
  const methods = all.filter(({ updates }) => updates > 0);
  if (all.length < 2 || methods.length === 0) {
    return { pearson_r: NaN, row_pearson_r: NaN, sign_accuracy: NaN, angle_deg: NaN };
  }
  const isTie = (/** @type {keyof Best} */ score) =>
    methods.length > 1 && methods.every((each) => each[score] === methods[0][score]);
  const top = (/** @type {keyof Best} */ score) =>
    isTie(score) ? NaN : methods.reduce((high, each) => (each[score] > high ? each[score] : high), -Infinity);
  const least = methods.reduce((low, each) => (each.angle_deg < low ? each.angle_deg : low), Infinity);
  return {
    pearson_r: top('pearson_r'),
    row_pearson_r: top('row_pearson_r'),
    sign_accuracy: top('sign_accuracy'),
    angle_deg: isTie('angle_deg') ? NaN : least,
  };
}

/** @param {Snapshot} snapshot */
export function verdict({ methods: states, chance_sign_accuracy: majority }) {
  const methods = racing(states);
  if (methods.length === 1) return alone(methods[0]);
  const top = best(methods);
  if (!(top.sign_accuracy > majority)) return t('aheadNone', { percent: percent(majority) });
  const names = (/** @type {'sign_accuracy' | 'pearson_r'} */ score) =>
    methods.filter((each) => each.updates > 0 && each[score] === top[score]).map(({ name }) => labelOf(name));
  const signs = names('sign_accuracy').join(', ');
  const shape = names('pearson_r').join(', ');
  const values = { signs, shape, percent: percent(top.sign_accuracy), r: number(top.pearson_r, 3) };
  return signs === shape || shape === '' ? t('aheadBoth', values) : t('aheadEach', values);
}

/** There is nobody to be ahead of. @param {MethodState} method */
function alone({ name, updates, sign_accuracy: signs, pearson_r: r }) {
  if (updates === 0) return t('noUpdate');
  return t('aheadAlone', { method: labelOf(name), percent: percent(signs), r: number(r, 3) });
}
