// The languages of the page, and which one a reader gets.

import { language } from '../kit/assets.js';
import { hasAddress, writtenLink } from '../link/address.js';
import { dressed } from '../link/core.js';
import { methods } from '../methods/words.en.js';
import { en } from './en.js';
import { t } from './i18n.js';

/** @import { Address } from '../link/address.js' */
/** @import { KeptRun } from '../rooms/lab/kept.js' */
/** @import { Language } from './i18n.js' */
/** @import { Notices } from '../shell/notices.js' */

/** Codes, each with the language's own name. English is part of the page; the others come when wanted. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

/** @type {Language} */
export const english = { words: en, methods };

/** What the link asks for, else what the reader's browser prefers, else English. @param {string | null} asked @returns {keyof LANGUAGES} */
export function wanted(asked) {
  const codes = [asked, ...navigator.languages.map((name) => name.slice(0, 2).toLowerCase())];
  const known = codes.find((code) => code !== null && Object.hasOwn(LANGUAGES, code));
  return /** @type {keyof LANGUAGES} */ (known ?? 'en');
}

/** @param {string} code */
export function nextLanguage(code) {
  const codes = Object.keys(LANGUAGES);
  return codes[(codes.indexOf(code) + 1) % codes.length];
}

/** What was wanted when the page was made. */
let chosen = 'en';

/** Where a language cannot be loaded, the page speaks English. @param {string} code @returns {Promise<Language>} */
export async function load(code) {
  chosen = code;
  if (code === 'en') return english;
  const other = await language(code).catch(() => english);
  // A word that a language lacks is said in English.
  return { ...other, words: { ...en, ...other.words }, methods: { ...methods, ...other.methods } };
}

/** A link of the page's own, in the language and the colours that the address asks for. @param {string} link */
export function forReader(link) {
  return dressed(link, writtenLink());
}

/**
 * A link came. Every word of the page was chosen when it was made: another language makes it again, from its own address, and the
 * run is computed again up to where it was.
 * @param {string | null} lang of the link
 * @param {string} link
 * @param {{notices: Notices, address: Address, kept: KeptRun}} page
 * @param {boolean} [hasJustBegun] the link brought another run
 * @returns {boolean} whether the page is about to be made again
 */
export function follow(lang, link, { notices, address, kept }, hasJustBegun = false) {
  if (lang !== null && !Object.hasOwn(LANGUAGES, lang)) {
    const known = Object.values(LANGUAGES).join(', ');
    notices.show('language', t('noLanguage', { code: lang, known }), [], { isProblem: true });
    return false;
  }
  notices.hide('language');
  if (wanted(lang) === chosen || !hasAddress()) return false;
  address.write(link, false);
  // Where the address cannot be written, making the page again would end as it began.
  if (writtenLink() !== link) return false;
  address.leave(kept.note(hasJustBegun));
  window.location.reload();
  return true;
}
