// Sets the run going and stops it; those beside it follow, and out of sight it rests.

/** @import { Presence } from '../../embedding/presence.js' */
/** @import { Comparison } from '../../run/comparison.js' */
/** @import { Run } from '../../run/run.js' */
/** @import { StepUnit } from '../../run/types.js' */

/** Sends `moved` when the run was told to do something. */
export class Player extends EventTarget {
  /** The run was paused because nobody saw the page. */
  #isResting = false;
  #run;
  #comparison;
  #presence;

  /** @param {Run} run @param {Comparison} comparison @param {Presence} presence */
  constructor(run, comparison, presence) {
    super();
    this.#run = run;
    this.#comparison = comparison;
    this.#presence = presence;
    presence.addEventListener('change', () => this.#rest());
    // What came to its end just as nobody saw it any more has nothing left to go on with; played, it would begin anew.
    run.addEventListener('finished', () => {
      this.#isResting = false;
    });
  }

  /** @param {(run: Run) => void} work */
  #tell(work) {
    work(this.#run);
    this.dispatchEvent(new Event('moved'));
  }

  /** Whether it runs, or would if it were seen. */
  get wantsToRun() {
    return this.#run.playing || this.#isResting;
  }

  /** Now, or as soon as the page is seen. */
  play() {
    this.#isResting = !this.#presence.seen;
    if (!this.#isResting) this.#tell((run) => run.play());
  }

  pause() {
    this.#isResting = false;
    this.#tell((run) => run.pause());
  }

  /** @param {StepUnit} unit */
  step(unit) {
    this.#isResting = false;
    this.#tell((run) => run.step(unit));
  }

  /** To t = 0; what plays goes on from there. */
  reset() {
    this.#tell((run) => run.reset());
    this.#comparison.again();
  }

  /** To t = 0, and there it stands: a run that played may have gone on while the news of its link came. */
  rewind() {
    this.pause();
    this.reset();
  }

  /** Out of sight the run pauses, and goes on from there when it is seen again. */
  #rest() {
    if (this.#presence.seen) {
      if (this.#isResting) this.play();
    } else if (this.#run.playing && this.#run.awaited === 0) {
      // What somebody waits for is worked out, seen or not.
      this.pause();
      this.#isResting = true;
    }
  }
}
