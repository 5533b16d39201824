// What methods keep and have to be told, and what they execute, as it was measured when the page was built.

import built from '../../pkg/costs.json';
import counted from '../../pkg/operations.json';

/** @import { Executes, Keeps } from './types.js' */

export const costs = /** @type {Keeps[]} */ (/** @type {unknown} */ (built));

/** @param {string | null} method null for the network alone */
export function executedBy(method) {
  const all = /** @type {Executes[]} */ (counted);
  return /** @type {Executes} */ (all.find((each) => each.method === method));
}

/** What links call them. */
export const COSTS = 'costs';

/** They are about the claim of this experiment, too. */
export const COSTS_OF = 'e2';
