// Values of a parameter as a reader writes them: a list, or a range. Whether they are any good, the core says.

import { typedNumber } from '../../words/i18n.js';

/** @import { Parameter } from '../../run/types.js' */

/** From, to, how many; in the words of either language. */
const RANGE = /^(.+?)\s*(?:to|bis|…|\.\.)\s*(\S+?)[\s,;]+(?:in|:)?\s*(\d+)\b.*$/i;

/** Enough to tell values apart, without the rest that sums of fractions leave. */
const DIGITS = 6;

/** @param {string} text @param {Parameter} parameter @returns {string[]} */
export function valuesIn(text, { kind }) {
  const range = RANGE.exec(text.trim());
  if (range !== null && kind.type !== 'choice') {
    const [from, to, count] = [typedNumber(range[1]), typedNumber(range[2]), range[3]].map(Number);
    if ([from, to].every(Number.isFinite) && count >= 2 && count <= 1000) {
      return spaced(from, to, count, kind.log && from > 0 && to > 0).map(String);
    }
  }
  return partsOf(text).map((part) => (kind.type === 'choice' ? part : typedNumber(part)));
}

/** Where there are semicolons or spaces, a comma may belong to a number. @param {string} text */
function partsOf(text) {
  const separator = text.includes(';') ? /;/ : /,\s+|\s+/.test(text.trim()) ? /,\s+|\s+/ : /,/;
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Evenly spaced values, or, on a logarithmic scale, values a constant factor apart. @param {number} from @param {number} to @param {number} count @param {boolean} isLog */
function spaced(from, to, count, isLog) {
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1);
    const value = isLog ? from * (to / from) ** share : from + share * (to - from);
    return Number(value.toPrecision(DIGITS));
  });
}
