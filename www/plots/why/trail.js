// Lines over the last half second with the spikes of both neurons: what most rules that act at spikes have to show.

import { drawFrame, rangeOf, stroke } from '../frame.js';

/** @import { Size } from '../../methods/types.js' */
/** @import { Palette } from '../palette.js' */

/** @typedef {{values: ArrayLike<number>, colour: string, dash?: number[]}} TrailLine */

/**
 * @typedef {object} Trail
 * @property {ArrayLike<number>} time_ms of the values
 * @property {TrailLine[]} lines
 * @property {ArrayLike<number>} pre spikes, as ticks at the bottom, ms
 * @property {ArrayLike<number>} post spikes: as stems where `stems` says how high, else as ticks at the top
 * @property {ArrayLike<number>} [stems]
 * @property {number} [foot] where stems begin
 * @property {{value: number, colour: string, dash: number[]}[]} [levels] lines across
 * @property {boolean} [isClose] whether the axis need not begin at zero
 * @property {string} xTitle
 * @property {string} yTitle
 */

/** Length of a tick, CSS pixels. */
const TICK = 7;

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {Palette} palette @param {Trail} trail */
export function drawTrail(context, size, palette, trail) {
  const { time_ms: times, lines, pre, post, stems, foot = 0, levels = [], isClose = false, xTitle, yTitle } = trail;
  const seconds = Array.from(times, (time) => time / 1000);
  const x = /** @type {[number, number]} */ ([seconds[0] ?? 0, seconds.at(-1) ?? 1]);
  const columns = [...lines.map(({ values }) => values), levels.map(({ value }) => value), stems ?? []];
  const y = isClose ? closeRangeOf(...columns) : rangeOf(...columns);
  const frame = drawFrame(context, palette, { ...size, x, y, xTitle, yTitle });
  for (const { values, colour, dash } of lines) {
    const points = seconds.map((time, at) => /** @type {[number, number]} */ ([frame.x(time), frame.y(values[at])]));
    stroke(context, colour, points, { width: 1.5, dash });
  }
  for (const { value, colour, dash } of levels) {
    const at = frame.y(value);
    /** @type {[number, number][]} */
    const across = [
      [frame.left, at],
      [frame.right, at],
    ];
    stroke(context, colour, across, { width: 1.5, dash });
  }
  const upright = (/** @type {number} */ time, /** @type {number} */ from, /** @type {number} */ to, width = 1) => {
    const at = frame.x(time / 1000);
    /** @type {[number, number][]} */
    const ends = [
      [at, from],
      [at, to],
    ];
    stroke(context, palette.ink, ends, { width });
    return at;
  };
  for (const time of Array.from(pre)) upright(time, frame.bottom, frame.bottom - TICK, 1.5);
  for (const [index, time] of Array.from(post).entries()) {
    if (stems === undefined) {
      upright(time, frame.top, frame.top + TICK, 1.5);
      continue;
    }
    const top = frame.y(stems[index]);
    const at = upright(time, frame.y(foot), top);
    context.fillStyle = palette.ink;
    context.fillRect(at - 1.5, top - 1.5, 3, 3);
  }
}

/** A range that holds all values, with a margin; zero only where it is near. @param {ArrayLike<number>[]} columns @returns {[number, number]} */
function closeRangeOf(...columns) {
  const values = columns.flatMap((column) => Array.from(column)).filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return [0, 1];
  const margin = 0.08 * (high - low) || 0.05 * Math.abs(high) || 1;
  return [low - margin, high + margin];
}

/** The values of a column at spikes, which are among its times. @param {ArrayLike<number>} times @param {ArrayLike<number>} spikes @param {ArrayLike<number>} values */
export function valuesAt(times, spikes, values) {
  const places = new Map(Array.from(times, (time, at) => [time, at]));
  return Array.from(spikes, (time) => values[places.get(time) ?? -1] ?? NaN);
}

/** NaN of nothing. @param {ArrayLike<number>} values */
export function meanOf(values) {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}
