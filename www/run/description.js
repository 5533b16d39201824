// The description of the core: labels, meanings, ranges, presets. The native program writes it when the page is built
// (`stdwi describe`), so that the core itself need not hold the texts.

import built from '../pkg/description.json';

/** @import { Description } from './types.js' */

export const description = /** @type {Description} */ (/** @type {unknown} */ (built.description));

/** What another room brings. @typedef {{docs: Record<string, string>, problems: Description['problems']}} Texts */

/** Adds texts that were left out of the first load. @param {Texts} texts */
export function describeMore({ docs, problems }) {
  for (const parameter of description.table) parameter.doc = docs[parameter.key] ?? parameter.doc;
  description.problems.push(...problems);
}

/** What a core must answer to be the one that is described. */
export const fingerprint = built.fingerprint;
