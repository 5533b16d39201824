// The words that index.html has places for.

import { el } from '../kit/dom.js';
import { t } from '../words/i18n.js';

/** @typedef {'network'} Key any key of a text */

/** What comes a moment later, with its words. */
export const LATER = '.article';

/** Fills the places that name a text, a heading or a label. @param {(place: Element) => boolean} isWanted */
export function fillPlaces(isWanted) {
  const places = (/** @type {string} */ attribute) =>
    [...document.querySelectorAll(`[${attribute}]`)]
      .filter(isWanted)
      .map((place) => /** @type {const} */ ([place, t(/** @type {Key} */ (place.getAttribute(attribute)))]));
  for (const [section, words] of places('data-heading')) {
    const id = `h-${section.getAttribute('data-heading')}`;
    section.prepend(el('h2', { id, textContent: words }));
    section.setAttribute('aria-labelledby', id);
  }
  // What the build wrote there stays, or it would count as painted late.
  for (const [place, words] of places('data-text')) if (place.textContent !== words) place.textContent = words;
  for (const [place, words] of places('data-label')) place.setAttribute('aria-label', words);
}
