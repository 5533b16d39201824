// A word that the glossary explains.

import { el } from './dom.js';

/** @param {string} textContent @param {string} term */
export function termNode(textContent, term) {
  return el('dfn', { className: 'term', tabIndex: 0, 'data-term': term, textContent });
}
