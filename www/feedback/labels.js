// What kinds of feedback are called, and what they are: the core's own words, or another language's.

import kinds from '../pkg/feedback.json';
import { de } from './de.js';

/** @typedef {{name: string, label: string, doc: string}} Kind a kind that no method infers from spikes */

/** By language: words of a kind by its name. @type {Record<string, Record<string, {label: string, doc: string}>>} */
const WORDS = { de };

/** In the order in which they are shown. @type {Kind[]} */
export const KINDS = kinds;

/** In the language of the page. @param {string} name @returns {{label: string, doc: string} | undefined} */
export function wordsOfKind(name) {
  return WORDS[document.documentElement.lang]?.[name] ?? KINDS.find((kind) => kind.name === name);
}
