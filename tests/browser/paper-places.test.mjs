// The room Paper where there is little room: storage that throws or is full, a sandboxed frame, the custom element.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { DIST } from './harness/lab.mjs';
import { compute, E1, E6, nativeDigest, openPaper, reach } from './harness/paper.mjs';
import { serve } from './harness/server.mjs';

/** @typedef {import('./harness/browsers.mjs').Tab} Tab */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

describe('In one browser', { timeout: LIMIT_MS }, () => {
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  /** @type {import('./harness/server.mjs').Server} */
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launchChromium(), serve(DIST)]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  const notices = () => [...document.querySelectorAll('.notice')].map((notice) => notice.textContent ?? '');

  /** Waits for what is being written: a reader of storage comes after those who wrote before it. @param {Tab} tab */
  const written = (tab) =>
    tab.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = window.indexedDB.open('stdwi-lab');
          opening.onerror = reject;
          opening.onsuccess = () => {
            const reading = opening.result.transaction('results').objectStore('results').count();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = reject;
          };
        }),
    );

  test('storage that throws is told of once and nothing is lost; when it works again, results are kept', async () => {
    const tab = await browser.tab({
      initScript: () => {
        const real = window.indexedDB;
        Object.defineProperty(window, 'indexedDB', {
          get() {
            if (localStorage.getItem('works') === null) throw new DOMException('no storage here', 'SecurityError');
            return real;
          },
        });
      },
    });
    await openPaper(tab, E1, server.address);
    assert.equal(await compute(tab), await nativeDigest(E1));
    await tab.until(() => document.querySelector('.notice') !== null);
    const told = await tab.evaluate(notices);
    assert.equal(told.length, 1);
    assert.match(told[0], /cannot be kept in this browser’s storage \(no storage here\)/);

    await tab.evaluate(() => localStorage.setItem('works', 'yes'));
    await tab.click('#start-over');
    await reach(tab, 'empty');
    await compute(tab);
    assert.equal(await written(tab), 4);
    await /** @type {Page} */ (tab.page).reload();
    await reach(tab, 'done');
    await tab.close();
  });

  test('a full disk is told of, and every run that is done stays', async () => {
    const tab = await browser.tab();
    await openPaper(tab, E1, server.address);
    const page = /** @type {Page} */ (tab.page);
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(server.address);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    assert.equal(await compute(tab), await nativeDigest(E1));
    await tab.until(() => document.querySelector('.notice') !== null);
    const told = await tab.evaluate(notices);
    assert.equal(told.length, 1);
    assert.match(told[0], /cannot be kept in this browser’s storage \(it is full\)\. They are here until/);
    // With room again, what is computed is kept again.
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await tab.click('#start-over');
    await reach(tab, 'empty');
    await compute(tab);
    assert.equal(await written(tab), 4);
    await page.reload();
    await reach(tab, 'done');
    await tab.close();
  });

  /** The frame that holds the page. @param {Tab} tab */
  async function frameOf(tab) {
    await tab.until(() => document.querySelector('iframe, stdwi-lab') !== null);
    const page = /** @type {Page} */ (tab.page);
    for (;;) {
      const frame = page.frames().at(-1);
      if (frame !== undefined && frame !== page.mainFrame()) return frame;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** @param {Frame} frame */
  async function computeIn(frame) {
    await frame.waitForSelector('#compute');
    await frame.click('#compute');
    await frame.waitForSelector('.computing[data-state="done"]');
    return frame.textContent('.digest code');
  }

  for (const page of ['index.html', 'stdwi-lab.html']) {
    test(`${page} in sandbox="allow-scripts": the digest of the command line`, async () => {
      const tab = await browser.tab();
      await tab.goto(`${server.address}examples/index.html`);
      await tab.evaluate((src) => {
        document.body.innerHTML = `<iframe sandbox="allow-scripts" width="1000" height="700" src="${src}"></iframe>`;
      }, `../${page}#${E6}`);
      const frame = await frameOf(tab);
      assert.equal(await computeIn(frame), await nativeDigest(E6));
      assert.match(String(await frame.textContent('.notice')), /cannot be kept in this browser’s storage/);
      await tab.close();
    });
  }

  test('in the custom element: the digest of the command line', async () => {
    const tab = await browser.tab();
    await tab.goto(`${server.address}examples/index.html`);
    await tab.evaluate((link) => {
      document.body.innerHTML = '';
      const script = Object.assign(document.createElement('script'), { src: '../stdwi-lab.js', type: 'module' });
      const lab = document.createElement('stdwi-lab');
      for (const [key, value] of new URLSearchParams(link)) if (key !== 'v') lab.setAttribute(key, value);
      lab.setAttribute('style', 'width: 1000px; height: 700px; display: block');
      document.body.append(script, lab);
    }, E6);
    assert.equal(await computeIn(await frameOf(tab)), await nativeDigest(E6));
    await tab.close();
  });
});
