// What follows when the run has taken up a link: for the address bar, the notices, the playing, the run beside it.

import { framed } from '../../embedding/embed.js';
import { meaningOf } from '../../run/causes.js';
import { follow } from '../../words/languages.js';

/** @import { Loaded } from '../../run/types.js' */
/** @import { App } from './app.js' */

/** @param {App} app @param {Loaded} loaded */
export function arrive(app, loaded) {
  const { cause, link, restarted, view } = loaded;
  const isSeen = app.rooms.isIn('lab');
  if (isSeen && follow(view.lang, link, app, restarted)) return;
  const { isStep, begins, plays } = meaningOf(loaded);
  if (isSeen) app.embed.show(view, link);
  const hasOthers = app.comparison.follow(link, begins);
  // Inside another page, going back is about that page.
  if (isSeen) app.address.write(link, (isStep || (cause === 'edit' && hasOthers)) && !framed);
  if (begins && !restarted && !app.run.awaitsSince(loaded.id)) app.player.rewind();
  // Undo knows where it is; the next of its links may already be on the way.
  if (cause !== 'undo') app.past.record(link);
  app.showControls();
  tellProblems(app, loaded, plays === 'asItWas');
  if (begins) begin(app, loaded, plays);
  if (begins && cause === 'edit') app.stage?.transport.tellRestart();
  app.stage?.redraw();
  app.rooms.follow(loaded);
}

/** @param {App} app @param {Loaded} loaded @param {boolean} isEdit which says nothing about the rest of the link */
function tellProblems({ notices }, { problems }, isEdit) {
  if (problems.length > 0 || !isEdit) notices.ofLink(problems);
}

/** At t = 0. @param {App} app @param {Loaded} loaded @param {ReturnType<typeof meaningOf>['plays']} plays */
function begin(app, { view, id }, plays) {
  for (const kind of ['digest', 'failed']) app.notices.hide(kind);
  // Who changes something while the run is paused wants it paused; what had come to its end begins anew. Who opens a link
  // wants what it says.
  const asked = {
    always: true,
    link: view.autoplay && !app.embed.waits,
    asItWas: app.run.snapshot?.finished === true,
    never: false,
  };
  if (asked[plays]) app.play();
  // Who has asked for a time meanwhile waits for it.
  else if (plays !== 'asItWas' && !app.run.awaitsSince(id)) app.player.rewind();
}
