// Keys of a frame that are its host's: who has clicked into a slide shall still get to the next one.

import { framed } from './embed.js';

/** @import { App } from '../rooms/lab/app.js' */

/** What says nothing by itself, or moves the focus. */
const SILENT = new Set([
  'Tab',
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/**
 * Hands on what the page does not use: never what is typed into a field, nor what a dialog or a control takes.
 * @param {App} app
 * @param {(key: {key: string, code: string, key_code: number, shift: boolean}) => void} tell
 */
export function handOnKeys(app, tell) {
  if (!framed) return;
  document.addEventListener('keydown', (event) => {
    const { key, code, keyCode, shiftKey } = event;
    if (event.defaultPrevented || event.isComposing || SILENT.has(key)) return;
    if (event.altKey || event.ctrlKey || event.metaKey || app.run.loaded?.view.keys !== 'host') return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (document.querySelector('dialog[open]') !== null || target.matches('input, select, textarea')) return;
    if ((key === ' ' || key === 'Enter') && target.matches('button, summary, a')) return;
    // Which of them a library reads, it has read for longer than there are names of keys.
    tell({ key, code, key_code: keyCode, shift: shiftKey });
    if (key === 'Escape') window.parent.focus();
  });
}
