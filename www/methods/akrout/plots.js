// What Akrout's rule saw of one synapse: counts per stimulus, larger where several coincide, and the line through their cloud.

import { drawFrame, rangeOf, stroke } from '../../plots/frame.js';
import { addMarker } from '../../plots/markers.js';
import { m } from '../../words/i18n.js';

/** @import { Palette } from '../../plots/palette.js' */
/** @import { Size } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {Seen} seen @param {Palette} palette */
export function drawCounts(context, { width, height }, seen, palette) {
  const { pre_count: pre, post_count: post, mean_pre: meanPre, mean_post: meanPost, slope } = seen;
  const [x, y] = [rangeOf(pre), rangeOf(post)];
  x[0] = -0.5;
  y[0] = -0.5;
  const titles = { xTitle: m('akrout', 'preCount'), yTitle: m('akrout', 'postCount') };
  const frame = drawFrame(context, palette, { width, height, x, y, ...titles });
  const { colour, marker } = palette.methods.akrout;
  context.beginPath();
  for (const [countPre, countPost, times] of cloudOf(pre, post)) {
    addMarker(context, marker, frame.x(countPre), frame.y(countPost), Math.min(9, 1.6 * Math.sqrt(times)));
  }
  context.fillStyle = colour;
  context.globalAlpha = 0.7;
  context.fill();
  context.globalAlpha = 1;
  const mean = (/** @type {[number, number][]} */ points) => stroke(context, palette.quiet, points, { dash: [2, 3] });
  mean([
    [frame.x(meanPre), frame.top],
    [frame.x(meanPre), frame.bottom],
  ]);
  mean([
    [frame.left, frame.y(meanPost)],
    [frame.right, frame.y(meanPost)],
  ]);
  if (!Number.isFinite(slope)) return;
  const at = (/** @type {number} */ value) => frame.y(meanPost + slope * (value - meanPre));
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

/** Each pair of counts once, and how often it came. @param {Float32Array} pre @param {Float32Array} post */
function cloudOf(pre, post) {
  /** @type {Map<string, [number, number, number]>} */
  const cloud = new Map();
  for (const [index, count] of pre.entries()) {
    const key = `${count} ${post[index]}`;
    const [, , times] = cloud.get(key) ?? [0, 0, 0];
    cloud.set(key, [count, post[index], times + 1]);
  }
  return cloud.values();
}
