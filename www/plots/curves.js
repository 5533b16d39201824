// A score over simulated time, one line a method from its first update on, with names at the lines' ends and, for signs, the line of
// the majority.

import { Chart } from './chart.js';
import { drawNames, roomForNames } from './line-names.js';
import { lookOf } from './looks.js';
import { label } from './ticks.js';

/** @import { Steps } from '../methods/types.js' */
/** @import { MethodHistory, Snapshot } from '../run/types.js' */
/** @import { LegendEntry } from './canvas.js' */
/** @import { Frame } from './frame.js' */
/** @import { Columns, Declaration, Line, Size } from './layout.js' */
/** @import { Palette } from './palette.js' */
/** @import { Cursor } from './pointing.js' */

/** @typedef {'pearson_r' | 'sign_accuracy'} Score */

/**
 * @typedef {object} Words
 * @property {string} x
 * @property {string} y
 * @property {string} majority
 * @property {Record<string, string>} labels of the methods
 */

/** Added to a colour. */
const FAINT = '38';
const SECOND = '90';

/** One score's curves; a second run, where there is one, is drawn thinner. */
export class CurvePlot {
  /** @type {number | null} */
  #majority = null;
  /** @type {string[]} */
  #names = [];
  /** What is drawn now. @type {Columns} */
  #data = [[]];
  /** Of those methods whose estimates change only now and then. @type {Map<string, Steps>} */
  steps = new Map();
  /** Times at which true weights were changed, s. @type {number[]} */
  changes = [];
  #hasSecond = false;
  /** Names of the methods that the reader does not look at. @type {Set<string>} */
  #faint = new Set();

  /**
   * @param {HTMLElement} box
   * @param {Score} score
   * @param {Words} words
   * @param {() => void} changed
   * @param {Cursor} cursor that of all scores
   */
  constructor(box, score, words, changed, cursor) {
    this.score = score;
    this.words = words;
    this.isLog = true;
    this.chart = new Chart(box, changed, {
      declare: (palette) => this.#declare(palette),
      legend: (palette) => this.#legend(palette),
      cursor,
    });
  }

  /** @param {Palette} palette @returns {Declaration} */
  #declare(palette) {
    const { score, words, isLog } = this;
    const isShare = score === 'sign_accuracy';
    // In both charts, whether there is a line of the majority or not: their times lie below each other.
    const texts = () => [words.majority, ...this.#names.map((name) => this.#labelOf(name))];
    return {
      x: {
        title: words.x,
        isLog,
        range: (min, max) => this.#stretch(min, max),
        space: 50,
        size: () => palette.plotSize + 7,
      },
      y: {
        title: words.y,
        range: (min) => [Math.min(min ?? 0.5, isShare ? 0.5 : 0), 1],
        space: 24,
        size: () => palette.plotSize * 3 + 8,
        // As in the table.
        ...(isShare ? { text: (share) => `${label(100 * share)}\u202f%` } : {}),
      },
      // Half of the uppermost number.
      top: 0.6 * palette.plotSize,
      right: (width) => roomForNames(texts(), palette, width),
      lines: this.#hasSecond ? [...this.#lines(palette, false), ...this.#lines(palette, true)] : this.#lines(palette),
      under: (context, frame) => {
        this.#drawMajority(context, frame, palette);
        this.#drawChanges(context, frame, palette);
      },
      over: (context, frame, size) => {
        this.#drawSteps(context, frame, palette);
        this.#drawNames(context, frame, size, palette);
      },
    };
  }

  /** At least a second, so that the first points do not race. @param {number | null} min @param {number | null} max @returns {[number, number]} */
  #stretch(min, max) {
    return [this.isLog ? (min ?? 0.1) : 0, Math.max(max ?? 1, 1)];
  }

  /** @param {string} name */
  #labelOf(name) {
    const text = this.words.labels[name];
    if (text === undefined) throw new Error(`the curves know no label for the method “${name}”`);
    return text;
  }

  /** @param {Palette} palette @param {boolean} [isSecond] @returns {Line[]} */
  #lines(palette, isSecond = false) {
    return this.#names.map((name) => {
      const { colour, dash } = lookOf(palette, name);
      const paleness = this.#faint.has(name) ? FAINT : isSecond ? SECOND : '';
      return { colour: colour + paleness, width: isSecond ? 1 : 2, dash };
    });
  }

  /** For a file: the names at the lines' ends are short of room there too. @param {Palette} palette @returns {LegendEntry[]} */
  #legend(palette) {
    const entries = (/** @type {boolean} */ isSecond, /** @type {string} */ mark) =>
      this.#lines(palette, isSecond).map((line, index) => ({
        kind: /** @type {const} */ ('line'),
        ...line,
        text: `${this.#labelOf(this.#names[index])}${mark}`,
      }));
    return this.#hasSecond ? [...entries(false, ''), ...entries(true, ' ②')] : entries(false, '');
  }

  /** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette */
  #drawMajority(context, { left, right, y: place }, palette) {
    if (this.#majority === null) return;
    const y = Math.round(place(this.#majority)) + 0.5;
    context.save();
    context.strokeStyle = palette.quiet;
    context.lineWidth = 1;
    context.setLineDash([5, 4]);
    context.beginPath();
    context.moveTo(left, y);
    context.lineTo(right, y);
    context.stroke();
    context.restore();
  }

  /** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette */
  #drawChanges(context, { left, right, top, bottom, x: place }, palette) {
    context.fillStyle = palette.quiet;
    for (const seconds of this.changes) {
      const x = Math.round(place(seconds));
      if (x < left || x > right) continue;
      context.fillRect(x, top, 1, bottom - top);
      context.fillRect(x - 2, top, 5, 3);
    }
  }

  /** Why a curve jumps: a note where its first step is in view. @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette */
  #drawSteps(context, { x, y, left, right, top, bottom }, palette) {
    const [times, ...columns] = this.#data;
    for (const [name, { text }] of this.steps) {
      const column = columns[this.#names.indexOf(name)] ?? [];
      const row = column.findIndex((value, at) => value !== null && x(Number(times[at])) >= left);
      const at = x(Number(times[row]));
      if (row < 0 || this.#faint.has(name)) continue;
      context.fillStyle = lookOf(palette, name).text;
      context.strokeStyle = lookOf(palette, name).text;
      context.textAlign = 'right';
      // Below the curve, or, where that is too low, at the top.
      const start = y(Number(column[row]));
      const isLow = bottom - start < 2.2 * palette.plotSize;
      context.textBaseline = isLow ? 'top' : 'bottom';
      const room = context.measureText(text).width;
      // At its left end, as far as there is room.
      const end = Math.min(right, Math.max(at + 4, left + room + 4));
      if (at > right || end - room < left) continue;
      context.beginPath();
      context.moveTo(Math.round(at) + 0.5, start);
      context.lineTo(Math.round(at) + 0.5, isLow ? top + palette.plotSize + 3 : bottom - palette.plotSize - 3);
      context.stroke();
      context.fillText(text, end, isLow ? top + 2 : bottom - 2);
    }
  }

  /**
   * Names beside the last points in view, those of the second run where only that one has a method.
   * @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Size} size @param {Palette} palette
   */
  #drawNames(context, frame, size, palette) {
    const [times, ...columns] = this.#data;
    const beyond = times.findIndex((time) => frame.x(Number(time)) > frame.right + 1);
    const lastOf = (/** @type {(number | null)[]} */ column = []) =>
      column.slice(0, beyond < 0 ? undefined : beyond).reduceRight((last, value) => last ?? value, null);
    /** @type {import('./line-names.js').Name[]} */
    const names = [];
    for (const [index, name] of this.#names.entries()) {
      const value = lastOf(columns[index]) ?? lastOf(columns[index + this.#names.length]);
      if (value === null || this.#faint.has(name)) continue;
      names.push({ text: this.#labelOf(name), colour: lookOf(palette, name).text, y: frame.y(value) });
    }
    const { majority: text } = this.words;
    if (this.#majority !== null) names.push({ text, colour: palette.quiet, y: frame.y(this.#majority) });
    drawNames(context, palette, names, frame, size);
  }

  /**
   * @param {Snapshot} first @param {Snapshot | null} second @param {Palette} palette
   * @param {{isFaint: (name: string) => boolean}} emphasis
   */
  draw(first, second, palette, emphasis) {
    this.#majority = this.score === 'sign_accuracy' ? first.chance_sign_accuracy : null;
    const all = [first, ...(second === null ? [] : [second])].flatMap(({ history }) => history.methods);
    this.#names = [...new Set(all.map(({ name }) => name))];
    this.#faint = new Set(this.#names.filter((name) => emphasis.isFaint(name)));
    this.#hasSecond = second !== null;
    const one = columns(first, this.score, this.#names);
    this.#data = second === null ? one : joined(one, columns(second, this.score, this.#names));
    this.chart.draw(this.#data, palette, [this.#hasSecond, this.isLog, ...this.#names, '/', ...this.#faint].join(' '));
  }
}

/**
 * A score at a time of the history; null as long as all estimates are zero, as they are before the first update: to be as right as
 * always saying “positive” is then no merit of the rule. There is no angle to what is zero.
 * @param {MethodHistory | undefined} method @param {Score} score @param {number} row
 */
export function scoreAt(method, score, row) {
  const value = method?.[score][row] ?? NaN;
  return Number.isNaN(value) || Number.isNaN(method?.angle_deg[row]) ? null : value;
}

/**
 * A method that a run does not have is a line without points.
 * @param {Snapshot} snapshot @param {Score} score @param {string[]} names @returns {Columns}
 */
function columns({ history }, score, names) {
  const seconds = Array.from(history.time_ms, (time) => time / 1000);
  const values = names.map((name) => {
    const method = history.methods.find((each) => each.name === name);
    return seconds.map((_, row) => scoreAt(method, score, row));
  });
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
