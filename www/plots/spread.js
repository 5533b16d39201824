// What the seeds of an experiment scatter: bands around lines, whiskers at points.

/** @import { Frame } from './frame.js' */

/** How much of a colour a band has. */
const BAND_ALPHA = 0.16;

/** Half the width of a whisker's ends, CSS pixels. */
const CAP = 3;

/** @typedef {{xs: number[], mean: number[], sd: number[]}} Spread means and standard deviations; NaN where there is none */

/** One standard deviation on either side. @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Spread} spread @param {string} colour */
export function drawBand(context, { x, y }, { xs, mean, sd }, colour) {
  const known = xs.map((_, at) => at).filter((at) => Number.isFinite(mean[at]) && Number.isFinite(sd[at]));
  if (known.length < 2) return;
  context.save();
  context.globalAlpha = BAND_ALPHA;
  context.fillStyle = colour;
  context.beginPath();
  for (const [index, at] of known.entries()) {
    if (index === 0) context.moveTo(x(xs[at]), y(mean[at] + sd[at]));
    else context.lineTo(x(xs[at]), y(mean[at] + sd[at]));
  }
  for (const at of known.reverse()) context.lineTo(x(xs[at]), y(mean[at] - sd[at]));
  context.closePath();
  context.fill();
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {Spread} spread @param {string} colour */
export function drawWhiskers(context, { x, y }, { xs, mean, sd }, colour) {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = 1.3;
  context.setLineDash([]);
  context.beginPath();
  for (const [at, value] of xs.entries()) {
    if (!Number.isFinite(mean[at]) || !(sd[at] > 0)) continue;
    const [place, top, bottom] = [x(value), y(mean[at] + sd[at]), y(mean[at] - sd[at])];
    context.moveTo(place, top);
    context.lineTo(place, bottom);
    for (const end of [top, bottom]) {
      context.moveTo(place - CAP, end);
      context.lineTo(place + CAP, end);
    }
  }
  context.stroke();
  context.restore();
}

/** Draws only within the box of the axes. @param {CanvasRenderingContext2D} context @param {Frame} frame @param {() => void} draw */
export function within(context, { left, right, top, bottom }, draw) {
  context.save();
  context.beginPath();
  context.rect(left - 1, top - 1, right - left + 2, bottom - top + 2);
  context.clip();
  draw();
  context.restore();
}
