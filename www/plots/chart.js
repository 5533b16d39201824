// A chart with axes, drawn from what is declared of it: on the screen, where the reader points at it and takes a stretch of it
// apart, and once more for a file.

import { Canvas } from './canvas.js';
import { drawChart } from './chart-drawing.js';
import { listen } from './pointing.js';

/** @import { Drawable, LegendEntry } from './canvas.js' */
/** @import { Frame } from './frame.js' */
/** @import { Columns, Declaration, Layout } from './layout.js' */
/** @import { Palette } from './palette.js' */
/** @import { Cursor, Reader } from './pointing.js' */

/**
 * @typedef {object} ChartOptions
 * @property {(palette: Palette) => Declaration} declare
 * @property {(palette: Palette) => LegendEntry[]} legend
 * @property {Cursor} [cursor] where the reader points, common to charts with one x axis; with it a stretch can be dragged out
 */

/** How long the marks of the cursor on the lines are, CSS pixels. */
const DOT = 3;

/** @implements {Drawable} @implements {Reader} */
export class Chart {
  /** @type {Layout | null} */
  layout = null;
  /** @type {Columns} */
  #data = [[]];
  /** @type {Palette | null} */
  #palette = null;
  #kind = '';
  /** What the reader chose of the x axis; new data must not undo it. @type {[number, number] | null} */
  #stretch = null;
  /** What is being dragged out, CSS pixels. @type {[number, number] | null} */
  #dragged = null;

  /**
   * @param {HTMLElement} box
   * @param {() => void} changed called when the chart, come into view or to another size, waits to be drawn
   * @param {ChartOptions} options
   */
  constructor(box, changed, options) {
    this.canvas = new Canvas(box, changed);
    this.options = options;
    const { cursor } = options;
    if (cursor === undefined) return;
    cursor.readers.add(this);
    listen(this.canvas.element, this, cursor);
  }

  /**
   * @param {Columns} data
   * @param {Palette} palette
   * @param {string} [kind] when it changes (other lines, another scale), the chosen stretch is given up
   */
  draw(data, palette, kind = '') {
    if (kind !== this.#kind) this.#stretch = null;
    this.#kind = kind;
    this.#data = data;
    this.#palette = palette;
    this.show();
  }

  get visible() {
    return this.canvas.visible;
  }

  get width() {
    return this.canvas.width;
  }

  get height() {
    return this.canvas.height;
  }

  get legend() {
    return this.#palette === null ? [] : this.options.legend(this.#palette);
  }

  /** The same chart, the same stretch of it, without what is the reader's. @param {CanvasRenderingContext2D} context */
  drawInto(context) {
    const palette = this.#palette;
    if (palette === null) return;
    this.layout = drawChart(context, this.options.declare(palette), palette, this, this.#data, this.#stretch);
  }

  /** Once more, as when the cursor has moved. */
  show() {
    this.canvas.paint((context) => {
      this.drawInto(context);
      if (this.layout === null || this.#palette === null) return;
      if (this.#dragged !== null) drawDragged(context, this.layout.frame, this.#palette, this.#dragged);
      this.#drawCursor(context, this.layout.frame, this.#palette);
    });
  }

  /** The times (or whatever x is), in order. */
  get xs() {
    return this.#data[0];
  }

  /** @param {[number, number] | null} pixels */
  drag(pixels) {
    this.#dragged = pixels;
    this.show();
  }

  /** Shows a stretch alone, or all. @param {[number, number] | null} stretch */
  take(stretch) {
    this.#dragged = null;
    this.#stretch = stretch;
    this.show();
  }

  /** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette */
  #drawCursor(context, { x, y, left, right, top, bottom }, palette) {
    const at = this.options.cursor?.at ?? null;
    const row = at === null ? -1 : this.xs.indexOf(at);
    if (at === null || row < 0 || x(at) < left - 0.5 || x(at) > right + 0.5) return;
    const place = Math.round(x(at)) + 0.5;
    context.strokeStyle = palette.axis;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(place, top);
    context.lineTo(place, bottom);
    context.stroke();
    for (const [index, line] of this.options.declare(palette).lines.entries()) {
      const value = this.#data[index + 1]?.[row] ?? null;
      if (line === null || value === null) continue;
      context.fillStyle = line.colour;
      context.beginPath();
      context.arc(x(at), y(value), DOT, 0, 2 * Math.PI);
      context.fill();
    }
  }
}

/** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette @param {[number, number]} dragged */
function drawDragged(context, { top, bottom }, palette, [from, to]) {
  context.save();
  context.globalAlpha = 0.1;
  context.fillStyle = palette.ink;
  context.fillRect(from, top, to - from, bottom - top);
  context.restore();
}
