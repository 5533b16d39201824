// Shuffled spikes on the page: STDWI on postsynaptic spikes that come late.

import { m } from '../../words/i18n.js';
import { bracketed, change, estimate, letter, operator, part, space, stacked, sub } from '../mathml.js';
import { numbersOf, shownAs, symbols } from '../stdwi/family.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** @type {MethodPage<Seen>} */
export const shuffled = {
  name: 'shuffled',
  how: () => m('shuffled', 'how'),
  memory: () => m('shuffled', 'memory'),
  cost: () => m('shuffled', 'cost'),
  local: () => m('shuffled', 'local'),
  fails: () => m('shuffled', 'fails'),
  sources: [],

  equation: () =>
    stacked(
      [
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
      ],
      [letter('t'), operator('='), sub(letter('t'), 'post'), operator('+'), sub(letter('T'), 'post')],
    ),

  symbols,
  ...shownAs('shuffled'),
  tell: (seen, _, inspection) => m('shuffled', 'why', numbersOf(seen, inspection)),
};
