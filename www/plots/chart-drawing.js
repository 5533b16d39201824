// A chart on any context, from what is declared of it: for files. On screen the charts' library draws the axes and lines.

import { drawXAxis, drawYAxis } from './axis.js';
import { isGridded, layoutOf, titleSize } from './layout.js';

/** @import { Frame } from './frame.js' */
/** @import { Columns, Declaration, Line, Size } from './layout.js' */
/** @import { Palette } from './palette.js' */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Declaration} declaration
 * @param {Palette} palette
 * @param {Size} size
 * @param {Columns} data
 * @param {[number, number] | null} stretch of the x axis that the reader chose
 */
export function drawChart(context, declaration, palette, size, data, stretch) {
  const { frame, x, y } = layoutOf(declaration, palette, size, data, stretch);
  const { left, right, top, bottom } = frame;
  declaration.under(context, frame, size);
  const numbers = Math.ceil(declaration.x.size([]));
  drawXAxis(context, palette, {
    ...{ ...x, from: left, to: right, at: bottom, place: frame.x },
    ...{ title: declaration.x.title, titleAt: bottom + numbers },
    ...{ gap: 5.5, within: null, grid: { to: top, has: isGridded(declaration.x) } },
  });
  drawYAxis(context, palette, {
    // The library's lines lie a pixel further in.
    ...{ ...y, from: bottom, to: top, at: left + 1, place: frame.y },
    ...{ title: declaration.y.title, titleAt: titleSize(palette) },
    ...{ gap: 6.5, sink: -0.5, within: null, grid: { to: right, has: isGridded(declaration.y) } },
  });
  drawLines(context, declaration.lines, frame, data);
  declaration.over(context, frame, size);
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
  const points = xs.flatMap((value, row) => {
    const at = ys[row];
    return value === null || at === null ? [] : [/** @type {[number, number]} */ ([x(value), y(at)])];
  });
  const first = Math.max(0, points.findIndex(([at]) => at >= left) - 1);
  const beyond = points.findIndex(([at]) => at > right);
  context.beginPath();
  for (const [index, [px, py]] of points.slice(first, beyond < 0 ? points.length : beyond + 1).entries()) {
    if (index === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.stroke();
}
