// Slow motion: single presynaptic spikes on their way to the postsynaptic neurons.

import { Canvas } from './canvas.js';
import { css, disc, line } from './marks.js';
import { FLASH_MS, Pulses } from './pulses.js';

/** @import { Palette, Rgb } from './palette.js' */
/** @import { Snapshot } from '../run/types.js' */

/** @import { Synapse } from './matrix.js' */

/** @typedef {{layer: 'pre' | 'post', neuron: number}} Neuron */

/** The strongest so many synapses of a neuron are drawn. */
const MOST_WIRES = 24;

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
  /** @type {Synapse | null} */
  #selected = null;
  /** What the reader points at: its wires are shown as long as no other neuron is pointed at. @type {Neuron | null} */
  #pointed = null;
  /** The wires that are shown, for who points at them. @type {Synapse[]} */
  #shown = [];

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
   * @param {Synapse | null} selected
   */
  draw(snapshot, weights, isPlaying, palette, selected) {
    this.#selected = selected;
    this.#snapshot = snapshot;
    this.#weights = weights?.length === snapshot.n_pre * snapshot.n_post ? weights : null;
    this.#palette = palette;
    this.#pulses.feed(snapshot, isPlaying, this.canvas.isOpen);
  }

  /** @param {Neuron | null} neuron whose wires the reader wants to see */
  point(neuron) {
    if (neuron?.layer === this.#pointed?.layer && neuron?.neuron === this.#pointed?.neuron) return;
    this.#pointed = neuron;
    this.canvas.paint((context) => this.#paint(context, performance.now()));
  }

  /** The neuron or the synapse at a place. @param {MouseEvent} event @returns {Neuron | {synapse: Synapse} | null} */
  at({ offsetX, offsetY }) {
    const [snapshot, palette] = [this.#snapshot, this.#palette];
    if (snapshot === null || palette === null) return null;
    const { top, bottom, dot, x } = this.#places(snapshot, palette);
    const { n_pre: nPre, n_post: nPost } = snapshot;
    for (const [layer, count, isThere] of /** @type {const} */ ([
      ['pre', nPre, offsetY < top + 8],
      ['post', nPost, offsetY > bottom - dot],
    ])) {
      const neuron = Math.round(((offsetX - x(0, count)) / (x(count, count) - x(0, count))) * count);
      if (isThere) return { layer, neuron: Math.min(Math.max(neuron, 0), count - 1) };
    }
    const way = (offsetY - top) / (bottom - top);
    const distance = (/** @type {Synapse} */ [post, pre]) =>
      Math.abs((1 - way) * x(pre, nPre) + way * x(post, nPost) - offsetX);
    const nearest = [...this.#shown].sort((a, b) => distance(a) - distance(b))[0];
    return nearest !== undefined && distance(nearest) < 8 ? { synapse: nearest } : null;
  }

  /** @param {Snapshot} snapshot @param {Palette} palette */
  #places({ n_post: nPost }, palette) {
    const { width, height } = this.canvas;
    const dot = Math.min(7, (width - 20) / nPost / 2.6);
    const x = (/** @type {number} */ index, /** @type {number} */ of) => 10 + ((index + 0.5) / of) * (width - 20);
    return { top: palette.plotSize + 12, bottom: height - palette.plotSize - 10 - dot, dot, x };
  }

  /** Not in sight: what happens meanwhile is not caught up with. */
  rest() {
    this.#pulses.forget();
  }

  /** @param {CanvasRenderingContext2D} context @param {number} now */
  #paint(context, now) {
    const [snapshot, palette] = [this.#snapshot, this.#palette];
    if (snapshot === null || palette === null) return;
    const { n_pre: nPre, n_post: nPost } = snapshot;
    const { width, height } = this.canvas;
    const { dot, x, ...ends } = this.#places(snapshot, palette);
    context.font = palette.font;
    context.fillStyle = palette.quiet;
    context.textAlign = 'left';
    context.textBaseline = 'top';
    context.fillText(this.words.pre, 8, 0);
    context.textBaseline = 'bottom';
    context.fillText(this.words.post, 8, height);
    const spiked = this.#pulses.spikes.flatMap(({ neuron }) =>
      this.#wires(neuron).map(({ post }) => /** @type {Synapse} */ ([post, neuron])),
    );
    const asked = this.#asked(nPre);
    this.#shown = [...spiked, ...asked];
    for (const [post, pre] of asked) {
      const isSelected = this.#selected?.join() === `${post},${pre}`;
      const weight = this.#weights?.[post * nPre + pre] ?? 0;
      context.strokeStyle = css(weight < 0 ? palette.negative : palette.positive);
      context.globalAlpha = isSelected ? 1 : 0.5;
      context.lineWidth = isSelected ? 3 : 1;
      line(context, [x(pre, nPre), ends.top], [x(post, nPost), ends.bottom]);
    }
    context.globalAlpha = 1;
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

  /** The wires of the neuron that is pointed at, and the selected one. @param {number} nPre @returns {Synapse[]} */
  #asked(nPre) {
    const selected = this.#selected === null ? [] : [this.#selected];
    if (this.#pointed === null || this.#weights === null) return selected;
    const { layer, neuron } = this.#pointed;
    if (layer === 'pre')
      return [...this.#wires(neuron).map(({ post }) => /** @type {Synapse} */ ([post, neuron])), ...selected];
    const strength = (/** @type {number} */ pre) => Math.abs(this.#weights?.[neuron * nPre + pre] ?? 0);
    const strongest = Array.from({ length: nPre }, (_, pre) => pre).sort((a, b) => strength(b) - strength(a));
    return [...strongest.slice(0, MOST_WIRES).map((pre) => /** @type {Synapse} */ ([neuron, pre])), ...selected];
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
