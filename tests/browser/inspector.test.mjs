// Why one synapse: chosen by link, by a click in a matrix and by keyboard alone, in both browsers.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'inspector in Chromium' : 'inspector in Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('a link opens it, and looking changes nothing', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
      const plain = await runUntil(tab, 30_000);
      await tab.evaluate(() => window.stdwi.load('v=1&seed=7&autoplay=0&synapse=3.17'));
      await tab.until(() => document.querySelector('#inspector')?.checkVisibility());
      await tab.until(() => /30 windows|\d+ above/.test(document.querySelector('#inspector')?.textContent ?? ''));
      await tab.evaluate(() => window.stdwi.reset());
      assert.deepEqual(await runUntil(tab, 30_000), plain);
      await tab.close();
    });

    test('by keyboard alone: to a synapse, to its explanation, to the control of one of its values', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
      await runUntil(tab, 5_000);
      await tabTo(tab, 'synapse-pre');
      await tab.press('ArrowUp');
      await tab.press('ArrowUp');
      await tab.press('Enter');
      await tab.until(() => /synapse=0\.[12]/.test(location.hash));
      await tab.until(() => document.querySelector('#inspector')?.checkVisibility());
      await tabTo(tab, 'why');
      await tab.press('Enter');
      await tab.until(
        () => Number(document.querySelector('#inspector')?.getBoundingClientRect().top) < innerHeight / 2,
      );
      await tab.until(() => document.querySelector('#inspector button.symbol') !== null);
      await tabTo(tab, 'symbol');
      await tab.press('Enter');
      await tab.until(() => document.activeElement?.id === 'p-learning_rate');
      await tab.press('Escape');
      await tab.until(() => document.querySelector('#drawer')?.checkVisibility() === false);
      await tab.close();
    });

    test('Tab comes round: nothing holds the focus, and everything shows it', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&synapse=3.17`);
      await runUntil(tab, 5_000);
      /** @type {string[]} */
      const seen = [];
      for (let press = 0; press < 200; press += 1) {
        await tab.press('Tab');
        const { mark, outline } = await tab.evaluate(focusNow);
        if (mark === 'body' || seen.includes(mark)) break;
        if (!mark.startsWith('skip')) assert.notEqual(outline, 'none', mark);
        seen.push(mark);
      }
      assert.ok(seen.length > 30 && seen.length < 200, seen.join(', '));
      await tab.close();
    });
  });
}

/** What has the focus, as a name that no other element has, and how it shows it. */
function focusNow() {
  const element = document.activeElement;
  if (element === null || element === document.body) return { mark: 'body', outline: 'none' };
  const place = [...document.querySelectorAll('*')].indexOf(element);
  const mark = `${element.className} ${element.id} ${place}`;
  return { mark, outline: getComputedStyle(element).outlineStyle };
}

/** Presses Tab until an element with an id or a class has the focus. @param {import('./harness/browsers.mjs').Tab} tab @param {string} name */
async function tabTo(tab, name) {
  for (let press = 0; press < 120; press += 1) {
    await tab.press('Tab');
    const is = (/** @type {string} */ wanted) =>
      document.activeElement?.id === wanted || document.activeElement?.classList.contains(wanted);
    if (await tab.evaluate(is, name)) return;
  }
  assert.fail(`${name} is not reached by Tab`);
}
