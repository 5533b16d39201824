// True against inferred weights of one method. Quadrants with the wrong sign are shaded; lines mark true zeros.

import { axis, Chart } from './chart.js';
import { addMarker } from './palette.js';

/** @import { Palette } from './palette.js' */
/** @import { Synapse } from './matrix.js' */

/** More points than this say no more, and cost. */
const MOST = 2000;

/** How near, in CSS pixels, the pointer must come to a point. */
const REACH = 8;

/** One method's scatter. */
export class ScatterPlot {
  /** Indices of the shown weights, in the order of their values. */
  #order = new Uint32Array();
  /** @type {Float32Array} */
  #weights = new Float32Array();
  /** @type {number[]} */
  #x = [];
  /** Indices of marked weights. @type {number[]} */
  #marked = [];
  /** @type {Float32Array} */
  #estimate = new Float32Array();
  #nPre = 1;

  /**
   * @param {HTMLElement} box
   * @param {string} method
   * @param {{x: string, y: string}} words
   * @param {() => void} changed
   * @param {(synapse: Synapse | null, isClick: boolean) => void} point
   */
  constructor(box, method, words, changed, point) {
    this.chart = new Chart(box, changed, (palette) => ({
      cursor: {
        show: true,
        x: false,
        y: false,
        points: { show: false },
        drag: { x: false, y: false, setScale: false },
      },
      legend: { show: false },
      padding: [5, 6, 0, 0],
      scales: {
        x: { time: false, range: (_, min, max) => around(min, max) },
        y: { range: (_, min, max) => around(min, max) },
      },
      axes: [
        axis(palette, words.x, { size: palette.plotSize + 7, space: 26 }),
        axis(palette, words.y, { size: (_, values) => widest(values, palette.plotSize), space: 17 }),
      ],
      series: [{}, { paths: () => null, points: { show: false } }],
      hooks: {
        ready: [(plot) => this.#listen(plot, point)],
        drawClear: [(plot) => shadeErrors(plot, palette)],
        draw: [(plot) => this.#drawPoints(plot, palette, method)],
      },
    }));
  }

  /** @param {import('uplot')} plot @param {(synapse: Synapse | null, isClick: boolean) => void} point */
  #listen(plot, point) {
    const near = (/** @type {MouseEvent} */ event) => this.#nearest(plot, event);
    plot.over.addEventListener('pointermove', (event) => point(near(event), false));
    plot.over.addEventListener('pointerleave', () => point(null, false));
    plot.over.addEventListener('click', (event) => {
      const synapse = near(event);
      if (synapse !== null) point(synapse, true);
    });
  }

  /** @param {import('uplot')} plot @param {MouseEvent} event @returns {Synapse | null} */
  #nearest(plot, { offsetX, offsetY }) {
    let best = -1;
    let nearest = REACH ** 2;
    for (const index of this.#order) {
      const dx = plot.valToPos(this.#weights[index], 'x') - offsetX;
      const dy = plot.valToPos(this.#estimate[index], 'y') - offsetY;
      const distance = dx * dx + dy * dy;
      if (distance < nearest) [nearest, best] = [distance, index];
    }
    return best < 0 ? null : [Math.floor(best / this.#nPre), best % this.#nPre];
  }

  /** @param {import('uplot')} plot @param {Palette} palette @param {string} method */
  #drawPoints(plot, palette, method) {
    const { colour, marker } = palette.methods[method];
    const [xs, ys] = plot.data;
    const path = new Path2D();
    const ratio = devicePixelRatio;
    const size = (xs.length > 300 ? 1.7 : 2.6) * ratio;
    for (let index = 0; index < xs.length; index += 1) {
      addMarker(path, marker, plot.valToPos(xs[index], 'x', true), plot.valToPos(ys[index] ?? 0, 'y', true), size);
    }
    const context = plot.ctx;
    // uPlot remembers the state of its context, so that must be left as it was.
    context.save();
    context.fillStyle = colour;
    context.globalAlpha = xs.length > 300 ? 0.6 : 0.85;
    context.fill(path);
    context.globalAlpha = 1;
    for (const at of this.#marked) {
      const x = plot.valToPos(this.#weights[at], 'x', true);
      const y = plot.valToPos(this.#estimate[at], 'y', true);
      context.beginPath();
      context.arc(x, y, 5 * ratio, 0, 2 * Math.PI);
      for (const [stroke, width] of /** @type {[string, number][]} */ ([
        [palette.paper, 4],
        [palette.ink, 2],
      ])) {
        context.strokeStyle = stroke;
        context.lineWidth = width * ratio;
        context.stroke();
      }
    }
    context.restore();
  }

  /**
   * @param {Float32Array} weights
   * @param {Float32Array} estimate
   * @param {number} nPre
   * @param {Synapse[]} marked
   * @param {Palette} palette
   */
  draw(weights, estimate, nPre, marked, palette) {
    if (!isSame(weights, this.#weights)) this.#sort(weights);
    this.#weights = weights;
    this.#estimate = estimate;
    this.#nPre = nPre;
    this.#marked = marked.map(([post, pre]) => post * nPre + pre);
    this.chart.draw([this.#x, Array.from(this.#order, (at) => estimate[at])], palette);
  }

  /** uPlot wants x in order; the true weights stay, so they are sorted once. @param {Float32Array} weights */
  #sort(weights) {
    const every = Math.max(1, Math.ceil(weights.length / MOST));
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

/** Width of an axis whose longest number is known. @param {string[] | null} values @param {number} size */
function widest(values, size) {
  return 8 + 0.64 * size * Math.max(2, ...(values ?? []).map((value) => value.length));
}

/** @param {import('uplot')} plot @param {Palette} palette */
function shadeErrors(plot, palette) {
  const { ctx: context, bbox } = plot;
  const x = Math.round(plot.valToPos(0, 'x', true));
  const y = Math.round(plot.valToPos(0, 'y', true));
  const [right, bottom] = [bbox.left + bbox.width, bbox.top + bbox.height];
  context.save();
  context.fillStyle = palette.shade;
  context.fillRect(bbox.left, bbox.top, x - bbox.left, y - bbox.top);
  context.fillRect(x, y, right - x, bottom - y);
  context.strokeStyle = palette.axis;
  context.lineWidth = devicePixelRatio;
  context.beginPath();
  context.moveTo(x, bbox.top);
  context.lineTo(x, bottom);
  context.moveTo(bbox.left, y);
  context.lineTo(right, y);
  context.stroke();
  context.restore();
}

/** Weights of another run differ nearly everywhere, so that looking at some of them is enough. @param {Float32Array} one @param {Float32Array} other */
function isSame(one, other) {
  if (one.length !== other.length) return false;
  const every = Math.max(1, Math.floor(one.length / 500));
  for (let at = 0; at < one.length; at += every) if (one[at] !== other[at]) return false;
  return true;
}
