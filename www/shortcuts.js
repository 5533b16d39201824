// Keys. They act only where the reader is not typing.

import { openKeys } from './dialogs/keys.js';
import { byId } from './dom.js';
import { bringIntoView } from './embed.js';

/** @import { App } from './app.js' */

/** The control that does the same: what an embed's author took away or locked, the key does not do either. */
const CONTROLS = /** @type {Record<string, string>} */ ({
  ' ': 'play',
  s: 'step',
  r: 'reset',
  n: 'seed',
  '+': 'speed',
  '=': 'speed',
  '-': 'speed',
  p: 'parameters',
  t: 'theme',
  f: 'fullscreen',
  '?': 'keys',
});

/** @param {App} app */
export function listenToKeys(app) {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (document.querySelector('dialog[open]') !== null) return;
    const typing = target.matches('input:not([type="range"]), select, textarea');
    if (event.ctrlKey || event.metaKey) {
      if (typing || !'zy'.includes(event.key.toLowerCase())) return;
      app.goBack(event.key.toLowerCase() === 'y' || event.shiftKey ? 1 : -1);
      event.preventDefault();
      return;
    }
    if (typing) return;
    // Space and Enter on a button or a summary are the button's.
    if (event.key === ' ' && target.matches('button, summary, a')) return;
    if (act(app, event)) event.preventDefault();
  });
}

/** @param {App} app @param {KeyboardEvent} event @returns {boolean} whether the key meant anything */
function act(app, event) {
  const control = CONTROLS[event.key.toLowerCase()];
  if (control !== undefined && !app.embed.allows(control)) return false;
  switch (event.key.toLowerCase()) {
    case ' ':
      app.toggle();
      return true;
    case 's':
      app.each((run) => run.step(event.shiftKey ? 'spike' : event.altKey ? 'stimulus' : 'step'));
      return true;
    case 'r':
      app.each((run) => run.reset());
      return true;
    case 'g':
      app.tour?.start(1);
      return true;
    case 'arrowright':
    case 'arrowleft':
      if (!app.tour?.step) return false;
      app.tour.go(event.key === 'ArrowRight' ? 1 : -1);
      return true;
    case 'n':
      byId('new-seed').click();
      return true;
    case '+':
    case '=':
      app.transport?.changeSpeed(1);
      return true;
    case '-':
      app.transport?.changeSpeed(-1);
      return true;
    case 'p':
      bringIntoView(byId('controls'));
      return true;
    case 't':
      app.nextTheme();
      return true;
    case 'f':
      void document.documentElement.requestFullscreen?.().catch(() => {});
      return true;
    case '?':
      openKeys();
      return true;
    default:
      return false;
  }
}
