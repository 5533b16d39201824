// The bar, the drawer and notices: nothing lies over what is read, and nothing moves while numbers change.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { fontVariables } from './harness/fonts.mjs';
import { OFFLINE_FILE, open } from './harness/lab.mjs';
import { show } from './harness/views.mjs';

/** @type {import('./harness/browsers.mjs').Browser} */
let browser;
before(async () => {
  browser = await launchChromium(fontVariables());
});
after(() => browser.close());

/** Widths with what holds the page. @type {[number, string][]} */
const WIDTHS = [
  [1600, ''],
  [1440, ''],
  [1280, ''],
  [1240, ''],
  [1239, ''],
  [800, ''],
  [360, ''],
  [960, '&embed=1'],
  [900, '&embed=1'],
  [860, '&embed=1'],
  [800, '&embed=1'],
  [640, '&embed=1'],
];

/** In the page: how fast the run goes, as if it went so. @param {string} factor */
function shows(factor) {
  /** @type {HTMLElement} */ (document.querySelector('#factor')).textContent = factor;
}

/** In the page: pairs of controls of the bar that lie over each other. */
function collisions() {
  const parts = [...document.querySelectorAll('#bar > *, #transport *')].filter(
    (part) => part.checkVisibility() && getComputedStyle(part).clipPath === 'none',
  );
  return parts.flatMap((part, at) =>
    parts.slice(at + 1).flatMap((other) => {
      if (part.contains(other) || other.contains(part)) return [];
      const [box, its] = [part.getBoundingClientRect(), other.getBoundingClientRect()];
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      return across > 1 && down > 1 ? [`${part.id || part.className} / ${other.id || other.className}`] : [];
    }),
  );
}

// The shorter words in the smaller letters, and the longer ones in the larger.
for (const [lang, unit, theme] of [
  ['en', 'real time', 'light'],
  ['de', 'Echtzeit', 'projector'],
]) {
  test(`the bar has room for all of it, and keeps its height: ${lang}`, { timeout: LIMIT_MS }, async () => {
    for (const [width, more] of WIDTHS) {
      const tab = await browser.tab({ width, height: 720 });
      const link = `v=1&seed=999999&speed=1000&autoplay=0&lang=${lang}&theme=${theme}${more}`;
      await open(tab, `${OFFLINE_FILE}#${link}`);
      const heights = [];
      for (const factor of ['1', `1 × ${unit}`, `12\u202f345 × ${unit}`]) {
        await tab.evaluate(shows, factor);
        assert.deepEqual(await tab.evaluate(collisions), [], `${width} ${theme} ${factor}`);
        heights.push(await tab.evaluate(() => document.querySelector('#bar')?.getBoundingClientRect().height));
      }
      assert.equal(new Set(heights).size, 1, `${width} ${theme}: ${heights}`);
      const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(sideways <= 0, `${width} ${theme}: ${sideways} px too wide`);
      await tab.close();
    }
  });
}

for (const [width, height] of [
  [1600, 900],
  [1440, 900],
  [1280, 720],
  [800, 900],
  [360, 740],
]) {
  test(`the drawer and notices cover no plot and no introduction: ${width} px`, { timeout: LIMIT_MS }, async () => {
    const tab = await browser.tab({ width, height });
    await show(tab, OFFLINE_FILE, 'notice', 'light');
    const covered = (/** @type {{box: string, parts: string[]}} */ { box, parts }) => {
      const its = /** @type {Element} */ (document.querySelector(box)).getBoundingClientRect();
      return parts.filter((part) => {
        const { left, right, top, bottom } = /** @type {Element} */ (
          document.querySelector(part)
        ).getBoundingClientRect();
        const across = Math.min(right, its.right) - Math.max(left, its.left);
        return across > 1 && Math.min(bottom, its.bottom) - Math.max(top, its.top) > 1;
      });
    };
    const plots = ['.fig-trace', '.fig-curve', '.method.truth .plot'];
    assert.deepEqual(await tab.evaluate(covered, { box: '.notice', parts: plots }), []);
    await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.notice button')).click());
    await tab.click('#parameters');
    const parts = ['.lede', '.fig-raster', ...plots];
    assert.deepEqual(await tab.evaluate(covered, { box: '#drawer', parts }), []);
    await tab.close();
  });
}
