// True against inferred weights of one method. Quadrants with the wrong sign are shaded; lines mark true zeros.

import { Chart } from './chart.js';
import { lookOf } from './looks.js';
import { addMarker } from './markers.js';

/** @import { Frame } from './frame.js' */
/** @import { Declaration } from './layout.js' */
/** @import { Palette } from './palette.js' */
/** @import { Synapse } from './matrix.js' */

/** More points than this say no more, and cost. */
const MOST = 2000;

/** From so many on they are smaller and fainter. */
const MANY = 300;

/** How near, in CSS pixels, the pointer must come to a point. */
const REACH = 8;

/** One method's scatter. */
export class ScatterPlot {
  /** Indices of the shown weights. */
  #shown = new Uint32Array();
  /** @type {Float32Array} */
  #weights = new Float32Array();
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
    this.method = method;
    this.words = words;
    this.chart = new Chart(box, changed, {
      declare: (palette) => this.#declare(palette),
      legend: (palette) => [{ kind: 'wrongSign', colour: palette.shade }],
    });
    this.#listen(this.chart.canvas.element, point);
  }

  /** @param {Palette} palette @returns {Declaration} */
  #declare(palette) {
    const { words } = this;
    return {
      x: { title: words.x, range: around, space: 2.4 * palette.plotSize, size: () => palette.plotSize + 7 },
      y: {
        title: words.y,
        range: around,
        space: 1.6 * palette.plotSize,
        size: (numbers) => widest(numbers, palette.plotSize),
      },
      top: 5,
      right: () => 6,
      lines: [null],
      under: (context, frame) => shadeErrors(context, frame, palette),
      over: (context, frame) => {
        this.#drawPoints(context, frame, palette);
        this.#drawMarked(context, frame, palette);
      },
    };
  }

  /** @param {HTMLElement} element @param {(synapse: Synapse | null, isClick: boolean) => void} point */
  #listen(element, point) {
    element.addEventListener('pointermove', (event) => point(this.#nearest(event), false));
    element.addEventListener('pointerleave', () => point(null, false));
    element.addEventListener('click', (event) => {
      const synapse = this.#nearest(event);
      if (synapse !== null) point(synapse, true);
    });
  }

  /** @param {MouseEvent} event @returns {Synapse | null} */
  #nearest({ offsetX, offsetY }) {
    const frame = this.chart.layout?.frame;
    if (frame === undefined) return null;
    let best = -1;
    let nearest = REACH ** 2;
    for (const index of this.#shown) {
      const dx = frame.x(this.#weights[index]) - offsetX;
      const dy = frame.y(this.#estimate[index]) - offsetY;
      const distance = dx * dx + dy * dy;
      if (distance < nearest) [nearest, best] = [distance, index];
    }
    return best < 0 ? null : [Math.floor(best / this.#nPre), best % this.#nPre];
  }

  /** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette */
  #drawPoints(context, { x, y }, palette) {
    const { colour, marker } = lookOf(palette, this.method);
    const isMany = this.#shown.length > MANY;
    context.save();
    context.fillStyle = colour;
    context.globalAlpha = isMany ? 0.6 : 0.85;
    context.beginPath();
    for (const at of this.#shown) {
      addMarker(context, marker, x(this.#weights[at]), y(this.#estimate[at]), isMany ? 1.7 : 2.6);
    }
    context.fill();
    context.restore();
  }

  /** Rings around marked points, that show on any colour. @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette */
  #drawMarked(context, { x, y }, palette) {
    context.save();
    for (const at of this.#marked) {
      context.beginPath();
      context.arc(x(this.#weights[at]), y(this.#estimate[at]), 5, 0, 2 * Math.PI);
      for (const [stroke, width] of /** @type {[string, number][]} */ ([
        [palette.paper, 4],
        [palette.ink, 2],
      ])) {
        context.strokeStyle = stroke;
        context.lineWidth = width;
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
    if (weights.length !== this.#weights.length) this.#shown = every(weights.length);
    this.#weights = weights;
    this.#estimate = estimate;
    this.#nPre = nPre;
    this.#marked = marked.map(([post, pre]) => post * nPre + pre);
    const columns = [weights, estimate].map((values) => Array.from(this.#shown, (at) => values[at]));
    this.chart.draw(columns, palette);
  }
}

/** Indices of the weights that are shown. @param {number} length */
function every(length) {
  const step = Math.max(1, Math.ceil(length / MOST));
  return Uint32Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

/** A range that holds zero and is a little wider than the data. @param {number | null} min @param {number | null} max @returns {[number, number]} */
function around(min, max) {
  const low = Math.min(min ?? 0, 0);
  const high = Math.max(max ?? 0, 0);
  if (low === high) return [-1, 1];
  const margin = 0.06 * (high - low);
  return [low - margin, high + margin];
}

/** Width of an axis whose longest number is known. @param {string[]} numbers @param {number} size */
function widest(numbers, size) {
  return 8 + 0.64 * size * Math.max(2, ...numbers.map((number) => number.length));
}

/** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette */
function shadeErrors(context, { x: xAt, y: yAt, left, right, top, bottom }, palette) {
  const [x, y] = [Math.round(xAt(0)), Math.round(yAt(0))];
  context.save();
  context.fillStyle = palette.shade;
  context.fillRect(left, top, x - left, y - top);
  context.fillRect(x, y, right - x, bottom - y);
  context.strokeStyle = palette.axis;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, bottom);
  context.moveTo(left, y);
  context.lineTo(right, y);
  context.stroke();
  context.restore();
}
