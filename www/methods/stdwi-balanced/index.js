// STDWI with balanced traces on the page: as STDWI, with an amplitude that fits the length of a step.

import { m } from '../../words/i18n.js';
import {
  bracketed,
  change,
  estimate,
  fraction,
  letter,
  operator,
  part,
  power,
  row,
  space,
  stacked,
  sub,
} from '../mathml.js';
import { numbersOf, shownAs, symbols } from '../stdwi/family.js';
import { parameter } from '../symbols.js';

/** @import { MethodPage } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** What a trace loses in a step. @param {'fast' | 'slow'} trace */
const lost = (trace) =>
  row(
    letter('1'),
    operator('−'),
    power(
      letter('e'),
      row(operator('−'), part('step', letter('dt')), operator('/'), part(trace, sub(letter('τ'), trace))),
    ),
  );

/** @type {MethodPage<Seen>} */
export const stdwiBalanced = {
  name: 'stdwi-balanced',
  how: () => m('stdwi-balanced', 'how'),
  memory: () => m('stdwi-balanced', 'memory'),
  cost: () => m('stdwi-balanced', 'cost'),
  local: () => m('stdwi-balanced', 'local'),
  fails: () => m('stdwi-balanced', 'fails'),
  sources: ['ahmad'],

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
      [sub(letter('a'), 'slow'), operator('='), fraction(lost('slow'), lost('fast'))],
    ),

  symbols: [...symbols, parameter('step', ['dt'], 'dt_ms')],
  ...shownAs('stdwi-balanced'),
  tell: (seen, _, inspection) => m('stdwi', 'why', numbersOf(seen, inspection)),
};
