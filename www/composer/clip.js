// A run as a clip. A second run of the same link goes from frame to frame, so that the reader's own stays as it is, and the clip depends on
// nothing but the link: not on how fast this machine is.

import { citable } from '../link/core.js';
import { Run } from '../run/run.js';
import { paintFrame } from './document.js';
import { momentOf } from './moment.js';
import { planned } from './sheet.js';

/** @import { Spec } from './sheet.js' */
/** @import { Held } from './moment.js' */

/** A second. */
export const FRAMES = 25;

/** @typedef {{fromMs: number, toMs: number, seconds: number}} Span */

/**
 * What makes a file of frames.
 * @typedef {object} Encoder
 * @property {(context: CanvasRenderingContext2D, index: number) => Promise<void>} add
 * @property {() => Promise<Blob>} finish
 */

/**
 * @typedef {object} Order
 * @property {string} link of the run
 * @property {string | null} second that of a second one beside it
 * @property {Span} span
 * @property {(held: Held) => Omit<Spec, 'scene' | 'clock'>} specOf how a clip that ends there looks
 * @property {(timeMs: number) => string} clockOf
 * @property {Spec['scene']} scene of which all but the moments is taken over
 * @property {(canvas: HTMLCanvasElement, last: CanvasRenderingContext2D, held: Held) => Promise<Encoder>} encoderOf it may look at the last frame first
 * @property {(index: number, count: number) => void} tell
 * @property {AbortSignal} signal
 */

/** @param {Span} span */
export const countOf = ({ seconds }) => Math.max(2, Math.round(seconds * FRAMES));

/** @param {Order} order @returns {Promise<{blob: Blob, count: number, held: Held}>} */
export async function recorded({ link, second, span, specOf, clockOf, scene, encoderOf, tell, signal }) {
  const runs = [link, ...(second === null ? [] : [second])].map((each) => new Run(each));
  const [run, other] = runs;
  const ended = new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );
  ended.catch(() => {});
  /** A run that was closed answers no more. @template T @param {(run: Run) => Promise<T>} ask @returns {Promise<T[]>} */
  const all = (ask) => /** @type {Promise<any>} */ (Promise.race([Promise.all(runs.map(ask)), ended]));
  try {
    await all((each) => each.ready);
    // First to the end: the link that stands in every frame proves it, and the colours of a GIF are those of the last one.
    const [{ time_ms: timeMs, digest }] = await all((each) => each.runUntil(span.toMs));
    const held = { link: citable(link, timeMs, digest), digest, timeMs };
    const own = specOf(held);
    const specNow = () => {
      const first = momentOf(run);
      const now = {
        ...scene,
        first,
        second: other === undefined ? null : momentOf(other),
        others: other === undefined ? [] : [other.snapshot],
      };
      return { ...own, scene: now, clock: clockOf(first.snapshot.time_ms) };
    };
    const { width, height } = own.format;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('this browser gives no canvas');
    // Plots keep their places while their numbers change.
    const plan = planned(specNow());
    paintFrame(context, specNow(), plan);
    const encoder = await encoderOf(canvas, context, held);
    for (const each of runs) each.reset();
    const count = countOf(span);
    for (let index = 0; index < count; index += 1) {
      const at = span.fromMs + ((span.toMs - span.fromMs) * index) / (count - 1);
      await all(async (each) => void (await (at > 0 ? each.runUntil(at) : each.look())));
      paintFrame(context, specNow(), plan);
      await encoder.add(context, index);
      signal.throwIfAborted();
      tell(index + 1, count);
    }
    return { blob: await encoder.finish(), count, held };
  } finally {
    for (const each of runs) each.close();
  }
}
