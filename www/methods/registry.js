// The methods that the page can show, as they look: a line each, in the core's order. What explains them is in pages.js.

import { akrout } from './akrout/look.js';
import { covariance } from './covariance/look.js';
import { eventPredictive } from './event-predictive/look.js';
import { lateral } from './lateral/look.js';
import { leastSquares } from './least-squares/look.js';
import { predictive } from './predictive/look.js';
import { rdd } from './rdd/look.js';
import { sal } from './sal/look.js';
import { shuffled } from './shuffled/look.js';
import { stdwi } from './stdwi/look.js';
import { stdwiBalanced } from './stdwi-balanced/look.js';
import { stdwiInhibited } from './stdwi-inhibited/look.js';
import { whitened } from './whitened/look.js';

/** @import { MethodLook } from './types.js' */

/** @type {MethodLook[]} */
export const methodLooks = [
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

const byName = new Map(methodLooks.map((look) => [look.name, look]));

/** @param {string} name @returns {MethodLook} */
export function methodLook(name) {
  const look = byName.get(name);
  if (look === undefined) throw new Error(`www/methods/registry.js has no method “${name}”`);
  return look;
}
