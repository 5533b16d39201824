// The rooms besides the lab, whose names must be known before any of them is there. A bare address opens the first.

/** Each has a way in the bar, a box and tools in index.html, and a script in later.js. */
export const LATER = /** @type {const} */ (['start', 'paper', 'learning']);

/** @param {string} name @returns {name is typeof LATER[number]} */
export function isLater(name) {
  return LATER.some((each) => each === name);
}
