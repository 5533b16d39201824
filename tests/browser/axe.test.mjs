// Accessibility rules that a machine can check, in every palette, dialog and view: axe finds nothing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { OFFLINE_FILE } from './harness/lab.mjs';
import { AxeBuilder } from './harness/packages.mjs';
import { DIALOGS, inEveryTheme, show, VIEWS } from './harness/views.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @type {import('./harness/browsers.mjs').Browser} */
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** What is laid out differently on a phone; its layout does not depend on colours. */
const ON_A_PHONE = [
  'start',
  'running',
  'notice',
  'inspector',
  'parameters',
  'tour',
  'exercises',
  'exercise',
  'cite',
  'data',
  'composer',
  'german',
  'embed',
  'methods',
];

for (const name of Object.keys(VIEWS)) {
  test(`axe finds nothing in any palette: ${name}`, { timeout: LIMIT_MS }, async (context) => {
    await inEveryTheme(browser, OFFLINE_FILE, name, { width: 1280, height: 720 }, async (theme, tab) => {
      await context.test(theme, () => check(tab, name));
    });
  });
}

for (const name of ON_A_PHONE) {
  test(`axe finds nothing on a phone: ${name}`, { timeout: LIMIT_MS }, async () => {
    const tab = await browser.tab({ width: 360, height: 720, touch: true });
    await show(tab, OFFLINE_FILE, name, 'light');
    await check(tab, name);
    assert.deepEqual(await tab.evaluate(tooSmall), [], 'touch targets below 44 px');
    await tab.close();
  });
}

// Each view at the width where it is most cramped.
for (const [width, names] of /** @type {[number, string[]][]} */ ([
  [1280, ['parameters', 'cite']],
  [640, ['tour', 'exercise', 'methods']],
  [360, ['start', 'running', 'notice', 'inspector', 'german', 'embed']],
])) {
  test(`with letters of twice the size axe finds nothing and nothing is lost: ${width} px`, {
    timeout: LIMIT_MS,
  }, async () => {
    for (const name of names) {
      const tab = await browser.tab({ width, height: 720, font: 32 });
      await show(tab, OFFLINE_FILE, name, 'light');
      assert.equal(await tab.evaluate(() => getComputedStyle(document.documentElement).fontSize), '28px');
      await check(tab, name);
      const cut = await tab.evaluate(() => {
        const texts = [...document.querySelectorAll('button, label, h2, h3, p, th, td, summary, select, output')];
        return texts
          .filter((text) => text.checkVisibility() && !text.closest('.sr, .badge, .second'))
          .filter(({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight + 3)
          .filter((text) => /hidden|clip/.test(getComputedStyle(text).overflowY))
          .map((text) => text.textContent);
      });
      assert.deepEqual(cut, [], name);
      await tab.close();
    }
  });
}

for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  test(`with the colours of a ${scheme} system axe finds nothing, and keys and plots are seen`, {
    timeout: LIMIT_MS,
  }, async () => {
    for (const name of scheme === 'light' ? ['inspector', 'methods', 'cite'] : ['running', 'parameters']) {
      const tab = await browser.tab({ width: 1280, height: 720, scheme, forced: true });
      // Whatever the link asks for, the paper is the system's.
      await show(tab, OFFLINE_FILE, name, scheme === 'light' ? 'dark' : 'light');
      await check(tab, name);
      const ends = await tab.evaluate(
        () => getComputedStyle(/** @type {Element} */ (document.querySelector('.ramp'))).backgroundImage,
      );
      assert.match(ends, /gradient/, 'the key of the matrices has colours');
      const drawn = await tab.evaluate(() => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('.fig-curve canvas'));
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let [low, high] = [255, 0];
        for (let at = 0; at < pixels.length; at += 4) {
          if (pixels[at + 3] < 255) continue;
          low = Math.min(low, pixels[at]);
          high = Math.max(high, pixels[at]);
        }
        return { low, high };
      });
      // Black is the ink of a light system, and white that of a dark one.
      if (name === 'running') assert.equal(scheme === 'light' ? drawn.low : drawn.high, scheme === 'light' ? 0 : 255);
      await tab.close();
    }
  });
}

/** @param {import('./harness/browsers.mjs').Tab} tab @param {string} name of the view */
async function check(tab, name) {
  const page = /** @type {import('playwright-core').Page} */ (tab.page);
  // In the page itself and without reports of what passed, which is most of the work; no frame here is of another origin.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS);
  const { violations } = await axe.analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    [],
  );
  const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(sideways <= 0, `scrolls sideways by ${sideways} px`);
  assert.equal(await tab.evaluate(() => document.querySelector('dialog[open]') !== null), DIALOGS.includes(name));
}

/** In the page: controls that a finger would miss. Fields count with their label, which is touched as well. */
function tooSmall() {
  const modal = document.querySelector('dialog[open]');
  const controls = [...(modal ?? document).querySelectorAll('button, select, input, summary, textarea')];
  return controls
    .filter((control) => control.checkVisibility())
    .map((control) => {
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      return { name: `${control.tagName} ${control.id || control.className}`, width, height };
    })
    .filter(({ width, height }) => Math.max(width, height) >= 2 && (height < 43.5 || width < 43.5))
    .map(({ name, width, height }) => `${name}: ${width.toFixed(0)} × ${height.toFixed(0)}`);
}
