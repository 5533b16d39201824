// True against inferred weights of one method. Quadrants with the wrong sign are shaded; lines mark true zeros.

import { axis, Chart } from './chart.js';
import { addMarker } from './palette.js';

/** @import { Palette } from './palette.js' */

/** More points than this say no more, and cost. */
const MOST = 2000;

/** One method's scatter. */
export class ScatterPlot {
  /** @type {Uint32Array} */
  #order = new Uint32Array();
  /** @type {Float32Array | null} */
  #weights = null;
  /** @type {number[]} */
  #x = [];
  /** Index of the selected synapse among all weights. @type {number | null} */
  selected = null;
  /** @type {Float32Array | null} */
  #estimate = null;

  /** @param {HTMLElement} box @param {string} method @param {{x: string, y: string}} words */
  constructor(box, method, words) {
    this.chart = new Chart(box, (palette) => ({
      cursor: { show: false },
      legend: { show: false },
      padding: [6, 8, 0, 0],
      scales: {
        x: { time: false, range: (_, min, max) => around(min, max) },
        y: { range: (_, min, max) => around(min, max) },
      },
      axes: [axis(palette, words.x, { size: 32, space: 28 }), axis(palette, words.y, { size: 42, space: 30 })],
      series: [{}, { paths: () => null, points: { show: false } }],
      hooks: {
        drawClear: [(plot) => shadeErrors(plot, palette)],
        draw: [(plot) => this.#drawPoints(plot, palette, method)],
      },
    }));
  }

  /** @param {import('uplot')} plot @param {Palette} palette @param {string} method */
  #drawPoints(plot, palette, method) {
    const { colour, marker } = palette.methods[method];
    const [xs, ys] = plot.data;
    const path = new Path2D();
    const size = 1.7 * devicePixelRatio;
    for (let index = 0; index < xs.length; index += 1) {
      addMarker(path, marker, plot.valToPos(xs[index], 'x', true), plot.valToPos(ys[index] ?? 0, 'y', true), size);
    }
    const context = plot.ctx;
    context.save();
    context.fillStyle = colour;
    context.globalAlpha = xs.length > 300 ? 0.65 : 0.9;
    context.fill(path);
    context.restore();
    if (this.selected !== null && this.#weights !== null && this.#estimate !== null) {
      const x = plot.valToPos(this.#weights[this.selected], 'x', true);
      const y = plot.valToPos(this.#estimate[this.selected], 'y', true);
      // uPlot remembers what it set last, so the context goes back as it was.
      context.save();
      context.strokeStyle = palette.ink;
      context.lineWidth = 2 * devicePixelRatio;
      context.strokeRect(
        x - 4 * devicePixelRatio,
        y - 4 * devicePixelRatio,
        8 * devicePixelRatio,
        8 * devicePixelRatio,
      );
      context.restore();
    }
  }

  /** @param {Float32Array} weights @param {Float32Array} estimate @param {Palette} palette */
  draw(weights, estimate, palette) {
    if (weights !== this.#weights) {
      const same =
        this.#weights?.length === weights.length && weights.every((value, at) => value === this.#weights?.[at]);
      this.#weights = weights;
      if (!same) this.#sort(weights);
    }
    this.#estimate = estimate;
    this.chart.draw([this.#x, Array.from(this.#order, (at) => estimate[at])], palette);
  }

  /** uPlot wants x in order; the true weights stay, so they are sorted once. @param {Float32Array} weights */
  #sort(weights) {
    const every = Math.ceil(weights.length / MOST);
    const kept = Uint32Array.from({ length: Math.ceil(weights.length / every) }, (_, index) => index * every);
    this.#order = kept.sort((a, b) => weights[a] - weights[b]);
    this.#x = Array.from(this.#order, (at) => weights[at]);
  }
}

/** A range that holds zero and is a little wider than the data. @param {number | null} min @param {number | null} max @returns {[number, number]} */
function around(min, max) {
  const low = Math.min(min ?? 0, 0);
  const high = Math.max(max ?? 0, 0);
  if (low === high) return [-1, 1];
  const margin = 0.06 * (high - low);
  return [low - margin, high + margin];
}

/** @param {import('uplot')} plot @param {Palette} palette */
function shadeErrors(plot, palette) {
  const { ctx: context, bbox } = plot;
  const x = plot.valToPos(0, 'x', true);
  const y = plot.valToPos(0, 'y', true);
  context.save();
  context.fillStyle = palette.shade;
  context.fillRect(bbox.left, bbox.top, x - bbox.left, y - bbox.top);
  context.fillRect(x, y, bbox.left + bbox.width - x, bbox.top + bbox.height - y);
  context.strokeStyle = palette.quiet;
  context.lineWidth = devicePixelRatio;
  context.beginPath();
  context.moveTo(x, bbox.top);
  context.lineTo(x, bbox.top + bbox.height);
  context.moveTo(bbox.left, y);
  context.lineTo(bbox.left + bbox.width, y);
  context.stroke();
  context.restore();
}
