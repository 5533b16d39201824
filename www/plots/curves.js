// A score over simulated time, one line a method from its first update on, with names at the lines' ends and, for signs, the line of
// the majority. Of several conditions each method has a line in each: thinner ones, with letters after their names.

import { LETTERS } from '../run/letters.js';
import { majoritiesOf } from '../run/majorities.js';
import { Chart } from './chart.js';
import { drawNames, roomForNames } from './line-names.js';
import { lookOf } from './looks.js';
import { label } from './ticks.js';

/** @import { Steps } from '../methods/types.js' */
/** @import { Majority } from '../run/majorities.js' */
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

/** Added to the colour of what the reader does not look at. */
const FAINT = '38';

/** How the lines of the first condition and of those beside it are drawn. */
const CONDITIONS = [
  { width: 2.4, paleness: '' },
  { width: 1.5, paleness: 'd0' },
  { width: 1, paleness: 'b0' },
  { width: 0.6, paleness: 'b0' },
];

/** One score's curves. */
export class CurvePlot {
  /** None where the score is not of signs. @type {Majority[]} */
  #majorities = [];
  /** @type {string[]} */
  #names = [];
  /** What is drawn now. @type {Columns} */
  #data = [[]];
  /** Of those methods whose estimates change only now and then. @type {Map<string, Steps>} */
  steps = new Map();
  /** Times at which true weights were changed, s. @type {number[]} */
  changes = [];
  /** Letters of the conditions that are there; one that catches up is not. @type {number[]} */
  #conditions = [0];
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
    const texts = () => [
      `${words.majority}${this.#conditions.length > 1 ? ' A' : ''}`,
      ...this.#names.map((name) => this.#labelOf(name, this.#conditions.length > 1 ? this.#conditions : [])),
    ];
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
      lines: this.#conditions.flatMap((condition) => this.#lines(palette, condition)),
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

  /** @param {string} name @param {number[]} [conditions] none where there is but one */
  #labelOf(name, conditions = []) {
    const text = this.words.labels[name];
    if (text === undefined) throw new Error(`the curves know no label for the method “${name}”`);
    return `${text} ${conditions.map((condition) => LETTERS[condition]).join('')}`.trim();
  }

  /** @param {Palette} palette @param {number} condition @returns {Line[]} */
  #lines(palette, condition) {
    const isAlone = this.#conditions.length < 2;
    const { width, paleness } = CONDITIONS[condition];
    return this.#names.map((name) => {
      const { colour, dash } = lookOf(palette, name);
      return { colour: colour + (this.#faint.has(name) ? FAINT : paleness), width: isAlone ? 2 : width, dash };
    });
  }

  /** For a file: the names at the lines' ends are short of room there too. @param {Palette} palette @returns {LegendEntry[]} */
  #legend(palette) {
    return this.#conditions.flatMap((condition) =>
      this.#lines(palette, condition).map((line, index) => ({
        kind: /** @type {const} */ ('line'),
        ...line,
        text: this.#labelOf(this.#names[index], this.#conditions.length > 1 ? [condition] : []),
      })),
    );
  }

  /** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Palette} palette */
  #drawMajority(context, { left, right, y: place }, palette) {
    context.save();
    context.strokeStyle = palette.quiet;
    context.lineWidth = 1;
    context.setLineDash([5, 4]);
    context.beginPath();
    for (const { share } of this.#majorities) {
      const y = Math.round(place(share)) + 0.5;
      context.moveTo(left, y);
      context.lineTo(right, y);
    }
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
   * Names beside the last points in view. Where those of several conditions would lie on each other, one name has the letters of all.
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
      if (this.#faint.has(name)) continue;
      const ends = this.#conditions.flatMap((condition, at) => {
        const value = lastOf(columns[index + at * this.#names.length]);
        return value === null ? [] : [{ condition, y: frame.y(value) }];
      });
      for (const { conditions, y } of together(ends, palette.plotSize)) {
        const letters = this.#conditions.length > 1 ? conditions : [];
        names.push({ text: this.#labelOf(name, letters), colour: lookOf(palette, name).text, y });
      }
    }
    const { majority: text } = this.words;
    for (const { letter, share } of this.#majorities) {
      names.push({ text: `${text} ${letter}`.trim(), colour: palette.quiet, y: frame.y(share) });
    }
    drawNames(context, palette, names, frame, size);
  }

  /**
   * @param {Snapshot} first
   * @param {(Snapshot | null)[]} others of the other conditions; null for one that is not there yet
   * @param {Palette} palette
   * @param {{isFaint: (name: string) => boolean}} emphasis
   */
  draw(first, others, palette, emphasis) {
    const all = [first, ...others];
    this.#majorities = this.score === 'sign_accuracy' ? majoritiesOf(all) : [];
    this.#conditions = [...all.keys()].filter((condition) => all[condition] !== null);
    const there = all.filter((snapshot) => snapshot !== null);
    this.#names = [...new Set(there.flatMap(({ history }) => history.methods).map(({ name }) => name))];
    this.#faint = new Set(this.#names.filter((name) => emphasis.isFaint(name)));
    const tables = there.map((snapshot) => columns(snapshot, this.score, this.#names));
    this.#data = tables.length === 1 ? tables[0] : joined(tables);
    const key = [this.#conditions.join(), this.isLog, ...this.#names, '/', ...this.#faint].join(' ');
    this.chart.draw(this.#data, palette, key);
  }
}

/**
 * Ends of lines that are too close for a name each.
 * @param {{condition: number, y: number}[]} ends @param {number} apart @returns {{conditions: number[], y: number}[]}
 */
function together(ends, apart) {
  /** @type {{conditions: number[], y: number}[]} */
  const groups = [];
  for (const { condition, y } of ends) {
    const near = groups.find((group) => Math.abs(group.y - y) < apart);
    if (near === undefined) groups.push({ conditions: [condition], y });
    else near.conditions.push(condition);
  }
  return groups;
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

/** Tables on one time axis. @param {Columns[]} tables @returns {Columns} */
function joined(tables) {
  const times = [...new Set(tables.flatMap(([times]) => times))].sort((a, b) => Number(a) - Number(b));
  const spread = (/** @type {Columns} */ table) => {
    const at = new Map(table[0].map((time, index) => [time, index]));
    return table.slice(1).map((column) => times.map((time) => column[at.get(time) ?? -1] ?? null));
  };
  return [times, ...tables.flatMap(spread)];
}
