// The guided tour, walked by keyboard alone, in both browsers.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, OFFLINE_FILE, open } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

const STEPS = 11;

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'tour in Chromium' : 'tour in Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('each step begins at its beginning, in the reader’s colours, also on the way back', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      await open(tab, `${OFFLINE_FILE}#v=1&preset=paper&seed=7&theme=projector`);
      await tab.until(() => window.stdwi.snapshot()?.time_ms > 500);
      await tab.press('g');
      // The first step waits, at t = 0, though the experiment is the one that was running.
      await tab.until(() => location.hash.includes('view=tour:1'));
      await tab.until(() => window.stdwi.snapshot()?.time_ms === 0 && !window.stdwi.state().playing);
      await tab.press('ArrowRight');
      await tab.until(() => window.stdwi.state().playing && window.stdwi.state().view.speed === 0.02);
      await tab.press('ArrowRight');
      await tab.until(() => window.stdwi.snapshot()?.time_ms > 1000);
      await tab.press('ArrowLeft');
      await tab.until(() => window.stdwi.state().view.speed === 0.02 && window.stdwi.snapshot()?.time_ms < 500);
      assert.equal(await tab.evaluate(() => document.documentElement.dataset.theme), 'projector');
      await tab.press('Escape');
      await tab.until(() => document.querySelector('#tour')?.checkVisibility() === false);
      await tab.close();
    });

    test('leaving gives the reader’s run back: parameters, time, playing and address', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&preset=tuned&seed=42&n_pre=60&speed=5&autoplay=0`);
      const before = await tab.evaluate(async () => {
        await window.stdwi.runUntil(3000);
        return window.stdwi.state();
      });
      const hash = await tab.evaluate(() => location.hash);
      const visit = async () => {
        await tab.press('g');
        await tab.until(() => location.hash.includes('view=tour:1'));
        await tab.press('ArrowRight');
        await tab.until(() => window.stdwi.state().view.speed === 0.02);
        await tab.press('Escape');
        await tab.until(() => document.querySelector('#tour')?.checkVisibility() === false);
      };
      await visit();
      await tab.until(() => window.stdwi.snapshot()?.time_ms === 3000 && !window.stdwi.state().playing);
      const after = await tab.evaluate(() => window.stdwi.state());
      assert.deepEqual([after.link, after.digest, after.view], [before.link, before.digest, before.view]);
      assert.equal(await tab.evaluate(() => location.hash), hash);
      await tab.evaluate(() => window.stdwi.play());
      await tab.until(() => window.stdwi.snapshot()?.time_ms > 3000);
      const left = await tab.evaluate(() => window.stdwi.snapshot()?.time_ms);
      await visit();
      await tab.until((time) => window.stdwi.snapshot()?.time_ms > (time ?? 0), left);
      assert.equal(await tab.evaluate(() => window.stdwi.state().playing), true);
      // A tour that was opened by its link has no run to go back to.
      await tab.evaluate(() => window.stdwi.load('v=1&seed=5&view=tour:3&autoplay=0'));
      await tab.until(() => document.querySelector('#tour')?.checkVisibility());
      await tab.press('Escape');
      await tab.until(() => window.stdwi.state().view.view.length === 0);
      assert.equal(await tab.evaluate(() => window.stdwi.state().values.seed), 5);
      await tab.close();
    });

    test('another language keeps the run and its time, also that of who is in the tour or in the other room', async () => {
      const tab = await browser.tab();
      const speaks = (/** @type {string} */ lang) =>
        tab.until(
          (wanted) => document.documentElement.lang === wanted && document.body.classList.contains('ready'),
          lang,
        );
      const standsAt = (/** @type {number} */ timeMs) =>
        tab.until((wanted) => window.stdwi?.snapshot?.()?.time_ms === wanted && !window.stdwi.state().playing, timeMs);
      await open(tab, `${OFFLINE_FILE}#v=1&preset=tuned&seed=42&n_pre=60&lang=en`);
      await tab.evaluate(() => window.stdwi.runUntil(3000));
      const before = await tab.evaluate(() => window.stdwi.state());
      await tab.press('l');
      await speaks('de');
      // The link would play from the beginning: it is paused where it was.
      await standsAt(3000);
      assert.equal((await tab.evaluate(() => window.stdwi.state())).digest, before.digest);
      await tab.press('g');
      await tab.until(() => location.hash.includes('view=tour:1'));
      await tab.press('l');
      await speaks('en');
      await tab.until(() => document.querySelector('#tour')?.checkVisibility());
      await tab.press('Escape');
      await tab.until(() => window.stdwi.state().values.seed === 42);
      await standsAt(3000);
      assert.equal((await tab.evaluate(() => window.stdwi.state())).digest, before.digest);
      // In the other room the address says nothing of the run.
      await tab.click('#rooms [data-to="paper"]');
      await tab.until(() => location.hash.includes('room=paper'));
      await tab.evaluate(() => {
        location.hash = `${location.hash.replace(/&lang=\w+/, '')}&lang=de`;
      });
      await speaks('de');
      await tab.click('#rooms [data-to="lab"]');
      await standsAt(3000);
      assert.equal(await tab.evaluate(() => window.stdwi.state().values.seed), 42);
      // Another experiment in another language begins at its beginning, and who asks for the page again gets what the address says.
      await tab.evaluate(() => {
        location.hash = 'v=1&seed=5&autoplay=0&lang=en';
      });
      await speaks('en');
      await tab.until(() => window.stdwi?.state?.()?.values.seed === 5 && window.stdwi.snapshot()?.time_ms === 0);
      await tab.close();
    });

    test('the words of the tour come when it is first opened, in the language of the page', async () => {
      const server = await serve(DIST);
      const tab = await browser.tab();
      try {
        const words = () =>
          tab.evaluate(() =>
            performance.getEntriesByType('resource').flatMap(({ name }) => name.match(/tour-[a-z]+/) ?? []),
          );
        await open(tab, `${server.address}#v=1&seed=7&autoplay=0&lang=de`);
        assert.deepEqual(await words(), []);
        await tab.press('g');
        await tab.until(() => document.querySelector('#tour h2')?.textContent === 'Gewichtstransport');
        assert.deepEqual(await words(), ['tour-de']);
      } finally {
        await tab.close();
        await server.close();
      }
    });

    test('each step has its words, its link and its panel', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0`);
      await tab.press('g');
      const titles = new Set();
      for (let step = 1; step <= STEPS; step += 1) {
        await tab.until((wanted) => location.hash.includes(`view=tour:${wanted}`), step);
        await tab.until((wanted) => document.querySelector('#tour')?.textContent?.includes(`step ${wanted} of`), step);
        const shown = await tab.evaluate(() => ({
          title: document.querySelector('#tour h2')?.textContent,
          panels: document.querySelectorAll('.highlight').length,
          problems: window.stdwi.state().problems.length,
        }));
        assert.deepEqual([shown.panels, shown.problems], [1, 0], `step ${step}`);
        titles.add(shown.title);
        await tab.press('ArrowRight');
      }
      assert.equal(titles.size, STEPS);
      await tab.press('ArrowLeft');
      await tab.until((wanted) => location.hash.includes(`view=tour:${wanted}`), STEPS - 1);
      await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#tour-close')).click());
      await tab.until(() => document.querySelector('#tour')?.checkVisibility() === false);
      await tab.close();
    });
  });
}
