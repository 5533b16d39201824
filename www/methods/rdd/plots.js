// What RDD saw of one synapse: the largest drive of each window against the change of the PSP, both lines of the rule with the jump
// at threshold, and beside them the least-squares lines through these windows.

import { drawFrame, rangeOf, stroke } from '../../plots/frame.js';
import { addMarker } from '../../plots/markers.js';
import { m, t } from '../../words/i18n.js';

/** @import { Palette } from '../../plots/palette.js' */
/** @import { Size } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {Seen} seen @param {Palette} palette */
export function drawWindows(context, { width, height }, seen, palette) {
  const drives = Array.from(seen.drive);
  const low = Math.min(seen.threshold, ...drives);
  const high = Math.max(seen.threshold, ...drives);
  const margin = Math.max(0.05, 0.1 * (high - low));
  const x = /** @type {[number, number]} */ ([low - margin, high + margin]);
  const [slopeBelow, below, slopeAbove, above] = seen.lines;
  const lineBelow = (/** @type {number} */ drive) => slopeBelow * drive + below;
  const lineAbove = (/** @type {number} */ drive) => slopeAbove * drive + above;
  const jump = [lineBelow(seen.threshold), lineAbove(seen.threshold)];
  const y = rangeOf(seen.change, [lineBelow(x[0]), ...jump, lineAbove(x[1])]);
  const titles = { xTitle: m('rdd', 'drive'), yTitle: m('rdd', 'change') };
  const frame = drawFrame(context, palette, { width, height, x, y, ...titles });
  const { colour, marker } = palette.methods.rdd;
  context.beginPath();
  for (const [index, drive] of drives.entries()) {
    addMarker(context, marker, frame.x(drive), frame.y(seen.change[index]), 2.6);
  }
  context.fillStyle = colour;
  context.fill();
  const threshold = frame.x(seen.threshold);
  /** @type {[number, number][]} */
  const upright = [
    [threshold, frame.top],
    [threshold, frame.bottom],
  ];
  stroke(context, palette.quiet, upright, { dash: [4, 3] });
  const [leastSlopeBelow, leastBelow, leastSlopeAbove, leastAbove] = seen.least_squares;
  for (const [from, to, line, slope, intercept] of /** @type {const} */ ([
    [x[0], seen.threshold, lineBelow, leastSlopeBelow, leastBelow],
    [seen.threshold, x[1], lineAbove, leastSlopeAbove, leastAbove],
  ])) {
    const segment = (/** @type {(drive: number) => number} */ of) =>
      [from, to].map((drive) => /** @type {[number, number]} */ ([frame.x(drive), frame.y(of(drive))]));
    stroke(context, palette.ink, segment(line), { width: 2 });
    // Through windows that are too few there is none.
    if (Number.isNaN(slope)) continue;
    context.save();
    context.beginPath();
    context.rect(frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top);
    context.clip();
    stroke(
      context,
      palette.ink,
      segment((drive) => slope * drive + intercept),
      { width: 1.3, dash: [6, 4] },
    );
    context.restore();
  }
  // The jump is the estimate: a thick stroke from one line's end to the other's.
  const bar = jump.map((end) => /** @type {[number, number]} */ ([threshold, frame.y(end)]));
  stroke(context, colour, bar, { width: 5 });
  context.fillStyle = palette.quiet;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(t('threshold'), threshold + 4, frame.top);
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  context.fillText(m('rdd', 'lineKinds'), frame.right, frame.bottom - 3);
}
