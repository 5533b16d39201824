// The one place where wall time becomes simulated time.

/** Longer gaps (a stopped tab, a debugger) count as this much, so that a run never rushes to catch up. */
const LONGEST_GAP_MS = 100;

/** Over how much wall time the achieved speed is averaged. */
const AVERAGE_MS = 500;

/** Turns wall time into steps that are due, and steps into the speed that was achieved. */
export class Pace {
  #last = 0;
  #owed = 0;
  #sinceMs = 0;
  #stepsSince = 0;
  #factor = 0;

  /** @param {number} now wall time, ms */
  start(now) {
    this.#last = now;
    this.#owed = 0;
    this.#sinceMs = now;
    this.#stepsSince = 0;
    this.#factor = 0;
  }

  /**
   * @param {number} now wall time, ms
   * @param {number | null} speed simulated time per wall time; null for as fast as it goes
   * @param {number} dtMs simulated time of a step, ms
   * @returns {number} whole steps to take now; Infinity for as many as fit
   */
  due(now, speed, dtMs) {
    const elapsed = Math.min(now - this.#last, LONGEST_GAP_MS);
    this.#last = now;
    if (speed === null) return Infinity;
    this.#owed += (elapsed * speed) / dtMs;
    const steps = Math.floor(this.#owed);
    this.#owed -= steps;
    return steps;
  }

  /**
   * Steps that were due and could not be taken are forgotten: the run is slower than asked for, and says so.
   * @param {number} now
   * @param {number} steps taken
   * @param {number} dtMs
   */
  took(now, steps, dtMs) {
    this.#stepsSince += steps;
    const wall = now - this.#sinceMs;
    if (wall < AVERAGE_MS && this.#factor > 0) return;
    if (wall <= 0) return;
    this.#factor = (this.#stepsSince * dtMs) / wall;
    if (wall >= AVERAGE_MS) {
      this.#sinceMs = now;
      this.#stepsSince = 0;
    }
  }

  /** Simulated time per wall time, lately. */
  get factor() {
    return this.#factor;
  }
}
