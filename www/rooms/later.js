// The rooms that come when they are first opened: how one is opened, and what the page lends to it. A room is a script of its own,
// which has its own copies of small modules; what must not be there twice is lent.

import { compilePlans, learningRoom, paperRoom, plansWorkerUrl, rest, startRoom } from '../kit/assets.js';
import { byId } from '../kit/dom.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { methodLook } from '../methods/registry.js';
import { readPalette } from '../plots/palette.js';
import { describeMore, description, fingerprint } from '../run/description.js';
import { keysAct } from '../shell/single-keys.js';
import { spoken } from '../words/i18n.js';
import { told } from '../words/problems.js';

/** @import { App } from './lab/app.js' */

/**
 * @typedef {object} Opened
 * @property {(link: string) => void} show
 * @property {() => void} [leave] the reader goes elsewhere
 */

/** Called when a room's link has changed. @typedef {(link: string, isStep: boolean) => void} Moved */

/** The script of each. */
const SCRIPTS = { paper: paperRoom, learning: learningRoom };

/** @typedef {keyof typeof SCRIPTS | 'start'} Later */

/** What the page lends to a room. @typedef {ReturnType<typeof lent>} Host */

/** @param {keyof typeof SCRIPTS} name @param {App} app @param {Moved} moved @param {Awaited<ReturnType<typeof rest>>} parts */
function lent(name, app, moved, { Field, openKeys }) {
  return {
    box: byId(name),
    tools: byId(`${name}-tools`),
    way: byId(`way-${name}`),
    language: spoken(),
    description,
    describeMore,
    fingerprint,
    compile: compilePlans,
    workerUrl: plansWorkerUrl,
    palette: readPalette,
    labelOf,
    docOf: (/** @type {string} */ name) => methodLook(name).doc(),
    markOf,
    told,
    Field,
    notices: app.notices,
    moved,
    go: (/** @type {string} */ link) => app.rooms.go(link),
    changeTheme: () => app.changeTheme(),
    keysAct,
    openKeys,
  };
}

const placeOfStart = () => ({ box: byId('start'), tools: byId('start-tools') });

/** Its script may come while the words and the core do. Should it not, who opens the room is told. */
export const expectStart = () => void startRoom().catch(() => {});

/** What a bare address shows, before there is a lab. @param {string} link @param {Promise<void>} opening the core @returns {Promise<void>} */
export async function beginStart(link, opening) {
  const place = placeOfStart();
  const { begin } = await startRoom();
  for (const part of Object.values(place)) part.hidden = false;
  return begin({ ...place, link, opening });
}

/** @param {Later} name @param {App} app @param {Moved} moved @returns {Promise<Opened>} */
export async function openRoom(name, app, moved) {
  if (name === 'start') {
    const { open } = await startRoom();
    const go = (/** @type {string} */ link) => app.rooms.go(link);
    return open({ ...placeOfStart(), moved, go, changeTheme: () => app.changeTheme() });
  }
  const [{ open }, module, parts] = await Promise.all([SCRIPTS[name](), compilePlans(), rest()]);
  return open(lent(name, app, moved, parts), module);
}
