// Starts the page. Wiring only.

import { publish } from './api.js';
import { App } from './app.js';
import { byId, el } from './dom.js';
import { framed, wholeAddress } from './embed.js';
import { t } from './i18n.js';
import { Messages, tellRefusal } from './messages.js';
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
    document.body.classList.remove('loading');
    app.build(description);
    await new Promise((resolve) => setTimeout(resolve));
    app.buildControls(description);
    listenToKeys(app);
    new Messages(app, description);
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
    reset: () => app.reset(),
    runUntil: (timeMs) => app.runUntil(timeMs),
    edit: (changes) => app.edit(changes),
    load: (link) => run.load(link),
  });
}

/** In place of the plots: why there are none. @param {string} reason */
function refuse(reason) {
  document.body.classList.remove('loading');
  const box = byId('refusal');
  box.textContent = reason;
  tellRefusal(reason);
  const address = wholeAddress(window.location.hash.slice(1));
  // What a host forbids, a tab of its own may allow.
  if (framed && address !== null) {
    box.append(' ', el('a', { href: address, target: '_blank', rel: 'noopener', textContent: t('newTab') }));
  }
  box.hidden = false;
  byId('panels').hidden = true;
  byId('controls').hidden = true;
}
