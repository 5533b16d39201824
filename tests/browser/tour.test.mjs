// The guided tour, walked by keyboard alone, in both browsers.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { STEPS } from '../../www/tour/steps.js';
import { words as de } from '../../www/tour/words/de.js';
import { words as en } from '../../www/tour/words/en.js';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, OFFLINE_FILE, open } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

const LANGUAGES = { en, de };

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'tour in Chromium' : 'tour in Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('each step begins at its beginning, in the reader’s colours, also on the way back', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      await open(tab, `${OFFLINE_FILE}#v=1&preset=paper&seed=7&theme=projector`);
      await tab.until(() => window.stdwi.snapshot()?.time_ms > 500);
      await tab.press('g');
      // The first step waits, at t = 0, though the experiment is the one that was running.
      await tab.until(() => location.hash.includes('view=tour:1'));
      await tab.until(() => window.stdwi.snapshot()?.time_ms === 0 && !window.stdwi.state().playing);
      await tab.press('ArrowRight');
      await tab.until(() => window.stdwi.state().playing && window.stdwi.state().view.speed === 0.02);
      await tab.press('ArrowRight');
      await tab.until(() => location.hash.includes('view=tour:3') && window.stdwi.snapshot()?.time_ms === 0);
      await tab.press('ArrowLeft');
      await tab.until(() => window.stdwi.state().view.speed === 0.02 && window.stdwi.snapshot()?.time_ms < 500);
      assert.equal(await tab.evaluate(() => document.documentElement.dataset.theme), 'projector');
      await tab.press('Escape');
      await tab.until(() => document.querySelector('#tour')?.checkVisibility() === false);
      await tab.close();
    });

    test('leaving gives the reader’s run back: parameters, time, playing and address', async () => {
      const tab = await browser.tab();
      await open(tab, `${OFFLINE_FILE}#v=1&preset=tuned&seed=42&n_pre=60&speed=5&autoplay=0`);
      const before = await tab.evaluate(async () => {
        await window.stdwi.runUntil(3000);
        return window.stdwi.state();
      });
      const hash = await tab.evaluate(() => location.hash);
      const visit = async () => {
        await tab.press('g');
        await tab.until(() => location.hash.includes('view=tour:1'));
        await tab.press('ArrowRight');
        await tab.until(() => window.stdwi.state().view.speed === 0.02);
        await tab.press('Escape');
        await tab.until(() => document.querySelector('#tour')?.checkVisibility() === false);
      };
      await visit();
      await tab.until(() => window.stdwi.snapshot()?.time_ms === 3000 && !window.stdwi.state().playing);
      const after = await tab.evaluate(() => window.stdwi.state());
      assert.deepEqual([after.link, after.digest, after.view], [before.link, before.digest, before.view]);
      assert.equal(await tab.evaluate(() => location.hash), hash);
      await tab.evaluate(() => window.stdwi.play());
      await tab.until(() => window.stdwi.snapshot()?.time_ms > 3000);
      const left = await tab.evaluate(() => window.stdwi.snapshot()?.time_ms);
      await visit();
      await tab.until((time) => window.stdwi.snapshot()?.time_ms > (time ?? 0), left);
      assert.equal(await tab.evaluate(() => window.stdwi.state().playing), true);
      // A tour that was opened by its link has no run to go back to.
      await tab.evaluate(() => window.stdwi.load('v=1&seed=5&view=tour:3&autoplay=0'));
      await tab.until(() => document.querySelector('#tour')?.checkVisibility());
      await tab.press('Escape');
      await tab.until(() => window.stdwi.state().view.view.length === 0);
      assert.equal(await tab.evaluate(() => window.stdwi.state().values.seed), 5);
      await tab.close();
    });

    test('another language keeps the run and its time, also that of who is in the tour or in the other room', async () => {
      const tab = await browser.tab();
      const speaks = (/** @type {string} */ lang) =>
        tab.until(
          (wanted) => document.documentElement.lang === wanted && document.body.classList.contains('ready'),
          lang,
        );
      const standsAt = (/** @type {number} */ timeMs) =>
        tab.until((wanted) => window.stdwi?.snapshot?.()?.time_ms === wanted && !window.stdwi.state().playing, timeMs);
      await open(tab, `${OFFLINE_FILE}#v=1&preset=tuned&seed=42&n_pre=60&lang=en`);
      await tab.evaluate(() => window.stdwi.runUntil(3000));
      const before = await tab.evaluate(() => window.stdwi.state());
      await tab.press('l');
      await speaks('de');
      // The link would play from the beginning: it is paused where it was.
      await standsAt(3000);
      assert.equal((await tab.evaluate(() => window.stdwi.state())).digest, before.digest);
      await tab.press('g');
      await tab.until(() => location.hash.includes('view=tour:1'));
      await tab.press('l');
      await speaks('en');
      await tab.until(() => document.querySelector('#tour')?.checkVisibility());
      await tab.press('Escape');
      await tab.until(() => window.stdwi.state().values.seed === 42);
      await standsAt(3000);
      assert.equal((await tab.evaluate(() => window.stdwi.state())).digest, before.digest);
      // In the other room the address says nothing of the run.
      await tab.click('#rooms [data-to="paper"]');
      await tab.until(() => location.hash.includes('room=paper'));
      await tab.evaluate(() => {
        location.hash = `${location.hash.replace(/&lang=\w+/, '')}&lang=de`;
      });
      await speaks('de');
      await tab.click('#rooms [data-to="lab"]');
      await standsAt(3000);
      assert.equal(await tab.evaluate(() => window.stdwi.state().values.seed), 42);
      // Another experiment in another language begins at its beginning, and who asks for the page again gets what the address says.
      await tab.evaluate(() => {
        location.hash = 'v=1&seed=5&autoplay=0&lang=en';
      });
      await speaks('en');
      await tab.until(() => window.stdwi?.state?.()?.values.seed === 5 && window.stdwi.snapshot()?.time_ms === 0);
      await tab.close();
    });

    test('the words of the tour come when it is first opened, in the language of the page', async () => {
      const server = await serve(DIST);
      const tab = await browser.tab();
      try {
        const words = () =>
          tab.evaluate(() =>
            performance.getEntriesByType('resource').flatMap(({ name }) => name.match(/tour-[a-z]+/) ?? []),
          );
        await open(tab, `${server.address}#v=1&seed=7&autoplay=0&lang=de`);
        assert.deepEqual(await words(), []);
        await tab.press('g');
        await tab.until(() => document.querySelector('#tour h2')?.textContent === 'Gewichtstransport');
        assert.deepEqual(await words(), ['tour-de']);
      } finally {
        await tab.close();
        await server.close();
      }
    });

    for (const [code, words] of /** @type {[keyof typeof LANGUAGES, typeof en][]} */ (Object.entries(LANGUAGES))) {
      test(`each step holds what it claims, points at it beside its words, and checks the guess: ${code}`, async () => {
        // English as on a desk, German as on a phone.
        const isNarrow = code === 'de';
        const tab = await browser.tab(isNarrow ? { width: 360, height: 740 } : { width: 1280, height: 720 });
        await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0&lang=${code}`);
        await tab.press('g');
        for (const [index, step] of STEPS.entries()) {
          const own = words.steps[index];
          const at = `${code}, step ${index + 1}`;
          await tab.until((title) => document.querySelector('#tour h2')?.textContent === title, own.title);
          await tab.until((wanted) => location.hash.includes(`view=tour:${wanted}`), index + 1);
          assert.deepEqual(await marksOf(tab, 0), { count: step.before.length, framed: 'in full view' }, at);
          const guess = step.options[index % step.options.length];
          await tab.click(`#tour [data-option="${guess}"]`);
          await tab.until(() => document.querySelector('.tour-verdict') !== null);
          const seen = await snapshotsOf(tab);
          for (const [claim, holds] of Object.entries(step.claims)) assert.ok(holds(seen), `${at}: ${claim}`);
          const right = step.right(seen);
          assert.ok(step.options.includes(right), at);
          const said = await tab.evaluate(() => ({
            verdict: document.querySelector('.tour-verdict')?.textContent ?? '',
            text: document.querySelector('.tour-told')?.textContent ?? '',
            ticked: document.querySelectorAll('.tour-options .is-right').length,
            problems: window.stdwi.state().problems.length,
          }));
          assert.equal(
            said.verdict,
            guess === right ? words.right : words.wrong.replace('{answer}', own.options[right]),
            at,
          );
          assert.deepEqual([said.ticked, said.problems], [1, 0], at);
          // All that the words leave open has been filled in, with what the run has.
          assert.doesNotMatch(said.text, /[{}[\]–]|NaN/, at);
          const share = Object.values(step.figures(seen)).find(([kind]) => kind === 'percent')?.[1];
          const written = share === undefined ? '' : (100 * share).toFixed(1).replace('.', isNarrow ? ',' : '.');
          assert.ok(said.text.includes(written), `${at}: ${written}`);
          const count = step.before.length + step.after.length;
          if (step.after.length > 0) {
            assert.deepEqual(await marksOf(tab, step.before.length), { count, framed: 'in full view' }, at);
          }
          if (index + 1 < STEPS.length) await tab.press('ArrowRight');
        }
        // After the last step there are exercises, in its place.
        await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#tour-exercises')).click());
        await tab.until(() => document.querySelector('#exercises')?.checkVisibility());
        assert.equal(await tab.evaluate(() => document.querySelector('#tour')?.checkVisibility()), false);
        await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#exercise-close')).click());
        await tab.until(() => document.querySelector('#exercises')?.checkVisibility() === false);
        assert.equal(await tab.evaluate(() => document.querySelectorAll('.tour-mark').length), 0);
        await tab.close();
      });
    }

    test('who only names a step gets its run, and no history to be caught in', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      await open(tab, `${OFFLINE_FILE}#v=1&view=tour:3&lang=en`);
      await tab.until(() => /seed=7&until=100000&view=tour:3/.test(location.hash));
      const steps = await tab.evaluate(() => history.length);
      await tab.until(() => document.querySelector('#tour h2') !== null);
      assert.equal(await tab.evaluate(() => document.querySelector('.tour-told')?.textContent), '');
      await tab.evaluate(() => window.stdwi.load('v=1&view=tour:1&lang=en'));
      await tab.until(() => /seed=7.*view=tour:1/.test(location.hash));
      assert.equal(await tab.evaluate(() => history.length), steps);
      await tab.close();
    });

    test('a run that the reader has changed is told as such, and what does not hold in it is not said', async () => {
      const tab = await browser.tab({ width: 1280, height: 720 });
      await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0&lang=en`);
      await tab.evaluate(() => window.stdwi.load('v=1&preset=paper&seed=7&autoplay=0&lang=en&view=tour:1'));
      await tab.until(() => document.querySelector('#tour h2') !== null);
      // With this mean fewer weights are positive than negative.
      await tab.evaluate(() => window.stdwi.edit({ weight_mean: -1 }));
      await tab.until((text) => document.querySelector('.tour-told')?.textContent?.includes(text), en.changed);
      await tab.click('#tour [data-option="more"]');
      await tab.until((text) => document.querySelector('.tour-told')?.textContent?.includes(text), en.differs);
      // In another room there is nothing of it, and in the lab it is as it was.
      await tab.click('#rooms [data-to="paper"]');
      await tab.until(() => document.querySelector('#paper')?.checkVisibility());
      const elsewhere = await tab.evaluate(() => ({
        margin: getComputedStyle(/** @type {Element} */ (document.querySelector('main'))).marginRight,
        seen: ['#tour', '.tour-marks'].filter((each) => document.querySelector(each)?.checkVisibility()),
      }));
      assert.deepEqual(elsewhere, { margin: '0px', seen: [] });
      await tab.click('#rooms [data-to="lab"]');
      await tab.until((text) => document.querySelector('.tour-told')?.textContent?.includes(text), en.differs);
      assert.equal(await tab.evaluate(() => document.querySelector('#tour')?.checkVisibility()), true);
      await tab.click('#tour-next');
      await tab.until(() => location.hash.includes('view=tour:2'));
      await tab.press('ArrowLeft');
      await tab.until(() => location.hash.includes('view=tour:1'));
      await tab.until(() => window.stdwi.state().values.weight_mean === 1);
      assert.equal(await tab.evaluate(() => document.querySelector('.tour-told')?.textContent), '');
      await tab.close();
    });
  });
}

/**
 * How many marks there are, and whether all of the one that has just been brought into view can be seen beside the tour's words.
 * @param {import('./harness/browsers.mjs').Tab} tab
 * @param {number} framed index of that mark
 */
async function marksOf(tab, framed) {
  return tab.evaluate(async (index) => {
    for (let frame = 0; frame < 6; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const tour = /** @type {Element} */ (document.querySelector('#tour')).getBoundingClientRect();
    const marks = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.tour-mark')]);
    const { left, right, top, bottom } = marks[index].getBoundingClientRect();
    const isOnScreen = left >= 0 && right <= window.innerWidth && top >= 0 && bottom <= window.innerHeight;
    const isUnder = right > tour.left && left < tour.right && bottom > tour.top && top < tour.bottom;
    const isSeen = !marks[index].hidden && isOnScreen && !isUnder;
    const place = JSON.stringify([left, right, top, bottom, tour.left, tour.top]);
    return { count: marks.length, framed: isSeen ? 'in full view' : place };
  }, framed);
}

/**
 * Where both runs stand, as far as claims need it.
 * @param {import('./harness/browsers.mjs').Tab} tab
 * @returns {Promise<import('../../www/tour/facts.js').Seen>}
 */
async function snapshotsOf(tab) {
  const { first, second } = await tab.evaluate(() => {
    const taken = (/** @type {any} */ snapshot) => {
      if (snapshot === null) return null;
      const { history, raster, potential, weights, methods, ...rest } = snapshot;
      const list = (/** @type {Float32Array | undefined} */ values) => (values === undefined ? undefined : [...values]);
      return {
        ...rest,
        weights: list(weights),
        methods: methods.map((/** @type {any} */ each) => ({ ...each, estimate: list(each.estimate) })),
      };
    };
    return { first: taken(window.stdwi.snapshot()), second: taken(window.stdwi.second()) };
  });
  return /** @type {any} */ ({ first, second });
}
