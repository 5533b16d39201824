// Starts the page. Wiring only.

import { publish } from './api.js';
import { App } from './app.js';
import { byId } from './dom.js';
import { t } from './i18n.js';
import { listenToKeys } from './shortcuts.js';
import { missing } from './support.js';

byId('intro').textContent = t('intro');
byId('about').textContent = t('about');

const lacking = missing();
if (lacking !== null) {
  refuse(t(lacking));
} else {
  start();
}

function start() {
  const app = new App();
  const { run } = app;
  const ready = run.ready.then(async (description) => {
    app.build(description);
    await new Promise((resolve) => setTimeout(resolve));
    app.buildControls(description);
    listenToKeys(app);
    return description;
  });
  ready.catch((error) => refuse(t('failed', { message: error instanceof Error ? error.message : String(error) })));
  publish({
    ready,
    state: () => {
      const loaded = /** @type {import('./types.js').Loaded} */ (run.loaded);
      const { link, values, view, problems } = loaded;
      const { playing, factor, snapshot } = run;
      return {
        link,
        values,
        view,
        problems,
        playing,
        factor,
        time_ms: snapshot?.time_ms ?? 0,
        digest: snapshot?.digest ?? null,
      };
    },
    snapshot: () => run.snapshot,
    play: () => app.play(),
    pause: () => app.pause(),
    reset: () => app.each((each) => each.reset()),
    runUntil: async (timeMs) => {
      const reached = await run.runUntil(timeMs);
      await run.seen(reached.time_ms);
      return reached;
    },
    edit: (changes) => app.edit(changes),
    load: (link) => run.load(link),
  });
}

/** In place of the plots: why there are none. @param {string} reason */
function refuse(reason) {
  const box = byId('refusal');
  box.textContent = reason;
  box.hidden = false;
  byId('panels').hidden = true;
  byId('controls').hidden = true;
}
