// Starts the page. Wiring only.

import { writtenLink } from './address.js';
import { publish } from './api.js';
import { App } from './app.js';
import { byId, el } from './dom.js';
import { framed, wholeAddress } from './embed.js';
import { speak, t } from './i18n.js';
import { Messages, tellRefusal } from './messages.js';
import { fillArticle } from './panels/article.js';
import { listenToKeys } from './shortcuts.js';
import { load, wanted } from './strings/languages.js';
import { missing } from './support.js';

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
