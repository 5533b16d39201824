// Experiments with all that was learnt in them, for who goes back to one: the latest few.

/** @import { Session } from './session.js' */

/** Each has some workers, which wait. */
const MOST = 4;

export class Sessions {
  /** The latest last. @type {Map<string, Session>} */
  #kept = new Map();

  /** The session of a key, which is the latest now. @param {string} key @param {() => Session} make where there is none */
  take(key, make) {
    const session = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, session);
    for (const [oldest, forgotten] of [...this.#kept].slice(0, -MOST)) {
      forgotten.close();
      this.#kept.delete(oldest);
    }
    return session;
  }

  /** @param {string} key */
  forget(key) {
    this.#kept.get(key)?.close();
    this.#kept.delete(key);
  }
}
