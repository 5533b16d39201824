// Words of the room in the reader's language, which the page has chosen.

import { filled, t } from '../../words/i18n.js';
import { de } from './words/de.js';
import { en } from './words/en.js';

/** @type {Record<string, typeof en>} */
const LANGUAGES = { en, de };

/** A text by key, with `{name}` replaced. @param {keyof typeof en} key @param {Record<string, string | number>} [values] */
export function w(key, values = {}) {
  return filled((LANGUAGES[t('locale')] ?? en)[key], values);
}

/** @param {number} pre index */
export const preName = (pre) => String(pre + 1);

/** @param {number} post index */
export const postName = (post) => String.fromCharCode(65 + post);

/** @param {number} value */
export const signOf = (value) => w(value > 0 ? 'positive' : 'negative');
