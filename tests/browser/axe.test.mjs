// Accessibility rules that a machine can check, in every palette, dialog and view: axe finds nothing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium } from './harness/browsers.mjs';
import { OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';
import { AxeBuilder } from './harness/packages.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @type {import('./harness/browsers.mjs').Browser} */
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** @type {Record<string, {link?: string, click?: string, width?: number}>} */
const STATES = {
  light: { link: 'theme=light' },
  dark: { link: 'theme=dark' },
  projector: { link: 'theme=projector' },
  phone: { link: 'theme=light', width: 360 },
  inspector: { link: 'theme=dark&synapse=3.17' },
  tour: { link: 'view=tour:3' },
  notice: { link: 'n_pre=x&colour=red' },
  comparison: { link: `vs=${encodeURIComponent('v=1&seed=2')}` },
  'cite dialog': { click: '#share' },
  'keys dialog': { click: '#keys' },
};

for (const [name, { link = '', click, width = 1280 }] of Object.entries(STATES)) {
  test(`axe finds nothing: ${name}`, { timeout: 300_000 }, async () => {
    const tab = await browser.tab({ width, height: 720 });
    await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&${link}`);
    await runUntil(tab, 3000);
    if (click !== undefined) {
      await tab.click(click);
      await tab.until(() => document.querySelector('dialog[open]') !== null);
    }
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      [],
    );
    const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(sideways <= 0, `scrolls sideways by ${sideways} px`);
    await tab.close();
  });
}
