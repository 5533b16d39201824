// Starts the page: its words, and the room that the reader comes to.

import { lent } from 'built:lent';
import { framed } from './embedding/embed.js';
import { tellRefusal } from './embedding/messages.js';
import { lend } from './kit/assets.js';
import { byId, el } from './kit/dom.js';
import { missing } from './kit/support.js';
import { addressHere, writtenLink } from './link/address.js';
import { without } from './link/attributes.js';
import { dressed, openLinks, readLink } from './link/core.js';
import { firstLook } from './link/first-look.js';
import { linkOfQuery } from './link/query.js';
import { dressMethods } from './methods/sheet.js';
import { fillPlaces, LATER } from './panels/places.js';
import { isLater } from './rooms/names.js';
import { roomNamed } from './rooms/registry.js';
import { description } from './run/description.js';
import { coreModule } from './run/module.js';
import { speak, t } from './words/i18n.js';
import { load, wanted } from './words/languages.js';

begin().catch((error) => refuse(String(error)));

async function begin() {
  lend(lent);
  dressMethods();
  const lacking = missing();
  if (lacking !== null) {
    await sayWords(null);
    refuse(t(lacking));
    return;
  }
  const opening = coreModule().then(openLinks);
  const link = writtenLink() || (await linkOfQuery(opening));
  const lab = roomNamed('lab');
  // Who comes for another room shall find the lab as a bare address has it, in the same language and colours.
  const isElsewhere = isLater(firstLook().room);
  const begun = isElsewhere ? null : lab.begin(link);
  const asked = opening.then(
    () => readLink(link).view.lang,
    () => null,
  );
  // A bare address asks for no language: its words need not wait for the core.
  await sayWords(link === '' ? null : await asked);
  try {
    await opening;
    const enter = begun ?? lab.begin(dressed('', link));
    await enter(link);
    document.body.classList.add('ready');
  } catch (error) {
    refuse(t('failed', { message: error instanceof Error ? error.message : String(error) }));
  }
}

/** @param {string | null} language that the link asks for */
async function sayWords(language) {
  speak(await load(wanted(language)));
  document.documentElement.lang = t('locale');
  document.title = t('pageTitle');
  fillPlaces((place) => place.closest(LATER) === null);
}

/** In place of the plots: why there are none. @param {string} reason */
function refuse(reason) {
  const box = byId('refusal');
  box.textContent = reason;
  tellRefusal(reason);
  const ofEmbeds = description.view_table.filter((key) => key.is_of_embeds).map(({ key }) => key);
  const address = addressHere(without(window.location.hash.slice(1), ofEmbeds));
  // What a host forbids, a tab of its own may allow.
  if (framed && address !== null) {
    box.append(' ', el('a', { href: address, target: '_blank', rel: 'noopener', textContent: t('newTab') }));
  }
  box.hidden = false;
  byId('panels').hidden = true;
  byId('transport').hidden = true;
}
