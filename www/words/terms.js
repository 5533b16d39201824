// A text whose terms can be asked for.

import { termNode } from '../kit/term.js';
import { partsOf } from './marked.js';

/** A text as nodes. @param {string} text with its markup @returns {(Node | string)[]} */
export function withTerms(text) {
  return partsOf(text).map((part) => {
    if (typeof part === 'string') return part;
    return 'term' in part ? termNode(part.text, part.term) : `[${part.mark}]`;
  });
}
