// What a lecturer does in front of others, in both browsers: presets and an end by key, slow motion, another language.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { native, OFFLINE_FILE, open } from './harness/lab.mjs';

for (const launch of [launchChromium, launchFirefox]) {
  describe(`a lecture in ${launch === launchChromium ? 'Chromium' : 'Firefox'}`, { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('one kind of plot after the other, by what a clicker sends: large, whole, and left as it was', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      const asked = launch === launchChromium ? '' : '&lang=de&theme=projector';
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&until=20000&speed=max${asked}`);
      await tab.until(() => window.stdwi.snapshot()?.finished && document.getElementById('present') !== null);
      const { link } = await tab.evaluate(() => window.stdwi.state());
      await tab.press('m');
      const questions = new Set();
      for (const part of ['network', 'matrices', 'scatter', 'curves', 'scores']) {
        await tab.until((wanted) => document.documentElement.dataset.present === wanted, part);
        // Plots are drawn anew in the size that they have now.
        await tab.until(() =>
          [...document.querySelectorAll('.plot canvas')].every(
            (canvas) => !canvas.checkVisibility() || canvas.getBoundingClientRect().height > 40,
          ),
        );
        const seen = await tab.evaluate(() => {
          const texts = [...document.querySelectorAll('body *')].filter(
            (element) =>
              element.checkVisibility({ visibilityProperty: true }) &&
              element.getBoundingClientRect().width > 1 &&
              [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          );
          const size = (/** @type {Element} */ element) => Number.parseFloat(getComputedStyle(element).fontSize);
          const small = texts.filter((element) => size(element) < 20 && !element.matches('sub, sup, i, option, .sr'));
          const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
          return {
            small: small.map(({ tagName, className, textContent }) => `${tagName}.${className} ${textContent}`),
            beyond: [scrollHeight - clientHeight, scrollWidth - clientWidth].filter((pixels) => pixels > 0),
            letters: getComputedStyle(document.documentElement).getPropertyValue('--plot-size'),
            asks: document.querySelector('.presented-question')?.textContent ?? '',
          };
        });
        assert.deepEqual(seen.small, [], part);
        assert.deepEqual(seen.beyond, [], part);
        assert.equal(seen.letters.trim(), '1.43rem');
        assert.match(seen.asks, /\?$/);
        questions.add(seen.asks);
        await tab.press('PageDown');
      }
      assert.equal(questions.size, 5);
      await tab.press('PageUp');
      await tab.until(() => document.documentElement.dataset.present === 'curves');
      await tab.press('Escape');
      await tab.until(() => document.documentElement.dataset.present === undefined);
      assert.equal((await tab.evaluate(() => window.stdwi.state())).link, link);
      assert.ok(await tab.evaluate(() => document.querySelector('#new-seed')?.checkVisibility()));
      // Another room is no part of it.
      await tab.press('m');
      await tab.evaluate(() => document.getElementById('way-paper')?.click());
      await tab.until(() => document.documentElement.dataset.room === 'paper');
      assert.equal(await tab.evaluate(() => document.documentElement.dataset.present), undefined);
      await tab.close();
    });

    test('presets by key, and a run to a time that says its digest', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
      await tab.press('3');
      await tab.until(() => window.stdwi.state().link.includes('preset=notebook'));
      await tab.press('u');
      await tab.until(() => document.activeElement?.id === 'until-seconds');
      await tab.evaluate(() => {
        /** @type {HTMLInputElement} */ (document.activeElement).value = '-1';
      });
      await tab.press('Enter');
      await tab.until(() => document.querySelector('#until-error')?.checkVisibility());
      await tab.evaluate(() => {
        /** @type {HTMLInputElement} */ (document.activeElement).value = '1.5';
      });
      await tab.press('Enter');
      await tab.until(() => document.querySelector('#notices')?.textContent?.includes('1.5 s'));
      const { digest } = await native('v=1&preset=notebook&seed=7&until=1500');
      assert.ok(await tab.evaluate((text) => document.querySelector('#notices')?.textContent?.includes(text), digest));
      await tab.close();
    });

    test('in slow motion single spikes are on their way, and at full speed they are not', async () => {
      const tab = await browser.tab({ expected: [/Multiple readback operations/] });
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&speed=0.02`);
      await tab.until(() => document.querySelector('.fig-wires canvas')?.checkVisibility());
      // Coloured pixels: wires are purple and orange, all else there is grey.
      await tab.until(() => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('.fig-wires canvas'));
        const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
        const data = image?.data ?? new Uint8ClampedArray();
        let coloured = 0;
        for (let at = 0; at < data.length; at += 4) {
          if (data[at + 3] > 0 && Math.abs(data[at] - data[at + 1]) > 40) coloured += 1;
        }
        return coloured > 100;
      });
      await tab.evaluate(() => window.stdwi.edit({ speed: 30 }));
      await tab.until(() => document.querySelector('.fig-wires')?.checkVisibility() === false);
      await tab.close();
    });

    test('single keys can be turned off, and on again', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
      await tab.press('?');
      await tab.until(() => document.querySelector('#keys-act') !== null);
      const turn = () => /** @type {HTMLElement} */ (document.querySelector('#keys-act')).click();
      await tab.evaluate(turn);
      await tab.press('Escape');
      await tab.press('3');
      await tab.press('s');
      assert.equal(await tab.evaluate(() => window.stdwi.state().link.includes('preset=notebook')), false);
      await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#keys')).click());
      await tab.until(() => document.querySelector('#keys-act') !== null);
      await tab.evaluate(turn);
      await tab.press('Escape');
      await tab.press('3');
      await tab.until(() => window.stdwi.state().link.includes('preset=notebook'));
      await tab.close();
    });

    test('a learning rate of its own, and back to the shared one', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
      await tab.press('p');
      const press = () =>
        /** @type {HTMLElement} */ (document.querySelector('[data-control="rdd_learning_rate"] .link')).click();
      await tab.evaluate(press);
      await tab.until(() => window.stdwi.state().values.rdd_learning_rate === 0.0001);
      await tab.evaluate(press);
      await tab.until(() => window.stdwi.state().values.rdd_learning_rate === 0);
      await tab.close();
    });

    test('the page speaks German when asked, keeps its link, and says which language it lacks', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
      await tab.press('l');
      await tab.until(() => document.documentElement.lang === 'de' && document.body.classList.contains('ready'));
      assert.match(tab.url(), /seed=7.*lang=de/);
      assert.match((await tab.evaluate(() => document.querySelector('#panel-network h2')?.textContent)) ?? '', /Netz/);
      await tab.evaluate(() => window.stdwi.load('v=1&seed=7&autoplay=0&lang=de&view=tour:2'));
      await tab.until(() => document.querySelector('#tour h2')?.textContent?.includes('Netz'));
      await tab.evaluate(() => window.stdwi.load('v=1&seed=7&autoplay=0&lang=xx'));
      await tab.until(() => document.querySelector('#notices')?.textContent?.includes('xx'));
      await tab.close();
    });
  });
}
