// A network with its weights: on the way forward what a digit does in it, on the way back the error that arrives at each unit,
// beside the one that backpropagation would send.

import { Canvas } from '../../../plots/canvas.js';

/** @import { LegendEntry } from '../../../plots/canvas.js' */
/** @import { Palette, Rgb } from '../../../plots/palette.js' */
/** @import { Seen } from '../types.js' */

/** Of each matrix so many weights are drawn, the strongest. */
const MOST_LINES = 90;

/** Of the input, whose pixels are many. */
const MOST_INPUT_LINES = 110;

/** So many sizes of weights are told apart. */
const LEVELS = 6;

/** Side of the picture. */
const SIDE = 8;

/** Share of the width that the output's bars get. */
const BARS = 0.15;

/**
 * @typedef {object} Scene
 * @property {Seen} seen
 * @property {number[]} sizes
 * @property {number[]} pixels of the shown digit, 0 to 1
 * @property {number | null} label
 * @property {boolean} isBack
 * @property {string} kind
 * @property {string[]} below a text below each layer, from the input on
 */

/** @typedef {{x: number, y: number}} Place */

/** Where a layer's units are. @typedef {{places: Place[], radius: number}} Column */

export class NetworkPlot {
  /** @type {Scene | null} */
  #scene = null;
  /** @type {LegendEntry[]} */
  legend = [];

  /** @param {HTMLElement} box @param {() => void} changed */
  constructor(box, changed) {
    this.canvas = new Canvas(box, changed);
  }

  get width() {
    return this.canvas.width;
  }

  get height() {
    return this.canvas.height;
  }

  /** @param {Scene} scene @param {Palette} palette */
  draw(scene, palette) {
    this.#scene = scene;
    this.canvas.paint((context) => this.#paint(context, scene, palette));
  }

  /** @param {CanvasRenderingContext2D} context */
  drawInto(context) {
    if (this.#scene !== null) this.canvas.drawInto(context);
  }

  /** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Palette} palette */
  #paint(context, scene, palette) {
    const { width, height } = this.canvas;
    const columns = columnsOf(scene.sizes, width, height - palette.plotSize - 6);
    if (scene.isBack) drawFeedback(context, scene, columns, palette);
    else drawWeights(context, scene, columns, palette);
    drawPicture(context, scene, columns[0], palette);
    const last = columns.length - 1;
    for (let layer = 1; layer <= last; layer += 1) {
      if (scene.isBack) drawErrors(context, scene, layer, columns[layer], palette);
      else drawActivity(context, scene, layer, columns[layer], palette, layer === last);
    }
    drawBars(context, scene, columns[last], width, palette);
    context.fillStyle = palette.quiet;
    context.font = palette.font;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    for (const [layer, text] of scene.below.entries()) {
      const { places } = columns[layer];
      const x = (places[0].x + places[places.length - 1].x) / 2;
      context.fillText(text, x, height - 3);
    }
  }
}

/** @param {number[]} sizes @param {number} width @param {number} height @returns {Column[]} */
function columnsOf(sizes, width, height) {
  const side = Math.min(0.24 * width, 0.55 * height);
  const cell = side / SIDE;
  const top = (height - side) / 2;
  const input = Array.from({ length: sizes[0] }, (_, at) => ({
    x: 2 + ((at % SIDE) + 0.5) * cell,
    y: top + (Math.floor(at / SIDE) + 0.5) * cell,
  }));
  const from = side + 2 + 0.07 * width;
  const to = width * (1 - BARS) - 8;
  const layers = sizes.slice(1).map((units, layer) => {
    const x = from + ((to - from) * layer) / Math.max(1, sizes.length - 2);
    const gap = (height - 10) / units;
    const radius = Math.max(1.2, Math.min(6.5, 0.42 * gap));
    return { places: Array.from({ length: units }, (_, unit) => ({ x, y: 5 + gap * (unit + 0.5) })), radius };
  });
  return [{ places: input, radius: cell / 2 }, ...layers];
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Column[]} columns @param {Palette} palette */
function drawWeights(context, { seen }, columns, palette) {
  for (const [layer, weights] of seen.matrices.weights.entries()) {
    const most = layer === 0 ? MOST_INPUT_LINES : MOST_LINES;
    drawLines(context, weights, most, columns[layer].places, columns[layer + 1].places, palette);
  }
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Column[]} columns @param {Palette} palette */
function drawFeedback(context, { seen }, columns, palette) {
  const { feedback, is_direct: isDirect } = seen.matrices;
  for (const [layer, weights] of feedback.entries()) {
    const from = isDirect ? columns[columns.length - 1] : columns[layer + 2];
    drawLines(context, weights, MOST_LINES, from.places, columns[layer + 1].places, palette);
  }
}

/**
 * The strongest weights of a matrix, weaker ones below. Those of about one size are one path: hundreds of lines cost few strokes.
 * @param {CanvasRenderingContext2D} context
 * @param {Float64Array} weights shape (from, to)
 * @param {number} most
 * @param {Place[]} from
 * @param {Place[]} to
 * @param {Palette} palette
 */
function drawLines(context, weights, most, from, to, palette) {
  const sizes = weights.map(Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - most)];
  const largest = sizes[sizes.length - 1] || 1;
  /** Positive and negative ones of each size. */
  const paths = Array.from({ length: 2 * LEVELS }, () => new PathOfLines());
  for (const [index, weight] of weights.entries()) {
    const size = Math.abs(weight);
    if (size < least || size === 0) continue;
    const level = Math.min(LEVELS - 1, Math.floor((LEVELS * size) / largest));
    paths[2 * level + (weight > 0 ? 1 : 0)].add(from[Math.floor(index / to.length)], to[index % to.length]);
  }
  for (const [at, path] of paths.entries()) {
    const share = (Math.floor(at / 2) + 0.5) / LEVELS;
    const [red, green, blue] = at % 2 === 1 ? palette.positive : palette.negative;
    context.strokeStyle = `rgba(${red}, ${green}, ${blue}, ${(0.06 + 0.64 * share ** 1.5).toFixed(3)})`;
    context.lineWidth = 0.4 + 1.5 * share;
    path.stroke(context);
  }
}

/** Lines that look alike. */
class PathOfLines {
  /** @type {Place[]} */
  #places = [];

  /** @param {Place} from @param {Place} to */
  add(from, to) {
    this.#places.push(from, to);
  }

  /** @param {CanvasRenderingContext2D} context */
  stroke(context) {
    if (this.#places.length === 0) return;
    context.beginPath();
    for (let at = 0; at < this.#places.length; at += 2) {
      const [from, to] = [this.#places[at], this.#places[at + 1]];
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.stroke();
  }
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Column} column @param {Palette} palette */
function drawPicture(context, { pixels, isBack }, { places, radius }, palette) {
  context.save();
  if (isBack) context.globalAlpha = 0.45;
  for (const [at, { x, y }] of places.entries()) {
    context.fillStyle = mix(palette.paper, palette.ink, pixels[at] ?? 0);
    context.fillRect(x - radius, y - radius, 2 * radius + 0.3, 2 * radius + 0.3);
  }
  const [first, end] = [places[0], places[places.length - 1]];
  context.strokeStyle = palette.axis;
  context.lineWidth = 1;
  context.strokeRect(first.x - radius, first.y - radius, end.x - first.x + 2 * radius, end.y - first.y + 2 * radius);
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {number} layer @param {Column} column @param {Palette} palette @param {boolean} isOutput */
function drawActivity(context, { seen }, layer, { places, radius }, palette, isOutput) {
  const activity = seen.signals?.activity[layer];
  const largest = isOutput ? 1 : Math.max(1e-9, ...(activity ?? []));
  for (const [unit, { x, y }] of places.entries()) {
    const share = Math.max(0, activity?.[unit] ?? 0) / largest;
    disc(context, x, y, radius, 0, 2 * Math.PI, mix(palette.paper, palette.ink, 0.9 * share));
    ring(context, x, y, radius, palette.axis);
  }
}

/** Left half: what arrives. Right half: what backpropagation would send. @param {CanvasRenderingContext2D} context @param {Scene} scene @param {number} layer @param {Column} column @param {Palette} palette */
function drawErrors(context, { seen }, layer, { places, radius }, palette) {
  const { signals } = seen;
  const known = signals?.hasErrors === true;
  const [own, right] = [signals?.errors[layer - 1], signals?.right[layer - 1]];
  const largest = (/** @type {Float64Array | undefined} */ errors) => Math.max(1e-12, ...(errors ?? []).map(Math.abs));
  const [mostOwn, mostRight] = [largest(own), largest(right)];
  for (const [unit, { x, y }] of places.entries()) {
    const share = known ? (own?.[unit] ?? 0) / mostOwn : 0;
    const ideal = known ? (right?.[unit] ?? 0) / mostRight : 0;
    disc(context, x, y, radius, 0.5 * Math.PI, 1.5 * Math.PI, diverging(palette, share));
    disc(context, x, y, radius, 1.5 * Math.PI, 2.5 * Math.PI, diverging(palette, ideal));
    ring(context, x, y, radius, palette.axis);
  }
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Column} column @param {number} width @param {Palette} palette */
function drawBars(context, { seen, label, kind }, { places, radius }, width, palette) {
  const probabilities = seen.signals?.activity[seen.signals.activity.length - 1];
  const letters = palette.plotSize;
  const left = places[0].x + radius + 3;
  const room = width - left - letters - 4;
  const height = Math.max(2, 0.9 * radius);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  let best = 0;
  for (let digit = 0; digit < places.length; digit += 1) {
    if ((probabilities?.[digit] ?? 0) > (probabilities?.[best] ?? 0)) best = digit;
  }
  for (const [digit, { y }] of places.entries()) {
    const share = probabilities?.[digit] ?? 0;
    const style = palette.methods[kind];
    context.fillStyle = palette.shade;
    context.fillRect(left, y - height / 2, room, height);
    context.fillStyle = digit === best ? style.colour : palette.quiet;
    context.fillRect(left, y - height / 2, share * room, height);
    context.fillStyle = digit === label ? palette.ink : palette.quiet;
    context.font = digit === label ? `bold ${palette.font}` : palette.font;
    context.fillText(String(digit), left + room + 4, y + 0.5);
    if (digit !== label) continue;
    context.strokeStyle = palette.ink;
    context.lineWidth = 1;
    context.strokeRect(left + room + 1.5, y - letters / 2 - 1, letters * 0.62 + 5, letters + 2);
  }
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} radius @param {number} from @param {number} to @param {string} colour */
function disc(context, x, y, radius, from, to, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, from, to);
  context.fill();
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} radius @param {string} colour */
function ring(context, x, y, radius, colour) {
  context.strokeStyle = colour;
  context.lineWidth = 0.8;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

/** Between two colours of a style sheet, as #rrggbb. @param {string} from @param {string} to @param {number} share */
function mix(from, to, share) {
  return blend(rgbOf(from), rgbOf(to), share);
}

/** @param {Palette} palette @param {number} value −1 to 1 */
function diverging(palette, value) {
  return blend(rgbOf(palette.paper), value < 0 ? palette.negative : palette.positive, Math.min(1, Math.abs(value)));
}

/** @param {Rgb} from @param {Rgb} to @param {number} share */
function blend(from, to, share) {
  return `rgb(${from.map((channel, at) => Math.round(channel + share * (to[at] - channel))).join(', ')})`;
}

/** @param {string} colour @returns {Rgb} */
function rgbOf(colour) {
  return /** @type {Rgb} */ ([1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)));
}
