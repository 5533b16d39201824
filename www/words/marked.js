// The markup of texts: `[word](term)` is a term of the glossary, `[A]` a mark in the plots.

/** @typedef {string | {text: string, term: string} | {mark: string}} Part */

/** @param {string} text @returns {Part[]} */
export function partsOf(text) {
  /** @type {Part[]} */
  const parts = [];
  let from = 0;
  for (const { 0: all, 1: word, 2: term, index } of text.matchAll(/\[([^\]]+)\](?:\((\w+)\))?/g)) {
    parts.push(text.slice(from, index), term === undefined ? { mark: word } : { text: word, term });
    from = index + all.length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== '');
}
