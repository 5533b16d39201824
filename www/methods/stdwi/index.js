// STDWI on the page: at each postsynaptic spike, the difference between a fast and a slow trace.

import { m } from '../../words/i18n.js';
import { block, bracketed, change, estimate, letter, operator, part, space, sub } from '../mathml.js';
import { numbersOf, shownAs, symbols } from './family.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** @type {MethodPage<Seen>} */
export const stdwi = {
  name: 'stdwi',
  how: () => m('stdwi', 'how'),
  memory: () => m('stdwi', 'memory'),
  cost: () => m('stdwi', 'cost'),
  local: () => m('stdwi', 'local'),
  fails: () => m('stdwi', 'fails'),
  sources: ['ahmad'],

  equation: () =>
    block(
      change(),
      part('eta', letter('η')),
      space(),
      bracketed(
        part('fast', sub(letter('x'), 'fast')),
        operator('−'),
        part('slow', sub(letter('x'), 'slow')),
        operator('−'),
        part('decay', letter('λ')),
        part('estimate', estimate()),
      ),
    ),

  symbols,
  ...shownAs('stdwi'),
  tell: (seen, _, inspection) => m('stdwi', 'why', numbersOf(seen, inspection)),
};
