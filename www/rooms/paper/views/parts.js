// Small parts that the views of the room share.

import { el } from '../../../kit/dom.js';

/** @import { Host } from '../index.js' */
/** @import { Problem } from '../types.js' */

/**
 * A real link that stays on the page: also where pages have no addresses.
 * @param {HTMLAnchorElement} anchor @param {Host} host @param {() => string} link
 */
export function goTo(anchor, host, link) {
  anchor.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    host.go(link());
    window.scrollTo(0, 0);
  });
}

/** What could not be used of a link. @param {Host} host @param {Problem[]} problems @returns {HTMLElement[]} */
export function problemList(host, problems) {
  if (problems.length === 0) return [];
  const lines = problems.map((problem) => el('li', { textContent: host.told(problem) }));
  return [el('ul', { className: 'problems', role: 'alert' }, lines)];
}

/** A field below its label. @param {string} id @param {string} label @param {HTMLElement} control @param {string} [help] */
export function labelled(id, label, control, help) {
  control.id = id;
  return el('div', { className: 'labelled' }, [
    el('label', {
      className: 'label',
      htmlFor: id,
      textContent: label,
      ...(help === undefined ? {} : { title: help }),
    }),
    el('span', { className: 'row' }, [control]),
  ]);
}
