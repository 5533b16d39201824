// A weight matrix as coloured cells: a row for each postsynaptic neuron, a column for each presynaptic one.

import { drawXAxis, drawYAxis } from './axis.js';
import { Canvas } from './canvas.js';
import { label } from './ticks.js';

/** @import { Palette } from './palette.js' */

/** A synapse: post, pre. @typedef {[number, number]} Synapse */

/** @typedef {{left: number, top: number, width: number, height: number}} Place */

/** Weights beyond so many times the root mean square get the full colour. */
export const FULL_AT = 2;

/** Room for the means of rows, in heights of letters, for their bars have a title. */
const RIGHT = 3.8;

/** Where these bars begin, CSS pixels from the matrix, and how long they are at most on either side. */
const BARS = { from: 8, half: 14 };

/** @typedef {{pre: string, post: string, mean: string}} Words */

/** One matrix. */
export class MatrixPlot {
  #nPre = 0;
  #nPost = 0;
  /** Where the cells are, CSS pixels from the top. */
  #frame = { left: 0, width: 1, height: 1 };
  #cells = new Cells();
  /** Weights that were changed get a mark. @type {Synapse[]} */
  changed = [];

  /**
   * @param {HTMLElement} box
   * @param {() => void} changed
   * @param {Words} words
   * @param {(synapse: Synapse | null, isClick: boolean) => void} point the reader points at a synapse, or leaves
   */
  constructor(box, changed, words, point) {
    this.canvas = new Canvas(box, changed);
    this.words = words;
    const { element } = this.canvas;
    element.addEventListener('pointermove', (event) => point(this.synapseAt(event), false));
    element.addEventListener('pointerleave', () => point(null, false));
    element.addEventListener('click', (event) => {
      const synapse = this.synapseAt(event);
      if (synapse !== null) point(synapse, true);
    });
  }

  /** Where the bars of the means are, CSS pixels from the corner of the box. @returns {Place} */
  get means() {
    const { left, width, height } = this.#frame;
    return { left: left + width + BARS.from, top: 0, width: 2 * BARS.half, height };
  }

  /** The same of a weight. @param {Synapse} synapse @returns {Place} */
  placeOf([post, pre]) {
    const [width, height] = [this.#frame.width / this.#nPre, this.#frame.height / this.#nPost];
    return { left: this.#frame.left + pre * width, top: post * height, width, height };
  }

  /** What a pointer is at. @param {MouseEvent} event @returns {Synapse | null} */
  synapseAt({ offsetX, offsetY }) {
    const { left, width, height } = this.#frame;
    const pre = Math.floor(((offsetX - left) / width) * this.#nPre);
    const post = Math.floor((offsetY / height) * this.#nPost);
    const isInside = post >= 0 && post < this.#nPost && pre >= 0 && pre < this.#nPre;
    return isInside ? [post, pre] : null;
  }

  /**
   * @param {Float32Array} values shape (post, pre)
   * @param {number} nPre
   * @param {{selected: Synapse | null, pointed: Synapse | null}} marks
   * @param {Palette} palette
   */
  draw(values, nPre, marks, palette) {
    if (nPre === 0) return;
    this.#nPre = nPre;
    this.#nPost = values.length / nPre;
    this.canvas.paint((context) => this.#paint(context, values, marks, palette));
  }

  /** @param {CanvasRenderingContext2D} context @param {Float32Array} values @param {{selected: Synapse | null, pointed: Synapse | null}} marks @param {Palette} palette */
  #paint(context, values, { selected, pointed }, palette) {
    const { canvas, words } = this;
    const left = palette.gutter;
    const width = Math.max(1, canvas.width - left - Math.round(RIGHT * palette.plotSize));
    const height = Math.max(1, canvas.height - palette.below);
    this.#frame = { left, width, height };
    const [nPre, nPost] = [this.#nPre, this.#nPost];
    const full = FULL_AT * rootMeanSquare(values);
    this.#cells.paint(values, nPre, nPost, full, palette);
    this.#cells.drawOn(context, { left, width, height });
    const end = label(Number(full.toPrecision(2)));
    this.canvas.legend = [
      { kind: 'ramp', colours: RAMP.map((part) => colourOf(part, palette)), ends: [`−${end}`, end] },
    ];
    context.strokeStyle = palette.axis;
    context.lineWidth = 1;
    context.strokeRect(left - 0.5, 0.5, width + 1, height);
    const cell = { left, w: width / nPre, h: height / nPost };
    drawMeans(context, values, nPre, { at: left + width, h: cell.h, height }, palette);
    if (pointed !== null) mark(context, pointed, cell, palette, 1);
    if (selected !== null) mark(context, selected, cell, palette, 2);
    for (const synapse of this.changed) drawCorner(context, synapse, cell, palette);
    const ends = (/** @type {number} */ count) => (count > 1 ? [0, count - 1] : [0]);
    const x = { from: left + cell.w / 2, to: left + width - cell.w / 2, at: height + 1 };
    drawXAxis(context, palette, { ...x, min: 0, max: Math.max(1, nPre - 1), ticks: ends(nPre), title: words.pre });
    const inset = Math.min(cell.h / 2, height / 2);
    const y = { from: inset, to: height - inset, at: left - 1 };
    drawYAxis(context, palette, { ...y, min: 0, max: Math.max(1, nPost - 1), ticks: ends(nPost), title: words.post });
    context.textAlign = 'right';
    context.textBaseline = 'top';
    context.fillText(words.mean, canvas.width, height + 3);
  }
}

/**
 * The mean of each row in units of the root mean square of all, as a bar beside it: what lifts a whole row is seen there.
 * @param {CanvasRenderingContext2D} context
 * @param {Float32Array} values
 * @param {number} nPre
 * @param {{at: number, h: number, height: number}} place right end of the matrix, height of a row and of all
 * @param {Palette} palette
 */
function drawMeans(context, values, nPre, { at, h, height }, palette) {
  const zero = Math.round(at + BARS.from + BARS.half) + 0.5;
  const unit = rootMeanSquare(values);
  const thick = Math.max(0.5, h - (h > 4 ? 1 : 0));
  for (let from = 0; from < values.length && unit > 0; from += nPre) {
    let sum = 0;
    for (let index = from; index < from + nPre; index += 1) sum += values[index];
    const mean = sum / nPre / unit;
    const [red, green, blue] = mean < 0 ? palette.negative : palette.positive;
    context.fillStyle = `rgb(${red}, ${green}, ${blue})`;
    context.fillRect(zero + Math.min(0, mean) * BARS.half, (from / nPre) * h, Math.abs(mean) * BARS.half, thick);
  }
  context.strokeStyle = palette.axis;
  context.beginPath();
  context.moveTo(zero, 0);
  context.lineTo(zero, height);
  context.stroke();
}

/** In the upper right corner of a cell. @param {CanvasRenderingContext2D} context @param {Synapse} synapse @param {{left: number, w: number, h: number}} cell @param {Palette} palette */
function drawCorner(context, [post, pre], { left, w, h }, palette) {
  const size = Math.max(5, 0.7 * Math.min(12, w, h));
  const [x, y] = [left + (pre + 1) * w, post * h];
  context.beginPath();
  context.moveTo(x - size, y);
  context.lineTo(x, y);
  context.lineTo(x, y + size);
  context.closePath();
  context.lineWidth = 1;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  context.fill();
  context.stroke();
}

/**
 * A frame around a cell that shows on any colour.
 * @param {CanvasRenderingContext2D} context
 * @param {Synapse} synapse
 * @param {{left: number, w: number, h: number}} cell
 * @param {Palette} palette
 * @param {number} line its width
 */
function mark(context, [post, pre], { left, w, h }, palette, line) {
  const width = Math.max(w, 4) + 2;
  const height = Math.max(h, 4) + 2;
  const x = left + (pre + 0.5) * w - width / 2;
  const y = (post + 0.5) * h - height / 2;
  context.lineWidth = line + 2;
  context.strokeStyle = palette.paper;
  context.strokeRect(x, y, width, height);
  context.lineWidth = line;
  context.strokeStyle = palette.ink;
  context.strokeRect(x, y, width, height);
}

/**
 * A context that writes a file takes the pixels themselves: read back from a canvas they are noise where a browser guards
 * against fingerprints, and the file's reader may smooth them.
 * @typedef {{drawPixels: (image: ImageData, x: number, y: number, width: number, height: number) => void}} TakesPixels
 */

/** A matrix as an image of one pixel a weight. */
class Cells {
  image = new ImageData(1, 1);
  canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });

  /** @param {Float32Array} values @param {number} nPre @param {number} nPost @param {number} full what gets the full colour @param {Palette} palette */
  paint(values, nPre, nPost, full, palette) {
    if (this.image.width !== nPre || this.image.height !== nPost) {
      this.image = new ImageData(nPre, nPost);
      this.canvas.width = nPre;
      this.canvas.height = nPost;
    }
    const { data } = this.image;
    const scale = full > 0 ? 1 / full : 0;
    for (let index = 0; index < values.length; index += 1) fill(data, 4 * index, values[index] * scale, palette);
    this.canvas.getContext('2d')?.putImageData(this.image, 0, 0);
  }

  /** @param {CanvasRenderingContext2D | (CanvasRenderingContext2D & TakesPixels)} context @param {{left: number, width: number, height: number}} place */
  drawOn(context, { left, width, height }) {
    if ('drawPixels' in context) {
      context.drawPixels(this.image, left, 0, width, height);
      return;
    }
    context.imageSmoothingEnabled = false;
    context.drawImage(this.canvas, left, 0, width, height);
  }
}

/** Writes the colour of a value in units of the full one. @param {Uint8ClampedArray} data @param {number} at @param {number} value @param {Palette} palette */
function fill(data, at, value, { negative, neutral, positive }) {
  const end = value < 0 ? negative : positive;
  const amount = Math.min(1, value < 0 ? -value : value);
  data[at] = neutral[0] + amount * (end[0] - neutral[0]);
  data[at + 1] = neutral[1] + amount * (end[1] - neutral[1]);
  data[at + 2] = neutral[2] + amount * (end[2] - neutral[2]);
  data[at + 3] = 255;
}

/** From the full negative colour to the full positive one. */
const RAMP = Array.from({ length: 25 }, (_, step) => step / 12 - 1);

/** @param {number} value in units of the full colour @param {Palette} palette */
function colourOf(value, palette) {
  const rgba = new Uint8ClampedArray(4);
  fill(rgba, 0, value, palette);
  return `rgb(${rgba[0]}, ${rgba[1]}, ${rgba[2]})`;
}

/** The unit of a matrix's colours; zero stays neutral. @param {Float32Array} values */
export function rootMeanSquare(values) {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / (values.length || 1));
}
