// Groups of bars with whiskers: a group for each place, a bar in it for each method.

import { Chart } from './chart.js';
import { addMarker } from './markers.js';
import { drawWhiskers, within } from './spread.js';

/** @import { LegendEntry } from './canvas.js' */
/** @import { Frame } from './frame.js' */
/** @import { Declaration, Scale } from './layout.js' */
/** @import { Palette } from './palette.js' */
/** @import { Series } from './spread-plot.js' */

/**
 * @typedef {object} BarData
 * @property {Series[]} series `xs` are indices of groups
 * @property {{label: string, xs: number[], ys: number[]} | null} dashed across each group
 * @property {number} count of groups
 * @property {(palette: Palette) => Scale} x
 * @property {(palette: Palette) => Scale} y
 */

/** Of the width of a group. */
const FILLED = 0.78;

/** Groups of bars. */
export class BarPlot {
  /** @type {BarData | null} */
  #data = null;

  /** @param {HTMLElement} box @param {() => void} changed @param {(group: number) => void} clicked */
  constructor(box, changed, clicked) {
    this.chart = new Chart(box, changed, {
      declare: (palette) => this.#declare(palette),
      legend: (palette) => this.#legend(palette),
    });
    this.chart.canvas.element.addEventListener('click', ({ offsetX }) => {
      const { layout } = this.chart;
      const group = layout === null ? -1 : Math.round(layout.valueAt(offsetX));
      if (group >= 0 && group < (this.#data?.count ?? 0)) clicked(group);
    });
  }

  /** @param {BarData} data @param {Palette} palette */
  draw(data, palette) {
    this.#data = data;
    const groups = Array.from({ length: data.count }, (_, index) => index);
    this.chart.draw([groups, ...data.series.map(({ mean }) => mean)], palette);
  }

  /** @param {Palette} palette @returns {Declaration} */
  #declare(palette) {
    if (this.#data === null) throw new Error('a plot is declared before it has data');
    const { series, count, x, y } = this.#data;
    return {
      x: { ...x(palette), range: () => [-0.5, count - 0.5], ticks: Array.from({ length: count }, (_, index) => index) },
      y: y(palette),
      top: 7,
      right: () => 8,
      lines: series.map(() => null),
      under: () => {},
      over: (context, frame) => within(context, frame, () => this.#drawBars(context, frame, palette)),
    };
  }

  /** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette */
  #drawBars(context, frame, palette) {
    if (this.#data === null) return;
    const { series, dashed } = this.#data;
    const width = FILLED / series.length;
    const zero = Math.min(frame.bottom, Math.max(frame.top, frame.y(0)));
    for (const [index, one] of series.entries()) {
      const { colour, marker } = one.look(palette);
      const offset = (index + 0.5) * width - FILLED / 2;
      const xs = one.xs.map((group) => group + offset);
      const half = (frame.x(width) - frame.x(0)) / 2 - 1;
      context.fillStyle = `${colour}80`;
      for (const [at, x] of xs.entries()) {
        const top = frame.y(one.mean[at]);
        if (Number.isFinite(top))
          context.fillRect(frame.x(x) - half, Math.min(top, zero), 2 * half, Math.abs(zero - top));
      }
      context.fillStyle = colour;
      context.beginPath();
      // The mark at the foot says without colour whose bar it is.
      for (const [at, x] of xs.entries()) {
        if (Number.isFinite(one.mean[at])) addMarker(context, marker, frame.x(x), zero - 8, 3.2);
      }
      context.fill();
      drawWhiskers(context, frame, { ...one, xs }, palette.ink);
    }
    if (dashed === null) return;
    context.strokeStyle = palette.ink;
    context.lineWidth = 1;
    context.setLineDash([5, 4]);
    context.beginPath();
    for (const [at, group] of dashed.xs.entries()) {
      if (!Number.isFinite(dashed.ys[at])) continue;
      context.moveTo(frame.x(group - FILLED / 2), frame.y(dashed.ys[at]));
      context.lineTo(frame.x(group + FILLED / 2), frame.y(dashed.ys[at]));
    }
    context.stroke();
  }

  /** @param {Palette} palette @returns {LegendEntry[]} */
  #legend(palette) {
    return (this.#data?.series ?? []).map(({ label, look }) => ({
      kind: /** @type {const} */ ('line'),
      ...{ colour: look(palette).colour, dash: [], width: 8, text: label },
    }));
  }
}
