// The second run of a comparison (`vs=` in the link): it does what the first one does, and its curves join the first one's.

import { Run } from './run.js';

/** @import { Loaded } from './types.js' */

/** At most one second run. */
export class Comparison {
  /** @type {Run | null} */
  run = null;
  /** The link it was made from. @type {string | null} */
  link = null;
  #changed;
  #failed;

  /** @param {() => void} changed there is news to draw @param {(message: string) => void} failed */
  constructor(changed, failed) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** Takes up what the first run's link says. @param {Loaded} loaded of the first @param {Run} first */
  follow({ view, restarted }, first) {
    const isPlaying = first.playing;
    const { vs } = view;
    const isOther = vs !== this.link;
    this.link = vs;
    if (vs === null) {
      this.run?.close();
      this.run = null;
    } else if (this.run === null) {
      this.#open(vs, first);
    } else {
      if (isOther) this.run.load(vs, 'address');
      else if (restarted) this.run.reset();
      if (isPlaying) this.run.play();
    }
    if (this.run !== null) void this.#adopt(view.speed, view.until);
  }

  /** @param {string} link @param {Run} first */
  #open(link, first) {
    const run = new Run(link);
    this.run = run;
    run.addEventListener('snapshot', this.#changed);
    run.addEventListener('failed', (event) => this.#failed(/** @type {CustomEvent} */ (event).detail.message));
    run.ready.then(
      () => {
        if (this.run !== run) return;
        const timeMs = first.snapshot?.time_ms ?? 0;
        if (first.playing) run.play();
        // Beside one that stands, it goes to where that stands.
        else if (timeMs > 0) run.runUntil(timeMs).catch(() => {});
      },
      () => {},
    );
  }

  /** Both run at one speed and to one time. @param {number | null} speed @param {number | null} until */
  async #adopt(speed, until) {
    const { run } = this;
    await run?.ready.catch(() => {});
    if (run === this.run) await run?.edit({ speed: speed ?? 'max', until }, 'edit').catch(() => {});
  }
}
