// What a method looks like in plots.

/** @import { MethodStyle, Palette } from './palette.js' */

/** @param {Palette} palette @param {string} name @returns {MethodStyle} */
export function lookOf(palette, name) {
  if (!Object.hasOwn(palette.methods, name)) throw new Error(`the palette has no look for the method “${name}”`);
  return palette.methods[name];
}
