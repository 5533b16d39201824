// Why each method thinks what it thinks of one synapse: traces and updates, counts, windows.

import { drawFrame, rangeOf, stroke } from './frame.js';
import { addMarker } from './palette.js';

/** @import { Inspection } from '../run/types.js' */
/** @import { Palette } from './palette.js' */
/** @typedef {{width: number, height: number}} Size CSS pixels */
/** @typedef {Record<'time' | 'traces' | 'preCount' | 'postCount' | 'drive' | 'change' | 'below' | 'above' | 'threshold' | 'lag' | 'window', string>} Words */

/** Traces of the presynaptic neuron; at each postsynaptic spike the difference that STDWI adds, as a stem. @param {CanvasRenderingContext2D} context @param {Size} size @param {Inspection} seen @param {Palette} palette @param {Words} words */
export function drawTraces(context, { width, height }, { stdwi }, palette, words) {
  const seconds = Array.from(stdwi.time_ms, (time) => time / 1000);
  const [first, last] = [seconds[0] ?? 0, seconds.at(-1) ?? 1];
  const y = rangeOf(stdwi.fast, stdwi.slow, stdwi.difference);
  const frame = drawFrame(context, palette, {
    width,
    height,
    x: [first, last],
    y,
    xTitle: words.time,
    yTitle: words.traces,
  });
  const { colour } = palette.methods.stdwi;
  const line = (/** @type {Float32Array} */ values) =>
    seconds.map((time, index) => /** @type {[number, number]} */ ([frame.x(time), frame.y(values[index])]));
  stroke(context, colour, line(stdwi.fast), { width: 1.5 });
  stroke(context, colour, line(stdwi.slow), { width: 1.5, dash: [6, 3] });
  for (const time of stdwi.pre_spike_ms) {
    const x = frame.x(time / 1000);
    stroke(
      context,
      palette.ink,
      [
        [x, frame.bottom],
        [x, frame.bottom - 7],
      ],
      { width: 1.5 },
    );
  }
  for (const [index, time] of stdwi.post_spike_ms.entries()) {
    const [x, top] = [frame.x(time / 1000), frame.y(stdwi.difference[index])];
    stroke(context, palette.ink, [
      [x, frame.y(0)],
      [x, top],
    ]);
    context.fillStyle = palette.ink;
    context.fillRect(x - 1.5, top - 1.5, 3, 3);
  }
}

/** What a presynaptic spike adds, before η, at a postsynaptic one, by how much earlier it came. @param {CanvasRenderingContext2D} context @param {Size} size @param {Inspection} seen @param {Palette} palette @param {Words} words */
export function drawLearningWindow(context, { width, height }, { stdwi: { lag_ms: lag, window } }, palette, words) {
  const x = /** @type {[number, number]} */ ([0, lag.at(-1) ?? 1]);
  const options = { width, height, x, y: rangeOf(window), xTitle: words.lag, yTitle: words.window };
  const frame = drawFrame(context, palette, options);
  const points = Array.from(
    lag,
    (at, index) => /** @type {[number, number]} */ ([frame.x(at), frame.y(window[index])]),
  );
  stroke(context, palette.methods.stdwi.colour, points, { width: 2 });
}

/** Counts per stimulus, larger where several coincide, and the line through their cloud. @param {CanvasRenderingContext2D} context @param {Size} size @param {Inspection} seen @param {Palette} palette @param {Words} words */
export function drawCounts(context, { width, height }, { akrout }, palette, words) {
  const { pre_count: pre, post_count: post, mean_pre: meanPre, mean_post: meanPost, slope } = akrout;
  const [x, y] = [rangeOf(pre), rangeOf(post)];
  x[0] = -0.5;
  y[0] = -0.5;
  const frame = drawFrame(context, palette, { width, height, x, y, xTitle: words.preCount, yTitle: words.postCount });
  /** @type {Map<string, [number, number, number]>} */
  const cloud = new Map();
  for (const [index, count] of pre.entries()) {
    const key = `${count} ${post[index]}`;
    const [, , seen] = cloud.get(key) ?? [0, 0, 0];
    cloud.set(key, [count, post[index], seen + 1]);
  }
  const path = new Path2D();
  for (const [countPre, countPost, seen] of cloud.values()) {
    addMarker(path, 'square', frame.x(countPre), frame.y(countPost), Math.min(9, 1.6 * Math.sqrt(seen)));
  }
  context.fillStyle = palette.methods.akrout.colour;
  context.globalAlpha = 0.7;
  context.fill(path);
  context.globalAlpha = 1;
  stroke(
    context,
    palette.quiet,
    [
      [frame.x(meanPre), frame.top],
      [frame.x(meanPre), frame.bottom],
    ],
    { dash: [2, 3] },
  );
  stroke(
    context,
    palette.quiet,
    [
      [frame.left, frame.y(meanPost)],
      [frame.right, frame.y(meanPost)],
    ],
    { dash: [2, 3] },
  );
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

/** Windows: their largest drive against the change of the PSP, both fitted lines and the jump at threshold. @param {CanvasRenderingContext2D} context @param {Size} size @param {Inspection} seen @param {Palette} palette @param {Words} words */
export function drawWindows(context, { width, height }, { rdd }, palette, words) {
  const drives = Array.from(rdd.drive);
  const low = Math.min(rdd.threshold, ...drives);
  const high = Math.max(rdd.threshold, ...drives);
  const margin = Math.max(0.05, 0.1 * (high - low));
  const x = /** @type {[number, number]} */ ([low - margin, high + margin]);
  const [slopeBelow, below, slopeAbove, above] = rdd.lines;
  const ends = [slopeBelow * x[0] + below, slopeBelow * rdd.threshold + below, slopeAbove * rdd.threshold + above];
  const y = rangeOf(rdd.change, [...ends, slopeAbove * x[1] + above]);
  const frame = drawFrame(context, palette, { width, height, x, y, xTitle: words.drive, yTitle: words.change });
  const path = new Path2D();
  for (const [index, drive] of drives.entries())
    addMarker(path, 'triangle', frame.x(drive), frame.y(rdd.change[index]), 2.6);
  const { colour } = palette.methods.rdd;
  context.fillStyle = colour;
  context.fill(path);
  const threshold = frame.x(rdd.threshold);
  stroke(
    context,
    palette.quiet,
    [
      [threshold, frame.top],
      [threshold, frame.bottom],
    ],
    { dash: [4, 3] },
  );
  const segment = (
    /** @type {number} */ from,
    /** @type {number} */ to,
    /** @type {number} */ slope,
    /** @type {number} */ intercept,
  ) =>
    stroke(
      context,
      palette.ink,
      [
        [frame.x(from), frame.y(slope * from + intercept)],
        [frame.x(to), frame.y(slope * to + intercept)],
      ],
      { width: 2 },
    );
  segment(x[0], rdd.threshold, slopeBelow, below);
  segment(rdd.threshold, x[1], slopeAbove, above);
  // The jump is the estimate: a thick stroke from one line's end to the other's.
  stroke(
    context,
    colour,
    [
      [threshold, frame.y(ends[1])],
      [threshold, frame.y(ends[2])],
    ],
    { width: 5 },
  );
  context.fillStyle = palette.quiet;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(words.threshold, threshold + 4, frame.top);
}
