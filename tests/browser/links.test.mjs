// A link is an experiment: it runs, verifies itself, survives hostile text, and follows the reader back and forth.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, native, OFFLINE_FILE, open } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

/** @type {import('./harness/server.mjs').Server} */
let server;
before(async () => {
  server = await serve(DIST);
});
after(() => server.close());

const HOSTILE = [
  '#v=1&preset=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&seed=7',
  '#<script>alert(1)</script>&n_pre=<b>9</b>',
  '#v=99&dt_ms=NaN&tau_mem_ms=Infinity&coupling=-0x10&seed=1e400',
  '#seed=1&seed=2&seed=3&&&===&%%%&__proto__=1&constructor=2',
  `#${'learning_rate=0.1&'.repeat(3000)}`,
  '#v=3D1&amp;preset=paper&amp;se=\r\ned=4',
  '#/v=1\\&preset=tuned\\&seed=７”|<img src=x onerror=alert(1)>&n_pre=0',
  '#n_pre=1000000&n_post=-3&active_fraction=7&until=-1&digest=zz',
];

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'links in Chromium' : 'links in Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('a link made by hand runs to its end and says so', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&preset=paper&seed=7&tau_fast_ms=10&until=3000`);
      await tab.until(() => window.stdwi.state().digest !== null);
      const state = await tab.evaluate(() => window.stdwi.state());
      assert.deepEqual([state.time_ms, state.values.tau_fast_ms, state.values.seed], [3000, 10, 7]);
      assert.equal(state.digest, (await native('v=1&seed=7&tau_fast_ms=10&until=3000')).digest);
      await tab.close();
    });

    test('a digest is verified, and a wrong one is told', async () => {
      const { digest } = await native('v=1&seed=5&until=2000');
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&seed=5&until=2000&digest=${digest}`);
      await tab.until(() => document.querySelector('#notices')?.textContent?.includes('Reproduced bit for bit'));
      await tab.evaluate(() => window.stdwi.load('v=1&seed=6&until=2000&digest=0123456789abcdef'));
      await tab.until(() => document.querySelector('#notices')?.textContent?.includes('Not reproduced'));
      await tab.close();
    });

    test('hostile links show notices and nothing else', async () => {
      for (const fragment of HOSTILE) {
        const tab = await browser.tab();
        await open(tab, `${OFFLINE_FILE}${fragment}`);
        await tab.until(() => document.querySelector('.notice.problem li, .notice.problem') !== null);
        await tab.until(() => (window.stdwi.snapshot()?.time_ms ?? 0) > 0);
        const injected = await tab.evaluate(() => document.querySelectorAll('#notices :is(img, script, b)').length);
        assert.equal(injected, 0, fragment.slice(0, 60));
        await tab.close();
      }
    });

    test('who loads a link and asks for a time at once gets the run of that link at that time', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=3&autoplay=0`);
      for (const seed of [4, 5, 6]) {
        const reached = await tab.evaluate((link) => {
          window.stdwi.load(link);
          return window.stdwi.runUntil(2000);
        }, `v=1&seed=${seed}&autoplay=0`);
        assert.deepEqual(reached, { time_ms: 2000, digest: (await native(`v=1&seed=${seed}&until=2000`)).digest });
        assert.equal(await tab.evaluate(() => window.stdwi.snapshot()?.time_ms), 2000);
      }
      await tab.close();
    });

    test('a fragment that is no link leaves the experiment alone', async () => {
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&preset=tuned&n_pre=50&seed=7&autoplay=0`);
      const { link } = await tab.evaluate(() => window.stdwi.state());
      await tab.press('Tab');
      await tab.press('Enter');
      await tab.until(() => document.activeElement?.id === 'main');
      for (const fragment of ['#panel-score', '#top']) {
        await tab.evaluate((text) => {
          location.hash = text;
        }, fragment);
        // Behind whatever the page may have told its run.
        await tab.evaluate(async () => {
          await new Promise((resolve) => setTimeout(resolve, 100));
          await window.stdwi.edit({});
        });
        assert.equal(await tab.evaluate(() => window.stdwi.state().link), link, fragment);
        assert.equal(tab.url().split('#')[1], link, fragment);
        assert.equal(await tab.evaluate(() => document.querySelector('.notice')), null, fragment);
      }
      await tab.close();
      const bare = await browser.tab();
      await open(bare, `${server.address}#main`);
      assert.deepEqual(await bare.evaluate(() => window.stdwi.state().problems), []);
      await bare.close();
    });

    test('a link whose # was lost is found in the query, and only a link', async () => {
      for (const page of [`${server.address}index.html`, OFFLINE_FILE]) {
        const tab = await browser.tab();
        await open(tab, `${page}?v=1&preset=tuned&seed=7&autoplay=0`);
        const { link, values, problems } = await tab.evaluate(() => window.stdwi.state());
        assert.deepEqual([values.seed, link.includes('preset=tuned'), problems], [7, true, []]);
        await tab.until(() => document.querySelector('.notice')?.textContent?.includes('after “?”'));
        await tab.until(() => !location.href.includes('?'));
        assert.equal(tab.url().split('#')[1], link);
        await tab.close();
      }
      for (const query of ['?utm_source=x&v=1', '?id=4711&seed=9', '?v=1&seed=9#v=1&seed=7']) {
        const tab = await browser.tab();
        await open(tab, `${server.address}index.html${query}`);
        assert.equal(await tab.evaluate(() => window.stdwi.state().values.seed), query.includes('#') ? 7 : 1, query);
        assert.equal(await tab.evaluate(() => document.querySelector('.notice')), null, query);
        await tab.close();
      }
    });

    test('an address whose # was encoded finds the page and its link', async () => {
      for (const lost of [
        'index.html%23v%3D1%26preset%3Dtuned%26seed%3D7%26autoplay%3D0',
        '%23v=1&preset=tuned&seed=7&autoplay=0',
      ]) {
        // The host has no such file, and says so.
        const tab = await browser.tab({ expected: [/404/] });
        await open(tab, `${server.address}${lost}`);
        const { link, values } = await tab.evaluate(() => window.stdwi.state());
        assert.deepEqual([values.seed, link.includes('preset=tuned')], [7, true], lost);
        assert.equal(tab.url().split('#')[1], link);
        await tab.close();
      }
      const nowhere = await browser.tab({ expected: [/404/] });
      await nowhere.goto(`${server.address}nothing.html`);
      assert.equal(await nowhere.evaluate(() => document.querySelector('h1')?.textContent), 'There is no such page');
      await nowhere.close();
    });

    test('names that are heard are complete, with units', async () => {
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&autoplay=0`);
      const names = await tab.evaluate(() =>
        [...document.querySelectorAll('[data-control="stimulus_rate_hz"] input')].map((input) =>
          input.getAttribute('aria-label'),
        ),
      );
      assert.deepEqual(names, ['Stimulus rate, Hz', 'Stimulus rate, Hz']);
      await tab.close();
    });

    test('changes are steps of the history; reset keeps the seed', async () => {
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&preset=paper&seed=3&autoplay=0`);
      await tab.evaluate(async () => void (await window.stdwi.edit({ learning_rate: 0.0005 })));
      await tab.until(() => location.hash.includes('learning_rate=0.0005'));
      await tab.evaluate(() => history.back());
      await tab.until(() => window.stdwi.state().values.learning_rate === 0.0001);
      await tab.evaluate(() => history.forward());
      await tab.until(() => window.stdwi.state().values.learning_rate === 0.0005);
      await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#undo')).click());
      await tab.until(() => window.stdwi.state().values.learning_rate === 0.0001);
      await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#redo')).click());
      await tab.until(() => window.stdwi.state().values.learning_rate === 0.0005);
      const first = await tab.evaluate(() => window.stdwi.runUntil(500));
      await tab.evaluate(() => window.stdwi.reset());
      await tab.until(() => window.stdwi.snapshot()?.time_ms === 0);
      const again = await tab.evaluate(() => window.stdwi.runUntil(500));
      assert.deepEqual(again, first);
      const { link } = await tab.evaluate(() => window.stdwi.state());
      assert.equal(tab.url().split('#')[1], link);
      await tab.close();
    });

    test('undo is quicker than the run, and can be taken back all the same', async () => {
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&seed=3&autoplay=0`);
      for (const seed of [4, 5]) await tab.evaluate((to) => window.stdwi.edit({ seed: to }), seed);
      const twice = (/** @type {string} */ button) =>
        tab.evaluate((id) => {
          const element = /** @type {HTMLElement} */ (document.querySelector(id));
          element.click();
          element.click();
        }, button);
      await twice('#undo');
      await tab.until(() => window.stdwi.state().values.seed === 3);
      await twice('#redo');
      await tab.until(() => window.stdwi.state().values.seed === 5);
      await tab.close();
    });

    test('a refused value stays in its field with the reason', async () => {
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&autoplay=0`);
      const shown = await tab.evaluate(async () => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector('#p-dt_ms'));
        field.value = '7';
        field.dispatchEvent(new Event('change'));
        const error = /** @type {HTMLElement} */ (document.querySelector('#p-dt_ms-error'));
        while (error.hidden) await new Promise((resolve) => setTimeout(resolve, 10));
        return { value: field.value, error: error.textContent, dt: window.stdwi.state().values.dt_ms };
      });
      assert.deepEqual([shown.value, shown.dt], ['7', 0.25]);
      assert.match(shown.error ?? '', /^Time step must be a number from 0\.05 to 1 ms \(7 was given\)/);
      await tab.close();
    });

    test('what the core refuses is told in the language of the page, with labels for keys', async () => {
      const tab = await browser.tab();
      const bad = 'dt_ms=7&n_pre=0&tau_fast_ms=300&until=-1&active_sampling=often&colour=red&dt_ms=0.5';
      await open(tab, `${server.address}#v=1&lang=de&autoplay=0&${bad}&vs=v%3D1%26dt_ms%3D0`);
      const lines = await tab.evaluate(() =>
        [...document.querySelectorAll('.notice.problem li')].map(({ textContent }) => textContent),
      );
      assert.deepEqual(lines.sort(), [
        'Colour ist kein Schlüssel von Links.',
        'In vs: Zeitschritt: Nötig ist eine Zahl von 0,05 bis 1 ms (angegeben: 0).',
        'Präsynaptische Neurone: Nötig ist eine ganze Zahl von 1 bis 1000 (angegeben: 0).',
        'Stichprobe der Aktiven: Nötig ist einer dieser Werte: exact, independent (angegeben: often).',
        'Until: Nötig ist eine Zahl von ms über 0 und bis 1e12 (angegeben: −1).',
        'Zeitkonstante, schnelle Spur: muss kleiner sein als Zeitkonstante, langsame Spur (angegeben: 300 und 200). Wie in der Vorgabe paper sind nun: Zeitkonstante, schnelle Spur, Zeitkonstante, langsame Spur.',
        'Zeitschritt: Nötig ist eine Zahl von 0,05 bis 1 ms (angegeben: 7).',
        'Zeitschritt: steht zweimal da; es gilt der erste Wert, nicht 0,5.',
      ]);
      const error = await tab.evaluate(async () => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector('#p-dt_ms'));
        field.value = '7,5';
        field.dispatchEvent(new Event('change'));
        const told = /** @type {HTMLElement} */ (document.querySelector('#p-dt_ms-error'));
        while (told.hidden) await new Promise((resolve) => setTimeout(resolve, 10));
        return told.textContent;
      });
      assert.equal(error, 'Zeitschritt: Nötig ist eine Zahl von 0,05 bis 1 ms (angegeben: 7,5).');
      await tab.close();
    });

    test('every number of the German page has a decimal comma', async () => {
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&lang=de&autoplay=0&seed=7&synapse=3.17&learning_rate=0.0005`);
      await tab.evaluate(() => window.stdwi.runUntil(20_000));
      await tab.click('#parameters');
      await tab.evaluate(async () => {
        for (let frame = 0; frame < 20; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      });
      const pointed = await tab.evaluate(() => {
        // What has a number of another kind: addresses, versions, names of papers.
        const others = '#source-list, script, style, code, .printed';
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        /** @type {string[]} */
        const all = [...document.querySelectorAll('input')].map(({ value }) => value);
        const names = ['aria-label', 'title', 'aria-valuetext'];
        for (const each of document.querySelectorAll('*'))
          all.push(...names.map((name) => each.getAttribute(name) ?? ''));
        while (texts.nextNode()) {
          const { parentElement, nodeValue } = texts.currentNode;
          if (parentElement?.closest(others) === null) all.push(nodeValue ?? '');
        }
        return all.filter((text) => /\d\.\d/.test(text.replaceAll(/arXiv \d{4}\.\d{5}/g, '')));
      });
      assert.deepEqual(pointed, []);
      await tab.close();
    });

    test('a repair is told apart from what was left out', async () => {
      const tab = await browser.tab();
      const headings = () =>
        tab.evaluate(() =>
          [...document.querySelectorAll('.notice')].map(({ className, firstChild }) => [
            className,
            firstChild?.firstChild?.textContent,
          ]),
        );
      await open(tab, `${server.address}#/v=1&seed=7&autoplay=0`);
      const repaired = ['notice', 'The link was repaired, and nothing of it is lost.'];
      assert.deepEqual(await headings(), [repaired]);
      await tab.evaluate(() => window.stdwi.load('/v=1&seed=8&dt_ms=9&autoplay=0'));
      await tab.until(() => window.stdwi.state().values.seed === 8);
      const leftOut = ['notice problem', 'Parts of the link could not be used; the rest is running.'];
      assert.deepEqual(await headings(), [leftOut, repaired]);
      await tab.evaluate(() => window.stdwi.load('v=1&seed=9&autoplay=0'));
      await tab.until(() => window.stdwi.state().values.seed === 9);
      assert.deepEqual(await headings(), []);
      await tab.close();
    });

    test('two configurations share the axes', async () => {
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&seed=1&vs=${encodeURIComponent('v=1&preset=notebook&seed=2')}`);
      await tab.until(() => document.querySelectorAll('#scores tbody tr').length === 9);
      await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#compare')).click());
      await tab.until(() => document.querySelectorAll('#scores tbody tr').length === 3);
      await tab.close();
    });

    test('a second run beside one that stands goes to where that stands', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&until=5000`);
      await tab.until(() => window.stdwi.snapshot()?.finished);
      await tab.press('v');
      await tab.until(() => /0\.\d{3}/.test(document.querySelector('#scores tr.other')?.textContent ?? ''));
      await tab.close();
    });

    test('runs that are closed while they still connect leave no worker behind', async () => {
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&seed=1&autoplay=0`);
      const made = await tab.evaluate(async () => {
        const living = new Set();
        let count = 0;
        window.Worker = class extends Worker {
          /** @param {string | URL} address */
          constructor(address) {
            super(address);
            living.add(this);
            count += 1;
          }
          /** @override */
          terminate() {
            living.delete(this);
            super.terminate();
          }
        };
        Reflect.set(window, 'living', living);
        const all = [];
        for (let turn = 0; turn < 20; turn += 1) {
          all.push(window.stdwi.edit({ vs: 'v=1&seed=2' }), window.stdwi.edit({ vs: null }));
        }
        all.push(window.stdwi.edit({ vs: 'v=1&seed=3' }));
        await Promise.all(all);
        return count;
      });
      assert.equal(made, 21);
      await tab.until(() => document.querySelectorAll('#scores tbody tr').length === 9);
      assert.equal(await tab.evaluate(() => Reflect.get(window, 'living').size), 1);
      await tab.evaluate(() => window.stdwi.edit({ vs: null }));
      await tab.until(() => Reflect.get(window, 'living').size === 0);
      await tab.close();
    });

    test('the cite dialog gives a link that proves itself', async () => {
      const tab = await browser.tab();
      await open(tab, `${server.address}#v=1&seed=2&autoplay=0`);
      await tab.evaluate(() => window.stdwi.runUntil(1500));
      await tab.click('#share');
      await tab.until(() => document.querySelector('dialog[open] #cite-link') !== null);
      const link = await tab.evaluate(
        () => /** @type {HTMLTextAreaElement} */ (document.querySelector('#cite-link')).value.split('#')[1],
      );
      const { digest } = await native(link);
      assert.ok(link.endsWith(`until=1500&digest=${digest}`), link);
      const modules = await tab.evaluate(() => /** @type {HTMLCanvasElement} */ (document.querySelector('.qr')).width);
      assert.ok(modules > 100);
      await tab.close();
    });
  });
}

test('a run is saved as a file, and a file is opened and verified', { timeout: LIMIT_MS }, async () => {
  const browser = await launchChromium();
  const tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#v=1&seed=4&autoplay=0`);
  await tab.evaluate(() => window.stdwi.runUntil(2000));
  await tab.click('#share');
  const page = /** @type {import('playwright-core').Page} */ (tab.page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-run')]);
  const file = await download.path();
  const [picture] = await Promise.all([page.waitForEvent('download'), page.click('#save-sheet')]);
  assert.match(picture.suggestedFilename(), /^stdwi-lab-[0-9a-f]{16}\.png$/);
  await page.setInputFiles('#open-file', file);
  await tab.until(() => document.querySelector('#notices')?.textContent?.includes('Reproduced bit for bit'));
  await tab.close();
  await browser.close();
});
