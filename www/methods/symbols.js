// Symbols that several methods have.

import { t } from '../words/i18n.js';

/** @import { Explanation, Values } from '../run/types.js' */
/** @import { Symbol } from './types.js' */

/** A method's own rate, or the one that all share. @param {string} own key of its parameter @returns {Symbol} */
export const learningRate = (own) => ({
  name: 'eta',
  sign: ['η'],
  key: (/** @type {Values} */ values) => (values[own] === 0 ? 'learning_rate' : own),
});

/** @param {string} name @param {Symbol['sign']} sign @param {string} key @returns {Symbol} */
export const parameter = (name, sign, key) => ({ name, sign, key: () => key });

/** @type {Symbol<Explanation>} */
export const estimateNow = {
  name: 'estimate',
  sign: ['w', undefined, '^'],
  value: ({ estimate }) => estimate,
  word: () => t('symbolEstimate'),
};
