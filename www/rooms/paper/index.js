// The room of the paper's figures, as the rest of the page knows it: how it is opened, and what the page lends to it. The room
// itself is a script of its own, which has its own copies of small modules; what must not be there twice is lent.

import { compilePlans, paperRoom, plansWorkerUrl } from '../../kit/assets.js';
import { byId } from '../../kit/dom.js';
import { labelOf } from '../../methods/label.js';
import { markOf } from '../../methods/mark.js';
import { readPalette } from '../../plots/palette.js';
import { description, fingerprint } from '../../run/description.js';
import { spoken } from '../../words/i18n.js';
import { told } from '../../words/problems.js';

/** @import { App } from '../lab/app.js' */

/**
 * @typedef {object} Opened
 * @property {(link: string) => void} show
 */

/** What the page lends to the room. @typedef {ReturnType<typeof lent>} Host */

/** @param {App} app @param {(link: string, isStep: boolean) => void} moved the room's link has changed */
function lent(app, moved) {
  return {
    box: byId('paper'),
    tools: byId('paper-tools'),
    way: byId('way-paper'),
    language: spoken(),
    description,
    fingerprint,
    compile: compilePlans,
    workerUrl: plansWorkerUrl,
    palette: readPalette,
    labelOf,
    markOf,
    told,
    notices: app.notices,
    moved,
    go: (/** @type {string} */ link) => app.rooms.go(link),
    changeTheme: () => app.changeTheme(),
  };
}

/** @param {App} app @param {(link: string, isStep: boolean) => void} moved @returns {Promise<Opened>} */
export async function openPaper(app, moved) {
  const host = lent(app, moved);
  const [{ open }, module] = await Promise.all([paperRoom(), host.compile()]);
  return open(host, module);
}
