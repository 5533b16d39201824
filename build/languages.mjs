// The languages of the page: each has a module of words that is named by a code.

import { readdirSync } from 'node:fs';

const words = new URL('../www/words/', import.meta.url);

/** All of them: the tour comes when wanted, in each. */
export const ALL_LANGUAGES = readdirSync(words).flatMap((file) => /^([a-z]{2})\.js$/.exec(file)?.[1] ?? []);

/** Those that come when wanted. English is in the page. */
export const LANGUAGES = ALL_LANGUAGES.filter((code) => code !== 'en');
