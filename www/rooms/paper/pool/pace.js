// How long it will take: from the speed so far, and before there is any, from a short trial.

/** @import { Plan } from '../plan.js' */

/** How long a trial may hold up the page, ms: part of a frame or two. */
const TRIAL_MS = 10;

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
    // The first steps are slower than all others: code is made fast while it runs.
    work.advance(64);
    const before = work.share();
    const begin = performance.now();
    let took = 0;
    let isDone = false;
    for (let steps = 32; took < TRIAL_MS && !isDone; steps *= 2) {
      isDone = work.advance(Math.min(steps, 512));
      took = performance.now() - begin;
    }
    return took / Math.max(work.share() - before, 1e-9);
  } finally {
    work.free();
  }
}
