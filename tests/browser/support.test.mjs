// What a reader sees where something is missing: no SIMD, no WebAssembly, no worker.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { DIST, OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

/** @type {import('./harness/browsers.mjs').Browser} */
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

test('without SIMD the page says which browsers have it', { timeout: LIMIT_MS }, async () => {
  const initScript = () => {
    WebAssembly.validate = () => false;
  };
  const tab = await browser.tab({ initScript });
  await tab.goto(OFFLINE_FILE);
  await tab.until(() => document.querySelector('#refusal')?.textContent?.includes('SIMD'));
  assert.equal(await tab.evaluate(() => document.querySelector('#panels')?.checkVisibility()), false);
  await tab.close();
});

test('without WebAssembly the page says why', { timeout: LIMIT_MS }, async () => {
  const initScript = () => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  };
  const tab = await browser.tab({ initScript });
  await tab.goto(OFFLINE_FILE);
  await tab.until(() => document.querySelector('#refusal')?.textContent?.includes('WebAssembly is not available'));
  await tab.close();
});

test('without workers the run goes on beside the page, to the same digest', { timeout: LIMIT_MS }, async () => {
  const plain = await browser.tab();
  await open(plain, `${OFFLINE_FILE}#v=1&seed=3&autoplay=0`);
  const expected = await runUntil(plain, 2000);
  await plain.close();
  const initScript = () => {
    Reflect.set(globalThis, 'Worker', function refused() {
      throw new Error('refused');
    });
  };
  const tab = await browser.tab({ initScript });
  await open(tab, `${OFFLINE_FILE}#v=1&seed=3&autoplay=0`);
  assert.deepEqual(await runUntil(tab, 2000), expected);
  await tab.close();
});

for (const kind of ['application/wasm', 'application/octet-stream']) {
  test(`served as ${kind}, the core is compiled once for the page and its workers`, { timeout: LIMIT_MS }, async () => {
    const initScript = () => {
      const compiled = /** @type {string[]} */ ([]);
      Reflect.set(window, 'compiled', compiled);
      for (const name of /** @type {const} */ (['compile', 'compileStreaming'])) {
        const real = /** @type {(source: any) => Promise<WebAssembly.Module>} */ (WebAssembly[name]);
        Reflect.set(WebAssembly, name, (/** @type {unknown} */ source) => {
          compiled.push(name);
          return real.call(WebAssembly, source);
        });
      }
    };
    const server = await serve(DIST);
    const tab = await browser.tab({ initScript });
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    await page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': kind } });
    });
    await open(tab, `${server.address}#v=1&seed=3&autoplay=0&vs=${encodeURIComponent('v=1&seed=4')}`);
    await tab.until(() => document.querySelectorAll('#scores tbody tr').length === 9);
    const how = kind === 'application/wasm' ? 'compileStreaming' : 'compile';
    assert.deepEqual(await tab.evaluate(() => Reflect.get(window, 'compiled')), [how]);
    await tab.close();
    await server.close();
  });
}
