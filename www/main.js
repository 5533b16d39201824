// Starts the page. Wiring only.

import { framed, wholeAddress } from './embedding/embed.js';
import { Messages, tellRefusal } from './embedding/messages.js';
import { byId, el } from './kit/dom.js';
import { missing } from './kit/support.js';
import { writtenLink } from './link/address.js';
import { fillArticle } from './panels/article.js';
import { App } from './rooms/lab/app.js';
import { publish } from './shell/api.js';
import { listenToKeys } from './shell/shortcuts.js';
import { speak, t } from './words/i18n.js';
import { load, wanted } from './words/languages.js';

begin().catch((error) => refuse(String(error)));

async function begin() {
  const code = wanted(writtenLink());
  speak(await load(code));
  document.documentElement.lang = t('locale');
  document.title = t('pageTitle');
  fillArticle();
  const lacking = missing();
  if (lacking !== null) refuse(t(lacking));
  else start();
}

function start() {
  const app = new App();
  const ready = app.run.ready.then(async (description) => {
    await app.build(description);
    listenToKeys(app);
    new Messages(app, description);
    document.body.classList.add('ready');
    return description;
  });
  ready.catch((error) => refuse(t('failed', { message: error instanceof Error ? error.message : String(error) })));
  publish(app, ready);
}

/** In place of the plots: why there are none. @param {string} reason */
function refuse(reason) {
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
  byId('transport').hidden = true;
}
