// Words of the page in the reader's language.

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

/** @param {number} ms simulated time */
export function time(ms) {
  if (ms < 1000) return `${number(ms, 2)} ms`;
  return ms < 600_000 ? `${number(ms / 1000, 1)} s` : `${(ms / 60_000).toFixed(1)} min`;
}

/** @param {number} value @param {number} digits after the point */
export function number(value, digits) {
  return Number.isFinite(value) ? value.toFixed(digits).replace('-', '−') : '–';
}

/** Three digits that matter, however large. @param {number} value */
export function compact(value) {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(value < 1 ? 1 : 2)));
}

/** @param {number} share */
export function percent(share) {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '–';
}
