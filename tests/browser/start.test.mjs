// The room of a bare address: what it asks, what it claims, and that it holds for the run. Nobody's experiment is lost by it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { de } from '../../www/rooms/start/words/de.js';
import { en } from '../../www/rooms/start/words/en.js';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, native, OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';
import { AxeBuilder } from './harness/packages.mjs';
import { serve } from './harness/server.mjs';

const SYNAPSES = 18;

/** @typedef {import('./harness/browsers.mjs').Tab} Tab */

/** @type {import('./harness/server.mjs').Server} */
let server;
before(async () => {
  server = await serve(DIST);
});
after(() => server.close());

/** The link of this very run, as the room hands it to the lab. @param {Tab} tab */
const runOf = (tab) =>
  tab.evaluate(() => decodeURI(document.querySelector('#start-go-toLab')?.getAttribute('href')?.slice(1) ?? ''));

/** How many signs each rule has right at a time, says the command line. @param {string} link @param {number} [untilMs] */
async function rightSigns(link, untilMs) {
  const { methods } = await native(untilMs === undefined ? link : link.replace(/until=\d+/, `until=${untilMs}`));
  return methods.map((method) => Math.round(Reflect.get(method, 'sign_accuracy') * SYNAPSES));
}

/** How many signs always saying “positive” has right: what Akrout's rule scores before its first batch is full. @param {string} link */
const majorityOf = async (link) => (await rightSigns(link, 1_000))[1];

/** Opens the page and waits for the room alone. @param {Tab} tab @param {string} address */
async function openStart(tab, address) {
  await tab.goto(address);
  await tab.until(() => document.querySelector('#start-go-toLab[href]') !== null);
}

/** @param {Tab} tab */
const prompt = (tab) => tab.evaluate(() => document.querySelector('#start-prompt')?.textContent ?? '');

/** Filled in as the page does. @param {string} text @param {Record<string, string | number>} values */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** Both browsers, to the end. @type {[string, () => Promise<import('./harness/browsers.mjs').Browser>, typeof en, (tab: Tab) => Promise<void>][]} */
const READERS = [
  ['with a pointer, in Chromium', launchChromium, en, (tab) => openStart(tab, server.address)],
  [
    'by keyboard alone, in German, from disk, in Firefox',
    launchFirefox,
    de,
    (tab) => openStart(tab, `${OFFLINE_FILE}#v=1&room=start&seed=4&lang=de`),
  ],
];

for (const [name, launch, words, opened] of READERS) {
  test(`what the room claims of the reader and the rules is so: ${name}`, { timeout: LIMIT_MS }, async () => {
    const browser = await launch();
    const tab = await browser.tab();
    await opened(tab);
    const isPointing = words === en;
    const act = (/** @type {string} */ selector, key = ' ') => (isPointing ? tab.click(selector) : tab.press(key));
    const link = await runOf(tab);
    const expected = await rightSigns(link);
    assert.equal(await prompt(tab), words.ready);
    await act('#start-watch');
    await tab.until(() => document.querySelector('#start-excites') !== null);
    assert.equal(await prompt(tab), filled(words.ask, { pre: 2, post: 'C' }));
    await act('#start-inhibits', '-');
    // The largest weight of this network is positive.
    const verdict = `${filled(words.wrongExcites, { post: 'C' })} ${filled(words.yours, { right: 0, count: 1 })}`;
    assert.equal(await prompt(tab), verdict);
    await act('#start-letGuess');
    await tab.until(() => document.querySelector('#start-reveal') !== null);
    assert.equal(
      await tab.evaluate(() => document.querySelector('.guesses .wrong')),
      null,
      'the truth is still hidden',
    );
    await act('#start-reveal');
    const scores = `STDWI ${expected[0]}, Akrout ${expected[1]}, RDD ${expected[2]}`;
    const majority = await majorityOf(link);
    const told = filled(words.revealed, { all: SYNAPSES, scores, majority, coin: SYNAPSES / 2 });
    assert.equal(await prompt(tab), `${told} ${filled(words.own, { right: 0, count: 1 })}`);
    const rows = await tab.evaluate(() =>
      [...document.querySelectorAll('.guesses li')].map((row) => ({
        right: Number.parseInt(row.querySelector('.right-signs')?.textContent ?? '', 10),
        wrong: row.querySelectorAll('.wrong').length,
      })),
    );
    assert.deepEqual(
      rows,
      expected.map((right) => ({ right, wrong: SYNAPSES - right })),
    );
    // Each has guessed within 0.4 s of watching, and in the end they know far more than a coin.
    for (const right of await rightSigns(link, 2_000)) assert.ok(right > 0);
    for (const right of expected) assert.ok(right >= 15, String(right));
    // From there the lab has this very run.
    await tab.evaluate(() => window.stdwi.ready);
    await tab.click('#start-go-toLab');
    const { until_ms: untilMs, digest } = await native(link);
    await tab.until((until) => window.stdwi.state().time_ms === until, untilMs);
    assert.equal((await runUntil(tab, untilMs)).digest, digest);
    assert.equal(await tab.evaluate(() => document.documentElement.dataset.room), undefined);
    await tab.close();
    await browser.close();
  });
}

describe('in Chromium', { timeout: LIMIT_MS }, () => {
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  test('an experiment of the lab is as it was left', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#v=1&preset=paper&seed=9&autoplay=0`);
    const { digest } = await runUntil(tab, 500);
    await tab.click('#way-start');
    await tab.until(() => document.querySelector('#start-watch')?.checkVisibility());
    await tab.click('#rooms a[data-to="lab"]');
    await tab.until(() => document.querySelector('#panels')?.checkVisibility());
    const { link, time_ms: timeMs } = await tab.evaluate(() => window.stdwi.state());
    assert.match(link, /seed=9/);
    assert.equal(timeMs, 500);
    assert.equal((await runUntil(tab, 500)).digest, digest);
    await tab.close();
  });

  test('links, places on the page, queries and frames open the lab', async () => {
    for (const address of ['#v=1&autoplay=0', '#main', '?utm_source=mail']) {
      const tab = await browser.tab();
      await tab.goto(`${server.address}${address}`);
      assert.equal(await tab.evaluate(() => document.querySelector('#panels')?.checkVisibility()), true, address);
      await tab.close();
    }
    const tab = await browser.tab();
    await tab.goto(`${server.address}examples/index.html`);
    const room = await tab.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return frame.contentDocument?.documentElement.dataset.room ?? 'lab';
    }, server.address);
    assert.equal(room, 'lab');
    await tab.close();
  });

  test('on a phone nothing shifts or is cut, and axe finds nothing, in the beginning and in the end', async (context) => {
    const tab = await browser.tab({ width: 360, height: 740, touch: true });
    await openStart(tab, server.address);
    const plotMs = await tab.evaluate(() => performance.getEntriesByName('first-plot')[0]?.startTime);
    const shift = await tab.evaluate(shiftsSoFar);
    context.diagnostic(`first plot after ${plotMs?.toFixed(0)} ms, layout shift ${shift.toFixed(3)}`);
    assert.ok(plotMs !== undefined && shift < 0.05, `${plotMs} ms, ${shift}`);
    await check(tab);
    for (const step of ['watch', 'excites', 'another', 'excites', 'letGuess', 'reveal']) {
      await tab.until((id) => document.querySelector(`#start-${id}`) !== null, step);
      await tab.click(`#start-${step}`);
    }
    assert.match(await prompt(tab), /STDWI \d+/);
    await check(tab);
    await tab.close();
  });
});

test('German says all that English says, with the same values', () => {
  const valuesIn = (/** @type {string} */ text) => [...text.matchAll(/\{\w+\}/g)].map(([value]) => value).sort();
  assert.deepEqual(Object.keys(de), Object.keys(en));
  for (const [key, text] of Object.entries(en)) assert.deepEqual(valuesIn(Reflect.get(de, key)), valuesIn(text), key);
});

/** @param {Tab} tab */
async function check(tab) {
  const page = /** @type {import('playwright-core').Page} */ (tab.page);
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`),
    [],
  );
  const { width, small } = await tab.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    small: [...document.querySelectorAll('#start button, #start nav a, #start-tools button')]
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44)
      .map(({ id }) => id),
  }));
  assert.deepEqual([width, small], [360, []]);
}

/** In the page. @returns {Promise<number>} */
function shiftsSoFar() {
  return new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) sum += Reflect.get(shift, 'value');
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 100);
  });
}
