// Keys. They act only where the reader is not typing.

import { framed } from '../embedding/embed.js';
import { toggleFullScreen } from '../kit/screen.js';
import { askUntil, changeLanguage, choosePreset } from './actions.js';
import { keysAct } from './single-keys.js';
import { soon } from './soon.js';

/** @import { App } from '../rooms/lab/app.js' */

/** The control that does the same: what an embed's author took away or locked, the key does not do either. */
const CONTROLS = /** @type {Record<string, string>} */ ({
  ' ': 'play',
  s: 'step',
  d: 'step',
  r: 'reset',
  g: 'tour',
  x: 'tour',
  n: 'seed',
  u: 'clock',
  1: 'preset',
  2: 'preset',
  3: 'preset',
  4: 'preset',
  '+': 'speed',
  '=': 'speed',
  '-': 'speed',
  p: 'parameters',
  v: 'compare',
  c: 'share',
  e: 'share',
  t: 'theme',
  f: 'fullscreen',
  m: 'present',
  l: 'language',
  '?': 'keys',
});

/** @param {App} app */
export function listenToKeys(app) {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!app.rooms.isIn('lab')) return;
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    if (target.matches('input:not([type="range"], [type="radio"]), select, textarea')) return;
    // Those belong to the browser, and to keyboards that write letters with them: AltGr, and Option on a Mac.
    if (event.altKey || event.getModifierState('AltGraph')) return;
    if (event.ctrlKey || event.metaKey) {
      const direction = undoDirection(event);
      if (direction === 0) return;
      app.undo(direction);
      event.preventDefault();
      return;
    }
    // Space and Enter on a control are the control's, and so are a slider's arrows.
    if (event.key === ' ' && target.matches('button, summary, input')) return;
    if (event.key === 'Enter' && target.matches('button, summary, a, input')) return;
    if (event.key.startsWith('Arrow') && target.matches('input')) return;
    if (event.key.length === 1 && !keysAct()) return;
    if (act(app, event)) event.preventDefault();
  });
}

/** What a key says; where keyboards have no Latin letters, the letter that its place has elsewhere. @param {KeyboardEvent} event */
function meaningOf({ key, code }) {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  const isForeign = letter !== undefined && /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return (isForeign ? letter : key).toLowerCase();
}

/** @param {KeyboardEvent} event */
function undoDirection(event) {
  const key = meaningOf(event);
  if (key === 'y') return 1;
  if (key !== 'z') return 0;
  return event.shiftKey ? 1 : -1;
}

/** @param {App} app @param {KeyboardEvent} event @returns {boolean} whether the key meant anything */
function act(app, event) {
  const key = meaningOf(event);
  const control = CONTROLS[key];
  if (app.stage?.presenter?.take(event.key)) return true;
  if (control !== undefined && !app.embed.allows(control)) return false;
  switch (key) {
    case ' ':
      app.toggle();
      return true;
    case 's':
      app.step(event.shiftKey ? 'spike' : 'step');
      return true;
    case 'd':
      app.step('stimulus');
      return true;
    case 'r':
      app.reset();
      return true;
    case 'escape':
      if (!app.stage?.tour.at) return false;
      app.stage.tour.leave();
      return true;
    case 'g':
      app.stage?.presenter?.leave();
      app.stage?.tour.start(1);
      return true;
    case 'x':
      app.stage?.presenter?.leave();
      app.stage?.tour.start(0, 'exercise');
      return true;
    case 'arrowright':
    case 'arrowleft':
      if (!app.stage?.tour.at) return false;
      app.stage.tour.go(event.key === 'ArrowRight' ? 1 : -1);
      return true;
    case 'n':
      app.newSeed();
      return true;
    case 'u':
      askUntil(app);
      return true;
    case '1':
    case '2':
    case '3':
    case '4':
      choosePreset(app, Number(event.key));
      return true;
    case 'l':
      changeLanguage(app);
      return true;
    case '+':
    case '=':
      app.stage?.transport.changeSpeed(1);
      return true;
    case '-':
      app.stage?.transport.changeSpeed(-1);
      return true;
    case 'p':
      void app.toggleDrawer();
      return true;
    case 'v':
      app.compare();
      return true;
    case 'c':
      void soon(app, ({ cite }) => cite(app));
      return true;
    case 'e':
      void soon(app, ({ compose }) => compose(app));
      return true;
    case 't':
      app.changeTheme();
      return true;
    case 'm':
      // In a frame it is the deck around it that presents.
      if (framed) return false;
      if (app.stage?.presenter?.isOn) app.stage.presenter.leave();
      else app.stage?.presenter?.begin();
      return true;
    case 'f':
      toggleFullScreen();
      return true;
    case '?':
      void soon(app, ({ openKeys }) => openKeys());
      return true;
    default:
      return false;
  }
}
