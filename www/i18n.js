// Words and numbers of the page in the reader's language.

import { en } from './strings/en.js';

/** @typedef {typeof en} Strings */

/** @type {Strings} */
let words = en;

/** @param {Strings} strings */
export function setWords(strings) {
  words = strings;
}

/**
 * A text by key, with `{name}` replaced.
 * @param {keyof Strings} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  return String(words[key]).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** A group of texts. @template {keyof Strings} K @param {K} key @returns {Strings[K]} */
export function group(key) {
  return words[key];
}

/** A text of a group, for keys that come from the core and may be newer than the strings. @param {keyof Strings} key @param {string} name @param {string} fallback */
export function member(key, name, fallback) {
  const texts = /** @type {Record<string, string>} */ (/** @type {unknown} */ (words[key]));
  return texts[name] ?? fallback;
}

/** @param {number} ms simulated time */
export function time(ms) {
  if (ms < 1000) return `${number(ms, 2)} ms`;
  return ms < 1e6 ? `${number(ms / 1000, 1)} s` : `${count(Math.round(ms / 1000))} s`;
}

/** @param {number} value @param {number} digits after the point */
export function number(value, digits) {
  if (!Number.isFinite(value)) return '–';
  // No sign for what rounds to zero.
  return value
    .toFixed(digits)
    .replace(/^-(?=[0.]*$)/, '')
    .replace('-', '−');
}

/** @param {number} value a whole number */
export function count(value) {
  return value.toLocaleString(words.locale);
}

/** Three digits that matter, however large or small. @param {number} value */
export function compact(value) {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? count(Math.round(value)) : String(Number(value.toPrecision(3)));
  return digits.replace('-', '−');
}

/** Two digits that matter, in little room. @param {number} value */
export function brief(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const digits = size > 0 && size < 1e-3 ? value.toExponential(1) : String(Number(value.toPrecision(2)));
  return digits.replaceAll('-', '−');
}

/** @param {number} share */
export function percent(share) {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)}\u202f%` : '–';
}
