// The composer of figures and clips: a script of its own, loaded when first opened.

import { style } from 'built:composer-style';
import { Composer } from './dialog.js';
import { heldScene } from './moment.js';

/** @import { App } from '../rooms/lab/app.js' */

let isDressed = false;

/** A sheet, not text in a <style>, which many a policy forbids. */
function dress() {
  if (isDressed) return;
  isDressed = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Holds the run while the reader composes; a run that played goes on afterwards. @param {App} app */
export async function compose(app) {
  dress();
  const wasPlaying = app.run.playing;
  const what = await heldScene(app);
  await new Composer(app, what).open();
  // Unless somebody has sent it elsewhere, or on, meanwhile.
  const { snapshot } = app.run;
  if (wasPlaying && snapshot?.time_ms === what.held.timeMs && !snapshot.finished) app.play();
}
