// The exercises: each one's right answer is the runs' own, and is told from a wrong one; what a reader has answered stays with the
// reader; and all of it goes on paper.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { EXERCISES, SEED } from '../../www/exercises/exercises.js';
import { answerText, readNumber } from '../../www/exercises/field.js';
import { isRight } from '../../www/exercises/solver.js';
import { words as de } from '../../www/exercises/words/de.js';
import { words as en } from '../../www/exercises/words/en.js';
import { methods } from '../../www/methods/words.en.js';
import { written } from '../../www/tour/said.js';
import { language as german } from '../../www/words/de.js';
import { en as englishWords } from '../../www/words/en.js';
import { number, speak } from '../../www/words/i18n.js';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, OFFLINE_FILE, open } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

/** @import { Answer, Exercise, Seen } from '../../www/exercises/types.js' */
/** @import { Tab } from './harness/browsers.mjs' */

const LANGUAGES = { en, de };

const english = { words: englishWords, methods };

/** What each method observes, as the core says it. */
const { description } = JSON.parse(readFileSync(new URL('../../www/pkg/description.json', import.meta.url), 'utf8'));
const sees = Object.fromEntries(description.methods.map((/** @type {any} */ each) => [each.name, each.sees]));

test('a number may have a point or a comma, and its unit', () => {
  speak(english);
  for (const text of ['12.5', '12,5', ' 12,5 s', '12.5 %']) assert.equal(readNumber(text), 12.5, text);
  assert.equal(readNumber('−3'), -3);
  for (const text of ['', 's', 'about 12', '1,2,3', '1,000']) assert.equal(readNumber(text), null, text);
});

describe('exercises in Chromium', { timeout: LIMIT_MS }, () => {
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  /** What the runs say, by exercise. @type {Map<string, Seen>} */
  const seen = new Map();
  before(async () => {
    browser = await launchChromium();
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0&lang=en`);
    for (const exercise of EXERCISES) seen.set(exercise.id, await see(tab, exercise));
    await tab.close();
  });
  after(() => browser.close());

  test('what explanations claim holds in the runs', () => {
    for (const { id, claims } of EXERCISES) {
      for (const [claim, holds] of Object.entries(claims)) assert.ok(holds(seenOf(id)), `${id}: ${claim}`);
    }
  });

  test('each has one right answer among those that it offers, which no other is taken for', () => {
    for (const exercise of EXERCISES) {
      const { id, asked } = exercise;
      const right = exercise.right(seenOf(id));
      const solution = { right, within: 0, figures: {} };
      const offered = asked.kind === 'number' ? [] : asked.options;
      const all = asked.kind === 'some' ? subsets(offered) : asked.kind === 'one' ? offered : [Number(right) + 1];
      const accepted = all.filter((answer) => isRight(exercise, answer, solution));
      assert.deepEqual(accepted.map(String), asked.kind === 'number' ? [] : [String(right)], id);
    }
  });

  for (const [code, words] of /** @type {[keyof typeof LANGUAGES, typeof en][]} */ (Object.entries(LANGUAGES))) {
    test(`each refuses a wrong answer with a reason and takes the right one with an explanation${code === 'en' ? ', and all go on paper' : ''}: ${code}`, async () => {
      // English as on a desk, German as on a phone.
      const tab = await browser.tab(code === 'de' ? { width: 360, height: 740 } : { width: 1280, height: 720 });
      speak(code === 'de' ? german : english);
      await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0&lang=${code}`);
      await tab.press('x');
      await tab.until(() => document.querySelector('#exercises')?.checkVisibility());
      for (const [index, exercise] of EXERCISES.entries()) {
        const at = `${code}, ${exercise.id}`;
        const texts = words.texts[exercise.id];
        if (index === 0) await tab.click('#exercises [data-exercise="spikes"]');
        else await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#exercise-next')).click());
        await tab.until((title) => document.querySelector('#exercises h2')?.textContent === title, texts.title);
        await tab.until((wanted) => location.hash.includes(`view=exercise:${wanted}`), index + 1);
        // Who goes on reads on.
        await tab.until((title) => document.activeElement?.textContent === title, texts.title);
        await tab.until(() => document.querySelector('.exercise-changed')?.checkVisibility() === false);
        const right = exercise.right(seenOf(exercise.id));
        await answer(tab, exercise, wrongFor(exercise, right), code);
        await tab.until(() => document.querySelector('#exercises [data-right="false"]') !== null);
        const refused = await said(tab);
        assert.ok(refused.startsWith(words.wrong), `${at}: ${refused}`);
        assert.ok(refused.length > words.wrong.length + 20, `${at}: ${refused}`);
        await answer(tab, exercise, right, code);
        await tab.until(() => document.querySelector('#exercises [data-right="true"]') !== null);
        const taken = await said(tab);
        assert.ok(taken.startsWith(words.right), `${at}: ${taken}`);
        // All that the words leave open is filled in, with what the runs have.
        for (const text of [refused, taken]) assert.doesNotMatch(text, /[{}[\]–]|NaN/, at);
        assert.ok(taken.includes(answerText(exercise.asked, texts, right)), `${at}: ${taken}`);
        for (const [name, value] of Object.entries(written(exercise.figures(seenOf(exercise.id))))) {
          if (texts.after.some((sentence) => sentence.includes(`{${name}}`))) {
            assert.ok(taken.includes(value), `${at}: ${name} = ${value}`);
          }
        }
        const { problems } = await tab.evaluate(() => window.stdwi.state());
        assert.deepEqual(problems, [], at);
      }
      await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#exercise-all')).click());
      await tab.until(() => document.querySelectorAll('#exercises [data-state="right"]').length === 10);
      // Their solutions are known by now.
      if (code === 'en') await assertPrints(tab);
      await tab.close();
    });
  }

  test('answers are there after a reload and in another language, and gone when they shall be', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#v=1&seed=5&autoplay=0&lang=en&view=exercise:4`);
    const batch = /** @type {Exercise} */ (EXERCISES.find(({ id }) => id === 'batch'));
    await tab.until(() => document.querySelector('#exercise-number') !== null);
    // This link has another run; the exercise's own is offered.
    assert.equal(await tab.evaluate(() => document.querySelector('.exercise-changed')?.checkVisibility()), true);
    await answer(tab, batch, 12.5, 'en');
    await tab.until(() => document.querySelector('#exercises [data-right="false"]') !== null);
    await tab.evaluate(() => location.reload());
    await tab.until(() => document.querySelector('#exercises [data-right="false"]') !== null);
    await tab.evaluate(() => {
      location.hash = location.hash.replace('lang=en', 'lang=de');
    });
    await tab.until((title) => document.querySelector('#exercises h2')?.textContent === title, de.texts.batch.title);
    await tab.until(() => document.querySelector('#exercises [data-right="false"]') !== null);
    const field = () => /** @type {HTMLInputElement} */ (document.querySelector('#exercise-number')).value;
    assert.equal(await tab.evaluate(field), '12,5');
    await tab.click('#exercise-all');
    await tab.until(() => document.querySelectorAll('#exercises [data-state="wrong"]').length === 1);
    assert.ok((await tab.evaluate(() => document.querySelector('#exercises')?.textContent))?.includes(de.kept));
    await tab.click('#exercise-forget');
    await tab.until(() => document.querySelectorAll('#exercises [data-state="open"]').length === 10);
    assert.equal(await tab.evaluate(() => localStorage.length), 0);
    await tab.close();
  });

  test('where nothing may be stored, all works and the page says how long answers last', async () => {
    const initScript = () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    };
    // From a server, where the exercises are a script of their own.
    const server = await serve(DIST);
    const tab = await browser.tab({ initScript });
    const [, , silent] = EXERCISES;
    await open(tab, `${server.address}#${silent.link}&lang=en&view=exercise:3`);
    await tab.until(() => document.querySelector('#exercise-number') !== null);
    // Its link is where others find it, and not where this page was opened from disk.
    const link = await tab.evaluate(() => /** @type {any} */ (document.querySelector('#exercise-link')).value);
    assert.ok(link.startsWith(`${server.address}#v=1`) && link.includes('view=exercise:3'), link);
    await answer(tab, silent, silent.right(seenOf('silent')), 'en');
    await tab.until(() => document.querySelector('#exercises [data-right="true"]') !== null);
    await tab.click('#exercise-all');
    await tab.until(() => document.querySelectorAll('#exercises [data-state="right"]').length === 1);
    assert.ok((await tab.evaluate(() => document.querySelector('#exercises')?.textContent))?.includes(en.notKept));
    await tab.close();
    await server.close();
  });

  test('the list leaves the reader’s run alone, and leaving an exercise gives it back', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#v=1&preset=tuned&seed=42&n_pre=60&autoplay=0`);
    const before = await tab.evaluate(async () => {
      await window.stdwi.runUntil(3000);
      return { ...window.stdwi.state(), hash: location.hash };
    });
    await tab.click('#open-exercises');
    await tab.until(() => location.hash.includes('view=exercise:0'));
    assert.equal((await tab.evaluate(() => window.stdwi.state())).digest, before.digest);
    await tab.press('Escape');
    await tab.until((hash) => location.hash === hash, before.hash);
    assert.equal(await tab.evaluate(() => window.stdwi.snapshot()?.time_ms), 3000);
    await tab.press('x');
    await tab.until(() => document.querySelector('#exercises [data-exercise="rate"]')?.checkVisibility());
    await tab.click('#exercises [data-exercise="rate"]');
    await tab.until(() => window.stdwi.state().view.vs !== null);
    await tab.click('#exercise-all');
    await tab.until(() => location.hash.includes('view=exercise:0'));
    await tab.press('ArrowRight');
    await tab.until(() => location.hash.includes('view=exercise:1'));
    await tab.click('#exercise-close');
    await tab.until((hash) => location.hash === hash, before.hash);
    await tab.until(() => window.stdwi.snapshot()?.time_ms === 3000 && !window.stdwi.state().playing);
    assert.equal((await tab.evaluate(() => window.stdwi.state())).digest, before.digest);
    assert.equal(await tab.evaluate(() => document.querySelector('#exercises')?.checkVisibility()), false);
    await tab.close();
  });

  /** The sheet has ten questions, each with a code and its link, and solutions and answers if they are wanted. @param {Tab} tab with the list */
  async function assertPrints(tab) {
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    await tab.evaluate(() => {
      // Headless, there is nobody to answer the browser's own dialog; the event is what comes first.
      window.print = () => void window.dispatchEvent(new Event('beforeprint'));
    });
    await tab.click('#sheet-solutions');
    await tab.click('#sheet-answers');
    await tab.click('#sheet-print');
    await tab.until(() => document.querySelector('.sheet') !== null);
    const sheet = await tab.evaluate(() => ({
      codes: [...document.querySelectorAll('.sheet canvas')].filter((each) => /** @type {any} */ (each).width > 0)
        .length,
      links: [...document.querySelectorAll('.sheet-link')].map(({ textContent }) => textContent ?? ''),
      solutions: [...document.querySelectorAll('.sheet-solutions article')].map(({ textContent }) => textContent ?? ''),
    }));
    assert.equal(sheet.codes, 10);
    assert.deepEqual(
      sheet.links.map((link) => link.match(/view=exercise:\d+/)?.[0]),
      EXERCISES.map((_, index) => `view=exercise:${index + 1}`),
    );
    for (const [index, { id, asked, right }] of EXERCISES.entries()) {
      const text = sheet.solutions[index];
      assert.ok(text.includes(answerText(asked, en.texts[id], right(seenOf(id)))), `${id}: ${text}`);
    }
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages > 3, `${pages} pages`);
    await tab.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    assert.equal(await tab.evaluate(() => document.querySelector('.sheet')), null);
    // A page that may not print gets no event.
    await tab.evaluate(() => {
      window.print = () => {};
    });
    await tab.click('#sheet-print');
    await tab.until((text) => document.querySelector('#sheet-said')?.textContent?.includes(text), en.cannotPrint);
    assert.equal(await tab.evaluate(() => document.querySelector('.sheet')), null);
  }

  /** @param {string} id */
  function seenOf(id) {
    return /** @type {Seen} */ (seen.get(id));
  }
});

test('exercises in Firefox: an answer is checked, and leaving closes them', { timeout: LIMIT_MS }, async () => {
  const browser = await launchFirefox();
  const tab = await browser.tab({ width: 1280, height: 720 });
  await open(tab, `${OFFLINE_FILE}#${EXERCISES[0].link}&lang=en&view=exercise:1`);
  await tab.until(() => document.querySelector('#exercise-check') !== null);
  await answer(tab, EXERCISES[0], ['stdwi', 'rdd'], 'en');
  await tab.until(() => document.querySelector('#exercises [data-right="false"]') !== null);
  assert.ok((await said(tab)).includes(en.texts.spikes.wrong.rdd));
  await answer(tab, EXERCISES[0], ['stdwi', 'akrout', 'sal'], 'en');
  await tab.until(() => document.querySelector('#exercises [data-right="true"]') !== null);
  await tab.click('#exercise-close');
  await tab.until(() => document.querySelector('#exercises')?.checkVisibility() === false);
  await tab.close();
  await browser.close();
});

/** What the page's own run says, where the exercise asks a run that nobody sees. @param {Tab} tab @param {Exercise} exercise @returns {Promise<Seen>} */
async function see(tab, exercise) {
  /** @type {Seen['runs']} */
  const runs = {};
  for (const [name, link] of Object.entries(exercise.runs(SEED))) {
    runs[name] = await tab.evaluate(async (text) => {
      // Without plots, which would take longer than the runs.
      window.stdwi.load(`${text}&autoplay=0&view=scores`);
      await window.stdwi.runUntil(Number(/until=(\d+)/.exec(text)?.[1]));
      const { raster, potential, weights, methods, history, ...rest } = /** @type {any} */ (window.stdwi.snapshot());
      const list = (/** @type {any} */ each) =>
        Object.fromEntries(
          Object.entries(each).map(([key, value]) => [
            key,
            ArrayBuffer.isView(value) ? [.../** @type {any} */ (value)] : value,
          ]),
        );
      return {
        ...rest,
        raster: { pre: { neuron: [...raster.pre.neuron] } },
        weights: [...weights],
        methods: methods.map(list),
        history: { time_ms: [...history.time_ms], methods: history.methods.map(list) },
      };
    }, link);
  }
  return { runs, sees };
}

/** @param {Tab} tab @param {Exercise} exercise @param {Answer} given @param {string} code */
async function answer(tab, { asked }, given, code) {
  const text = asked.kind === 'number' ? number(Number(given), asked.digits || 1) : '';
  await tab.evaluate(
    ({ given, text }) => {
      for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (
        document.querySelectorAll('[name="exercise-answer"]')
      )) {
        box.checked = [given].flat().includes(box.value);
      }
      const field = /** @type {HTMLInputElement | null} */ (document.querySelector('#exercise-number'));
      if (field !== null) field.value = text;
    },
    { given, text: code === 'de' ? text.replace('.', ',') : text },
  );
  await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#exercise-check')).click());
}

/** Far from right. @param {Exercise} exercise @param {Answer} right @returns {Answer} */
function wrongFor({ asked }, right) {
  if (asked.kind === 'number') return 3 * Number(right) + 10;
  if (asked.kind === 'one') return asked.options.find((option) => option !== right) ?? '';
  return asked.options.filter((option) => !(/** @type {string[]} */ (right).includes(option)));
}

/** @param {Tab} tab */
const said = (tab) => tab.evaluate(() => document.querySelector('#exercises .tour-told')?.textContent ?? '');

/** @param {string[]} options */
function subsets(options) {
  return Array.from({ length: 2 ** options.length }, (_, bits) => options.filter((_, index) => bits & (1 << index)));
}
