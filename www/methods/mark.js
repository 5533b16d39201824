// A method's mark, which stands beside its name wherever there is no plot.

import { el } from '../kit/dom.js';
import { methodLook } from './registry.js';

/** @param {string} name */
export function markOf(name) {
  return el('span', {
    className: `mark method-${name}`,
    textContent: methodLook(name).look.mark,
    'aria-hidden': 'true',
  });
}
