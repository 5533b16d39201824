// The pages of examples/ run in both browsers, without a word in the console and without a request to another origin.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { listen, waitFor } from './harness/host.mjs';
import { DIST, native, OFFLINE_FILE } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

const LINK = 'v=1&seed=3';
const UNTIL_MS = 2000;

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'Chromium' : 'Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    /** @type {import('./harness/server.mjs').Server} */
    let server;
    /** @type {string} */
    let digest;
    before(async () => {
      [browser, server] = await Promise.all([launch(), serve(DIST)]);
      ({ digest } = await native(`${LINK}&until=${UNTIL_MS}`));
    });
    after(() => Promise.all([browser.close(), server.close()]));

    for (const [name, frames] of Object.entries({ article: 3, sandbox: 2, csp: 1 })) {
      test(`the example ${name} runs`, async () => {
        const tab = await browser.tab({ height: 2000 });
        await tab.goto(`${server.address}examples/${name}.html`);
        // The host with a policy has no script that could listen; the test's is not bound by it.
        await listen(tab);
        await waitFor(tab, 'scores', frames);
        await tab.close();
      });
    }

    test('two custom elements run side by side, and answer', async () => {
      const tab = await browser.tab({ height: 1600 });
      await tab.goto(`${server.address}examples/element.html`);
      const found = await tab.evaluate(async (until) => {
        const [left, right] = /** @type {any[]} */ ([...document.querySelectorAll('stdwi-lab')]);
        await Promise.all([left.ready, right.ready]);
        await left.set({ seed: 3, preset: 'paper' });
        const reached = await left.runUntil(until);
        const refused = await left.set({ tau_fast_ms: -1 }).catch((/** @type {Error} */ error) => error.message);
        right.setAttribute('seed', '9');
        const { text } = await left.export('link');
        const globals = Object.keys(window).filter((key) => /stdwi/i.test(key));
        return { digest: reached.digest, refused, text, globals };
      }, UNTIL_MS);
      assert.equal(found.digest, digest);
      assert.match(found.refused, /fast trace time constant must be/i);
      assert.match(found.text, /digest=/);
      assert.deepEqual(found.globals, []);
      await tab.until(() => /seed=9/.test(/** @type {any} */ (document.querySelector('#right')).link));
      await tab.close();
    });

    test('slides: the frame of a slide starts with it and is gone after it', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      await tab.goto(`${server.address}examples/slides/index.html`);
      await listen(tab);
      for (const turn of [1, 2]) {
        await tab.evaluate(() => /** @type {any} */ (window).Reveal.slide(1));
        await waitFor(tab, 'scores', 1);
        await tab.evaluate(() => /** @type {any} */ (window).Reveal.slide(0));
        const scrolled = await tab.evaluate(() => [window.scrollX, window.scrollY, document.activeElement?.tagName]);
        assert.deepEqual(scrolled, [0, 0, 'BODY'], `turn ${turn}`);
      }
      await tab.close();
    });

    test('the article runs from disk', async () => {
      const tab = await browser.tab({ height: 2000 });
      tab.watch.visit(OFFLINE_FILE);
      for (const file of ['examples.css', 'article.js']) tab.watch.visit(fromDisk(file));
      await tab.goto(fromDisk('article.html'));
      await listen(tab);
      await waitFor(tab, 'scores', 3);
      await tab.close();
    });

    test('the notebook is valid, and its cell runs', async () => {
      const notebook = JSON.parse(readFileSync(`${DIST}/examples/notebook.ipynb`, 'utf8'));
      assert.equal(notebook.nbformat, 4);
      const [, element] = notebook.cells[1].source.join('').match(/'{3}\n(<stdwi-lab [\s\S]*)'{3}/) ?? [];
      const tab = await browser.tab();
      await tab.goto(`${server.address}examples/index.html`);
      await listen(tab, element);
      await tab.evaluate(() => {
        document.body.append(Object.assign(document.createElement('script'), { src: '../stdwi-lab.js' }));
      });
      await waitFor(tab, 'scores', 1);
      await tab.close();
    });
  });
}

/** @param {string} file of the examples */
function fromDisk(file) {
  return OFFLINE_FILE.replace('stdwi-lab.html', `examples/${file}`);
}
