// Spreads drawing over frames, so that no task is long: each frame draws as many plots as fit its budget, and a new
// snapshot is taken up when all plots have shown the one before.

/** Drawing per frame, ms. One plot more may run over it. */
const BUDGET_MS = 5;

/** Plots that are still to be drawn. */
export class DrawQueue {
  /** @type {(() => void)[]} */
  #jobs = [];
  #busy = false;

  get isEmpty() {
    return this.#jobs.length === 0 && !this.#busy;
  }

  /** @param {(() => void)[]} jobs */
  add(jobs) {
    this.#jobs.push(...jobs);
  }

  /** Called once per frame. */
  async drain() {
    if (this.#busy) return;
    this.#busy = true;
    const begin = performance.now();
    try {
      while (performance.now() - begin < BUDGET_MS) {
        const job = this.#jobs.shift();
        if (job === undefined) break;
        job();
        // uPlot draws in a microtask of its own: let it, so that its time counts.
        await null;
        await null;
      }
    } finally {
      this.#busy = false;
    }
  }
}
