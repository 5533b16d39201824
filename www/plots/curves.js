// A score over simulated time, one line a method, with names at the lines' ends and, for signs, the chance line.

import { label } from './axis.js';
import { axis, Chart } from './chart.js';

/** @import { Snapshot } from '../run/types.js' */
/** @import { Palette } from './palette.js' */

/** @typedef {'pearson_r' | 'sign_accuracy'} Score */

/**
 * @typedef {object} Words
 * @property {string} x
 * @property {string} y
 * @property {string} chance
 * @property {Record<string, string>} labels of the methods
 */

/** Room for the names at the lines' ends, CSS pixels. */
const NAMES = 58;

/** One score's curves; a second run, where there is one, is drawn thinner. */
export class CurvePlot {
  /** @type {number | null} */
  #chance = null;
  /** @type {string[]} */
  #names = [];
  #hasSecond = false;

  /**
   * @param {HTMLElement} box
   * @param {Score} score
   * @param {Words} words
   * @param {() => void} changed
   * @param {(seconds: number | null) => void} point the reader points at a time
   */
  constructor(box, score, words, changed, point) {
    this.score = score;
    this.isLog = true;
    this.chart = new Chart(box, changed, (palette) => ({
      // Charts with one key share their cursor.
      cursor: {
        sync: { key: 'scores', setSeries: false },
        points: { size: 6 },
        drag: { x: true, y: false, dist: 6 },
        y: false,
      },
      legend: { show: false },
      padding: [7, NAMES, 0, 0],
      scales: {
        x: { time: false, distr: this.isLog ? 3 : 1, range: (_, min, max) => this.#stretch(min, max) },
        y: { range: (_, min) => [Math.min(min ?? 0.5, score === 'pearson_r' ? 0 : 0.5), 1] },
      },
      axes: [
        axis(palette, words.x, { size: palette.plotSize + 7, space: 50, ...(this.isLog ? logarithmic(palette) : {}) }),
        axis(palette, words.y, {
          size: palette.plotSize * 3 + 8,
          space: 24,
          ...(score === 'sign_accuracy' ? inPercent : {}),
        }),
      ],
      series: [{}, ...this.#series(palette)],
      hooks: {
        drawClear: [(plot) => this.#drawChance(plot, palette)],
        draw: [(plot) => this.#drawNames(plot, palette, words)],
        setCursor: [(plot) => point(plot.cursor.idx == null ? null : plot.data[0][plot.cursor.idx])],
      },
    }));
  }

  /** At least a second, so that the first points do not race. @param {number | null} min @param {number | null} max @returns {[number, number]} */
  #stretch(min, max) {
    return [this.isLog ? (min ?? 0.1) : 0, Math.max(max ?? 1, 1)];
  }

  /** @param {Palette} palette @returns {import('uplot').Series[]} */
  #series(palette) {
    const lines = (/** @type {boolean} */ isSecond) =>
      this.#names.map((name) => {
        const { colour, dash } = palette.methods[name];
        const stroke = isSecond ? `${colour}90` : colour;
        return { stroke, width: isSecond ? 1 : 2, dash, points: { show: false }, spanGaps: true };
      });
    return this.#hasSecond ? [...lines(false), ...lines(true)] : lines(false);
  }

  /** @param {import('uplot')} plot @param {Palette} palette */
  #drawChance(plot, palette) {
    if (this.#chance === null) return;
    const { ctx: context, bbox } = plot;
    const y = Math.round(plot.valToPos(this.#chance, 'y', true)) + 0.5;
    context.save();
    context.strokeStyle = palette.quiet;
    context.lineWidth = devicePixelRatio;
    context.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
    context.beginPath();
    context.moveTo(bbox.left, y);
    context.lineTo(bbox.left + bbox.width, y);
    context.stroke();
    context.restore();
  }

  /** Names beside the last points, moved apart where they would overlap. @param {import('uplot')} plot @param {Palette} palette @param {Words} words */
  #drawNames(plot, palette, words) {
    const { ctx: context, bbox } = plot;
    const place = (/** @type {number} */ value) => plot.valToPos(value, 'y', true);
    /** @type {{text: string, colour: string, y: number}[]} */
    const names = [];
    for (const [index, name] of this.#names.entries()) {
      const value = [...plot.data[index + 1]].reverse().find((each) => each != null);
      if (value != null) names.push({ text: words.labels[name], colour: palette.methods[name].text, y: place(value) });
    }
    if (this.#chance !== null) names.push({ text: words.chance, colour: palette.quiet, y: place(this.#chance) });
    moveApart(names, (palette.plotSize + 2) * devicePixelRatio, bbox.top, bbox.top + bbox.height);
    context.save();
    context.font = `${palette.plotSize * devicePixelRatio}px ${palette.sans}`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    for (const { text, colour, y } of names) {
      context.fillStyle = colour;
      context.fillText(text, bbox.left + bbox.width + 5 * devicePixelRatio, y);
    }
    context.restore();
  }

  /** @param {Snapshot} first @param {Snapshot | null} second @param {Palette} palette */
  draw(first, second, palette) {
    this.#chance = this.score === 'sign_accuracy' ? first.chance_sign_accuracy : null;
    this.#names = first.history.methods.map(({ name }) => name);
    this.#hasSecond = second !== null;
    const one = columns(first, this.score);
    const data = second === null ? one : joined(one, columns(second, this.score));
    this.chart.draw(/** @type {import('uplot').AlignedData} */ (data), palette, `${this.#hasSecond} ${this.isLog}`);
  }
}

/** @typedef {(number | null)[][]} Columns times, then a column a line */

/** @param {Snapshot} snapshot @param {Score} score @returns {Columns} */
function columns({ history }, score) {
  const seconds = Array.from(history.time_ms, (time) => time / 1000);
  const values = history.methods.map((method) =>
    Array.from(method[score], (value) => (Number.isNaN(value) ? null : value)),
  );
  return [seconds, ...values];
}

/** Two tables on one time axis. @param {Columns} one @param {Columns} two @returns {Columns} */
function joined(one, two) {
  const times = [...new Set([...one[0], ...two[0]])].sort((a, b) => Number(a) - Number(b));
  const spread = (/** @type {Columns} */ table) => {
    const at = new Map(table[0].map((time, index) => [time, index]));
    return table.slice(1).map((column) => times.map((time) => column[at.get(time) ?? -1] ?? null));
  };
  return [times, ...spread(one), ...spread(two)];
}

/** As in the table. */
const inPercent = {
  values: (/** @type {unknown} */ _, /** @type {number[]} */ splits) =>
    splits.map((split) => `${label(100 * split)}\u202f%`),
};

/** Numbers and lines at powers of ten only, on a logarithmic axis. */
const logarithmic = (/** @type {Palette} */ palette) => ({
  grid: {
    stroke: palette.line,
    width: 1,
    filter: (/** @type {unknown} */ _, /** @type {number[]} */ splits) =>
      splits.map((split) => (isPower(split) ? split : null)),
  },
  values: (/** @type {unknown} */ _, /** @type {number[]} */ splits) =>
    splits.map((split) => (isPower(split) ? label(split) : '')),
  filter: (/** @type {unknown} */ _, /** @type {number[]} */ splits) => splits,
});

/** @param {number} value */
const isPower = (value) => value !== null && Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-6;

/** @param {{y: number}[]} names @param {number} apart @param {number} top @param {number} bottom */
function moveApart(names, apart, top, bottom) {
  names.sort((a, b) => a.y - b.y);
  const highest = bottom - apart * (names.length - 1);
  let next = top;
  for (const [index, name] of names.entries()) {
    name.y = Math.max(next, Math.min(name.y, highest + apart * index));
    next = name.y + apart;
  }
}
