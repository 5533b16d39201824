// How long it will take: from the speed so far, and before there is any, from a short trial.

/** @import { Plan } from '../plan.js' */

/** How long a trial may hold up the page, ms: part of a frame or two. */
const TRIAL_MS = 20;

/** Steps that are timed together at first. */
const STRETCH = 256;

/** What takes less is not timed: clocks of browsers are coarse, some on purpose. ms */
const LEAST_MS = 3;

/** Time that was worked, without pauses. */
export class Pace {
  #worked = 0;
  /** @type {number | null} */
  #since = null;

  /** @param {number} now ms */
  start(now) {
    this.#since ??= now;
  }

  /** @param {number} now ms */
  stop(now) {
    this.#worked = this.worked(now);
    this.#since = null;
  }

  /** @param {number} now ms */
  worked(now) {
    return this.#worked + (this.#since === null ? 0 : now - this.#since);
  }

  /** Time left, ms, or null while nobody knows. @param {number} now ms @param {number} done jobs, and parts of jobs @param {number} left jobs */
  left(now, done, left) {
    return done > 0.01 ? (this.worked(now) / done) * left : null;
  }
}

/** How long a job takes here, ms, as far as a trial of its first steps tells. @param {Plan} plan @param {number} index */
export function trial(plan, index) {
  const work = plan.start(index);
  try {
    // Code is made fast while it runs, and others want the processor too: the fastest stretch says what the machine can do.
    let best = Infinity;
    let stretch = STRETCH;
    let isDone = false;
    const begin = performance.now();
    for (let now = begin; now - begin < TRIAL_MS && !isDone; now = performance.now()) {
      const share = work.share();
      isDone = work.advance(stretch);
      const taken = performance.now() - now;
      if (taken < LEAST_MS) stretch *= 2;
      else best = Math.min(best, taken / Math.max(work.share() - share, 1e-9));
    }
    // What was done before any stretch was long enough is all there is.
    if (best === Infinity) return (performance.now() - begin) / Math.max(work.share(), 1e-9);
    return best;
  } finally {
    work.free();
  }
}
