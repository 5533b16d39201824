// The glossary: a term says what it means to who points at it, focuses it or touches it, in both browsers.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { terms as de } from '../../www/glossary/words/de.js';
import { terms as en } from '../../www/glossary/words/en.js';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, OFFLINE_FILE, open } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

const TERM = '#rule-cards [data-term="trace"]';

/** What is said now, and of what. @param {import('./harness/browsers.mjs').Tab} tab */
const said = (tab) =>
  tab.evaluate(() => {
    const tip = document.querySelector('#glossary');
    if (tip === null || !tip.checkVisibility()) return null;
    const { left, top, right, bottom } = tip.getBoundingClientRect();
    const isInView = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
    const term = document.querySelector('[aria-describedby="glossary"]');
    return { text: tip.textContent, role: tip.getAttribute('role'), isInView, term: term?.getAttribute('data-term') };
  });

/** @param {import('./harness/browsers.mjs').Tab} tab @param {string} text */
const isSaid = (tab, text) =>
  tab.until((wanted) => {
    const tip = document.querySelector('#glossary');
    return tip?.textContent === wanted && tip.checkVisibility();
  }, text);

/** @param {import('./harness/browsers.mjs').Tab} tab */
const isSilent = (tab) => tab.until(() => document.querySelector('#glossary')?.checkVisibility() === false);

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'glossary in Chromium' : 'glossary in Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('a term says what it means when it has the focus, and Esc ends that alone', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0&lang=en&view=tour:1`);
      await tab.until(() => document.querySelector('#tour [data-term]') !== null);
      await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#tour [data-term]')).focus());
      await isSaid(tab, en.transport);
      assert.deepEqual(await said(tab), { text: en.transport, role: 'status', isInView: true, term: 'transport' });
      await tab.press('Escape');
      await isSilent(tab);
      assert.equal(await tab.evaluate(() => document.querySelector('#tour')?.checkVisibility()), true);
      assert.equal(await tab.evaluate(() => document.activeElement?.getAttribute('data-term')), 'transport');
      await tab.press('Escape');
      await tab.until(() => document.querySelector('#tour')?.checkVisibility() === false);
      await tab.close();
    });

    test('who points at a term reads what it means in the language of the page, and goes on to it', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0&lang=de`);
      const place = await tab.evaluate(async (selector) => {
        const term = /** @type {Element} */ (document.querySelector(selector));
        window.scrollTo(0, window.scrollY + term.getBoundingClientRect().top - 300);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const { left, top } = term.getClientRects()[0];
        return { x: left + 4, y: top + 6 };
      }, TERM);
      await tab.page.mouse.move(place.x, place.y);
      await isSaid(tab, de.trace);
      assert.equal((await said(tab))?.isInView, true);
      // The meaning itself can be pointed at.
      const tip = await tab.evaluate(() => {
        const { left, top } = /** @type {Element} */ (document.querySelector('#glossary')).getBoundingClientRect();
        return { x: left + 10, y: top + 10 };
      });
      await tab.page.mouse.move(tip.x, tip.y, { steps: 4 });
      assert.equal((await said(tab))?.text, de.trace);
      await tab.page.mouse.move(5, 5);
      await isSilent(tab);
      await tab.close();
    });

    test('its words come when a term is first asked for', async () => {
      const server = await serve(DIST);
      const tab = await browser.tab();
      try {
        const loaded = () =>
          tab.evaluate(() =>
            performance.getEntriesByType('resource').flatMap(({ name }) => name.match(/glossary-[a-z]+/) ?? []),
          );
        await open(tab, `${server.address}#v=1&autoplay=0&lang=de`);
        assert.deepEqual(await loaded(), []);
        await tab.evaluate((selector) => /** @type {HTMLElement} */ (document.querySelector(selector)).focus(), TERM);
        await isSaid(tab, de.trace);
        assert.deepEqual(await loaded(), ['glossary-de']);
      } finally {
        await tab.close();
        await server.close();
      }
    });
  });
}

test('the other rooms have it too', { timeout: LIMIT_MS }, async () => {
  const browser = await launchChromium();
  const tab = await browser.tab({ width: 1280, height: 720 });
  try {
    for (const [room, term, meaning] of /** @type {const} */ ([
      ['learning', 'feedback', en.feedback],
      ['paper&exp=costs', 'batch', en.batch],
    ])) {
      await open(tab, `${OFFLINE_FILE}#v=1&lang=en&room=${room}`);
      const selector = `main [data-term="${term}"]`;
      await tab.until((each) => document.querySelector(each)?.checkVisibility(), selector);
      await tab.evaluate((each) => /** @type {HTMLElement} */ (document.querySelector(each)).focus(), selector);
      await isSaid(tab, meaning);
    }
  } finally {
    await tab.close();
    await browser.close();
  }
});

test('a touch is enough', { timeout: LIMIT_MS }, async () => {
  const browser = await launchChromium();
  const tab = await browser.tab({ width: 360, height: 740, touch: true });
  try {
    await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0&lang=en`);
    await tab.page.tap(TERM);
    await isSaid(tab, en.trace);
    assert.equal((await said(tab))?.isInView, true);
  } finally {
    await tab.close();
    await browser.close();
  }
});
