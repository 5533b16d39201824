// Spikes that are on their way, and neurons that have just spiked, in wall time: a spike acts at once, and its way is drawn for the eye, so
// that it can be followed at any speed. While the run stands, so do they.

/** @import { Snapshot, Spikes } from '../run/types.js' */

/** How long a spike is on its way, and how long a neuron shows that it spiked. */
const WAY_MS = 700;
export const FLASH_MS = 450;

/** The newest so many spikes are drawn on their way: more would be a hedge, not one spike after the other. */
const MOST_PULSES = 14;

/** One that was born while the run stood is drawn as its whole way. @typedef {{neuron: number, born: number, isStill: boolean}} Pulse */

/** Goes on by itself as long as something moves. */
export class Pulses {
  /** Of presynaptic neurons. @type {Pulse[]} */
  spikes = [];
  /** When each postsynaptic neuron spiked last, wall time. @type {Map<number, number>} */
  flashes = new Map();
  /** Spikes up to here have been seen, simulated time. */
  #seenMs = NaN;
  #isRunning = false;
  #isPlaying = false;
  #isOpen = false;
  /** Wall time while the run plays, ms. */
  #clock = 0;
  #last = 0;
  #paint;

  /** @param {(now: number) => void} paint */
  constructor(paint) {
    this.#paint = paint;
  }

  /** @param {Snapshot} snapshot @param {boolean} isPlaying @param {boolean} isOpen whether anybody sees it */
  feed({ raster }, isPlaying, isOpen) {
    const hasMoved = raster.to_ms > this.#seenMs;
    this.#isPlaying = isPlaying;
    this.#isOpen = isOpen;
    // After a reset, and when slow motion begins, what was is no news.
    if (!(raster.to_ms >= this.#seenMs)) {
      this.spikes = [];
      this.flashes.clear();
    } else {
      const from = Math.max(this.#seenMs, raster.to_ms - 50) - raster.from_ms;
      // Step by step, each picture shows the spikes of its own step.
      if (!isPlaying && hasMoved) [this.spikes, this.flashes] = [[], new Map()];
      const born = this.#clock;
      for (const neuron of since(raster.pre, from)) this.spikes.push({ neuron, born, isStill: !isPlaying });
      for (const neuron of since(raster.post, from)) this.flashes.set(neuron, born);
      if (this.spikes.length > MOST_PULSES) this.spikes.splice(0, this.spikes.length - MOST_PULSES);
    }
    this.#seenMs = raster.to_ms;
    if (this.#isRunning) return;
    this.#last = performance.now();
    this.#frame(this.#last);
  }

  /** What happens meanwhile is not caught up with. */
  forget() {
    this.#seenMs = NaN;
  }

  /** What part of its way a spike has gone. @param {number} born */
  shareOf(born) {
    return Math.max(0, Math.min(1, (this.#clock - born) / WAY_MS));
  }

  /** @param {number} wallMs */
  #frame(wallMs) {
    if (this.#isPlaying) this.#clock += Math.max(0, wallMs - this.#last);
    this.#last = wallMs;
    const now = this.#clock;
    this.spikes = this.spikes.filter(({ born }) => now - born < WAY_MS);
    for (const [neuron, at] of this.flashes) if (now - at > FLASH_MS) this.flashes.delete(neuron);
    const isMoving = this.spikes.length > 0 || this.flashes.size > 0;
    this.#isRunning = this.#isPlaying && this.#isOpen && isMoving;
    this.#paint(now);
    if (this.#isRunning) requestAnimationFrame((next) => this.#frame(next));
  }
}

/** Neurons with a spike later than a time. @param {Spikes} spikes @param {number} fromMs */
export function since({ time_ms: times, neuron }, fromMs) {
  return Array.from(neuron).filter((_, index) => times[index] > fromMs);
}
