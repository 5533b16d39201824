// What a frame costs at full speed, by the browser's own tracing. It reports; how fast a shared machine is, is not tested.

import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { launchChromium } from './harness/browsers.mjs';
import { OFFLINE_FILE, open } from './harness/lab.mjs';

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

test('drawing per frame at full speed is reported', { timeout: 300_000 }, async (context) => {
  const browser = await launchChromium();
  const tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#v=1&preset=paper&speed=max&autoplay=0`);
  const page = /** @type {import('playwright-core').Page} */ (tab.page);
  const path = join(tmpdir(), `stdwi-trace-${process.pid}.json`);
  const owner = /** @type {import('playwright-core').Browser} */ (page.context().browser());
  await owner.startTracing(page, { path, categories: ['devtools.timeline'] });
  await tab.evaluate(() => window.stdwi.runUntil(2_000_000));
  await owner.stopTracing();
  /** @type {{traceEvents: {name: string, dur?: number}[]}} */
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8'));
  rmSync(path);
  const frames = traceEvents.filter(({ name }) => name === 'FireAnimationFrame').map(({ dur }) => (dur ?? 0) / 1000);
  assert.ok(frames.length > 5, `${frames.length} frames`);
  context.diagnostic(`drawing: median ${median(frames).toFixed(1)} ms of ${frames.length} frames`);
  await tab.close();
  await browser.close();
});
