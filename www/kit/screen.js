// What of the page is on the screen.

import { byId } from './dom.js';

/** Brings a part of the page below the bar. Not `scrollIntoView`, which would scroll the page around a frame too. @param {HTMLElement} part */
export function scrollTo(part) {
  const bar = byId('bar').getBoundingClientRect();
  const isSticky = getComputedStyle(byId('bar')).position === 'sticky';
  window.scrollTo({ top: window.scrollY + part.getBoundingClientRect().top - (isSticky ? bar.height : 0) - 8 });
}

/** Whether the plots are laid out side by side, as the style sheet does where there is room. */
export const fitsOneScreen = () => matchMedia('(min-width: 77.5em)').matches;

/** Where a frame may not fill the screen, the page stays as it is. */
export function toggleFullScreen() {
  const isFull = document.fullscreenElement !== null;
  const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  done?.catch(() => {});
}
