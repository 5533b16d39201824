// What a reader touches: a true weight is dragged and the run goes on with it, its link says so and gives the same everywhere; rows of
// rasters and wires lead to their neurons and synapses.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { native, OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';

/** @typedef {import('./harness/browsers.mjs').Tab} Tab */

/** Small, and fast to learn. */
const LINK = 'v=1&n_pre=20&n_post=5&seed=7&learning_rate=0.002&autoplay=0&speed=20';
const TRUTH = '.truth .plot canvas';

/** @param {Tab} tab */
const linkOf = (tab) => tab.evaluate(() => window.stdwi.state().link);

/** @param {Tab} tab @returns {Promise<number>} */
const timeOf = (tab) => tab.evaluate(() => Number(window.stdwi.state().time_ms));

/** The changes that a link lists: time, post, pre, weight. @param {string} link */
const changesOf = (link) =>
  (/[#&]perturb=([^&]*)/.exec(`&${link}`)?.[1] ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map((part) => part.split(/:|(?<=:\d+)\./).map(Number));

/** @param {Tab} tab @param {string} selector @param {[number, number]} at shares of its width and height @returns {Promise<[number, number]>} */
async function placeIn(tab, selector, [x, y]) {
  const box = await tab.evaluate((of) => {
    const { left, top, width, height } = /** @type {Element} */ (document.querySelector(of)).getBoundingClientRect();
    return { left, top, width, height };
  }, selector);
  return [box.left + x * box.width, box.top + y * box.height];
}

/** @param {Tab} tab @param {[number, number]} at in the matrix @param {number} up CSS pixels */
async function drag(tab, at, up) {
  const { mouse } = tab.page;
  const [x, y] = await placeIn(tab, TRUTH, at);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x, y - up, { steps: 5 });
  const label = await tab.evaluate(() => document.querySelector('.drag-label:not([hidden])')?.textContent);
  await mouse.up();
  return label;
}

/** What STDWI says of a synapse. @param {Tab} tab @param {number} index in matrices */
function estimateOf(tab, index) {
  return tab.evaluate((at) => {
    /** @type {import('../../www/run/types.js').MethodState[]} */
    const methods = window.stdwi.snapshot()?.methods ?? [];
    const stdwi = methods.find(({ name }) => name === 'stdwi');
    return Number(stdwi?.estimate?.[at] ?? NaN);
  }, index);
}

for (const launch of [launchChromium, launchFirefox]) {
  const name = launch === launchChromium ? 'Chromium' : 'Firefox';
  describe(`touching in ${name}`, { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('a weight is dragged: the run goes on, and its link gives the same bits everywhere', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#${LINK}`);
      await runUntil(tab, 5000);
      assert.match(String(await drag(tab, [0.3, 0.3], 70)), /^−?[\d.]+ → −?[\d.]+$/);
      await tab.until(() => window.stdwi.state().link.includes('perturb='));
      const [[time, post, pre, weight]] = changesOf(await linkOf(tab));
      assert.deepEqual([time, await timeOf(tab)], [5000, 5000]);
      await tab.until((of) => document.querySelector('.changed li')?.textContent?.startsWith(of), `${post} ← ${pre}: `);
      assert.match(await linkOf(tab), new RegExp(`&synapse=${post}\\.${pre}(&|$)`));
      // Once more while it runs.
      await tab.evaluate(() => window.stdwi.play());
      await tab.until(() => window.stdwi.state().time_ms > 6000);
      await drag(tab, [0.6, 0.2], -40);
      await tab.until(() => /perturb=[^&]*,/.test(window.stdwi.state().link));
      const second = changesOf(await linkOf(tab))[1][0];
      assert.ok(second > 6000 && (await timeOf(tab)) >= second, `changed at ${second} ms`);
      const end = Math.ceil((await timeOf(tab)) / 1000) * 1000 + 20_000;
      const reached = await runUntil(tab, end);
      const link = await linkOf(tab);
      const { digest } = await native(`${link}&until=${end}`);
      assert.deepEqual(reached, { time_ms: end, digest });
      const again = await browser.tab();
      await open(again, `${OFFLINE_FILE}#${link}`);
      assert.deepEqual(await runUntil(again, end), reached);
      // The rule follows: with the change it says more of the weight than without.
      const followed = await estimateOf(tab, post * 20 + pre);
      await again.evaluate((of) => window.stdwi.load(of), LINK);
      assert.notEqual((await runUntil(again, end)).digest, digest);
      const before = await estimateOf(again, post * 20 + pre);
      assert.ok(weight > 0 && followed > before, `${weight}: ${before} without, ${followed} with the change`);
      await again.close();
      await tab.close();
    });

    if (launch === launchFirefox) return;

    test('a change is taken back, and the run is where it was', async () => {
      const tab = await browser.tab();
      const changed = `${LINK}&perturb=1000:1.2:30,2000:0.3:-9`;
      await open(tab, `${OFFLINE_FILE}#${changed}`);
      await runUntil(tab, 4000);
      await tab.click('.changed li:first-child button');
      await tab.until(() => window.stdwi.state().link.includes('perturb=2000:0.3:-9'));
      await tab.until(() => window.stdwi.state().time_ms === 4000);
      const { digest } = await native(`${LINK}&perturb=2000:0.3:-9&until=4000`);
      assert.equal((await runUntil(tab, 4000)).digest, digest);
      await tab.click('.changed > button');
      await tab.until(() => !window.stdwi.state().link.includes('perturb'));
      await tab.until(() => window.stdwi.state().time_ms === 4000 && document.querySelector('.changed li') === null);
      await tab.close();
    });

    test('by keyboard, and not where it is locked; a click still selects', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      await open(tab, `${OFFLINE_FILE}#${LINK}`);
      await runUntil(tab, 1000);
      const [x, y] = await placeIn(tab, TRUTH, [0.3, 0.3]);
      await tab.page.mouse.click(x, y);
      await tab.until(() => window.stdwi.state().link.includes('synapse='));
      assert.deepEqual(changesOf(await linkOf(tab)), []);
      await tab.until(
        () => document.activeElement?.id !== 'true-weight' && document.querySelector('#true-weight')?.checkVisibility(),
      );
      await tab.page.focus('#true-weight');
      await tab.evaluate(() => /** @type {HTMLInputElement} */ (document.activeElement).select());
      await tab.page.keyboard.type('12.5');
      await tab.press('Enter');
      await tab.until(() => /perturb=1000:\d+\.\d+:12\.5(&|$)/.test(window.stdwi.state().link));
      await tab.evaluate(() => /** @type {HTMLInputElement} */ (document.activeElement).select());
      await tab.page.keyboard.type('9999999');
      await tab.press('Enter');
      await tab.until(() => document.querySelector('#notices')?.textContent?.includes('changes of weights'));
      await open(tab, `${OFFLINE_FILE}#${LINK}&synapse=0.0&embed=1&lock=perturb`);
      await tab.until(() => Reflect.get(document.querySelector('#true-weight') ?? {}, 'disabled') === true);
      await drag(tab, [0.3, 0.3], 40);
      await runUntil(tab, 1000);
      assert.deepEqual(changesOf(await linkOf(tab)), []);
      await tab.close();
    });

    test('a click on a row of a raster shows its neuron, one on a wire its synapse', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#${LINK.replace('speed=20', 'speed=0.05')}`);
      await runUntil(tab, 300);
      const click = async (/** @type {string} */ selector, /** @type {[number, number]} */ at) => {
        const [x, y] = await placeIn(tab, selector, at);
        await tab.page.mouse.click(x, y);
      };
      const chosen = (/** @type {string} */ of) =>
        tab.until((wanted) => window.stdwi.state().link.includes(wanted), `&layer=${of}`);
      await click('.fig-raster canvas', [0.5, 0.5]);
      await chosen('pre&neuron=');
      await click('.fig-raster canvas', [0.5, 0.85]);
      await tab.until(() => !window.stdwi.state().link.includes('layer=pre'));
      await tab.until(() => document.querySelector('.fig-wires')?.checkVisibility());
      await click('.fig-wires canvas', [0.5, 0.05]);
      await chosen('pre&neuron=10');
      // Its wires are shown; one of them is somewhere half way down.
      await tab.page.mouse.move(...(await placeIn(tab, '.fig-wires canvas', [0.5, 0.05])));
      for (let share = 0.3; share < 0.7; share += 0.01) {
        await tab.page.mouse.move(...(await placeIn(tab, '.fig-wires canvas', [share, 0.5])));
        const cursor = () => Reflect.get(document.querySelector('.fig-wires canvas') ?? {}, 'style').cursor;
        if ((await tab.evaluate(cursor)) !== 'pointer') continue;
        await click('.fig-wires canvas', [share, 0.5]);
        break;
      }
      await tab.until(() => /&synapse=\d\.\d+/.test(window.stdwi.state().link));
      await tab.close();
    });
  });
}
