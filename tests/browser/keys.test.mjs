// Keys and dialogs as real keyboards and hands have them, in both browsers.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { OFFLINE_FILE, open } from './harness/lab.mjs';

/** @typedef {{key: string, code: string, altKey?: boolean, ctrlKey?: boolean, modifierAltGraph?: boolean}} Stroke */

for (const launch of [launchChromium, launchFirefox]) {
  describe(`keys in ${launch === launchChromium ? 'Chromium' : 'Firefox'}`, { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    /**
     * As a keyboard of another layout sends it, which the drivers can't.
     * @param {import('./harness/browsers.mjs').Tab} tab
     * @param {Stroke} stroke
     * @returns {Promise<boolean>} whether the page took it from the browser
     */
    const strike = (tab, stroke) =>
      tab.evaluate(
        (init) =>
          !document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })),
        stroke,
      );

    test('Alt, Option and AltGr belong to the browser and the keyboard', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&view=tour:3`);
      await tab.until(() => document.querySelector('#tour')?.textContent?.includes('step 3'));
      /** @type {Stroke[]} */
      const strokes = [
        { key: 't', code: 'KeyT', altKey: true },
        { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true },
        { key: 'f', code: 'KeyF', altKey: true },
        // Option and S on a Mac; AltGr and N on Windows, where it counts as Ctrl and Alt, and on Linux, where it doesn't.
        { key: 'ß', code: 'KeyS', altKey: true },
        { key: 'n', code: 'KeyN', altKey: true, ctrlKey: true, modifierAltGraph: true },
        { key: 'n', code: 'KeyN', modifierAltGraph: true },
        { key: 'z', code: 'KeyZ', altKey: true, ctrlKey: true },
      ];
      for (const stroke of strokes) assert.equal(await strike(tab, stroke), false, JSON.stringify(stroke));
      assert.match(await tab.evaluate(() => window.stdwi.state().link), /seed=7.*view=tour:3/);
      await tab.close();
    });

    test('letters are where they are on keyboards without Latin letters, and what they say on the others', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
      const { dt_ms: dt } = (await tab.evaluate(() => window.stdwi.state())).values;
      // Russian and Greek: the key of S.
      for (const key of ['ы', 'σ']) assert.equal(await strike(tab, { key, code: 'KeyS' }), true, key);
      await tab.until((time) => window.stdwi.snapshot()?.time_ms === time, 2 * dt);
      // French: A is where others have Q, and W where they have Z; neither means anything.
      assert.equal(await strike(tab, { key: 'q', code: 'KeyA' }), false);
      assert.equal(await strike(tab, { key: 'w', code: 'KeyZ' }), false);
      await tab.evaluate(() => window.stdwi.edit({ seed: 8 }));
      assert.equal(await strike(tab, { key: 'я', code: 'KeyZ', ctrlKey: true }), true);
      await tab.until(() => window.stdwi.state().values.seed === 7);
      await tab.close();
    });

    test('one stimulus has a key', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
      const { stimulus_ms: stimulus } = (await tab.evaluate(() => window.stdwi.state())).values;
      await tab.press('d');
      await tab.until((time) => window.stdwi.snapshot()?.time_ms === time, stimulus);
      await tab.press('?');
      const listed = () => [...document.querySelectorAll('dl.keys dt')].map((term) => term.textContent);
      await tab.until(() => document.querySelector('dl.keys') !== null);
      assert.ok((await tab.evaluate(listed)).includes('D'));
      await tab.close();
    });

    test('Escape closes one thing at a time', async () => {
      const tab = await browser.tab({ width: 1440, height: 900 });
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&view=tour:2`);
      await tab.until(() => document.querySelector('#tour')?.checkVisibility());
      const seen = () =>
        tab.evaluate(() =>
          ['#tour', '#drawer', 'dialog'].filter((each) => document.querySelector(each)?.checkVisibility()),
        );
      await tab.press('p');
      await tab.press('?');
      await tab.until(() => document.querySelector('dialog[open]') !== null);
      assert.deepEqual(await seen(), ['#tour', '#drawer', 'dialog']);
      await tab.press('Escape');
      await tab.until(() => document.querySelector('dialog') === null);
      assert.deepEqual(await seen(), ['#tour', '#drawer']);
      await tab.press('Escape');
      await tab.until(() => !document.querySelector('#drawer')?.checkVisibility());
      // What a second thing would need, too: its news goes to the run and back.
      await tab.evaluate(async () => void (await window.stdwi.edit({})));
      assert.deepEqual(await seen(), ['#tour']);
      await tab.press('Escape');
      await tab.until(() => !document.querySelector('#tour')?.checkVisibility());
      await tab.close();
    });

    test('a dialog closes by a click beside it, not by one on its edge or by the end of a selection', async () => {
      const tab = await browser.tab({ width: 1440, height: 900 });
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
      const { mouse } = tab.page;
      await tab.press('c');
      await tab.until(() => document.querySelector('dialog[open] #page-link') !== null);
      const { box, field } = await tab.evaluate(() => {
        const place = (/** @type {string} */ selector) => {
          const { left, top, right, bottom } = /** @type {Element} */ (
            document.querySelector(selector)
          ).getBoundingClientRect();
          return { left, top, right, bottom };
        };
        return { box: place('dialog'), field: place('#page-link') };
      });
      const isOpen = () => tab.evaluate(() => document.querySelector('dialog[open]') !== null);
      const beside = /** @type {const} */ ([box.left - 40, box.top + 100]);
      await mouse.click(box.left + 4, box.top + 4);
      assert.equal(await isOpen(), true, 'a click on the padding');
      await mouse.move(field.left + 60, field.top + 12);
      await mouse.down();
      await mouse.move(...beside, { steps: 4 });
      await mouse.up();
      assert.equal(await isOpen(), true, 'a selection that ended beside it');
      await mouse.click(...beside);
      await tab.until(() => document.querySelector('dialog') === null);
      await tab.close();
    });

    test('the tour keeps the focus on its button while it is stepped through', async () => {
      const tab = await browser.tab({ width: 1440, height: 900 });
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&view=tour:1`);
      await tab.until(() => document.querySelector('#tour-next') !== null);
      await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#tour-next')).focus());
      for (const step of [2, 3]) {
        await tab.press(' ');
        await tab.until((wanted) => document.querySelector('#tour')?.textContent?.includes(`step ${wanted}`), step);
        assert.equal(await tab.evaluate(() => document.activeElement?.id), 'tour-next');
      }
      for (const step of [2, 1]) {
        await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#tour-back')).focus());
        await tab.press('Enter');
        await tab.until((wanted) => document.querySelector('#tour')?.textContent?.includes(`step ${wanted}`), step);
      }
      // There is no way back from the first step.
      assert.equal(await tab.evaluate(() => document.activeElement?.id), 'tour-next');
      await tab.close();
    });
  });
}
