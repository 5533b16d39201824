// The one axis helper of the hand-drawn plots.

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
  const text = round !== 0 && Math.abs(round) < 0.01 ? round.toExponential() : String(round);
  return text.replaceAll('-', '−');
}

/**
 * A horizontal axis with ticks below a plot.
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {{left: number, right: number, y: number, min: number, max: number, title: string}} axis
 */
export function drawXAxis(context, palette, { left, right, y, min, max, title }) {
  const place = (/** @type {number} */ value) => left + ((value - min) / (max - min || 1)) * (right - left);
  context.strokeStyle = palette.quiet;
  context.fillStyle = palette.quiet;
  context.lineWidth = 1;
  context.font = palette.font;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.beginPath();
  context.moveTo(left, y + 0.5);
  context.lineTo(right, y + 0.5);
  for (const tick of ticks(min, max, (right - left) / 70)) {
    const x = Math.round(place(tick)) + 0.5;
    context.moveTo(x, y);
    context.lineTo(x, y + 4);
    context.fillText(label(tick), Math.min(x, right - 8), y + 6);
  }
  context.stroke();
  context.textAlign = 'right';
  context.fillText(title, right, y + 20);
}
