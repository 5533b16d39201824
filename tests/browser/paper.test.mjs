// The room Paper as a reader uses it: the reader's own run is left alone, an experiment goes on where it was stopped, what cannot be used
// is told, and a point opens in the lab. Workers: paper-workers; storage and frames: paper-places.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';
import { AxeBuilder } from './harness/packages.mjs';
import { compute, E1, E3, E6, nativeDigest, openPaper as openAt, reach } from './harness/paper.mjs';
import { serve } from './harness/server.mjs';

/** @typedef {import('./harness/browsers.mjs').Tab} Tab */

/** @type {import('./harness/server.mjs').Server} */
let server;
before(async () => {
  server = await serve(DIST);
});
after(() => server.close());

/** @param {Tab} tab @param {string} link @param {string} [address] */
const openPaper = (tab, link, address = server.address) => openAt(tab, link, address);

/** @param {Tab} tab of Chromium */
async function reload(tab) {
  await /** @type {import('playwright-core').Page} */ (tab.page).reload();
}

/** @param {Tab} tab */
const statusOf = (tab) => tab.evaluate(() => document.querySelector('.computing .status')?.textContent ?? '');

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'Chromium' : 'Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('a number that is not seen again has its reason beside it, in the reader’s language', async () => {
      for (const [language, reason] of /** @type {const} */ ([
        ['en', /^Why: .*Akrout.*signs right\. The published number is of one matrix of weights/],
        ['de', /^Warum: .*Akrout.*\. Die veröffentlichte Zahl gehört zu einer einzigen Gewichtsmatrix/],
      ])) {
        const tab = await browser.tab();
        await openPaper(tab, `v=1&room=paper&exp=e5&seeds=2&lang=${language}`);
        assert.equal(await tab.evaluate(() => document.querySelectorAll('.why-not').length), 0);
        await compute(tab);
        await tab.until(() => document.querySelector('.why-not') !== null);
        const said = await tab.evaluate(() => [...document.querySelectorAll('.why-not')].map((all) => all.textContent));
        assert.equal(said.length, 1);
        assert.match(String(said[0]), reason);
        await tab.close();
      }
    });

    test('an experiment runs in the file that opens from disk', async () => {
      const tab = await browser.tab();
      await openPaper(tab, E6, OFFLINE_FILE);
      assert.equal(await compute(tab), await nativeDigest(E6));
      await tab.close();
    });

    test('the reader’s run is left alone while an experiment goes on', async () => {
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&seed=7&autoplay=0`);
      await runUntil(tab, 2000);
      const before = await tab.evaluate(() => ({ state: window.stdwi.state(), hash: window.location.hash }));
      await tab.click('#way-paper');
      await tab.until(() => document.querySelector('.claim-card') !== null);
      await tab.click('.claim-card[href*="exp=e3"]');
      await tab.until(() => document.querySelector('#compute') !== null);
      await tab.evaluate(() => {
        const seeds = /** @type {HTMLInputElement} */ (document.querySelector('#paper-seeds'));
        seeds.value = '1';
        seeds.dispatchEvent(new Event('change'));
      });
      await tab.until(() => window.location.hash.includes('seeds=1'));
      await tab.click('#compute');
      await reach(tab, 'running');
      await tab.click('#rooms [data-to="lab"]');
      await tab.until(() => document.querySelector('#panels')?.checkVisibility());
      const after = await tab.evaluate(() => ({ state: window.stdwi.state(), hash: window.location.hash }));
      assert.deepEqual(after, before);
      assert.equal(await tab.evaluate(() => document.querySelector('#rooms [aria-current]')?.textContent), 'Lab');
      // Still at work, as the bar says.
      await tab.until(() => (document.querySelector('#way-paper')?.getAttribute('data-progress') ?? '') !== '');
      await tab.evaluate(() => window.history.back());
      await tab.until(() => document.querySelector('.computing')?.checkVisibility());
      assert.equal(
        await tab.evaluate(() => document.querySelector('.computing')?.getAttribute('data-state')),
        'running',
      );
      await tab.evaluate(() => window.history.forward());
      await tab.until(() => document.querySelector('#panels')?.checkVisibility());
      assert.equal(await tab.evaluate(() => window.stdwi.state().time_ms), 2000);
      await tab.close();
    });
  });
}

describe('In one browser', { timeout: LIMIT_MS }, () => {
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  test('stopped, loaded again and continued, an experiment has the same digest; starting over forgets it', async () => {
    // By one worker, and stopped when it has done the first run: however fast or slow the machine is, others are left.
    const link = E3.replace('seeds=1', 'seeds=3');
    const tab = await browser.tab({
      initScript: () => {
        Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1 });
        const { Worker } = window;
        window.Worker = class extends Worker {
          /** @param {string | URL} address */
          constructor(address) {
            super(address);
            this.addEventListener('message', ({ data }) => {
              if (data?.type !== 'done' || sessionStorage.getItem('stopped') !== null) return;
              sessionStorage.setItem('stopped', 'once');
              document.getElementById('compute-pause')?.click();
            });
          }
        };
      },
    });
    await openPaper(tab, link);
    await tab.click('#compute');
    await reach(tab, 'paused');
    await tab.click('#compute-stop');
    await reach(tab, 'begun');
    await reload(tab);
    await tab.until(() => document.querySelector('.computing')?.getAttribute('data-state') === 'begun');
    assert.match(await statusOf(tab), /^Kept in this browser from before: 1 of 99 runs\./);
    assert.equal(await tab.evaluate(() => document.querySelector('#compute')?.textContent), 'Continue');
    assert.equal(await compute(tab), await nativeDigest(link));
    await tab.click('#start-over');
    await reach(tab, 'empty');
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await reload(tab);
    await tab.until(() => document.querySelector('.computing') !== null);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    assert.equal(await tab.evaluate(() => document.querySelector('.computing')?.getAttribute('data-state')), 'empty');
    await tab.close();
  });

  test('what cannot be used of a link is told', async () => {
    for (const [link, message] of /** @type {const} */ ([
      ['v=1&room=paper&exp=e1&seeds=0', /from 1 to 1000/],
      ['v=1&room=paper&exp=nope', /must be one of e1, e2/],
      ['v=1&room=paper&sweep=moon:1/2', /parameters with values/],
    ])) {
      const tab = await browser.tab();
      await openPaper(tab, link);
      assert.match(
        await tab.evaluate(() => document.querySelector('#paper .problems')?.textContent ?? ''),
        message,
        link,
      );
      await tab.close();
    }
  });

  test('a reader’s own sweep is a link, and bad values are told', async () => {
    const tab = await browser.tab();
    await openPaper(tab, 'v=1&room=paper');
    const write = (/** @type {string} */ text) =>
      tab.evaluate((values) => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector('#sweep-values-0'));
        field.value = values;
        /** @type {HTMLButtonElement} */ (document.querySelector('#sweep-show')).click();
      }, text);
    await write('0.5; 7');
    await tab.until(() => document.querySelector('.sweep-form .error')?.checkVisibility());
    await write('0.2 to 1 in 3');
    await tab.until(() => document.querySelector('#compute') !== null);
    const shown = await tab.evaluate(() => window.location.hash.slice(1));
    assert.match(shown, /sweep=active_fraction(:|%3A)0\.2(\/|%2F)0\.6(\/|%2F)1/);
    // A sweep runs as long as the preset; here a second will do.
    const link = `${shown}&until=1000`;
    await openPaper(tab, link);
    assert.equal(await compute(tab), await nativeDigest(link));
    await tab.close();
  });

  test('a point opens in the lab, with its setting and its first seed', async () => {
    const tab = await browser.tab();
    await openPaper(tab, E1);
    await compute(tab);
    await tab.until(() => document.querySelectorAll('.ahead a').length === 2);
    await tab.click('.ahead tbody tr:nth-child(2) a');
    await tab.until(() => window.stdwi.state().values.active_sampling === 'independent');
    const { values, view } = await tab.evaluate(() => window.stdwi.state());
    assert.deepEqual([values.seed, values.active_fraction, view.until], [101, 0.2, 3000]);
    await tab.close();
  });

  test('axe finds nothing, and nothing scrolls sideways', async (context) => {
    for (const [name, link] of Object.entries({ list: 'v=1&room=paper', figure: E1, german: `${E6}&lang=de` })) {
      for (const width of [1280, 360]) {
        await context.test(`${name}, ${width} px`, async () => {
          const tab = await browser.tab({ width, height: 720 });
          await openPaper(tab, link);
          if (name !== 'list') await compute(tab);
          const page = /** @type {import('playwright-core').Page} */ (tab.page);
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
          );
          assert.deepEqual(found, []);
          const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(sideways <= 0, `scrolls sideways by ${sideways} px`);
          await tab.close();
        });
      }
    }
  });
});
