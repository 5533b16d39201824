// What methods cost, in the room Paper: counted when the page was built, and timed where it is read.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST } from './harness/lab.mjs';
import { AxeBuilder } from './harness/packages.mjs';
import { openPaper } from './harness/paper.mjs';
import { serve } from './harness/server.mjs';

/** @type {import('../../www/rooms/paper/types.js').Keeps[]} */
const costs = JSON.parse(readFileSync(new URL('../../www/pkg/costs.json', import.meta.url), 'utf8'));

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'Chromium' : 'Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    /** @type {import('./harness/server.mjs').Server} */
    let server;
    before(async () => {
      [browser, server] = await Promise.all([launch(), serve(DIST)]);
    });
    after(() => Promise.all([browser.close(), server.close()]));

    test('the claim leads to the table, which has every method, and the time is measured here', async () => {
      const tab = await browser.tab({ width: 360, height: 740 });
      await openPaper(tab, 'v=1&room=paper', server.address);
      await tab.click('.claim-card[href*="exp=costs"]');
      await tab.until(() => document.querySelector('#measure') !== null);
      const rows = () =>
        [...document.querySelectorAll('.paper-costs tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent ?? ''),
        );
      const before = await tab.evaluate(rows);
      assert.deepEqual(
        before.map(([, own, told]) => [own, told]),
        costs.map(({ own, of_neurons: told }) => [String(own.length), String(told.length)]),
      );
      assert.ok(before.every((row) => row.at(-1) === '–'));
      await tab.click('#measure');
      await tab.until(() => /Measured here and now/.test(document.querySelector('.status')?.textContent ?? ''));
      const timed = await tab.evaluate(rows);
      // How fast it is, this machine decides; that every rule was timed, the page says.
      for (const row of timed) assert.match(row.slice(-2).join(' '), /^−?[\d,.]+ ± [\d,.]+ ns −?[\d.]+ µs$/, row[0]);
      assert.ok(
        await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        'scrolls sideways',
      );
      if (launch === launchChromium) {
        const page = /** @type {import('playwright-core').Page} */ (tab.page);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
          [],
        );
      }
      await tab.close();
    });
  });
}
