// The rooms that the page begins with, a folder and a line each. Other rooms come when they are first opened: later.js.

import { lab } from './lab/index.js';

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {(link: string) => (opened: string) => Promise<void>} begin starts at once what takes time; what it gives is called,
 *   with the link that the page was opened with, when there are words, and resolves when the room can be used
 */

const ROOMS = [lab];

/** @param {string} name @returns {Room} */
export function roomNamed(name) {
  const room = ROOMS.find((each) => each.name === name);
  if (room === undefined) throw new Error(`there is no room “${name}”`);
  return room;
}
