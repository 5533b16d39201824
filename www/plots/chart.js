// uPlot in the page's dress: size from its box, fonts and colours from the palette, redrawn only when seen. What a chart is, it
// declares; uPlot draws it on the screen, chart-drawing.js wherever else it is wanted.

import uPlot from 'uplot';
import { paper } from './canvas.js';
import { drawChart } from './chart-drawing.js';
import { isGridded, textOf, titleSize } from './layout.js';
import { logTicks } from './ticks.js';

/** @import { Drawable, LegendEntry } from './canvas.js' */
/** @import { Frame } from './frame.js' */
/** @import { Columns, Declaration, Draw, Line, Scale } from './layout.js' */
/** @import { Palette } from './palette.js' */

/**
 * @typedef {object} ChartOptions
 * @property {(palette: Palette) => Declaration} declare
 * @property {(palette: Palette) => LegendEntry[]} legend
 * @property {import('uplot').Cursor} cursor what only a screen has, like the hooks
 * @property {import('uplot').Hooks.Arrays} hooks
 */

/** A chart that is made anew when the palette changes, and otherwise only fed. @implements {Drawable} */
export class Chart {
  visible = false;
  /** @type {uPlot | null} */
  #plot = null;
  /** @type {Columns | null} */
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
   * @param {ChartOptions} options
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
   * @param {Columns} data
   * @param {Palette} palette
   * @param {string} [kind] the chart is made anew when it changes: the lines, the scale
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

  /** The same chart, the same stretch of it. @param {CanvasRenderingContext2D} context */
  drawInto(context) {
    if (this.#data === null || this.#palette === null) return;
    const { min, max } = this.#plot?.scales.x ?? {};
    const stretch = this.#isZoomed && min != null && max != null ? /** @type {[number, number]} */ ([min, max]) : null;
    drawChart(context, this.options.declare(this.#palette), this.#palette, this, this.#data, stretch);
  }

  get legend() {
    return this.#palette === null ? [] : this.options.legend(this.#palette);
  }

  #show() {
    if (this.#data === null || this.#palette === null) return;
    const data = /** @type {import('uplot').AlignedData} */ (this.#data);
    if (this.#plot === null) this.#make(this.#palette, data);
    else this.#feed(this.#plot, data);
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
    const { width, height } = this;
    if (width === 0 || height === 0) return;
    const { cursor, hooks } = this.options;
    const select = (/** @type {uPlot} */ plot) => {
      if (plot.select.width > 0) this.#isZoomed = true;
    };
    const declared = optionsOf(this.options.declare(palette), palette);
    const all = { ...declared.hooks, ...hooks, setSelect: [select] };
    this.#plot = new uPlot({ ...declared, cursor, hooks: all, width, height }, data, this.box);
    this.#plot.batch(() => {});
    this.#plot.root.setAttribute('aria-hidden', 'true');
    this.#plot.over.addEventListener('dblclick', () => {
      this.#isZoomed = false;
    });
  }
}

/** What is declared, in uPlot's words. @param {Declaration} declaration @param {Palette} palette @returns {Omit<uPlot.Options, 'width' | 'height'>} */
function optionsOf({ x, y, top, right, lines, under, over }, palette) {
  return {
    legend: { show: false },
    padding: [top, (plot) => right(plot.width), 0, 0],
    scales: {
      x: { time: false, distr: x.isLog ? 3 : 1, range: (_, min, max) => x.range(min, max) },
      y: { range: (_, min, max) => y.range(min, max) },
    },
    axes: [axisOf(palette, x), axisOf(palette, y)],
    series: [{}, ...lines.map(seriesOf)],
    hooks: { drawClear: [onPlot(under)], draw: [onPlot(over)] },
  };
}

/** @param {Line | null} line @returns {uPlot.Series} */
function seriesOf(line) {
  if (line === null) return { paths: () => null, points: { show: false } };
  const { colour: stroke, width, dash } = line;
  return { stroke, width, dash, points: { show: false }, spanGaps: true };
}

/** An axis in the page's dress. @param {Palette} palette @param {Scale} scale @returns {uPlot.Axis} */
function axisOf(palette, scale) {
  const hasGrid = isGridded(scale);
  /** @type {uPlot.Axis} */
  const logarithmic = {
    splits: (_plot, _axis, min, max) => logTicks(min, max),
    filter: (_, splits) => splits,
  };
  return {
    label: scale.title,
    labelFont: palette.font,
    labelSize: titleSize(palette),
    labelGap: 0,
    font: palette.font,
    stroke: palette.quiet,
    grid: {
      stroke: palette.line,
      width: 1,
      filter: (_, splits) => splits.map((split) => (split !== null && hasGrid(split) ? split : null)),
    },
    ticks: { stroke: palette.axis, width: 1, size: 3 },
    border: { show: true, stroke: palette.axis, width: 1 },
    gap: 3,
    size: (_, numbers) => scale.size(numbers ?? []),
    space: scale.space,
    values: (_, splits) => splits.map((split) => (split === null ? '' : textOf(scale)(split))),
    ...(scale.isLog ? logarithmic : {}),
  };
}

/** uPlot's context counts device pixels; it also remembers the context's state, so that must be left as it was. @param {Draw} draw */
function onPlot(draw) {
  return (/** @type {uPlot} */ plot) => {
    const { ctx: context } = plot;
    context.save();
    context.scale(uPlot.pxRatio, uPlot.pxRatio);
    draw(context, frameOf(plot), plot);
    context.restore();
  };
}

/** @param {uPlot} plot @returns {Frame} */
function frameOf(plot) {
  const ratio = uPlot.pxRatio;
  const [left, top] = [plot.bbox.left / ratio, plot.bbox.top / ratio];
  return {
    x: (value) => left + plot.valToPos(value, 'x'),
    y: (value) => top + plot.valToPos(value, 'y'),
    ...{ left, right: left + plot.bbox.width / ratio, top, bottom: top + plot.bbox.height / ratio },
  };
}
