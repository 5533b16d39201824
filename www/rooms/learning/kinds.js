// Kinds of feedback in this room: methods are called and look as everywhere, the others as `feedback/` says.

import { KINDS, wordsOfKind } from '../../feedback/labels.js';
import { isKind, looksOfKinds, markOfKind as markOfOther } from '../../feedback/looks.js';

/** @import { Palette } from '../../plots/palette.js' */
/** @import { Host } from '../later.js' */

/** The page's colours with those of the kinds. @param {Host} host @returns {Palette} */
export function paletteOf(host) {
  const palette = host.palette();
  return { ...palette, methods: { ...palette.methods, ...looksOfKinds() } };
}

/** Whether it is inferred from spikes, by a method. @param {string} name */
export const isOfSpikes = (name) => !KINDS.some((kind) => kind.name === name);

/** @param {Host} host @param {string} name */
export const labelOfKind = (host, name) => wordsOfKind(name)?.label ?? host.labelOf(name);

/** What it is, in a sentence. @param {Host} host @param {string} name */
export const docOfKind = (host, name) => wordsOfKind(name)?.doc ?? host.docOf(name);

/** @param {Host} host @param {string} name @returns {HTMLElement} */
export const markOfKind = (host, name) => (isKind(name) ? markOfOther(name) : host.markOf(name));
