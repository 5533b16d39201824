// The main thread only draws: while the worker runs as fast as it can, no task on the main thread keeps the reader waiting.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchChromium } from './harness/browsers.mjs';
import { DIST, open, runUntil } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

const LONGEST_TASK_MS = 50;
const RUN_MS = 200_000;
/** Another program on the machine can stretch a task; three times in a row it does so only if the task is near the limit. */
const ATTEMPTS = 3;

describe('frames', { timeout: 900_000 }, () => {
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

  test(`no task over ${LONGEST_TASK_MS} ms in 200 simulated seconds of \`paper\``, async (context) => {
    /** @type {number[]} */
    const longest = [];
    while (longest.length < ATTEMPTS && !(Number(longest.at(-1)) <= LONGEST_TASK_MS)) {
      const { tasks, frames, seconds } = await run();
      longest.push(Math.max(0, ...tasks));
      context.diagnostic(
        `longest task ${longest.at(-1)?.toFixed(0)} ms, ${tasks.length} over 50 ms, ` +
          `${frames} frames in ${seconds.toFixed(1)} s, ${(RUN_MS / 1000 / seconds).toFixed(0)} × real time`,
      );
    }
    assert.ok(Math.min(...longest) <= LONGEST_TASK_MS, `longest tasks of each run: ${longest.join(', ')} ms`);
  });

  async function run() {
    const tab = await browser.tab();
    await open(tab, `${server.address}#v=1&preset=paper&seed=7&autoplay=0&speed=max`);
    // From here on: what loading the page costs is measured elsewhere.
    await tab.evaluate(watchTasks);
    await runUntil(tab, RUN_MS);
    const measured = await tab.evaluate(() => /** @type {any} */ (window).measured());
    await tab.close();
    return measured;
  }
});

/** In the page: collects the lengths of long tasks, and counts frames. */
function watchTasks() {
  /** @type {number[]} */
  const tasks = [];
  let frames = 0;
  const start = performance.now();
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ type: 'longtask' });
  const count = () => {
    frames += 1;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  Object.assign(window, {
    measured: async () => {
      // Entries arrive after the task they describe.
      await new Promise((resolve) => setTimeout(resolve, 200));
      tasks.push(...observer.takeRecords().map((entry) => entry.duration));
      return { tasks, frames, seconds: (performance.now() - start) / 1000 };
    },
  });
}
