// The experiments that the core knows, with their texts. The native program writes them when the page is built.

import built from '../../pkg/experiments.json';

/** @import { Experiment } from './types.js' */

export const experiments = /** @type {Experiment[]} */ (/** @type {unknown} */ (built));
