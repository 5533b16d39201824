// The reader's own run while the tour shows others: where it stood, in memory, and how to get back there.

import { forReader } from '../../words/languages.js';

/** @import { App } from './app.js' */

/** At most one run. */
export class KeptRun {
  /** @type {{link: string, timeMs: number, wasPlaying: boolean} | null} */
  #kept = null;
  #app;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
  }

  keep() {
    const { run, player } = this.#app;
    const { loaded, snapshot } = run;
    if (loaded === null) return;
    this.#kept = { link: loaded.link, timeMs: snapshot?.time_ms ?? 0, wasPlaying: player.wantsToRun };
  }

  /** The reader went elsewhere. */
  forget() {
    this.#kept = null;
  }

  /** The same link gives the same run, so that it need only be computed again. @returns {Promise<boolean>} whether there was one */
  async restore() {
    const kept = this.#kept;
    if (kept === null) return false;
    this.#kept = null;
    const { run } = this.#app;
    // In the colours of now: they may have been changed on the way.
    await run.load(forReader(kept.link), 'return');
    if (kept.timeMs > 0) {
      const reached = await run.runUntil(kept.timeMs);
      // Stopped on the way, or sent elsewhere: the reader wants something else by now.
      if (reached.time_ms !== kept.timeMs) return true;
    }
    if (kept.wasPlaying) this.#app.play();
    return true;
  }
}
