// Experiments have the digests of the command line in both browsers, however many workers there are and whatever becomes of them.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST } from './harness/lab.mjs';
import { digestOf, E1, E3, E6, nativeDigest, openPaper, reach } from './harness/paper.mjs';
import { serve } from './harness/server.mjs';

/** @typedef {import('./harness/browsers.mjs').Tab} Tab */

/**
 * In the page: so many cores from now on, and workers that can be looked at. `kill` ends the first worker that has anything to tell of its job, and nobody hears of it,
 * `stop` gives up when the first job is done.
 * @param {{cores: number, does: 'nothing' | 'kill' | 'stop'}} options
 */
function prepare({ cores, does }) {
  Object.defineProperty(navigator, 'hardwareConcurrency', { configurable: true, value: cores });
  const page = /** @type {any} */ (window);
  page.made = 0;
  page.killed = 0;
  page.does = does;
  page.RealWorker ??= window.Worker;
  /** @type {typeof Worker} */
  const Real = page.RealWorker;
  window.Worker = class extends Real {
    /** @param {string | URL} address */
    constructor(address) {
      super(address);
      page.made += 1;
      let isDead = false;
      // Before those of the pool, so that nothing of a worker that is dead arrives any more.
      this.addEventListener('message', (/** @type {MessageEvent} */ event) => {
        const { type } = event.data;
        if (page.does === 'kill' && page.killed === 0 && (type === 'share' || type === 'done')) {
          isDead = true;
          page.killed += 1;
          this.terminate();
        }
        if (isDead) event.stopImmediatePropagation();
      });
      // And after those of the pool, so that it has taken the result.
      queueMicrotask(() => {
        this.addEventListener('message', (/** @type {MessageEvent} */ { data }) => {
          if (page.does !== 'stop' || data.type !== 'done') return;
          page.does = 'nothing';
          document.getElementById('compute-stop')?.click();
        });
      });
    }
  };
}

/** @param {Tab} tab */
const made = (tab) => tab.evaluate(() => /** @type {any} */ (window).made);

/** By a script, for the mouse is only in one of several tabs. @param {Tab} tab @param {string} id */
const press = (tab, id) => tab.evaluate((wanted) => document.getElementById(wanted)?.click(), id);

/** @param {Tab} tab */
async function compute(tab) {
  await press(tab, 'compute');
  await reach(tab, 'done');
  return digestOf(tab);
}

/** @param {Tab} tab */
async function startOver(tab) {
  await press(tab, 'start-over');
  await reach(tab, 'empty');
}

/** @type {import('./harness/server.mjs').Server} */
let server;
/** @type {Map<string, string | undefined>} */
const expected = new Map();
before(async () => {
  server = await serve(DIST);
  for (const link of [E1, E3, E6]) expected.set(link, await nativeDigest(link));
});
after(() => server.close());

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'Chromium' : 'Firefox', { timeout: LIMIT_MS, concurrency: true }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    for (const link of [E1, E3, E6]) {
      test(`${link}: one worker, three, one of them killed, stopped and continued: the digest of the command line`, async () => {
        const tab = await browser.tab();
        await openPaper(tab, link, server.address);

        await tab.evaluate(prepare, { cores: 1, does: 'nothing' });
        assert.equal(await compute(tab), expected.get(link), 'one worker');
        assert.equal(await made(tab), 1);

        await startOver(tab);
        await tab.evaluate(prepare, { cores: 1, does: 'stop' });
        await press(tab, 'compute');
        await reach(tab, 'begun');
        assert.notEqual(await digestOf(tab), expected.get(link), 'stopped before the end');
        assert.equal(await compute(tab), expected.get(link), 'stopped and continued');

        await startOver(tab);
        await tab.evaluate(prepare, { cores: 4, does: 'nothing' });
        assert.equal(await compute(tab), expected.get(link), 'three workers');
        assert.equal(await made(tab), 3);

        await startOver(tab);
        await tab.evaluate(prepare, { cores: 4, does: 'kill' });
        assert.equal(await compute(tab), expected.get(link), 'one of three workers killed');
        // Whether a fourth comes before the others have done all of it is a matter of speed; `pool.test.mjs` has that.
        assert.equal(await tab.evaluate(() => /** @type {any} */ (window).killed), 1);
        await tab.close();
      });
    }
  });
}
