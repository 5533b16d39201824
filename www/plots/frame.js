// A small hand-drawn chart's frame: a range for each axis, ticks, titles, and where a value lies.

import { label, ticks } from './axis.js';

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

/**
 * Draws axes and gives their places.
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {{width: number, height: number, x: [number, number], y: [number, number], xTitle: string, yTitle: string}} options
 * @returns {Frame}
 */
export function drawFrame(context, palette, { width, height, x, y, xTitle, yTitle }) {
  const [left, right, top, bottom] = [46, width - 8, 18, height - 34];
  const place =
    (/** @type {[number, number]} */ [low, high], /** @type {number} */ from, /** @type {number} */ to) =>
    (/** @type {number} */ value) =>
      from + ((value - low) / (high - low || 1)) * (to - from);
  const [xAt, yAt] = [place(x, left, right), place(y, bottom, top)];
  context.font = palette.font;
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.fillStyle = palette.quiet;
  context.beginPath();
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const tick of ticks(...x, (right - left) / 60)) {
    const at = Math.round(xAt(tick)) + 0.5;
    context.moveTo(at, top);
    context.lineTo(at, bottom);
    const half = context.measureText(label(tick)).width / 2;
    context.fillText(label(tick), Math.min(at, width - half), bottom + 4);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of ticks(...y, (bottom - top) / 28)) {
    const at = Math.round(yAt(tick)) + 0.5;
    context.moveTo(left, at);
    context.lineTo(right, at);
    context.fillText(label(tick), left - 5, at);
  }
  context.stroke();
  context.textBaseline = 'bottom';
  context.fillText(xTitle, right, height);
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(yTitle, 2, 2);
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
