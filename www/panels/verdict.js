// Who is ahead, in words.

import { number, percent, t } from '../words/i18n.js';

/** @import { MethodState, Snapshot } from '../run/types.js' */

/** The best value of each score. @typedef {{pearson_r: number, row_pearson_r: number, sign_accuracy: number, angle_deg: number}} Best */

/** Where all are equal nobody is best: NaN. @param {MethodState[]} all @returns {Best} */
export function best(all) {
  // Who has inferred nothing yet is not in the race.
  const methods = all.filter(({ updates }) => updates > 0);
  if (methods.length === 0) return { pearson_r: NaN, row_pearson_r: NaN, sign_accuracy: NaN, angle_deg: NaN };
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

/** @param {Snapshot} snapshot @param {Record<string, string>} labels of the methods */
export function verdict({ methods, chance_sign_accuracy: chance }, labels) {
  const top = best(methods);
  if (!(top.sign_accuracy > chance)) return t('aheadNone', { percent: percent(chance) });
  const names = (/** @type {'sign_accuracy' | 'pearson_r'} */ score) =>
    methods.filter((each) => each.updates > 0 && each[score] === top[score]).map(({ name }) => labels[name]);
  const signs = names('sign_accuracy').join(', ');
  const shape = names('pearson_r').join(', ');
  const values = { signs, shape, percent: percent(top.sign_accuracy), r: number(top.pearson_r, 3) };
  return signs === shape || shape === '' ? t('aheadBoth', values) : t('aheadEach', values);
}
