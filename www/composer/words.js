// Words of the composer in the reader's language, which the page has chosen.

import { filled, t } from '../words/i18n.js';
import { de } from './words/de.js';
import { en } from './words/en.js';

/** @type {Record<string, typeof en>} */
const LANGUAGES = { en, de };

/** @typedef {keyof typeof en} Key */

/** A text by key, with `{name}` replaced. @param {Key} key @param {Record<string, string | number>} [values] */
export function w(key, values = {}) {
  return filled((LANGUAGES[t('locale')] ?? en)[key], values);
}
