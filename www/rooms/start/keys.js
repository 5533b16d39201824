// Keys of the room. They act only where nobody types, and letters and signs only if the reader wants them to.

import { keysAct } from '../../shell/single-keys.js';

/** @import { Phase } from './room.js' */
/** @import { Actions } from './view.js' */

/** @param {HTMLElement} box @param {Actions} actions @param {() => Phase} phase */
export function listenToKeys(box, actions, phase) {
  /** @type {Record<string, () => void>} */
  const keys = {
    '+': () => actions.answer(true),
    '=': () => actions.answer(true),
    '-': () => actions.answer(false),
    '−': () => actions.answer(false),
    t: actions.changeTheme,
    l: actions.changeLanguage,
  };
  document.addEventListener('keydown', (event) => {
    if (box.hidden || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.matches('input, select, textarea')) return;
    if (event.key === ' ') {
      // On a control it is the control's.
      if (target.matches('button, summary, a') || phase() === 'revealed') return;
      actions.act();
    } else {
      const act = keys[event.key.toLowerCase()];
      if (act === undefined || !keysAct()) return;
      act();
    }
    event.preventDefault();
  });
}
