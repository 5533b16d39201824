// The reader's own run while the tour shows others, or while the page is made again in another language: where it stood, and how to
// get back there.

import { forReader } from '../../words/languages.js';

/** @import { App } from './app.js' */

/** @typedef {{link: string, timeMs: number, wasPlaying: boolean}} Kept */

/** At most one run. */
export class KeptRun {
  /** @type {Kept | null} */
  #kept = null;
  #app;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
  }

  /** @param {string} link of the run as it is to be shown again */
  keep(link) {
    const now = this.#now();
    if (now !== null) this.#kept = { ...now, link };
  }

  /** Whether there is one. */
  get has() {
    return this.#kept !== null;
  }

  /** @returns {Kept | null} */
  #now() {
    const { run, player } = this.#app;
    const { loaded, snapshot } = run;
    if (loaded === null) return null;
    return { link: loaded.link, timeMs: snapshot?.time_ms ?? 0, wasPlaying: player.wantsToRun };
  }

  /** For the page when it is made again: the run that is kept, or else the one that is shown, unless it has only just begun. @param {boolean} hasJustBegun */
  note(hasJustBegun) {
    if (this.#kept !== null) return { ...this.#kept, isShown: false };
    const now = hasJustBegun ? null : this.#now();
    return now === null ? null : { ...now, isShown: true };
  }

  /** What the page had noted before it was made again. @param {unknown} note */
  async takeUp(note) {
    if (typeof note !== 'object' || note === null || !('link' in note && 'timeMs' in note)) return;
    const { link, timeMs, wasPlaying, isShown } = /** @type {Kept & {isShown: boolean}} */ (note);
    this.#kept = { link: String(link), timeMs: Number(timeMs), wasPlaying: wasPlaying === true };
    if (isShown) await this.restore();
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
    // In the colours and the language of now: they may have been changed on the way.
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
