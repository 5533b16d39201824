// A chart as it is declared, and where its parts lie.

import { chartTicks, isPowerOfTen, label, logTicks } from './ticks.js';

/** @import { Frame } from './frame.js' */
/** @import { Palette } from './palette.js' */

/**
 * @typedef {object} Scale
 * @property {string} title
 * @property {(min: number | null, max: number | null) => [number, number]} range of the axis, from the least and the largest value
 * @property {number} space least distance of two numbers, CSS pixels
 * @property {(numbers: string[]) => number} size room for the numbers
 * @property {boolean} [isLog]
 * @property {(value: number) => string} [text]
 * @property {number[]} [ticks] where its numbers are, if not at round ones
 */

/** @typedef {{colour: string, width: number, dash: number[]}} Line */

/**
 * What a chart draws of its own, in CSS pixels.
 * @typedef {(context: CanvasRenderingContext2D, frame: Frame, size: Size) => void} Draw
 */

/** @typedef {{width: number, height: number}} Size */

/** Times (or whatever x is) in order, then a column a line. @typedef {(number | null)[][]} Columns */

/**
 * @typedef {object} Declaration
 * @property {Scale} x
 * @property {Scale} y
 * @property {number} top free room, CSS pixels
 * @property {(width: number) => number} right the same, in a chart of that width
 * @property {(Line | null)[]} lines one for each column after the first; null where `over` draws it
 * @property {Draw} under
 * @property {Draw} over
 */

/**
 * @typedef {object} Sides
 * @property {number} min
 * @property {number} max
 * @property {number[]} ticks
 * @property {(value: number) => string} text
 */

/**
 * @typedef {object} Layout
 * @property {Frame} frame
 * @property {Sides} x
 * @property {Sides} y
 * @property {(pixel: number) => number} valueAt of the x axis
 */

/** Room for a title of an axis. @param {Palette} palette */
export const titleSize = (palette) => palette.plotSize + 5;

/** What a tick says; on a logarithmic axis with its own ticks only powers of ten say anything. @param {Scale} scale */
export function textOf({ isLog = false, text = label, ticks }) {
  return (/** @type {number} */ value) => (isLog && ticks === undefined && !isPowerOfTen(value) ? '' : text(value));
}

/** Whether a tick has a line of the grid. @param {Scale} scale */
export const isGridded = ({ isLog = false, ticks }) => (isLog && ticks === undefined ? isPowerOfTen : () => true);

/**
 * Axes and box of a chart.
 * @param {Declaration} declaration
 * @param {Palette} palette
 * @param {Size} size
 * @param {Columns} data
 * @param {[number, number] | null} stretch of the x axis that the reader chose
 * @returns {Layout}
 */
export function layoutOf(declaration, palette, { width, height }, data, stretch) {
  const [xMin, xMax] = declaration.x.range(...(stretch ?? extentOf([data[0]])));
  const inView = data[0].map((value) => value !== null && value >= xMin && value <= xMax);
  const [yMin, yMax] = declaration.y.range(...extentOf(data.slice(1), inView));
  const title = titleSize(palette);
  const top = declaration.top;
  const bottom = height - Math.ceil(declaration.x.size([])) - title;
  const y = sidesOf(declaration.y, yMin, yMax, bottom - top);
  const left = Math.ceil(declaration.y.size(y.ticks.map(y.text))) + title;
  const right = width - declaration.right(width);
  const x = sidesOf(declaration.x, xMin, xMax, right - left);
  const [xAt, valueAt] = placesOn(declaration.x, x, left, right);
  const frame = {
    x: xAt,
    y: placesOn(declaration.y, y, bottom, top)[0],
    ...{ left, right, top, bottom },
  };
  return { frame, x, y, valueAt };
}

/** @param {Scale} scale @param {number} min @param {number} max @param {number} length @returns {Sides} */
function sidesOf(scale, min, max, length) {
  const ticks = scale.ticks ?? (scale.isLog ? logTicks(min, max) : chartTicks(min, max, length / scale.space));
  return { min, max, ticks, text: textOf(scale) };
}

/**
 * Where a value lies, and which value lies there.
 * @param {Scale} scale @param {{min: number, max: number}} range @param {number} from @param {number} to
 * @returns {[(value: number) => number, (pixel: number) => number]}
 */
function placesOn({ isLog = false }, { min, max }, from, to) {
  const on = isLog ? Math.log10 : (/** @type {number} */ value) => value;
  const [low, high] = [on(min), on(max)];
  return [
    (value) => from + ((on(value) - low) / (high - low || 1)) * (to - from),
    (pixel) => {
      const at = low + ((pixel - from) / (to - from || 1)) * (high - low);
      return isLog ? 10 ** at : at;
    },
  ];
}

/** Least and largest number. @param {Columns} columns @param {boolean[]} [counts] which rows count @returns {[number | null, number | null]} */
function extentOf(columns, counts) {
  let [min, max] = [Infinity, -Infinity];
  for (const column of columns) {
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row];
      if (value === null || counts?.[row] === false) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return min > max ? [null, null] : [min, max];
}
