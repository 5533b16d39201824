// Placeholder until the translation is in.
import { en } from './en.js';
import { tour } from './tour.en.js';

/** @type {import('../i18n.js').Language} */
export const language = { words: en, tour };
