// Starts the page: its words, and the room that the reader comes to.

import { framed, wholeAddress } from './embedding/embed.js';
import { tellRefusal } from './embedding/messages.js';
import { byId, el } from './kit/dom.js';
import { missing } from './kit/support.js';
import { writtenLink } from './link/address.js';
import { fillArticle } from './panels/article.js';
import { roomNamed } from './rooms/registry.js';
import { speak, t } from './words/i18n.js';
import { load, wanted } from './words/languages.js';

begin().catch((error) => refuse(String(error)));

async function begin() {
  const link = writtenLink();
  const lacking = missing();
  const enter = lacking === null ? roomNamed('lab').begin(link) : null;
  speak(await load(wanted(link)));
  document.documentElement.lang = t('locale');
  document.title = t('pageTitle');
  fillArticle();
  if (lacking !== null) refuse(t(lacking));
  enter?.().then(
    () => document.body.classList.add('ready'),
    (error) => refuse(t('failed', { message: error instanceof Error ? error.message : String(error) })),
  );
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
