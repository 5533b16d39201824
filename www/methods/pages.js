// What is told of each method where its rule is explained: a line each, in the core's order. Comes after the first plots.

import { akrout } from './akrout/index.js';
import { covariance } from './covariance/index.js';
import { eventPredictive } from './event-predictive/index.js';
import { lateral } from './lateral/index.js';
import { leastSquares } from './least-squares/index.js';
import { predictive } from './predictive/index.js';
import { rdd } from './rdd/index.js';
import { sal } from './sal/index.js';
import { shuffled } from './shuffled/index.js';
import { stdwi } from './stdwi/index.js';
import { stdwiBalanced } from './stdwi-balanced/index.js';
import { stdwiInhibited } from './stdwi-inhibited/index.js';
import { whitened } from './whitened/index.js';

/** @import { MethodPage } from './types.js' */

/** @type {MethodPage[]} */
export const methodPages = [
  stdwi,
  akrout,
  rdd,
  sal,
  stdwiBalanced,
  stdwiInhibited,
  lateral,
  predictive,
  eventPredictive,
  leastSquares,
  whitened,
  covariance,
  shuffled,
];

const byName = new Map(methodPages.map((page) => [page.name, page]));

/** @param {string} name @returns {MethodPage} */
export function methodPage(name) {
  const page = byName.get(name);
  if (page === undefined) throw new Error(`www/methods/pages.js has no method “${name}”`);
  return page;
}
