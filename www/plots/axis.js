// The one axis helper of all plots. What an axis looks like is said by those who draw it; how it is drawn stands here.

import { label } from './ticks.js';

/** @import { Palette } from './palette.js' */

/**
 * @typedef {object} Axis
 * @property {number} from pixel of the first value
 * @property {number} to pixel of the last value
 * @property {number} at pixel of the axis on the other coordinate
 * @property {number} min
 * @property {number} max
 * @property {number[]} ticks
 * @property {(value: number) => number} [place] where a value lies, if not in proportion
 * @property {(value: number) => string} [text] of a tick; where it is empty there is no number
 * @property {string} [title]
 * @property {number} [titleAt] where on the other coordinate its edge is; without it, it is put where there is room
 * @property {boolean} [line] whether the axis itself is drawn
 * @property {number} [tick] length of its marks
 * @property {number} [gap] between axis and numbers
 * @property {number} [sink] how much lower than their ticks the numbers of a y axis stand
 * @property {[number, number] | null} [within] what the numbers may not leave; null if they may be anywhere
 * @property {{to: number, has?: (value: number) => boolean}} [grid] where its lines end on the other coordinate
 */

/** @param {CanvasRenderingContext2D} context @param {Palette} palette */
function dress(context, palette) {
  context.strokeStyle = palette.axis;
  context.fillStyle = palette.quiet;
  context.lineWidth = 1;
  context.font = palette.font;
}

/** Where values lie on an axis. @param {Pick<Axis, 'from' | 'to' | 'min' | 'max' | 'place'>} axis */
export function placesOf({ from, to, min, max, place }) {
  return place ?? ((/** @type {number} */ value) => from + ((value - min) / (max - min || 1)) * (to - from));
}

/**
 * An x axis, with its numbers below it. A title without a place of its own stands on the line of the numbers where there is
 * room, and else is left out.
 * @param {CanvasRenderingContext2D} context @param {Palette} palette @param {Axis} axis
 */
export function drawXAxis(context, palette, axis) {
  const { from, to, at, ticks, text = label, line = true, tick: size = 3, gap = 5, grid } = axis;
  const { title = '', titleAt, within = [from - 6, to + 8] } = axis;
  const y = Math.round(at) + 0.5;
  const place = placesOf(axis);
  const places = ticks.map((tick) => Math.round(place(tick)) + 0.5);
  if (grid !== undefined) {
    context.strokeStyle = palette.line;
    context.lineWidth = 1;
    strokeAll(context, gridded(ticks, places, grid.has), (x) => [x, grid.to, x, at]);
  }
  dress(context, palette);
  if (size > 0) strokeAll(context, places, (x) => [x, y, x, y + size]);
  if (line) strokeAll(context, [y], () => [from, y, to, y]);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  /** @type {[number, number][]} */
  const taken = [];
  for (const [index, tick] of ticks.entries()) {
    const half = context.measureText(text(tick)).width / 2;
    const [low, high] = within ?? [-Infinity, Infinity];
    const centre = Math.min(Math.max(places[index], low + half), high - half);
    context.fillText(text(tick), centre, y + gap);
    taken.push([centre - half, centre + half]);
  }
  if (title === '') return;
  if (titleAt !== undefined) {
    context.fillText(title, Math.round((from + to) / 2), titleAt);
    return;
  }
  const room = widestGap(taken, from, to);
  if (context.measureText(title).width + 12 < room[1] - room[0]) {
    context.fillText(title, (room[0] + room[1]) / 2, y + gap);
  }
}

/** @param {[number, number][]} taken @param {number} from @param {number} to @returns {[number, number]} */
function widestGap(taken, from, to) {
  const edges = [...taken].sort(([a], [b]) => a - b);
  const starts = [from, ...edges.map(([, end]) => end)];
  const ends = [...edges.map(([start]) => start), to];
  const gaps = starts.map((start, index) => /** @type {[number, number]} */ ([start, ends[index]]));
  return gaps.reduce((widest, gap) => (gap[1] - gap[0] > widest[1] - widest[0] ? gap : widest), gaps[0]);
}

/**
 * A y axis, with its numbers on its left. `from` is the pixel of `min`. A title without a place of its own stands beside the
 * widest number, and is left out where the axis is too short for it.
 * @param {CanvasRenderingContext2D} context @param {Palette} palette @param {Axis} axis
 */
export function drawYAxis(context, palette, axis) {
  const { from, to, at, ticks, text = label, line = true, tick: size = 3, gap = 5, grid } = axis;
  const {
    sink = 0.5,
    title = '',
    titleAt,
    within = [Math.max(0, Math.min(from, to) - 3), Math.max(from, to) + 3],
  } = axis;
  const x = Math.round(at) - 0.5;
  const place = placesOf(axis);
  const places = ticks.map((tick) => Math.round(place(tick)) + 0.5);
  if (grid !== undefined) {
    context.strokeStyle = palette.line;
    context.lineWidth = 1;
    strokeAll(context, gridded(ticks, places, grid.has), (y) => [at, y, grid.to, y]);
  }
  dress(context, palette);
  if (size > 0) strokeAll(context, places, (y) => [x, y, x - size, y]);
  if (line) strokeAll(context, [x], () => [x, from, x, to]);
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  let widest = 0;
  const half = 0.52 * palette.plotSize;
  const [top, bottom] = within ?? [-Infinity, Infinity];
  for (const [index, tick] of ticks.entries()) {
    context.fillText(text(tick), x - gap, Math.min(Math.max(places[index] + sink, top + half), bottom - half));
    widest = Math.max(widest, context.measureText(text(tick)).width);
  }
  if (title === '' || (titleAt === undefined && context.measureText(title).width > Math.abs(to - from))) return;
  context.save();
  context.translate(titleAt ?? Math.max(7, x - 2 * gap - 2 - widest), (from + to) / 2);
  context.rotate(-Math.PI / 2);
  context.textAlign = 'center';
  context.textBaseline = titleAt === undefined ? 'middle' : 'bottom';
  context.fillText(title, 0, 0);
  context.restore();
}

/** The places of the ticks that have a line of the grid. @param {number[]} ticks @param {number[]} places @param {(value: number) => boolean} [has] */
function gridded(ticks, places, has = () => true) {
  return places.filter((_, index) => has(ticks[index]));
}

/** @param {CanvasRenderingContext2D} context @param {number[]} places @param {(place: number) => [number, number, number, number]} lineAt */
function strokeAll(context, places, lineAt) {
  if (places.length === 0) return;
  context.beginPath();
  for (const place of places) {
    const [x0, y0, x1, y1] = lineAt(place);
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
  }
  context.stroke();
}
