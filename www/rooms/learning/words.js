// Words of the room in the reader's language, which the page has chosen.

import { filled, number, percent, speak, t } from '../../words/i18n.js';
import { de } from './words/de.js';
import { en } from './words/en.js';

/** @import { Language } from '../../words/i18n.js' */

/** @typedef {typeof en} Words */

/** @type {Record<string, Words>} */
const LANGUAGES = { en, de };

/** @type {Words} */
let words = en;

/** Must come before any word is asked for. @param {Language} language */
export function speakHere(language) {
  speak(language);
  words = { ...en, ...LANGUAGES[t('locale')] };
}

/** A text by key, with `{name}` replaced. @param {keyof Words} key @param {Record<string, string | number>} [values] */
export function w(key, values = {}) {
  return filled(String(words[key]), values);
}

/** What each key does. */
export const keyWords = () => words.keysList;

/** The story's steps in words. @param {keyof Words['steps']} name */
export const stepWords = (name) => words.steps[name];

/** @param {number} share */
export const accuracyText = (share) => percent(share);

/** @param {number} angle degrees */
export const degrees = (angle) => (Number.isFinite(angle) ? `${number(angle, 0)}°` : '–');
