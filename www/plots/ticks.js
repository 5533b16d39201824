// Where an axis has its numbers, and how they are written.

import { localised } from '../words/i18n.js';

/** Steps between round numbers, in units of a power of ten. */
const ROUND = [1, 2, 5, 10];

/** The same for charts, whose axes are longer. */
const ROUND_OR_QUARTER = [1, 2, 2.5, 5, 10];

/**
 * Round numbers that divide a range into about `count` parts.
 * @param {number} min
 * @param {number} max
 * @param {number} count
 * @param {number[]} [steps]
 */
export function ticks(min, max, count, steps = ROUND) {
  const rough = (max - min) / Math.max(1, count);
  if (!(rough > 0) || !Number.isFinite(rough)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (steps.find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}

/** Those of a chart. @param {number} min @param {number} max @param {number} count */
export function chartTicks(min, max, count) {
  return ticks(min, max, count, ROUND_OR_QUARTER);
}

/** One to nine times each power of ten. @param {number} min above zero @param {number} max */
export function logTicks(min, max) {
  /** @type {number[]} */
  const marks = [];
  if (!(min > 0) || !Number.isFinite(max)) return marks;
  for (let power = Math.floor(Math.log10(min)); 10 ** power <= max; power += 1) {
    for (let digit = 1; digit < 10; digit += 1) marks.push(Number(`${digit}e${power}`));
  }
  return marks.filter((mark) => mark >= min && mark <= max);
}

/** @param {number} value */
export const isPowerOfTen = (value) => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-6;

/** @param {number} value a number as an axis shows it, in the reader's language and without needless digits */
export function label(value) {
  const round = Number(value.toPrecision(6));
  // Small numbers as powers: “0.0005” would not fit beside a small plot.
  const text = round !== 0 && Math.abs(round) < 0.001 ? round.toExponential() : String(round);
  return localised(text);
}
