// What parts of the page ask of it as a whole, by events that bubble up to the document, and what the browser asks when it
// prints.

import { byId } from '../kit/dom.js';
import { publicAddress } from '../link/address.js';
import { time } from '../words/i18n.js';
import { soon } from './soon.js';

/** @import { App } from '../rooms/lab/app.js' */

/** @param {App} app */
export function listenToRequests(app) {
  const on = (/** @type {string} */ type, /** @type {(detail: any) => void} */ take) =>
    document.addEventListener(type, (event) => take(/** @type {CustomEvent} */ (event).detail));
  on('language', (code) => void app.edit({ lang: code }));
  on('exercises', () => app.stage?.tour.start(0, 'exercise'));
  on('compose', () => void soon(app, ({ compose }) => compose(app)));
  document.addEventListener('figure-data', (event) => {
    // These panels show the condition that controls change.
    const isOfEdited = /** @type {Element} */ (event.target).closest('#panel-network, #inspector') !== null;
    const run = isOfEdited ? app.comparison.editedRun : app.run;
    const { detail } = /** @type {CustomEvent} */ (event);
    void soon(app, ({ openDataOf }) => openDataOf(app, detail, run));
  });
  window.addEventListener('beforeprint', () => print(app, true));
  window.addEventListener('afterprint', () => print(app, false));
}

/** A sheet says where it comes from. @param {App} app @param {boolean} isPrinting */
function print(app, isPrinting) {
  const timeMs = app.run.snapshot?.time_ms ?? 0;
  const when = app.rooms.isIn('lab') ? ` · t = ${time(timeMs)}` : '';
  byId('printed').textContent = publicAddress(app.rooms.link) + when;
  app.stage?.print(isPrinting);
}
