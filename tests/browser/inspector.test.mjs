// Why one synapse: chosen by link, by a click in a matrix and by keyboard alone, in both browsers.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchChromium, launchFirefox } from './harness/browsers.mjs';
import { OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'inspector in Chromium' : 'inspector in Firefox', { timeout: 300_000 }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('a link opens it, and looking changes nothing', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
      const plain = await runUntil(tab, 30_000);
      await tab.evaluate(() => window.stdwi.load('v=1&seed=7&autoplay=0&synapse=3.17'));
      await tab.until(() => document.querySelector('#inspector')?.checkVisibility());
      await tab.until(() => /30 windows|\d+ above/.test(document.querySelector('#inspector')?.textContent ?? ''));
      await tab.evaluate(() => window.stdwi.reset());
      assert.deepEqual(await runUntil(tab, 30_000), plain);
      await tab.close();
    });

    test('the synapse is chosen by keyboard, and its values lead to their controls', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&synapse=0.0`);
      await runUntil(tab, 5_000);
      await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#inspect-pre')).focus());
      await tab.press('ArrowUp');
      await tab.press('Enter');
      await tab.until(() => location.hash.includes('synapse=0.1'));
      const focused = await tab.evaluate(() => {
        /** @type {HTMLElement} */ (document.querySelector('#inspector button.symbol')).click();
        return document.activeElement?.id;
      });
      assert.equal(focused, 'p-learning_rate');
      await tab.close();
    });
  });
}
