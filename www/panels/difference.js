// What is different between two conditions, and whether one run of each can tell.

import { labelOf } from '../methods/label.js';
import { MARGIN } from '../run/lead.js';
import { number, t } from '../words/i18n.js';

/** @import { Scores } from '../run/lead.js' */
/** @import { MethodState, Snapshot } from '../run/types.js' */

/** `better`: number of the condition, from 0; null where they are too close to tell. @typedef {{value: number, better: 0 | 1 | null}} Difference */

/** @param {MethodState} a @param {MethodState} b @returns {Record<keyof Scores, Difference> | null} null before both have inferred something */
export function differencesOf(a, b) {
  if (a.updates === 0 || b.updates === 0) return null;
  const of = (/** @type {keyof Scores} */ score) => {
    const value = b[score] - a[score];
    // Of angles the smaller one is better. What is no number tells nothing.
    const gain = score === 'angle_deg' ? -value : value;
    const better = Math.abs(gain) > MARGIN[score] ? (gain > 0 ? 1 : 0) : null;
    return /** @type {Difference} */ ({ value, better });
  };
  return {
    pearson_r: of('pearson_r'),
    row_pearson_r: of('row_pearson_r'),
    sign_accuracy: of('sign_accuracy'),
    angle_deg: of('angle_deg'),
  };
}

/** With its sign; of signs in percentage points. @param {keyof Scores} score @param {number} value */
export function signed(score, value) {
  if (!Number.isFinite(value)) return '–';
  const digits = { pearson_r: 3, row_pearson_r: 3, sign_accuracy: 1, angle_deg: 1 }[score];
  const text = number(score === 'sign_accuracy' ? 100 * value : value, digits);
  const unit = score === 'angle_deg' ? '°' : '';
  return `${value > 0 ? '+' : ''}${text}${unit}`;
}

/** How the first two conditions compare, in a sentence or two. @param {Snapshot} a @param {Snapshot} b */
export function comparisonInWords(a, b) {
  /** @type {Record<'0' | '1' | 'close' | 'early', string[]>} */
  const groups = { 1: [], 0: [], close: [], early: [] };
  for (const method of a.methods) {
    const other = b.methods.find(({ name }) => name === method.name);
    if (other === undefined) continue;
    const signs = differencesOf(method, other)?.sign_accuracy;
    groups[signs === undefined ? 'early' : (signs.better ?? 'close')].push(labelOf(method.name));
  }
  const told = (/** @type {string[]} */ names, /** @type {(methods: string) => string} */ words) =>
    names.length === 0 ? [] : [words(names.join(', '))];
  const parts = [
    ...told(groups[1], (methods) => t('compareBetter', { methods, letter: 'B' })),
    ...told(groups[0], (methods) => t('compareBetter', { methods, letter: 'A' })),
    ...told(groups.close, (methods) => t('compareClose', { methods })),
    ...told(groups.early, (methods) => t('compareEarly', { methods })),
  ];
  if (parts.length === 0) return t('compareNothing');
  const isTold = groups[0].length + groups[1].length > 0;
  const caution = isTold && a.seed !== b.seed ? ` ${t('compareSeeds')}` : '';
  return t('compareSigns', { parts: parts.join('; ') }) + caution;
}
