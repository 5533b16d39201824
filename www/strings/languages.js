// The languages of the page, and which one a reader gets.

import { language } from '../assets.js';
import { en } from './en.js';
import { tour } from './tour.en.js';

/** @import { Language } from '../i18n.js' */

/** Codes, each with the language's own name. English is part of the page; the others come when wanted. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

/** @type {Language} */
export const english = { words: en, tour };

/** What the link asks for, else what the reader's browser prefers, else English. @param {string} link @returns {keyof LANGUAGES} */
export function wanted(link) {
  const asked = /(?:^|&)lang=([a-z]{2})(?:&|$)/i.exec(link)?.[1].toLowerCase();
  const codes = [asked, ...navigator.languages.map((name) => name.slice(0, 2).toLowerCase())];
  const known = codes.find((code) => code !== undefined && Object.hasOwn(LANGUAGES, code));
  return /** @type {keyof LANGUAGES} */ (known ?? 'en');
}

/** Where a language cannot be loaded, the page speaks English. @param {string} code @returns {Promise<Language>} */
export async function load(code) {
  if (code === 'en') return english;
  return language(code).catch(() => english);
}
