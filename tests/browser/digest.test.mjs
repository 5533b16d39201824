// A link shows the same numbers everywhere: the command line, Chromium and Firefox, the served page and the file from
// disk agree in every bit of every estimate.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, native, OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

/** Lines `LINK DIGEST`, which the native tests and those in wasm hold to as well. */
const pinned = ['../golden.txt', '../golden_methods.txt']
  .flatMap((file) => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' '));

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
      test(`the digests of the page ${place} are those of the command line`, async () => {
        // The core is the same file; how it is served matters to no link more than to another, so that some will do.
        const some = pinned.filter((_, index) => place === 'from disk' || index % 4 === 0);
        for (const [link, digest] of some) {
          const expected = await native(link);
          assert.equal(expected.digest, digest, `natively: ${link}`);
          const tab = await browser.tab();
          await open(tab, `${address()}#${link}`);
          assert.deepEqual(await runUntil(tab, expected.until_ms), { time_ms: expected.until_ms, digest }, link);
          await tab.close();
        }
      });
    }
  });
}
