// Something of each network over epochs, a line a kind of feedback, with names at the lines' ends.

import { Chart } from '../../../plots/chart.js';
import { drawNames, roomForNames } from '../../../plots/line-names.js';
import { label } from '../../../plots/ticks.js';

/** @import { LegendEntry } from '../../../plots/canvas.js' */
/** @import { Frame } from '../../../plots/frame.js' */
/** @import { Columns, Declaration, Size } from '../../../plots/layout.js' */
/** @import { Palette } from '../../../plots/palette.js' */
/** @import { Cursor } from '../../../plots/pointing.js' */

/** @typedef {{kind: string, label: string, values: ArrayLike<number>}} Line */

/**
 * @typedef {object} About
 * @property {string} x
 * @property {string} y
 * @property {boolean} isShare
 * @property {number} top of the axis, unless a value is above it
 */

export class EpochsPlot {
  /** @type {Line[]} */
  #lines = [];
  #epochs = 1;

  /** @param {HTMLElement} box @param {() => void} changed @param {About} about @param {Cursor} cursor */
  constructor(box, changed, about, cursor) {
    this.about = about;
    this.chart = new Chart(box, changed, {
      declare: (palette) => this.#declare(palette),
      legend: (palette) => this.#legend(palette),
      cursor,
    });
  }

  /** @param {Palette} palette @returns {Declaration} */
  #declare(palette) {
    const { x, y, isShare, top } = this.about;
    return {
      x: { title: x, range: (min, max) => this.#range(min, max), space: 42, size: () => palette.plotSize + 7 },
      y: {
        title: y,
        range: (_, max) => [0, Math.max(max ?? top, top)],
        space: 24,
        size: () => palette.plotSize * 3 + 8,
        text: (value) => (isShare ? `${label(100 * value)}\u202f%` : `${label(value)}°`),
      },
      top: 7,
      right: (width) =>
        roomForNames(
          this.#lines.map((line) => line.label),
          palette,
          width,
        ),
      lines: this.#lines.map(({ kind }) => ({ ...looks(palette, kind), width: 2 })),
      under: () => {},
      over: (context, frame, size) => this.#drawNames(context, frame, size, palette),
    };
  }

  /** All epochs from the start, so that the axis stays; a stretch that the reader chose is shorter. @param {number | null} min @param {number | null} max @returns {[number, number]} */
  #range(min, max) {
    const isStretch = (min ?? 0) > 0;
    return isStretch ? [min ?? 0, max ?? this.#epochs] : [0, Math.max(max ?? 0, this.#epochs)];
  }

  /** @param {Palette} palette @returns {LegendEntry[]} */
  #legend(palette) {
    return this.#lines.map(({ kind, label: text }) => ({ kind: 'line', ...looks(palette, kind), width: 2, text }));
  }

  /** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Size} size @param {Palette} palette */
  #drawNames(context, frame, size, palette) {
    const names = this.#lines.flatMap(({ kind, label: text, values }) => {
      const value = values[values.length - 1] ?? Number.NaN;
      return Number.isFinite(value) ? [{ text, colour: palette.methods[kind].text, y: frame.y(value) }] : [];
    });
    drawNames(context, palette, names, frame, size);
  }

  /** @param {Line[]} lines @param {number} epochs there will be @param {Palette} palette */
  draw(lines, epochs, palette) {
    this.#lines = lines;
    this.#epochs = epochs;
    const longest = Math.max(1, ...lines.map(({ values }) => values.length));
    const xs = Array.from({ length: longest }, (_, epoch) => epoch);
    /** @type {Columns} */
    const columns = lines.map(({ values }) => xs.map((epoch) => finite(values[epoch])));
    this.chart.draw([xs, ...columns], palette, lines.map(({ kind }) => kind).join(' '));
  }
}

/** @param {number | undefined} value */
const finite = (value) => (value !== undefined && Number.isFinite(value) ? value : null);

/** @param {Palette} palette @param {string} kind */
function looks(palette, kind) {
  const { colour, dash } = palette.methods[kind];
  return { colour, dash };
}
