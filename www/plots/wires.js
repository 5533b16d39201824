// Slow motion: single presynaptic spikes on their way to the postsynaptic neurons.

import { Canvas } from './canvas.js';
import { css, disc, line } from './marks.js';
import { FLASH_MS, Pulses } from './pulses.js';

/** @import { Palette, Rgb } from './palette.js' */
/** @import { Snapshot } from '../run/types.js' */

/** The strongest so many synapses of a neuron are drawn. */
export const MOST_WIRES = 24;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The two layers, and what travels between them. */
export class WirePlot {
  #pulses = new Pulses((now) => this.canvas.paint((context) => this.#paint(context, now)));
  /** @type {Snapshot | null} */
  #snapshot = null;
  /** @type {Float32Array | null} */
  #weights = null;
  /** @type {Palette | null} */
  #palette = null;
  /** Wires that are shown without a spike, and how wide. @type {{post: number, pre: number, width: number}[]} */
  asked = [];

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
    this.#snapshot = snapshot;
    this.#weights = weights?.length === snapshot.n_pre * snapshot.n_post ? weights : null;
    this.#palette = palette;
    this.#pulses.feed(snapshot, isPlaying, this.canvas.isOpen);
  }

  /** Neurons whose wires are shown because they spiked. */
  get spiking() {
    return this.#pulses.spikes.map(({ neuron }) => neuron);
  }

  /** What was drawn last, once more. */
  repaint() {
    this.canvas.paint((context) => this.#paint(context, performance.now()));
  }

  /** Where the neurons are: heights of both layers, size of a postsynaptic one, and places along a layer of so many. */
  places() {
    const { n_pre: nPre = 1, n_post: nPost = 1 } = this.#snapshot ?? {};
    const { width, height } = this.canvas;
    const size = this.#palette?.plotSize ?? 0;
    const dot = Math.min(7, (width - 20) / nPost / 2.6);
    const x = (/** @type {number} */ index, /** @type {number} */ of) => 10 + ((index + 0.5) / of) * (width - 20);
    return { top: size + 12, bottom: height - size - 10 - dot, dot, x, nPre, nPost };
  }

  /** Not in sight: what happens meanwhile is not caught up with. */
  rest() {
    this.#pulses.forget();
  }

  /** @param {CanvasRenderingContext2D} context @param {number} now */
  #paint(context, now) {
    const [snapshot, palette] = [this.#snapshot, this.#palette];
    if (snapshot === null || palette === null) return;
    const { width, height } = this.canvas;
    const { dot, x, nPre, nPost, ...ends } = this.places();
    context.font = palette.font;
    context.fillStyle = palette.quiet;
    context.textAlign = 'left';
    context.textBaseline = 'top';
    context.fillText(this.words.pre, 8, 0);
    context.textBaseline = 'bottom';
    context.fillText(this.words.post, 8, height);
    for (const { post, pre, width: thick } of this.asked) {
      context.strokeStyle = css(this.weightOf(post, pre) < 0 ? palette.negative : palette.positive);
      context.lineWidth = thick;
      line(context, [x(pre, nPre), ends.top], [x(post, nPost), ends.bottom]);
    }
    for (const { neuron, born, isStill } of this.#pulses.spikes) {
      const share = isStill ? null : this.#pulses.shareOf(born);
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
    for (const { neuron, born } of this.#pulses.spikes) {
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
    const wires = this.wiresOf(neuron);
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

  /** @param {number} post @param {number} pre */
  weightOf(post, pre) {
    return this.#weights?.[post * (this.#snapshot?.n_pre ?? 0) + pre] ?? 0;
  }

  /** The strongest ones of a presynaptic neuron. @param {number} neuron @returns {{post: number, weight: number}[]} */
  wiresOf(neuron) {
    const { n_post: nPost } = /** @type {Snapshot} */ (this.#snapshot);
    const all = Array.from({ length: nPost }, (_, post) => ({ post, weight: this.weightOf(post, neuron) }));
    if (nPost <= MOST_WIRES) return all;
    return all.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_WIRES);
  }

  /** @param {CanvasRenderingContext2D} context @param {Palette} palette @param {number} now @param {{y: number, dot: number, x: (index: number) => number}} place */
  #postDots(context, palette, now, { y, dot, x }) {
    const { n_post: nPost } = /** @type {Snapshot} */ (this.#snapshot);
    context.strokeStyle = palette.ink;
    context.lineWidth = Math.min(1.3, dot);
    for (let post = 0; post < nPost; post += 1) {
      const flash = this.#pulses.flashes.get(post);
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
