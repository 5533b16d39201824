// Counts of two neurons per stimulus, larger where several coincide, their means, and a line through the cloud.

import { drawFrame, rangeOf, stroke } from '../frame.js';
import { addMarker } from '../markers.js';

/** @import { Size } from '../../methods/types.js' */
/** @import { MethodStyle, Palette } from '../palette.js' */

/**
 * @typedef {object} Cloud
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y
 * @property {[x: number, y: number]} mean
 * @property {number} slope NaN where there is none
 * @property {string} xTitle
 * @property {string} yTitle
 */

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {Palette} palette @param {MethodStyle} style @param {Cloud} cloud */
export function drawCloud(context, size, palette, { colour, marker }, cloud) {
  const [meanX, meanY] = cloud.mean;
  const [x, y] = [rangeOf(cloud.x), rangeOf(cloud.y)];
  x[0] = -0.5;
  y[0] = -0.5;
  const frame = drawFrame(context, palette, { ...size, x, y, xTitle: cloud.xTitle, yTitle: cloud.yTitle });
  context.beginPath();
  for (const [atX, atY, times] of piledUp(cloud.x, cloud.y)) {
    addMarker(context, marker, frame.x(atX), frame.y(atY), Math.min(9, 1.6 * Math.sqrt(times)));
  }
  context.fillStyle = colour;
  context.globalAlpha = 0.7;
  context.fill();
  context.globalAlpha = 1;
  const mean = (/** @type {[number, number][]} */ points) => stroke(context, palette.quiet, points, { dash: [2, 3] });
  mean([
    [frame.x(meanX), frame.top],
    [frame.x(meanX), frame.bottom],
  ]);
  mean([
    [frame.left, frame.y(meanY)],
    [frame.right, frame.y(meanY)],
  ]);
  if (!Number.isFinite(cloud.slope)) return;
  const at = (/** @type {number} */ value) => frame.y(meanY + cloud.slope * (value - meanX));
  stroke(
    context,
    palette.ink,
    [
      [frame.x(x[0]), at(x[0])],
      [frame.x(x[1]), at(x[1])],
    ],
    { width: 2, dash: [8, 4] },
  );
}

/** Each pair of numbers once, and how often it came. @param {ArrayLike<number>} x @param {ArrayLike<number>} y */
function piledUp(x, y) {
  /** @type {Map<string, [number, number, number]>} */
  const piles = new Map();
  for (const [index, atX] of Array.from(x).entries()) {
    const key = `${atX} ${y[index]}`;
    const [, , times] = piles.get(key) ?? [0, 0, 0];
    piles.set(key, [atX, y[index], times + 1]);
  }
  return piles.values();
}
