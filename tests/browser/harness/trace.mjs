// What the browser itself records of a page: its main thread's tasks and frames.

import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {{name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args?: any}} TraceEvent */

/**
 * @typedef {object} Recording
 * @property {{wallMs: number, cpuMs: number}[]} tasks of the main thread; what other programs took from it is in `wallMs` only
 * @property {number[]} framesMs what each animation frame's scripts took
 */

/**
 * Records while something is done. Chromium only.
 * @param {import('./browsers.mjs').Tab} tab
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Recording>}
 */
export async function record(tab, work) {
  const page = /** @type {import('playwright-core').Page} */ (tab.page);
  const browser = /** @type {import('playwright-core').Browser} */ (page.context().browser());
  const path = join(tmpdir(), `stdwi-trace-${process.pid}.json`);
  await browser.startTracing(page, { path, categories: ['toplevel', 'devtools.timeline'] });
  await work();
  await browser.stopTracing();
  /** @type {TraceEvent[]} */
  const events = JSON.parse(readFileSync(path, 'utf8')).traceEvents;
  rmSync(path);
  const frames = events.filter(({ name }) => name === 'FireAnimationFrame');
  if (frames.length === 0) throw new Error('the browser recorded no frame');
  const { pid, tid } = frames[0];
  const ms = (/** @type {number | undefined} */ us) => (us ?? 0) / 1000;
  return {
    framesMs: frames.map(({ dur }) => ms(dur)),
    tasks: events
      .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && event.pid === pid && event.tid === tid)
      .map(({ dur, tdur }) => ({ wallMs: ms(dur), cpuMs: ms(tdur) })),
  };
}
