// The watch itself: a test suite that can't see a stray request or an error proves nothing by passing.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { serve } from './harness/server.mjs';

/** A script each, and what the watch must say about it. */
const FAULTS = {
  exception: ["setTimeout(() => { throw new Error('thrown') })", /thrown/],
  'error in the console': ["console.error('said')", /said/],
  'image from elsewhere': ["new Image().src = 'https://example.com/a.png'", /example\.com/],
  'fetch from elsewhere': ["fetch('https://example.com/').catch(() => {})", /example\.com/],
  'fetch in a worker': [
    "new Worker(URL.createObjectURL(new Blob([`fetch('https://example.com/').catch(() => {})`])))",
    /example\.com/,
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'stdwi-harness-'));
writeFileSync(join(folder, 'good.html'), page("console.log('fine')"));
for (const [name, [script]] of Object.entries(FAULTS))
  writeFileSync(join(folder, `${name}.html`), page(String(script)));

/** @param {string} script */
function page(script) {
  return `<!doctype html><link rel="icon" href="data:,"><script>${script}</script>`;
}

/** @type {import('./harness/server.mjs').Server} */
let server;
before(async () => {
  server = await serve(folder);
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'Chromium' : 'Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    const places = { served: () => server.address, 'from disk': () => `${pathToFileURL(folder).href}/` };
    for (const [place, address] of Object.entries(places)) {
      /** @param {string} name */
      const visit = async (name) => {
        const tab = await browser.tab();
        await tab.goto(`${address()}${name}.html`);
        return tab;
      };

      test(`a good page ${place} passes`, async () => (await visit('good')).close());

      for (const [name, [, pattern]] of Object.entries(FAULTS)) {
        test(`${name}, ${place}, is seen`, async () => {
          const tab = await visit(name);
          await tab.watch.firstProblem;
          await assert.rejects(tab.close(), (/** @type {Error} */ error) => {
            assert.match(error.message, /** @type {RegExp} */ (pattern));
            return true;
          });
        });
      }
    }
  });
}
