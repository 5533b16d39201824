// The network as a drawing: both layers, every synapse, spikes on their way. A synapse has a question mark until its weight is known.

import { Canvas } from '../../plots/canvas.js';
import { css, disc, line } from '../../plots/marks.js';
import { readPalette } from '../../plots/palette.js';
import { FLASH_MS, Pulses } from '../../plots/pulses.js';
import { N_POST, N_PRE, SYNAPSES } from './experiment.js';
import { postName, preName, signOf, w } from './words.js';

/** @import { Palette } from '../../plots/palette.js' */
/** @import { Snapshot } from '../../run/types.js' */

/** How far along its wire a synapse is marked: there all marks are at equal distances, in the order of the rows below. */
const MARKED_AT = 0.75;

/** The part of a wire that a spike covers on its way. */
const LENGTH = 0.22;

/** A reader can follow single spikes up to this speed; above, they would only flicker. */
const FOLLOWED = 0.1;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** What is drawn. @typedef {{weights: Float32Array | null, known: Set<number>, asked: number | null}} Scene */

export class NetworkDrawing {
  /** @type {Scene} */
  scene = { weights: null, known: new Set(), asked: null };
  #palette = readPalette();
  #pulses = new Pulses((now) => this.#repaint(now));
  #now = 0;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.canvas = new Canvas(box, () => this.redraw());
    // The page's colours change without a word to this room.
    new MutationObserver(() => {
      this.#palette = readPalette();
      this.redraw();
    }).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  /** @param {Snapshot} snapshot @param {boolean} isPlaying @param {number | null} speed */
  feed(snapshot, isPlaying, speed) {
    const isFollowed = speed !== null && speed <= FOLLOWED;
    if (!isFollowed) {
      this.#pulses.spikes = [];
      this.#pulses.flashes.clear();
      this.#pulses.forget();
      this.redraw();
    } else if (isPlaying || snapshot.step === 0) {
      this.#pulses.feed(snapshot, isPlaying, this.canvas.isOpen);
    } else {
      // What is on its way stays where it is.
      this.redraw();
    }
  }

  redraw() {
    this.#repaint(this.#now);
  }

  /** @param {number} now */
  #repaint(now) {
    this.#now = now;
    this.canvas.paint((context) => this.#paint(context, now));
    if (this.canvas.isOpen && performance.getEntriesByName('first-plot').length === 0) performance.mark('first-plot');
  }

  /** @param {CanvasRenderingContext2D} context @param {number} now */
  #paint(context, now) {
    const place = new Place(this.canvas, this.#palette);
    for (let synapse = 0; synapse < SYNAPSES; synapse += 1) this.#wire(context, place, synapse);
    for (const { neuron, born, isStill } of this.#pulses.spikes) {
      const isWhole = isStill || calm.matches;
      this.#spike(context, place, neuron, isWhole ? null : this.#pulses.shareOf(born));
    }
    for (let synapse = 0; synapse < SYNAPSES; synapse += 1) this.#mark(context, place, synapse);
    const age = (/** @type {number | undefined} */ at) => (at === undefined ? 1 : Math.min(1, (now - at) / FLASH_MS));
    const spiked = new Map(this.#pulses.spikes.map(({ neuron, born }) => [neuron, born]));
    const { asked } = this.scene;
    for (let pre = 0; pre < N_PRE; pre += 1) {
      const isAsked = asked !== null && asked % N_PRE === pre;
      this.#neuron(context, place.pre(pre), place, preName(pre), age(spiked.get(pre)), isAsked);
    }
    for (let post = 0; post < N_POST; post += 1) {
      const isAsked = asked !== null && Math.floor(asked / N_PRE) === post;
      this.#neuron(context, place.post(post), place, postName(post), age(this.#pulses.flashes.get(post)), isAsked);
    }
    this.#layers(context, place);
  }

  /** What is known of a synapse's weight. @param {number} synapse @returns {number | null} */
  #weight(synapse) {
    return this.scene.known.has(synapse) ? (this.scene.weights?.[synapse] ?? null) : null;
  }

  /** @param {number} weight */
  #colour(weight) {
    return css(weight < 0 ? this.#palette.negative : this.#palette.positive);
  }

  /** Relative to the largest. @param {number} weight */
  #size(weight) {
    return Math.abs(weight) / Math.max(...Array.from(this.scene.weights ?? [], Math.abs), 1e-30);
  }

  /** @param {CanvasRenderingContext2D} context @param {Place} place @param {number} synapse */
  #wire(context, place, synapse) {
    const { from, to } = place.wire(synapse);
    const weight = this.#weight(synapse);
    const isAsked = this.scene.asked === synapse;
    // Pale enough that a spike is seen on it.
    context.strokeStyle = this.#palette.axis;
    context.lineWidth = isAsked ? 2 : 1;
    context.globalAlpha = isAsked ? 1 : 0.45;
    if (weight !== null) {
      context.strokeStyle = this.#colour(weight);
      context.lineWidth = 1 + 5 * this.#size(weight);
      context.globalAlpha = 0.9;
    }
    line(context, from, to);
    context.globalAlpha = 1;
  }

  /** A spike goes all ways at once. @param {CanvasRenderingContext2D} context @param {Place} place @param {number} pre @param {number | null} share of the way; null for all of it */
  #spike(context, place, pre, share) {
    context.save();
    context.lineCap = 'round';
    for (let post = 0; post < N_POST; post += 1) {
      const synapse = post * N_PRE + pre;
      const weight = this.#weight(synapse);
      context.strokeStyle = weight === null ? this.#palette.ink : this.#colour(weight);
      context.lineWidth = this.scene.asked === synapse ? 5 : 3;
      context.globalAlpha = share === null ? 0.5 : 0.85;
      const behind = share === null ? 0 : Math.max(0, share * (1 + LENGTH) - LENGTH);
      const ahead = share === null ? 1 : Math.min(1, share * (1 + LENGTH));
      line(context, place.along(synapse, behind), place.along(synapse, ahead));
    }
    context.restore();
  }

  /** @param {CanvasRenderingContext2D} context @param {Place} place @param {number} synapse */
  #mark(context, place, synapse) {
    const [x, y] = place.along(synapse, MARKED_AT);
    const weight = this.#weight(synapse);
    const isAsked = this.scene.asked === synapse;
    const size = place.mark * (isAsked ? 1.25 : 1);
    context.fillStyle = weight !== null ? this.#colour(weight) : isAsked ? this.#palette.ink : this.#palette.paper;
    disc(context, x, y, size);
    context.lineWidth = 1;
    context.strokeStyle = weight !== null ? this.#colour(weight) : isAsked ? this.#palette.ink : this.#palette.axis;
    context.stroke();
    context.fillStyle = weight !== null || isAsked ? this.#palette.paper : this.#palette.quiet;
    this.#text(context, weight === null ? '?' : signOf(weight), x, y, size * 1.45, 'bold');
  }

  /** @param {CanvasRenderingContext2D} context @param {[number, number]} at @param {Place} place @param {string} name @param {number} age of its spike, from 0 to 1 @param {boolean} isAsked */
  #neuron(context, [x, y], place, name, age, isAsked) {
    const { ink, paper } = this.#palette;
    context.fillStyle = paper;
    disc(context, x, y, place.neuron);
    if (age < 1) {
      context.fillStyle = ink;
      context.globalAlpha = 1 - age;
      disc(context, x, y, place.neuron);
      context.globalAlpha = 1;
    }
    context.strokeStyle = ink;
    context.lineWidth = isAsked ? 3 : 1.3;
    context.beginPath();
    context.arc(x, y, place.neuron, 0, 2 * Math.PI);
    context.stroke();
    context.fillStyle = age < 0.5 ? paper : ink;
    this.#text(context, name, x, y, place.neuron, '600');
  }

  /** @param {CanvasRenderingContext2D} context @param {Place} place */
  #layers(context, place) {
    context.fillStyle = this.#palette.quiet;
    context.font = this.#palette.font;
    context.textAlign = 'left';
    context.textBaseline = 'top';
    context.fillText(w('pre'), 2, 0);
    context.textBaseline = 'bottom';
    context.fillText(w('post'), 2, place.height);
  }

  /** @param {CanvasRenderingContext2D} context @param {string} text @param {number} x @param {number} y @param {number} size @param {string} weight */
  #text(context, text, x, y, size, weight) {
    context.font = `${weight} ${Math.round(size)}px ${this.#palette.sans}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, x, y + size * 0.06);
  }
}

/** Where things are, in CSS pixels. */
class Place {
  /** @param {{width: number, height: number}} canvas @param {Palette} palette */
  constructor({ width, height }, { plotSize }) {
    this.width = width;
    this.height = height;
    this.neuron = Math.max(11, Math.min(20, width / 36));
    // Marks are a 24th of the width apart.
    this.mark = Math.min(12, width / 24 / 2 - 0.5);
    this.top = plotSize + 8 + this.neuron;
    this.bottom = height - plotSize - 8 - this.neuron;
  }

  /** @param {number} index @returns {[number, number]} */
  pre(index) {
    return [((index + 0.5) / N_PRE) * this.width, this.top];
  }

  /** @param {number} index @returns {[number, number]} */
  post(index) {
    return [((index + 0.5) / N_POST) * this.width, this.bottom];
  }

  /** @param {number} synapse */
  wire(synapse) {
    return { from: this.pre(synapse % N_PRE), to: this.post(Math.floor(synapse / N_PRE)) };
  }

  /** @param {number} synapse @param {number} share @returns {[number, number]} */
  along(synapse, share) {
    const { from, to } = this.wire(synapse);
    return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  }
}
