// Methods on the page: whatever is chosen, in whatever order, is what every part shows; and only their folders know their names.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { methodLook, methodLooks } from '../../www/methods/registry.js';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';

const www = new URL('../../www/', import.meta.url);

/** @type {import('../../www/run/types.js').Description} */
const description = JSON.parse(readFileSync(new URL('pkg/description.json', www), 'utf8')).description;
const labels = Object.fromEntries(description.methods.map(({ name, label }) => [name, label]));
const names = Object.keys(labels);
const defaults = description.methods.filter((method) => method.is_default).map(({ name }) => name);

test('every method of the core has a page, in the core’s order, and an unknown one throws', () => {
  assert.deepEqual(
    methodLooks.map(({ name }) => name),
    names,
  );
  for (const page of methodLooks) assert.equal(methodLook(page.name), page);
  assert.throws(() => methodLook('none'), /no method “none”/);
});

test('no two methods look the same, with or without colour', () => {
  const looks = methodLooks.map(({ look }) => look);
  for (const part of /** @type {const} */ (['mark', 'marker', 'dash', 'colour', 'text'])) {
    assert.equal(new Set(looks.map((look) => JSON.stringify(look[part]))).size, looks.length, part);
  }
});

test('every group of parameters that a method has is known to the core, and none but four is nobody’s', () => {
  const groups = description.groups.map(({ name }) => name);
  const ofMethods = methodLooks.flatMap((page) => page.groups ?? (groups.includes(page.name) ? [page.name] : []));
  assert.deepEqual(
    ofMethods.filter((name) => !groups.includes(name)),
    [],
  );
  assert.deepEqual(
    groups.filter((name) => !ofMethods.includes(name)),
    ['stimulation', 'network', 'learning', 'run'],
  );
});

test('only the folders of the methods know their names', () => {
  const any = names.join('|');
  // The page itself is called after one of them: `window.stdwi`.
  const properties = names.filter((name) => name !== 'stdwi').join('|');
  const patterns = {
    css: new RegExp(`[.-](${any})\\b`),
    html: new RegExp(`class="[^"]*\\b(${any})\\b`),
    js: new RegExp(`(?:[!=]==?|\\bcase|includes\\(|get\\(|\\w\\[) ?['"\`](${any})['"\`]|\\w\\.(${properties})\\b`),
  };
  for (const file of readdirSync(www, { recursive: true, encoding: 'utf8' })) {
    const kind = /\.(css|html|js)$/.exec(file)?.[1];
    if (kind === undefined || /^(pkg|methods|words|embedding\/examples)\//.test(file)) continue;
    const pattern = patterns[/** @type {keyof typeof patterns} */ (kind)];
    const lines = readFileSync(new URL(file, www), 'utf8').split('\n');
    assert.deepEqual(
      lines.filter((line) => pattern.test(line)),
      [],
      file,
    );
  }
});

/** What every part of the page shows, as labels of methods in order. */
function shown() {
  const texts = (/** @type {string} */ selector) =>
    [...document.querySelectorAll(selector)].map((each) => (each.textContent ?? '').replace(/^\P{L}+/u, ''));
  return {
    rows: texts('#panel-inference .method:not(.truth) h3'),
    columns: texts('#inspector .card h3'),
    table: texts('#scores tbody th'),
    rules: texts('#rule-cards h3'),
    state: window.stdwi.snapshot()?.methods.map((/** @type {{name: string}} */ { name }) => name),
  };
}

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'methods in Chromium' : 'methods in Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('every part follows the methods of the link, in its order', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&synapse=3.17&methods=rdd,stdwi`);
      for (const chosen of [['rdd', 'stdwi'], defaults, ['akrout'], ['predictive', 'stdwi']]) {
        const methods = `methods=${chosen.join()}`;
        await tab.evaluate((link) => window.stdwi.load(link), `v=1&seed=7&autoplay=0&synapse=3.17&${methods}`);
        await runUntil(tab, 12_000);
        // The table and the words follow with the next frames.
        await tab.until(
          (count) =>
            ['#scores tbody tr', '#inspector .card p:not(:empty)'].every(
              (selector) => document.querySelectorAll(selector).length === count,
            ),
          chosen.length,
        );
        const { state, ...parts } = await tab.evaluate(shown);
        assert.deepEqual(state, chosen);
        for (const [part, found] of Object.entries(parts))
          assert.deepEqual(
            found,
            chosen.map((name) => labels[name]),
            part,
          );
        await tab.until(() => !document.querySelector('#verdict')?.textContent?.startsWith('Too early'));
        const told = await tab.evaluate(() => document.querySelector('#verdict')?.textContent);
        assert.equal(/ahead|close|most signs/.test(told ?? ''), chosen.length > 1, told);
      }
      await tab.close();
    });

    test('their colours come from the registry, in each palette', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&methods=${names.join()}`);
      await tab.until((count) => document.querySelectorAll('#scores tbody tr').length === count, methodLooks.length);
      for (const theme of /** @type {const} */ (['light', 'dark', 'projector'])) {
        await tab.evaluate((wanted) => window.stdwi.edit({ theme: wanted }), theme);
        await tab.until((wanted) => document.documentElement.dataset.theme === wanted, theme);
        for (const { name, look } of methodLooks) {
          const colour = await tab.evaluate((of) => {
            const mark = document.querySelector(`#scores .mark.method-${of}`);
            const rgb = mark === null ? '' : getComputedStyle(mark).color;
            return (rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('');
          }, name);
          assert.equal(`#${colour}`, look.text[theme], `${name}, ${theme}`);
        }
      }
      await tab.close();
    });
  });
}
