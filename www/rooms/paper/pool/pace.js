// How long it will take: from the speed so far, and before there is any, from a short trial.

/** @import { Plan } from '../plan.js' */

/** How long a trial may hold up the page, ms: part of a frame or two. */
const TRIAL_MS = 20;

/** Steps that are timed together. */
const STRETCH = 256;

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
    let isDone = false;
    for (const begin = performance.now(); performance.now() - begin < TRIAL_MS && !isDone; ) {
      const [share, now] = [work.share(), performance.now()];
      isDone = work.advance(STRETCH);
      best = Math.min(best, (performance.now() - now) / Math.max(work.share() - share, 1e-9));
    }
    return best;
  } finally {
    work.free();
  }
}
