// A link whose `#` has become a `?` on its way.

import { ownParts } from './core.js';

let wasFound = false;

/**
 * The link in the query, put where it belongs; empty where there is none, for hosts have queries of their own.
 * @param {Promise<void>} opening the core
 * @returns {Promise<string>}
 */
export async function linkOfQuery(opening) {
  const query = window.location.search.slice(1);
  if (!/(^|&)v=\d/.test(query)) return '';
  try {
    await opening;
  } catch {
    return '';
  }
  if (ownParts(query, '').length === 0) return '';
  wasFound = true;
  try {
    history.replaceState(null, '', `${window.location.pathname}#${query}`);
  } catch {
    // Some hosts forbid it: the page works on, its address stays as it is.
  }
  return query;
}

/** Whether the page's first link was found there. */
export const cameFromQuery = () => wasFound;
