// uPlot in the page's dress: size from its box, fonts and colours from the palette, redrawn only when seen.

import uPlot from 'uplot';
import { label } from './axis.js';
import { paper } from './canvas.js';

/** @import { Drawable } from './canvas.js' */
/** @import { Palette } from './palette.js' */

/** @typedef {import('uplot').Options} Options */

/** A chart that is made anew when the palette changes, and otherwise only fed. @implements {Drawable} */
export class Chart {
  visible = false;
  /** @type {uPlot | null} */
  #plot = null;
  /** @type {import('uplot').AlignedData | null} */
  #data = null;
  /** @type {Palette | null} */
  #palette = null;
  #madeWith = '';
  /** The reader chose a stretch of the x axis; new data must not undo that. */
  #isZoomed = false;
  #isDirty = false;

  /**
   * @param {HTMLElement} box
   * @param {() => void} changed called when the chart, come into view or to a size, waits to be drawn
   * @param {(palette: Palette) => Omit<Options, 'width' | 'height'>} options
   */
  constructor(box, changed, options) {
    this.box = box;
    this.options = options;
    new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = box;
      if (width === 0 || height === 0) return;
      if (this.#plot === null) changed();
      else this.#plot.setSize({ width, height });
    }).observe(box);
    new IntersectionObserver((entries) => {
      this.visible = entries.some((entry) => entry.isIntersecting);
      // Not drawn here: all charts come into view at once, and that would be one long task.
      if (this.visible && this.#isDirty) changed();
    }).observe(box);
  }

  /**
   * @param {import('uplot').AlignedData} data
   * @param {Palette} palette
   * @param {string} [kind] the chart is made anew when it changes: the number of lines, the scale
   */
  draw(data, palette, kind = '') {
    this.#data = data;
    if (palette !== this.#palette || kind !== this.#madeWith) {
      this.#plot?.destroy();
      this.#plot = null;
      this.#palette = palette;
      this.#madeWith = kind;
      this.#isZoomed = false;
    }
    this.#isDirty = true;
    if (this.visible || paper.isPrinting) this.#show();
  }

  get width() {
    return this.box.clientWidth;
  }

  get height() {
    return this.box.clientHeight;
  }

  /** uPlot draws in device pixels. */
  get scale() {
    return devicePixelRatio;
  }

  /** The same chart, the same stretch of it, made once more. @param {CanvasRenderingContext2D} context */
  drawInto(context) {
    if (this.#data === null || this.#palette === null) return;
    const { getContext } = HTMLCanvasElement.prototype;
    const { min, max } = this.#plot?.scales.x ?? {};
    try {
      // It asks a canvas of its own for the context, and takes whichever it gets.
      Reflect.set(HTMLCanvasElement.prototype, 'getContext', () => context);
      const size = { width: this.width, height: this.height };
      const plot = new uPlot({ ...this.options(this.#palette), ...size }, this.#data, document.createElement('div'));
      plot.batch(() => {
        if (this.#isZoomed && min != null && max != null) plot.setScale('x', { min, max });
      });
      plot.destroy();
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
  }

  #show() {
    if (this.#data === null || this.#palette === null) return;
    if (this.#plot === null) this.#make(this.#palette, this.#data);
    else this.#feed(this.#plot, this.#data);
    this.#isDirty = false;
  }

  /** At once: left to itself uPlot draws after the frame has counted what it spent. @param {uPlot} plot @param {import('uplot').AlignedData} data */
  #feed(plot, data) {
    plot.batch(() => {
      plot.setData(data, !this.#isZoomed);
      if (this.#isZoomed) plot.redraw(true, false);
    });
  }

  /** @param {Palette} palette @param {import('uplot').AlignedData} data */
  #make(palette, data) {
    const { clientWidth: width, clientHeight: height } = this.box;
    if (width === 0 || height === 0) return;
    const options = this.options(palette);
    const hooks = {
      ...options.hooks,
      setSelect: [
        (/** @type {uPlot} */ plot) => {
          if (plot.select.width > 0) this.#isZoomed = true;
        },
      ],
    };
    this.#plot = new uPlot({ ...options, hooks, width, height }, data, this.box);
    this.#plot.batch(() => {});
    this.#plot.root.setAttribute('aria-hidden', 'true');
    this.#plot.over.addEventListener('dblclick', () => {
      this.#isZoomed = false;
    });
  }
}

/**
 * An axis in the page's dress.
 * @param {Palette} palette
 * @param {string} title
 * @param {Partial<import('uplot').Axis>} [more]
 * @returns {import('uplot').Axis}
 */
export function axis(palette, title, more = {}) {
  return {
    label: title,
    labelFont: palette.font,
    labelSize: palette.plotSize + 5,
    labelGap: 0,
    font: palette.font,
    stroke: palette.quiet,
    grid: { stroke: palette.line, width: 1 },
    ticks: { stroke: palette.axis, width: 1, size: 3 },
    border: { show: true, stroke: palette.axis, width: 1 },
    gap: 3,
    values: (_, values) => values.map((value) => (value === null ? '' : label(value))),
    ...more,
  };
}
