// Slow motion: single presynaptic spikes on their way to the postsynaptic neurons. A spike acts at once; the way is drawn
// for the eye, in wall time, so that it can be followed at any speed. While the run stands, so do they.

import { Canvas } from './canvas.js';

/** @import { Palette, Rgb } from './palette.js' */
/** @import { Snapshot, Spikes } from '../run/types.js' */

/** How long a spike is on its way, and how long a neuron shows that it spiked. */
const WAY_MS = 700;
const FLASH_MS = 450;

/** The strongest so many synapses of a neuron are drawn. */
const MOST_WIRES = 24;

/** The newest so many spikes are drawn on their way: more would be a hedge, not one spike after the other. */
const MOST_PULSES = 14;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** One that was born while the run stood is drawn as its whole way. @typedef {{neuron: number, born: number, isStill: boolean}} Pulse */

/** The two layers, and what travels between them. */
export class WirePlot {
  /** @type {Pulse[]} */
  #pulses = [];
  /** When each postsynaptic neuron spiked last, wall time. @type {Map<number, number>} */
  #flashes = new Map();
  /** Spikes up to here have been seen, simulated time. */
  #seenMs = NaN;
  #isRunning = false;
  #isPlaying = false;
  /** Wall time while the run plays, ms. */
  #clock = 0;
  #last = 0;
  /** @type {Snapshot | null} */
  #snapshot = null;
  /** @type {Float32Array | null} */
  #weights = null;
  /** @type {Palette | null} */
  #palette = null;

  /** @param {HTMLElement} box @param {() => void} changed @param {{pre: string, post: string}} words */
  constructor(box, changed, words) {
    this.canvas = new Canvas(box, changed);
    this.words = words;
  }

  /**
   * @param {Snapshot} snapshot
   * @param {Float32Array | null} weights row by row of the postsynaptic neurons
   * @param {boolean} isPlaying
   * @param {Palette} palette
   */
  draw(snapshot, weights, isPlaying, palette) {
    const { raster } = snapshot;
    const hasMoved = raster.to_ms > this.#seenMs;
    this.#isPlaying = isPlaying;
    // After a reset, and when slow motion begins, what was is no news.
    if (!(raster.to_ms >= this.#seenMs)) {
      this.#pulses = [];
      this.#flashes.clear();
    } else {
      const from = Math.max(this.#seenMs, raster.to_ms - 50) - raster.from_ms;
      // Step by step, each picture shows the spikes of its own step.
      if (!isPlaying && hasMoved) [this.#pulses, this.#flashes] = [[], new Map()];
      const born = this.#clock;
      for (const neuron of since(raster.pre, from)) this.#pulses.push({ neuron, born, isStill: !isPlaying });
      for (const neuron of since(raster.post, from)) this.#flashes.set(neuron, born);
      if (this.#pulses.length > MOST_PULSES) this.#pulses.splice(0, this.#pulses.length - MOST_PULSES);
    }
    this.#seenMs = raster.to_ms;
    this.#snapshot = snapshot;
    this.#weights = weights?.length === snapshot.n_pre * snapshot.n_post ? weights : null;
    this.#palette = palette;
    if (this.#isRunning) return;
    this.#last = performance.now();
    this.#frame(this.#last);
  }

  /** Not in sight: what happens meanwhile is not caught up with. */
  rest() {
    this.#seenMs = NaN;
  }

  /** Goes on by itself as long as something moves. @param {number} wallMs */
  #frame(wallMs) {
    if (this.#isPlaying) this.#clock += Math.max(0, wallMs - this.#last);
    this.#last = wallMs;
    const now = this.#clock;
    this.#pulses = this.#pulses.filter(({ born }) => now - born < WAY_MS);
    for (const [neuron, at] of this.#flashes) if (now - at > FLASH_MS) this.#flashes.delete(neuron);
    const isMoving = this.#pulses.length > 0 || this.#flashes.size > 0;
    this.#isRunning = this.#isPlaying && this.canvas.isOpen && isMoving;
    this.canvas.paint((context) => this.#paint(context, now));
    if (this.#isRunning) requestAnimationFrame((next) => this.#frame(next));
  }

  /** @param {CanvasRenderingContext2D} context @param {number} now */
  #paint(context, now) {
    const [snapshot, palette] = [this.#snapshot, this.#palette];
    if (snapshot === null || palette === null) return;
    const { n_pre: nPre, n_post: nPost } = snapshot;
    const { width, height } = this.canvas;
    const dot = Math.min(7, (width - 20) / nPost / 2.6);
    const ends = { top: palette.plotSize + 12, bottom: height - palette.plotSize - 10 - dot };
    const x = (/** @type {number} */ index, /** @type {number} */ of) => 10 + ((index + 0.5) / of) * (width - 20);
    context.font = palette.font;
    context.fillStyle = palette.quiet;
    context.textAlign = 'left';
    context.textBaseline = 'top';
    context.fillText(this.words.pre, 8, 0);
    context.textBaseline = 'bottom';
    context.fillText(this.words.post, 8, height);
    for (const { neuron, born, isStill } of this.#pulses) {
      const share = isStill ? null : Math.max(0, Math.min(1, (now - born) / WAY_MS));
      this.#fan(context, palette, neuron, share, { ...ends, x: (index) => x(index, nPost), from: x(neuron, nPre) });
    }
    context.fillStyle = palette.quiet;
    context.beginPath();
    const small = Math.max(0.8, Math.min(2.6, (width - 20) / nPre / 2.4));
    const every = Math.max(1, Math.ceil(nPre / 400));
    for (let index = 0; index < nPre; index += every) {
      context.moveTo(x(index, nPre) + small, ends.top);
      context.arc(x(index, nPre), ends.top, small, 0, 2 * Math.PI);
    }
    context.fill();
    context.fillStyle = palette.ink;
    for (const { neuron, born } of this.#pulses) {
      const size = 2 + 4 * Math.max(0, 1 - (now - born) / FLASH_MS);
      disc(context, x(neuron, nPre), ends.top, size);
    }
    this.#postDots(context, palette, now, { y: ends.bottom + dot, dot, x: (index) => x(index, nPost) });
  }

  /**
   * One spike's wires and pulses.
   * @param {CanvasRenderingContext2D} context
   * @param {Palette} palette
   * @param {number} neuron
   * @param {number | null} part of the way that it has gone; null for all of it at once
   * @param {{top: number, bottom: number, from: number, x: (index: number) => number}} place
   */
  #fan(context, palette, neuron, part, { top, bottom, from, x }) {
    // Where motion is unwelcome, the way as a whole says the same.
    const isWhole = part === null || calm.matches;
    const share = part ?? 0;
    const wires = this.#wires(neuron);
    const largest = Math.max(...wires.map(({ weight }) => Math.abs(weight)), 1e-30);
    context.save();
    context.lineCap = 'round';
    for (const { post, weight } of wires) {
      const size = Math.abs(weight) / largest;
      const colour = css(weight < 0 ? palette.negative : palette.positive);
      const ahead = isWhole ? 1 : share;
      const behind = isWhole ? 0 : Math.max(0, share - 0.28);
      const at = (/** @type {number} */ way) =>
        /** @type {[number, number]} */ ([from + way * (x(post) - from), top + way * (bottom - top)]);
      context.strokeStyle = colour;
      context.globalAlpha = 0.22 * (1 - 0.6 * share);
      context.lineWidth = 0.6 + 1.6 * size;
      line(context, at(0), at(1));
      context.globalAlpha = isWhole ? 0.7 : 0.95;
      context.lineWidth = 0.8 + 3 * size;
      line(context, at(behind), at(ahead));
    }
    context.restore();
  }

  /** @param {number} neuron @returns {{post: number, weight: number}[]} */
  #wires(neuron) {
    const { n_pre: nPre, n_post: nPost } = /** @type {Snapshot} */ (this.#snapshot);
    const all = Array.from({ length: nPost }, (_, post) => ({
      post,
      weight: this.#weights?.[post * nPre + neuron] ?? 0,
    }));
    if (nPost <= MOST_WIRES) return all;
    return all.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_WIRES);
  }

  /** @param {CanvasRenderingContext2D} context @param {Palette} palette @param {number} now @param {{y: number, dot: number, x: (index: number) => number}} place */
  #postDots(context, palette, now, { y, dot, x }) {
    const { n_post: nPost } = /** @type {Snapshot} */ (this.#snapshot);
    context.strokeStyle = palette.ink;
    context.lineWidth = Math.min(1.3, dot);
    for (let post = 0; post < nPost; post += 1) {
      const flash = this.#flashes.get(post);
      const age = flash === undefined ? 1 : Math.min(1, Math.max(0, (now - flash) / FLASH_MS));
      context.fillStyle = palette.paper;
      disc(context, x(post), y, dot);
      if (age < 1) {
        context.globalAlpha = 1 - age;
        context.fillStyle = palette.ink;
        disc(context, x(post), y, dot);
        context.beginPath();
        context.arc(x(post), y, dot * (1 + 0.9 * age), 0, 2 * Math.PI);
        context.stroke();
        context.globalAlpha = 1;
      }
      context.beginPath();
      context.arc(x(post), y, dot, 0, 2 * Math.PI);
      context.stroke();
    }
  }
}

/** Neurons with a spike later than a time. @param {Spikes} spikes @param {number} fromMs */
export function since({ time_ms: times, neuron }, fromMs) {
  return Array.from(neuron).filter((_, index) => times[index] > fromMs);
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} size */
function disc(context, x, y, size) {
  context.beginPath();
  context.arc(x, y, size, 0, 2 * Math.PI);
  context.fill();
}

/** @param {CanvasRenderingContext2D} context @param {[number, number]} from @param {[number, number]} to */
function line(context, from, to) {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}

/** @param {Rgb} colour */
const css = ([red, green, blue]) => `rgb(${red} ${green} ${blue})`;
