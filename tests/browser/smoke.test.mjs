// The main job in both browsers, served and from disk: the page opens, runs, draws and can be held.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

/** @type {import('./harness/server.mjs').Server} */
let server;
before(async () => {
  server = await serve(DIST);
});
after(() => server.close());

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'Chromium' : 'Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    const places = { served: () => server.address, 'from disk': () => OFFLINE_FILE };
    for (const [place, address] of Object.entries(places)) {
      test(`the page ${place} runs and draws`, async () => {
        // This test reads the canvases back, which Chromium remarks on.
        const tab = await browser.tab({ expected: [/Multiple readback operations/] });
        await open(tab, `${address()}#v=1&preset=paper&seed=7`);
        await runUntil(tab, 5_000);
        const snapshot = await tab.evaluate(() => {
          const { time_ms, n_pre, n_post, rates_hz, methods, history } = window.stdwi.snapshot();
          const names = methods.map((/** @type {{name: string}} */ method) => method.name);
          return { time_ms, n_pre, n_post, rates_hz, names, points: history.time_ms.length };
        });
        assert.deepEqual([snapshot.time_ms, snapshot.n_pre, snapshot.n_post], [5_000, 100, 10]);
        assert.deepEqual(snapshot.names, ['stdwi', 'akrout', 'rdd']);
        assert.ok(snapshot.rates_hz.pre > 0 && snapshot.rates_hz.post > 0 && snapshot.points > 0);
        await tab.until(allCanvasesDrawn);
        await tab.close();
      });

      test(`the page ${place} plays, pauses and starts again`, async () => {
        const tab = await browser.tab();
        await open(tab, `${address()}#v=1&preset=paper&seed=7&autoplay=0`);
        await tab.evaluate(() => window.stdwi.play());
        await tab.until(() => window.stdwi.snapshot()?.time_ms > 100);
        await tab.evaluate(() => window.stdwi.pause());
        await tab.until(() => window.stdwi.state().playing === false);
        await tab.evaluate(() => window.stdwi.reset());
        await tab.until(() => window.stdwi.snapshot()?.time_ms === 0);
        await tab.close();
      });
    }
  });
}

/** In the page: is anything but one colour on every canvas that is shown? */
function allCanvasesDrawn() {
  const shown = [...document.querySelectorAll('canvas')].filter(
    (canvas) => canvas.checkVisibility() && canvas.width > 0,
  );
  return (
    shown.length > 0 &&
    shown.every((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      if (pixels === undefined) return false;
      const words = new Uint32Array(pixels.buffer);
      return words.some((word) => word !== words[0]);
    })
  );
}
