// A score over whatever an experiment varies: a line of means for each method, with bands or whiskers for what the seeds
// scatter, and, when asked for, each seed's own line.

import { Chart } from './chart.js';
import { drawNames, roomForNames } from './line-names.js';
import { addMarker } from './markers.js';
import { drawBand, drawWhiskers, within } from './spread.js';

/** @import { LegendEntry } from './canvas.js' */
/** @import { Frame } from './frame.js' */
/** @import { Columns, Declaration, Scale, Size } from './layout.js' */
/** @import { MethodStyle, Palette } from './palette.js' */
/** @import { Cursor } from './pointing.js' */
/** @import { Spread } from './spread.js' */

/**
 * @typedef {Spread & {label: string, look: (palette: Palette) => MethodStyle, single: ArrayLike<number>[]}} Series
 *   `single`: each seed's own values at the same places
 */

/**
 * @typedef {object} SpreadData
 * @property {Series[]} series
 * @property {{label: string, xs: number[], ys: number[]} | null} dashed a line that is nobody's
 * @property {'band' | 'whiskers'} as
 * @property {boolean} showsSingle
 * @property {(palette: Palette) => Scale} x
 * @property {(palette: Palette) => Scale} y
 */

/** Added to a colour. */
const FAINT = '59';

/** Half the size of marks, CSS pixels. */
const MARK = 3.6;

/** A panel of a figure. */
export class SpreadPlot {
  /** @type {SpreadData | null} */
  #data = null;

  /**
   * @param {HTMLElement} box
   * @param {() => void} changed
   * @param {Cursor} cursor
   * @param {(x: number) => void} clicked the reader clicked beside a value of x
   */
  constructor(box, changed, cursor, clicked) {
    this.chart = new Chart(box, changed, {
      declare: (palette) => this.#declare(palette),
      legend: (palette) => this.#legend(palette),
      cursor,
    });
    const { element } = this.chart.canvas;
    let from = 0;
    element.addEventListener('pointerdown', ({ offsetX }) => {
      from = offsetX;
    });
    element.addEventListener('click', ({ offsetX }) => {
      // What was dragged out is a stretch to look at.
      if (Math.abs(offsetX - from) < 6 && cursor.at !== null) clicked(cursor.at);
    });
  }

  /** @param {SpreadData} data @param {Palette} palette */
  draw(data, palette) {
    this.#data = data;
    const xs = [...new Set(data.series.flatMap(({ xs }) => xs))].sort((a, b) => a - b);
    const columns = data.series.map((series) => {
      const at = new Map(series.xs.map((x, index) => [x, series.mean[index]]));
      return xs.map((x) => finite(at.get(x)));
    });
    /** @type {Columns} */
    const table = [xs, ...columns, ...this.#reaches(xs)];
    this.chart.draw(table, palette, data.series.map(({ label }) => label).join(' '));
  }

  /** Columns that are not drawn, but must be in view: the ends of bands and whiskers, and what is dashed. @param {number[]} xs @returns {Columns} */
  #reaches(xs) {
    if (this.#data === null) return [];
    const { series, dashed } = this.#data;
    const reach = (/** @type {1 | -1} */ sign) =>
      series.map(({ xs: own, mean, sd }) => {
        const at = new Map(
          own.map((x, index) => [x, mean[index] + sign * (Number.isFinite(sd[index]) ? sd[index] : 0)]),
        );
        return xs.map((x) => finite(at.get(x)));
      });
    const low = dashed === null ? [] : [xs.map((x) => finite(dashed.ys[dashed.xs.indexOf(x)]))];
    return [...reach(1), ...reach(-1), ...low];
  }

  /** @param {Palette} palette @returns {Declaration} */
  #declare(palette) {
    const { series = [], dashed = null, x, y } = this.#data ?? {};
    if (x === undefined || y === undefined) throw new Error('a plot is declared before it has data');
    const texts = [...series.map(({ label }) => label), ...(dashed === null ? [] : [dashed.label])];
    const lines = series.map(({ look }) => {
      const { colour, dash } = look(palette);
      return { colour, width: 2, dash };
    });
    return {
      x: x(palette),
      y: y(palette),
      top: 7,
      right: (width) => roomForNames(texts, palette, width),
      lines: [...lines, ...this.#reaches([]).map(() => null)],
      under: (context, frame) => within(context, frame, () => this.#drawUnder(context, frame, palette)),
      over: (context, frame, size) => this.#drawOver(context, frame, size, palette),
    };
  }

  /** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette */
  #drawUnder(context, frame, palette) {
    if (this.#data === null) return;
    const { series, dashed, as, showsSingle } = this.#data;
    if (dashed !== null) strokeLine(context, frame, dashed.xs, dashed.ys, { colour: palette.quiet, dash: [5, 4] });
    for (const one of series) {
      const { colour, dash } = one.look(palette);
      if (as === 'band') drawBand(context, frame, one, colour);
      if (!showsSingle) continue;
      for (const values of one.single) strokeLine(context, frame, one.xs, values, { colour: colour + FAINT, dash });
    }
  }

  /** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Size} size @param {Palette} palette */
  #drawOver(context, frame, size, palette) {
    if (this.#data === null) return;
    const { series, dashed, as } = this.#data;
    if (as === 'whiskers') {
      within(context, frame, () => {
        for (const one of series) {
          const { colour, marker } = one.look(palette);
          drawWhiskers(context, frame, one, colour);
          context.fillStyle = colour;
          context.beginPath();
          for (const [at, x] of one.xs.entries()) {
            if (Number.isFinite(one.mean[at])) addMarker(context, marker, frame.x(x), frame.y(one.mean[at]), MARK);
          }
          context.fill();
        }
      });
    }
    const names = series.flatMap(({ label, look, xs, mean }) => nameAt(frame, label, look(palette).text, xs, mean));
    if (dashed !== null) names.push(...nameAt(frame, dashed.label, palette.quiet, dashed.xs, dashed.ys));
    drawNames(context, palette, names, frame, size);
  }

  /** @param {Palette} palette @returns {LegendEntry[]} */
  #legend(palette) {
    const { series = [], dashed = null } = this.#data ?? {};
    const entry = (
      /** @type {string} */ text,
      /** @type {string} */ colour,
      /** @type {number[]} */ dash,
      width = 2,
    ) => ({
      kind: /** @type {const} */ ('line'),
      ...{ colour, dash, width, text },
    });
    const own = series.map(({ label, look }) => entry(label, look(palette).colour, look(palette).dash));
    return dashed === null ? own : [...own, entry(dashed.label, palette.quiet, [5, 4], 1)];
  }
}

/** @param {number | undefined} value */
const finite = (value) => (value !== undefined && Number.isFinite(value) ? value : null);

/** A name at the end of a line, as far as that is in view. @param {Frame} frame @param {string} text @param {string} colour @param {number[]} xs @param {ArrayLike<number>} ys */
function nameAt(frame, text, colour, xs, ys) {
  for (let at = xs.length - 1; at >= 0; at -= 1) {
    if (frame.x(xs[at]) > frame.right + 1 || !Number.isFinite(ys[at])) continue;
    return [{ text, colour, y: frame.y(ys[at]) }];
  }
  return [];
}

/** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {number[]} xs @param {ArrayLike<number>} ys @param {{colour: string, dash: number[]}} style */
function strokeLine(context, { x, y }, xs, ys, { colour, dash }) {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.setLineDash(dash);
  context.beginPath();
  let isBegun = false;
  for (const [at, value] of xs.entries()) {
    if (!Number.isFinite(ys[at])) continue;
    if (isBegun) context.lineTo(x(value), y(ys[at]));
    else context.moveTo(x(value), y(ys[at]));
    isBegun = true;
  }
  context.stroke();
  context.restore();
}
