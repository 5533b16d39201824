// The one axis helper of the hand-drawn plots: round ticks, and axes that carry their title on the line of their numbers.

/** @import { Palette } from './palette.js' */

/**
 * Round numbers that divide a range into about `count` parts.
 * @param {number} min
 * @param {number} max
 * @param {number} count
 */
export function ticks(min, max, count) {
  const rough = (max - min) / Math.max(1, count);
  if (!(rough > 0) || !Number.isFinite(rough)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** @param {number} value a number as an axis shows it: a true minus, no needless digits */
export function label(value) {
  const round = Number(value.toPrecision(6));
  // Small numbers as powers: “0.0005” would not fit beside a small plot.
  const text = round !== 0 && Math.abs(round) < 0.001 ? round.toExponential() : String(round);
  return text.replaceAll('-', '−');
}

/**
 * @typedef {object} Axis
 * @property {number} from pixel of the first value
 * @property {number} to pixel of the last value
 * @property {number} at pixel of the axis on the other coordinate
 * @property {number} min
 * @property {number} max
 * @property {number[]} ticks
 * @property {string} [title]
 */

/** @param {CanvasRenderingContext2D} context @param {Palette} palette */
function dress(context, palette) {
  context.strokeStyle = palette.axis;
  context.fillStyle = palette.quiet;
  context.lineWidth = 1;
  context.font = palette.font;
}

/**
 * An x axis: ticks, numbers, and the title at the end of the numbers' line where it has room, else left out.
 * @param {CanvasRenderingContext2D} context @param {Palette} palette @param {Axis} axis
 */
export function drawXAxis(context, palette, { from, to, at, min, max, ticks: marks, title = '' }) {
  dress(context, palette);
  const y = Math.round(at) + 0.5;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(to, y);
  /** @type {[number, number][]} */
  const taken = [];
  for (const tick of marks) {
    const x = Math.round(from + ((tick - min) / (max - min || 1)) * (to - from)) + 0.5;
    context.moveTo(x, y);
    context.lineTo(x, y + 3);
    const half = context.measureText(label(tick)).width / 2;
    const centre = Math.min(Math.max(x, from - 6 + half), to + 8 - half);
    context.fillText(label(tick), centre, y + 5);
    taken.push([centre - half, centre + half]);
  }
  context.stroke();
  const room = widestGap(taken, from, to);
  if (title !== '' && context.measureText(title).width + 12 < room[1] - room[0]) {
    context.fillText(title, (room[0] + room[1]) / 2, y + 5);
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
 * A y axis: ticks and numbers on its left. `from` is the pixel of `min`.
 * @param {CanvasRenderingContext2D} context @param {Palette} palette @param {Axis} axis
 */
export function drawYAxis(context, palette, { from, to, at, min, max, ticks: marks, title = '' }) {
  dress(context, palette);
  const x = Math.round(at) - 0.5;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.beginPath();
  context.moveTo(x, from);
  context.lineTo(x, to);
  let widest = 0;
  const [top, bottom] = [Math.max(0, Math.min(from, to) - 3), Math.max(from, to) + 3];
  for (const tick of marks) {
    const y = Math.round(from + ((tick - min) / (max - min || 1)) * (to - from)) + 0.5;
    context.moveTo(x, y);
    context.lineTo(x - 3, y);
    const name = label(tick);
    const half = 0.42 * palette.plotSize;
    context.fillText(name, x - 5, Math.min(Math.max(y + 0.5, top + half), bottom - half));
    widest = Math.max(widest, context.measureText(name).width);
  }
  context.stroke();
  if (title === '' || context.measureText(title).width > Math.abs(to - from)) return;
  context.save();
  context.translate(Math.max(7, x - 12 - widest), (from + to) / 2);
  context.rotate(-Math.PI / 2);
  context.textAlign = 'center';
  context.fillText(title, 0, 0);
  context.restore();
}
