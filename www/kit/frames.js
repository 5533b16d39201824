// When to draw what. Drawing is separate from the run: a part is drawn when it has something new and its turn has come, and
// one frame never draws for long.

/** After so much drawing in one frame the rest waits for the next one. */
const BUDGET_MS = 8;

/**
 * @typedef {object} Part
 * @property {() => void} draw
 * @property {() => number} everyMs least time between two drawings of new data
 * @property {'no' | 'data' | 'now'} due
 * @property {number} drawnAt
 */

/** The parts of the page that are drawn. */
export class Frames {
  /** @type {Part[]} */
  #parts = [];
  #before;

  /** @param {(now: number) => void} before called in every frame, to ask for what comes next */
  constructor(before) {
    this.#before = before;
    requestAnimationFrame((now) => this.#frame(now));
  }

  /** @param {() => void} draw @param {() => number} everyMs */
  add(draw, everyMs) {
    this.#parts.push({ draw, everyMs, due: 'no', drawnAt: -Infinity });
  }

  /** New data came. */
  feed() {
    for (const part of this.#parts) if (part.due === 'no') part.due = 'data';
  }

  /** The same data must be drawn anew: another size, theme or mark. */
  redraw() {
    for (const part of this.#parts) part.due = 'now';
  }

  /** Draws everything at once: a printer does not wait for frames. */
  drawAll() {
    for (const part of this.#parts) {
      part.due = 'no';
      part.draw();
    }
  }

  /** Resolves once everything that is due has been drawn. */
  async settled() {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // A first frame, in which news that has just come becomes due.
    do await frame();
    while (this.#parts.some(({ due }) => due !== 'no'));
  }

  /** @param {number} now */
  #frame(now) {
    requestAnimationFrame((next) => this.#frame(next));
    this.#before(now);
    const late = (/** @type {Part} */ part) => (part.due === 'now' ? Infinity : now - part.drawnAt - part.everyMs());
    const ready = this.#parts
      .filter((part) => part.due !== 'no' && late(part) >= 0)
      .sort((a, b) => late(b) - late(a) || 0);
    const begin = performance.now();
    for (const part of ready) {
      part.due = 'no';
      part.drawnAt = now;
      part.draw();
      if (performance.now() - begin > BUDGET_MS) break;
    }
  }
}
