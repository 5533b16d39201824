// One mark for each of some numbers against others, and a line through zero where they should lie on one.

import { drawFrame, rangeOf, stroke } from '../frame.js';
import { addMarker } from '../markers.js';

/** @import { Size } from '../../methods/types.js' */
/** @import { MethodStyle, Palette } from '../palette.js' */

/**
 * @typedef {object} Points
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y
 * @property {[number, number]} [range] of the x axis; where it has none, it holds zero
 * @property {number} [slope]
 * @property {string} xTitle
 * @property {string} yTitle
 */

/** From so many on, marks are smaller and fainter. */
const MANY = 400;

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {Palette} palette @param {MethodStyle} style @param {Points} points */
export function drawPoints(context, size, palette, { colour, marker }, points) {
  const { slope, xTitle, yTitle } = points;
  const x = points.range ?? rangeOf(points.x);
  const ends = slope === undefined ? [] : x.map((value) => slope * value);
  const frame = drawFrame(context, palette, { ...size, x, y: rangeOf(points.y, ends), xTitle, yTitle });
  const isMany = points.x.length > MANY;
  context.beginPath();
  for (const [index, value] of Array.from(points.x).entries()) {
    addMarker(context, marker, frame.x(value), frame.y(points.y[index]), isMany ? 1.7 : 2.6);
  }
  context.fillStyle = colour;
  context.globalAlpha = isMany ? 0.6 : 0.85;
  context.fill();
  context.globalAlpha = 1;
  if (slope === undefined || !Number.isFinite(slope)) return;
  /** @type {[number, number][]} */
  const line = x.map((value) => [frame.x(value), frame.y(slope * value)]);
  stroke(context, palette.ink, line, { width: 2 });
}
