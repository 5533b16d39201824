// A chart on any context, from what is declared of it.

import { drawXAxis, drawYAxis } from './axis.js';
import { isGridded, layoutOf, titleSize } from './layout.js';

/** @import { Frame } from './frame.js' */
/** @import { Columns, Declaration, Layout, Line, Size } from './layout.js' */
/** @import { Palette } from './palette.js' */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Declaration} declaration
 * @param {Palette} palette
 * @param {Size} size
 * @param {Columns} data
 * @param {[number, number] | null} stretch of the x axis that the reader chose
 * @returns {Layout}
 */
export function drawChart(context, declaration, palette, size, data, stretch) {
  const layout = layoutOf(declaration, palette, size, data, stretch);
  const { frame, x, y } = layout;
  const { left, right, top, bottom } = frame;
  declaration.under(context, frame, size);
  const numbers = Math.ceil(declaration.x.size([]));
  drawXAxis(context, palette, {
    ...{ ...x, from: left, to: right, at: bottom, place: frame.x },
    ...{ title: declaration.x.title, titleAt: bottom + numbers },
    ...{ gap: 5.5, within: null, grid: { to: top, has: isGridded(declaration.x) } },
  });
  drawYAxis(context, palette, {
    ...{ ...y, from: bottom, to: top, at: left, place: frame.y },
    ...{ title: declaration.y.title, titleAt: titleSize(palette) },
    ...{ gap: 6.5, sink: -0.5, within: null, grid: { to: right, has: isGridded(declaration.y) } },
  });
  drawLines(context, declaration.lines, frame, data);
  declaration.over(context, frame, size);
  return layout;
}

/** @param {CanvasRenderingContext2D} context @param {(Line | null)[]} lines @param {Frame} frame @param {Columns} data */
function drawLines(context, lines, frame, [xs, ...columns]) {
  const { left, right, top, bottom } = frame;
  context.save();
  context.beginPath();
  // A line on the edge of the box keeps its width.
  context.rect(left - 1, top - 1, right - left + 2, bottom - top + 2);
  context.clip();
  context.lineJoin = 'round';
  for (const [index, line] of lines.entries()) {
    if (line === null) continue;
    context.strokeStyle = line.colour;
    context.lineWidth = line.width;
    context.setLineDash(line.dash);
    strokeColumn(context, xs, columns[index], frame);
  }
  context.restore();
}

/** A line through all its values that are in view, and through one beyond on each side. @param {CanvasRenderingContext2D} context @param {(number | null)[]} xs @param {(number | null)[]} ys @param {Frame} frame */
function strokeColumn(context, xs, ys, { x, y, left, right }) {
  context.beginPath();
  /** @type {[number, number] | null} */
  let before = null;
  let isBegun = false;
  for (let row = 0; row < xs.length; row += 1) {
    const [value, height] = [xs[row], ys[row]];
    if (value === null || height === null) continue;
    const [px, py] = [x(value), y(height)];
    if (px < left) {
      before = [px, py];
      continue;
    }
    if (!isBegun) context.moveTo(...(before ?? [px, py]));
    isBegun = true;
    context.lineTo(px, py);
    if (px > right) break;
  }
  context.stroke();
}
