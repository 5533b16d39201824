// What of a link must be known before the core is there: how the page looks. Only what is written plainly is found; a link that
// needs repair is read by the core.

import { writtenLink } from './address.js';

export function firstLook() {
  const link = writtenLink() || window.location.search.slice(1);
  /** The first value holds, as in the core. @param {string} key */
  const said = (key) => new RegExp(`(?:^|&)${key}=([^&]*)`).exec(link)?.[1] ?? '';
  return {
    theme: said('theme'),
    embed: said('embed') === '1',
    room: said('room'),
    view: said('view').split(/,|%2c/i).filter(Boolean),
  };
}
