// The methods that the page can show: one line each.

import { akrout } from './akrout/index.js';
import { rdd } from './rdd/index.js';
import { stdwi } from './stdwi/index.js';

/** @import { MethodPage } from './types.js' */

/** @type {MethodPage[]} */
export const methodPages = [stdwi, akrout, rdd];

const byName = new Map(methodPages.map((page) => [page.name, page]));

/** @param {string} name @returns {MethodPage} */
export function methodPage(name) {
  const page = byName.get(name);
  if (page === undefined) throw new Error(`www/methods/registry.js has no method “${name}”`);
  return page;
}
