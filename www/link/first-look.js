// What of a link must be known before the core is there: how the page looks. Only what is written plainly is found; a link that
// needs repair is read by the core.

import { writtenLink } from './address.js';

/** What a bare address opens: a question about this very network. */
export const BARE = 'v=1&room=start&seed=4';

/** Nothing in the address says what the reader wants to see, and no page that was here before has left a run. */
export function isBare() {
  const { hash, search } = window.location;
  const isFramed = window.parent !== window;
  return hash === '' && search === '' && writtenLink() === '' && !isFramed && history.state === null;
}

export function firstLook() {
  const link = isBare() ? BARE : writtenLink() || window.location.search.slice(1);
  /** The first value holds, as in the core. @param {string} key */
  const said = (key) => new RegExp(`(?:^|&)${key}=([^&]*)`).exec(link)?.[1] ?? '';
  return {
    theme: said('theme'),
    embed: said('embed') === '1',
    room: said('room'),
    view: said('view').split(/,|%2c/i).filter(Boolean),
  };
}
