// Accessibility rules that a machine can check, in every palette, dialog and view: axe finds nothing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium } from './harness/browsers.mjs';
import { OFFLINE_FILE } from './harness/lab.mjs';
import { AxeBuilder } from './harness/packages.mjs';
import { show, THEMES, VIEWS } from './harness/views.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @type {import('./harness/browsers.mjs').Browser} */
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const DIALOGS = ['cite', 'data', 'keys'];

/** What is laid out differently on a phone; its layout does not depend on colours. */
const ON_A_PHONE = ['running', 'notice', 'inspector', 'parameters', 'tour', 'cite', 'data', 'german', 'embed'];

/** Every view in every palette. */
const ALL = [
  ...Object.keys(VIEWS).flatMap((name) => THEMES.map((theme) => ({ name, theme, width: 1280 }))),
  ...ON_A_PHONE.map((name) => ({ name, theme: 'light', width: 360 })),
];

for (const { name, theme, width } of ALL) {
  test(`axe finds nothing: ${name}, ${theme}, ${width} px`, { timeout: 300_000 }, async () => {
    const tab = await browser.tab({ width, height: 720, touch: width === 360 });
    await show(tab, OFFLINE_FILE, name, theme);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      [],
    );
    const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(sideways <= 0, `scrolls sideways by ${sideways} px`);
    if (width === 360) assert.deepEqual(await tab.evaluate(tooSmall), [], 'touch targets below 44 px');
    assert.equal(await tab.evaluate(() => document.querySelector('dialog[open]') !== null), DIALOGS.includes(name));
    await tab.close();
  });
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
