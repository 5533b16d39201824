// The main thread only draws: while the worker runs as fast as it can, no task on the main thread keeps the reader waiting.
// Measured by the browser's own tracing. A shared machine stretches tasks as it likes, so that what is tested is the
// processor time of a task, and its length by the clock is reported.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { DIST, open, runUntil } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';
import { record } from './harness/trace.mjs';

const LONGEST_TASK_MS = 50;
/** Tens of frames; the first of them make the plots. */
const SHORT_MS = 200_000;
const LONG_MS = 2_000_000;

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

describe('frames', { timeout: LIMIT_MS }, () => {
  /** @type {import('./harness/server.mjs').Server} */
  let server;
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  before(async () => {
    server = await serve(DIST);
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** @param {number} untilMs */
  async function run(untilMs) {
    const tab = await browser.tab();
    await open(tab, `${server.address}#v=1&preset=paper&seed=7&autoplay=0&speed=max`);
    // From here on: what loading the page costs is measured elsewhere.
    const recording = await record(tab, () => runUntil(tab, untilMs));
    await tab.close();
    return recording;
  }

  for (const untilMs of [SHORT_MS, LONG_MS]) {
    test(`no task over ${LONGEST_TASK_MS} ms in ${untilMs / 1000} simulated seconds of \`paper\``, async (context) => {
      const { tasks, framesMs } = await run(untilMs);
      assert.ok(framesMs.length > 5, `${framesMs.length} frames`);
      const cpuMs = Math.max(...tasks.map((task) => task.cpuMs));
      const wallMs = Math.max(...tasks.map((task) => task.wallMs));
      context.diagnostic(
        `longest task ${cpuMs.toFixed(0)} ms of processor time, ${wallMs.toFixed(0)} ms by the clock; ` +
          `drawing: median ${median(framesMs).toFixed(1)} ms of ${framesMs.length} frames`,
      );
      assert.ok(cpuMs > 0 && cpuMs <= LONGEST_TASK_MS, `longest task: ${cpuMs} ms`);
    });
  }
});
