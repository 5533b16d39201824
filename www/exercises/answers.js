// The reader's answers: in this browser, on this machine, and nowhere else. Where nothing may be stored they last as long as the page.

import { EXERCISES } from './exercises.js';

/** @import { Answer } from './types.js' */

/** @typedef {{given: Answer, isRight: boolean}} Given */

const KEY = 'stdwi-exercises';

/** All of them, by the names of exercises. */
export class Answers {
  /** Whether they are there when the page is opened again. */
  isKept = true;
  /** @type {Record<string, Given>} */
  #all = {};

  constructor() {
    this.#read();
  }

  /** Another tab may have written meanwhile. */
  #read() {
    try {
      this.#all = sound(JSON.parse(window.localStorage.getItem(KEY) ?? '{}'));
    } catch {
      // Storage is forbidden in some frames and some browsers, and may hold anything.
    }
  }

  /** @param {string} id @returns {Given | null} */
  get(id) {
    return this.#all[id] ?? null;
  }

  /** @param {string} id @param {Given} given */
  set(id, given) {
    if (this.isKept) this.#read();
    this.#all[id] = given;
    try {
      window.localStorage.setItem(KEY, JSON.stringify(this.#all));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }

  /** Whether anything can be stored at all, before there is anything to store. */
  probe() {
    try {
      window.localStorage.setItem(`${KEY}-probe`, '');
      window.localStorage.removeItem(`${KEY}-probe`);
    } catch {
      this.isKept = false;
    }
    return this.isKept;
  }

  forget() {
    this.#all = {};
    try {
      window.localStorage.removeItem(KEY);
    } catch {
      // Then there was nothing.
    }
  }
}

/** What is an answer to an exercise that there is. @param {unknown} stored @returns {Record<string, Given>} */
function sound(stored) {
  /** @type {Record<string, Given>} */
  const all = {};
  if (typeof stored !== 'object' || stored === null) return all;
  for (const { id, asked } of EXERCISES) {
    const { given, isRight } = /** @type {Record<string, Partial<Given>>} */ (stored)[id] ?? {};
    if (typeof isRight !== 'boolean') continue;
    const isOption = (/** @type {unknown} */ name) =>
      asked.kind !== 'number' && typeof name === 'string' && asked.options.includes(name);
    const isSound =
      asked.kind === 'number'
        ? typeof given === 'number' && Number.isFinite(given)
        : asked.kind === 'one'
          ? isOption(given)
          : Array.isArray(given) && given.every(isOption);
    if (isSound) all[id] = { given: /** @type {Answer} */ (given), isRight };
  }
  return all;
}
