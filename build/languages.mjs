// The languages that come when wanted: each module of words that is named by a code, but English, which is in the page.

import { readdirSync } from 'node:fs';

const words = new URL('../www/words/', import.meta.url);

export const LANGUAGES = readdirSync(words)
  .flatMap((file) => /^([a-z]{2})\.js$/.exec(file)?.[1] ?? [])
  .filter((code) => code !== 'en');
