// A map of scores: a cell for each pair of settings, the darker the better, the best one framed.

import { drawXAxis, drawYAxis } from './axis.js';
import { Canvas } from './canvas.js';
import { label } from './ticks.js';

/** @import { Palette, Rgb } from './palette.js' */

/**
 * @typedef {object} MapData
 * @property {number[]} rows values of the setting that grows upwards
 * @property {number[]} columns values of the one that grows to the right
 * @property {(number | null)[][]} values shape (row, column)
 * @property {[number, number] | null} best row, column
 * @property {[number, number]} range what is pale, what is dark
 * @property {string} xTitle
 * @property {string} yTitle
 * @property {(value: number) => string} text
 */

/** Steps of the ramp in a legend. */
const RAMP = 24;

/** One map. */
export class HeatMap {
  /** @type {MapData | null} */
  #data = null;
  #frame = { left: 0, top: 0, width: 1, height: 1 };

  /** @param {HTMLElement} box @param {() => void} changed @param {(cell: [number, number] | null, isClick: boolean) => void} point */
  constructor(box, changed, point) {
    this.canvas = new Canvas(box, changed);
    const { element } = this.canvas;
    element.addEventListener('pointermove', (event) => point(this.#cellAt(event), false));
    element.addEventListener('pointerleave', () => point(null, false));
    element.addEventListener('click', (event) => point(this.#cellAt(event), true));
  }

  /** @param {MouseEvent} event @returns {[number, number] | null} */
  #cellAt({ offsetX, offsetY }) {
    if (this.#data === null) return null;
    const { rows, columns, values } = this.#data;
    const { left, top, width, height } = this.#frame;
    const row = rows.length - 1 - Math.floor(((offsetY - top) / height) * rows.length);
    const column = Math.floor(((offsetX - left) / width) * columns.length);
    return values[row]?.[column] === null || values[row]?.[column] === undefined ? null : [row, column];
  }

  /** @param {MapData} data @param {Palette} palette */
  draw(data, palette) {
    this.#data = data;
    const colours = Array.from({ length: RAMP }, (_, step) => shade(palette, step / (RAMP - 1)));
    this.canvas.legend = [{ kind: 'ramp', colours, ends: [data.text(data.range[0]), data.text(data.range[1])] }];
    this.canvas.paint((context) => this.#paint(context, data, palette));
  }

  /** @param {CanvasRenderingContext2D} context @param {MapData} data @param {Palette} palette */
  #paint(context, { rows, columns, values, best, range, xTitle, yTitle }, palette) {
    const size = palette.plotSize;
    const left = Math.round(3.4 * size) + size + 6;
    const top = 4;
    const width = Math.max(1, this.canvas.width - left - 6);
    const height = Math.max(1, this.canvas.height - top - 2 * size - 16);
    this.#frame = { left, top, width, height };
    const [w, h] = [width / columns.length, height / rows.length];
    const place = (/** @type {number} */ row, /** @type {number} */ column) =>
      /** @type {const} */ ([left + column * w, top + (rows.length - 1 - row) * h]);
    for (const [row, own] of values.entries()) {
      for (const [column, value] of own.entries()) {
        if (value === null) continue;
        const [x, y] = place(row, column);
        context.fillStyle = shade(palette, (value - range[0]) / (range[1] - range[0] || 1));
        context.fillRect(x, y, w + 0.5, h + 0.5);
      }
    }
    if (best !== null) {
      const [x, y] = place(...best);
      context.lineWidth = 4;
      context.strokeStyle = palette.paper;
      context.strokeRect(x, y, w, h);
      context.lineWidth = 2;
      context.strokeStyle = palette.ink;
      context.strokeRect(x, y, w, h);
    }
    const ends = { line: true, tick: 0, within: /** @type {null} */ (null) };
    const every = (/** @type {number} */ count, /** @type {number} */ room) =>
      Math.max(1, Math.ceil(count / Math.max(1, room)));
    const shown = (/** @type {number[]} */ all, /** @type {number} */ step) =>
      all.map((_, at) => at).filter((at) => at % step === 0);
    drawXAxis(context, palette, {
      ...{ ...ends, from: left, to: left + width, at: top + height, min: -0.5, max: columns.length - 0.5, gap: 4 },
      ticks: shown(columns, every(columns.length, width / (2.6 * size))),
      text: (at) => label(columns[at]),
      ...{ title: xTitle, titleAt: top + height + size + 9 },
    });
    drawYAxis(context, palette, {
      ...{ ...ends, from: top + height, to: top, at: left, min: -0.5, max: rows.length - 0.5, gap: 4 },
      ticks: shown(rows, every(rows.length, height / (1.3 * size))),
      text: (at) => label(rows[at]),
      ...{ title: yTitle, titleAt: size + 2 },
    });
  }
}

/** From the paper's own tone to the darkest. @param {Palette} palette @param {number} share */
function shade({ neutral, positive }, share) {
  const at = Math.min(1, Math.max(0, share));
  const mixed = /** @type {Rgb} */ (neutral.map((from, part) => Math.round(from + at * (positive[part] - from))));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
