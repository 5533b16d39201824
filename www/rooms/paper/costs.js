// What methods keep and have to be told, as the native program measured it when the page was built.

import built from '../../pkg/costs.json';

/** @import { Keeps } from './types.js' */

export const costs = /** @type {Keeps[]} */ (/** @type {unknown} */ (built));

/** What links call them. */
export const COSTS = 'costs';

/** They are about the claims of these experiments. */
export const COSTS_OF = ['e2', 'e8'];
