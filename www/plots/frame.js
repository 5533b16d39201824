// The frame of a small hand-drawn chart: axes with a grid, titles, and where a value lies.

import { drawXAxis, drawYAxis, placesOf } from './axis.js';
import { ticks } from './ticks.js';

/** @import { Palette } from './palette.js' */

/**
 * @typedef {object} Frame
 * @property {(x: number) => number} x place of a value
 * @property {(y: number) => number} y
 * @property {number} left
 * @property {number} right
 * @property {number} top
 * @property {number} bottom
 */

/** Its grid says enough: no lines of axes, no marks. */
const BARE = { line: false, tick: 0 };

/**
 * Draws axes and gives their places.
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {{width: number, height: number, x: [number, number], y: [number, number], xTitle: string, yTitle: string}} options
 * @returns {Frame}
 */
export function drawFrame(context, palette, { width, height, x, y, xTitle, yTitle }) {
  const [left, right, top, bottom] = [46, width - 8, 18, height - 34];
  const xAxis = { from: left, to: right, at: bottom, min: x[0], max: x[1], ticks: ticks(...x, (right - left) / 60) };
  const yAxis = { from: bottom, to: top, at: left, min: y[0], max: y[1], ticks: ticks(...y, (bottom - top) / 28) };
  drawXAxis(context, palette, { ...xAxis, ...BARE, gap: 3.5, within: [-Infinity, width], grid: { to: top } });
  drawYAxis(context, palette, { ...yAxis, ...BARE, gap: 4.5, sink: 0, within: null, grid: { to: right } });
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  context.fillText(xTitle, right, height);
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(yTitle, 2, 2);
  const [xAt, yAt] = [placesOf(xAxis), placesOf(yAxis)];
  if (y[0] < 0 && y[1] > 0)
    stroke(context, palette.quiet, [
      [left, yAt(0)],
      [right, yAt(0)],
    ]);
  return { x: xAt, y: yAt, left, right, top, bottom };
}

/**
 * A line through points.
 * @param {CanvasRenderingContext2D} context
 * @param {string} colour
 * @param {[number, number][]} points
 * @param {{width?: number, dash?: number[]}} [style]
 */
export function stroke(context, colour, points, { width = 1, dash = [] } = {}) {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.stroke();
  context.restore();
}

/** A range that holds zero and all values, with a margin. @param {ArrayLike<number>[]} columns @returns {[number, number]} */
export function rangeOf(...columns) {
  let [low, high] = [0, 0];
  for (const column of columns) {
    for (const value of Array.from(column)) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const margin = 0.08 * (high - low) || 1;
  return [low < 0 ? low - margin : low, high + margin];
}
