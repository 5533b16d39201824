// What STDWI saw of one synapse: traces with what each postsynaptic spike adds, and the learning window.

import { drawFrame, rangeOf, stroke } from '../../plots/frame.js';
import { m, t } from '../../words/i18n.js';

/** @import { Palette } from '../../plots/palette.js' */
/** @import { Size } from '../types.js' */
/** @import { Seen } from './seen.js' */

/**
 * Traces of the presynaptic neuron; at each postsynaptic spike the difference that STDWI adds, as a stem.
 * @param {CanvasRenderingContext2D} context @param {Size} size @param {Seen} seen @param {Palette} palette
 */
export function drawTraces(context, { width, height }, seen, palette) {
  const seconds = Array.from(seen.time_ms, (time) => time / 1000);
  const [first, last] = [seconds[0] ?? 0, seconds.at(-1) ?? 1];
  const y = rangeOf(seen.fast, seen.slow, seen.difference);
  const titles = { xTitle: t('timeSeconds'), yTitle: m('stdwi', 'traces') };
  const frame = drawFrame(context, palette, { width, height, x: [first, last], y, ...titles });
  const { colour } = palette.methods.stdwi;
  const line = (/** @type {Float32Array} */ values) =>
    seconds.map((time, index) => /** @type {[number, number]} */ ([frame.x(time), frame.y(values[index])]));
  stroke(context, colour, line(seen.fast), { width: 1.5 });
  stroke(context, colour, line(seen.slow), { width: 1.5, dash: [6, 3] });
  for (const time of seen.pre_spike_ms) {
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
  for (const [index, time] of seen.post_spike_ms.entries()) {
    const [x, top] = [frame.x(time / 1000), frame.y(seen.difference[index])];
    stroke(context, palette.ink, [
      [x, frame.y(0)],
      [x, top],
    ]);
    context.fillStyle = palette.ink;
    context.fillRect(x - 1.5, top - 1.5, 3, 3);
  }
}

/**
 * What a presynaptic spike adds, before η, at a postsynaptic one, by how much earlier it came.
 * @param {CanvasRenderingContext2D} context @param {Size} size @param {Seen} seen @param {Palette} palette
 */
export function drawLearningWindow(context, { width, height }, { lag_ms: lag, window }, palette) {
  const x = /** @type {[number, number]} */ ([0, lag.at(-1) ?? 1]);
  const titles = { xTitle: m('stdwi', 'lag'), yTitle: m('stdwi', 'window') };
  const frame = drawFrame(context, palette, { width, height, x, y: rangeOf(window), ...titles });
  const points = Array.from(
    lag,
    (at, index) => /** @type {[number, number]} */ ([frame.x(at), frame.y(window[index])]),
  );
  stroke(context, palette.methods.stdwi.colour, points, { width: 2 });
}
