// Choosing methods: each is added and taken away by one click and is then everywhere, or nowhere; a dozen of them at once can
// still be read.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { methodLook } from '../../www/methods/registry.js';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';

/** @typedef {import('./harness/browsers.mjs').Tab} Tab */

/** @type {import('../../www/run/types.js').Description} */
const description = JSON.parse(
  readFileSync(new URL('../../www/pkg/description.json', import.meta.url), 'utf8'),
).description;
const names = description.methods.map(({ name }) => name);
const others = description.methods.filter((method) => !method.is_default).map(({ name }) => name);

/** With a synapse, so that there is something to explain. */
const LINK = 'v=1&seed=7&autoplay=0&active_fraction=1&learning_rate=0.0005&synapse=3.17';
const ALL = `${LINK}&methods=${names.join()}`;

/** After this Akrout's first batch is complete, and every other rule has learnt. */
const UNTIL_MS = 12_000;

/** @type {import('./harness/browsers.mjs').Browser} */
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** What a browser says of tests that look at what is drawn. */
const expected = [/willReadFrequently/];

const CHOOSER = '.inference .chooser';

/** @param {string} name */
const choiceOf = (name) => `${CHOOSER} .choice.method-${name}`;

test('one click adds a method to every part of the page, another takes it away', { timeout: LIMIT_MS }, async () => {
  const tab = await browser.tab({ expected });
  await open(tab, `${OFFLINE_FILE}#${LINK}&methods=stdwi`);
  await tab.click(`${CHOOSER} summary`);
  for (const name of others) {
    await tab.click(choiceOf(name));
    await tab.until((wanted) => window.stdwi.state().methods.includes(wanted), name);
    assert.match(await tab.evaluate(() => location.hash), new RegExp(`methods=stdwi,${name}(&|$)`));
    await runUntil(tab, UNTIL_MS);
    await tab.until((of) => document.querySelector(`#inspector .method-${of} p`)?.textContent !== '', name);
    await settle(tab);
    const { matrix, ...once } = await tab.evaluate(partsOf, name);
    assert.ok(matrix > 20, `${name}: ${matrix} colours in its matrix`);
    assert.ok((await pixelsOf(tab, name)) > 5, `${name}: its curves`);
    for (const [part, count] of Object.entries(once)) assert.equal(count, 1, `${name}: ${part}`);
    await tab.click(choiceOf(name));
    await tab.until(() => window.stdwi.state().methods.join() === 'stdwi');
    await tab.until((of) => document.querySelector(`#scores .method-${of}, #inspector .method-${of}`) === null, name);
    assert.equal(await tab.evaluate((of) => document.querySelectorAll(`.rows > .method-${of}`).length, name), 0);
  }
  // The last one stays, and says why.
  const last = await tab.evaluate((selector) => {
    const button = /** @type {HTMLElement} */ (document.querySelector(selector));
    button.click();
    return document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;
  }, choiceOf('stdwi'));
  assert.equal(last, 'At least one method runs.');
  assert.deepEqual(await tab.evaluate(() => window.stdwi.state().methods), ['stdwi']);
  await tab.close();
});

test('the table of scores has its numbers, and files have its columns', { timeout: LIMIT_MS }, async () => {
  const tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#${ALL}`);
  await runUntil(tab, UNTIL_MS);
  await tab.until((count) => document.querySelectorAll('#scores tbody tr').length === count, names.length);
  await settle(tab);
  const rows = await tab.evaluate(() =>
    [...document.querySelectorAll('#scores tbody tr')].map((row) => row.textContent),
  );
  for (const [at, row] of rows.entries()) assert.match(row ?? '', /\d\.\d.*%.*°/, names[at]);
  const [curve, weights] = [await csvOf(tab, '.fig-curve .table-button'), await csvOf(tab, '.truth .table-button')];
  for (const name of names) {
    assert.ok(curve.head.includes(`${name}_sign_accuracy`), name);
    assert.ok(weights.head.split(',').includes(name), name);
    const why = await csvOf(tab, `#inspector .method-${name} .table-button`);
    assert.ok(why.rows > 1 && why.head.split(',').length > 1, `${name}: ${why.head}, ${why.rows} rows`);
    assert.ok(!/NaN|undefined/.test(why.text), `${name}: ${/.*(NaN|undefined).*/.exec(why.text)?.[0]}`);
  }
  await tab.close();
});

test('all at once, in German: nothing overlaps, on a desk, a projector, or a phone', {
  timeout: LIMIT_MS,
}, async () => {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [360, 740],
  ]) {
    const tab = await browser.tab({ width, height, touch: width < 500 });
    await open(tab, `${OFFLINE_FILE}#${ALL}&lang=de`);
    await runUntil(tab, UNTIL_MS);
    await tab.until((count) => document.querySelectorAll('#scores tbody tr').length === count, names.length);
    await tab.click(`${CHOOSER} summary`);
    const groups = [
      '.choice',
      '#scores tbody tr',
      '.rows > .method',
      '#inspector .card',
      '#inspector .symbol',
      '.fold',
    ];
    for (const group of groups) assert.deepEqual(await tab.evaluate(overlaps, group), [], `${group} at ${width}`);
    for (const name of names) {
      const inside = `.rows > .method-${name} > header > *`;
      assert.deepEqual(await tab.evaluate(overlaps, inside), [], `${name} at ${width}`);
    }
    assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0, `${width}`);
    await tab.close();
  }
});

test('a click on a name singles its curve out, a group folds', { timeout: LIMIT_MS }, async () => {
  const tab = await browser.tab({ expected });
  await open(tab, `${OFFLINE_FILE}#${ALL}`);
  await runUntil(tab, UNTIL_MS);
  await tab.until((count) => document.querySelectorAll('#scores tbody tr').length === count, names.length);
  const pixels = (/** @type {string} */ name) => pixelsOf(tab, name);
  await settle(tab);
  assert.ok((await pixels('rdd')) > 5 && (await pixels('predictive')) > 5);
  await tab.click('#scores .single.method-predictive');
  await settle(tab);
  assert.equal(await tab.evaluate(() => document.querySelector('.single.method-predictive')?.ariaPressed), 'true');
  assert.ok((await pixels('rdd')) === 0 && (await pixels('predictive')) > 5);
  await tab.click('#scores .single.method-predictive');
  await settle(tab);
  assert.ok((await pixels('rdd')) > 5);
  await tab.click('.kinds .fold');
  await settle(tab);
  const shown = () =>
    tab.evaluate(() =>
      [...document.querySelectorAll('#scores tbody tr')]
        .filter((row) => row.checkVisibility())
        .map((row) => row.textContent),
    );
  const published = description.methods.filter(({ group }) => group === 'published').length;
  assert.equal((await shown()).length, names.length - published);
  assert.ok((await pixels('rdd')) === 0 && (await pixels('predictive')) > 5);
  await tab.click('.kinds .fold');
  await settle(tab);
  assert.equal((await shown()).length, names.length);
  await tab.close();
});

test('what a network is too large for says so, and stays off', { timeout: LIMIT_MS }, async () => {
  const tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&n_pre=1000&methods=stdwi`);
  await tab.click(`${CHOOSER} summary`);
  const [reason, before] = await tab.evaluate((selector) => {
    const button = /** @type {HTMLElement} */ (document.querySelector(selector));
    button.click();
    const told = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    return [told?.checkVisibility() ? told.textContent : null, button.ariaDisabled];
  }, choiceOf('least-squares'));
  assert.match(reason ?? '', /needs a smaller network/);
  assert.equal(before, 'true');
  await tab.evaluate(() => window.stdwi.edit({ n_pre: 50 }));
  await tab.until((selector) => document.querySelector(selector)?.ariaDisabled === 'false', choiceOf('least-squares'));
  assert.deepEqual(await tab.evaluate(() => window.stdwi.state().methods), ['stdwi']);
  await tab.close();
});

test('by keyboard: opened, chosen and closed; parameters are there while their method runs', {
  timeout: LIMIT_MS,
}, async () => {
  const tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
  await tab.until(() => document.querySelector('#p-sal_decay') !== null);
  const place = () => tab.evaluate(() => document.querySelector('#p-sal_decay')?.closest('.others') === null);
  assert.equal(await place(), false);
  await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.inference .chooser summary')).focus());
  await tab.press('Enter');
  for (let press = 0; press < 4; press += 1) await tab.press('Tab');
  assert.match(await tab.evaluate(() => document.activeElement?.className ?? ''), /method-sal/);
  await tab.press('Space');
  await tab.until(() => window.stdwi.state().methods.includes('sal'));
  // The focus is where it was.
  assert.match(await tab.evaluate(() => document.activeElement?.className ?? ''), /method-sal/);
  assert.equal(await place(), true);
  await tab.press('Escape');
  assert.equal(await tab.evaluate(() => document.activeElement?.tagName), 'SUMMARY');
  assert.equal(await tab.evaluate(() => document.querySelector('.chooser[open]')), null);
  await tab.close();
});

/** What came is drawn within some frames. @param {Tab} tab */
function settle(tab) {
  return tab.evaluate(async () => {
    for (let frame = 0; frame < 10; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** In the page: how often a method is in each part, and how many colours its matrix has. @param {string} name */
function partsOf(name) {
  const count = (/** @type {string} */ selector) => document.querySelectorAll(selector).length;
  const matrix = /** @type {HTMLCanvasElement} */ (document.querySelector(`.rows .method-${name} .matrix canvas`));
  const data = matrix.getContext('2d')?.getImageData(0, 0, matrix.width, matrix.height).data.buffer;
  return {
    matrix: new Set(new Uint32Array(data ?? new ArrayBuffer(4))).size,
    row: count(`.rows > .method-${name}`),
    scatter: count(`.rows > .method-${name} .scatter canvas`),
    table: count(`#scores tbody .single.method-${name}`),
    inspector: count(`#inspector .card.method-${name}`),
    rule: count(`#rule-cards .card.method-${name}`),
    pressed: count(`.inference .choice.method-${name}[aria-pressed="true"]`),
  };
}

/** How many pixels of the curves have a method's colour. @param {Tab} tab @param {string} name */
function pixelsOf(tab, name) {
  return tab.evaluate((colour) => {
    const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    let found = 0;
    for (const canvas of document.querySelectorAll('.fig-curve canvas')) {
      const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
      const pixels =
        /** @type {HTMLCanvasElement} */ (canvas).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] > 200 && rgb.every((part, of) => Math.abs(pixels[at + of] - part) < 4)) found += 1;
      }
    }
    return found;
  }, methodLook(name).look.colour.light);
}

/** In the page: pairs of elements that share more than an edge. @param {string} selector */
function overlaps(selector) {
  const boxes = [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ text: (element.textContent ?? '').slice(0, 30), box: element.getBoundingClientRect() }));
  return boxes.flatMap(({ text, box }, at) =>
    boxes.slice(at + 1).flatMap(({ text: other, box: its }) => {
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      return across > 1 && down > 1 ? [`${text} / ${other}`] : [];
    }),
  );
}

/** A figure's CSV: its columns, and how many rows. @param {Tab} tab @param {string} button */
async function csvOf(tab, button) {
  const page = /** @type {import('playwright-core').Page} */ (tab.page);
  await tab.evaluate((selector) => /** @type {HTMLElement} */ (document.querySelector(selector)).click(), button);
  await tab.until(() => document.querySelector('dialog[open] .saves') !== null);
  const coming = page.waitForEvent('download');
  await tab.evaluate(() => {
    const buttons = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('dialog[open] .saves button')]);
    buttons.find(({ textContent }) => textContent === 'CSV')?.click();
  });
  const text = readFileSync(await (await coming).path(), 'utf8');
  await tab.press('Escape');
  await tab.until(() => document.querySelector('dialog[open]') === null);
  const [head, ...rows] = text.split('\r\n').filter((line) => line !== '');
  return { text, head, rows: rows.length };
}
