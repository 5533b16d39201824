// A method that was added by the list of CONTRIBUTING.md is everywhere: on the command line and in the link, in matrix,
// scatter, curves, table and inspector, in files, and in the digest. Run in the copy that `cargo xtask test fourth` makes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { LIMIT_MS, launchChromium } from '../browser/harness/browsers.mjs';
import { native, OFFLINE_FILE, open, runUntil } from '../browser/harness/lab.mjs';

const EXPERIMENT = 'v=1&seed=7&methods=stdwi,fourth&fourth_decay=0.02';
const UNTIL_MS = 20_000;

/** @type {import('../browser/harness/browsers.mjs').Browser} */
let browser;
/** @type {import('../browser/harness/browsers.mjs').Tab} */
let tab;
before(async () => {
  browser = await launchChromium();
  tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#${EXPERIMENT}&autoplay=0&synapse=3.17`);
});
after(async () => {
  await tab.close();
  await browser.close();
});

test('the command line runs it, and its digest is the page’s', { timeout: LIMIT_MS }, async () => {
  const said = await native(`${EXPERIMENT}&until=${UNTIL_MS}`);
  assert.deepEqual(
    said.methods.map(({ name }) => name),
    ['stdwi', 'fourth'],
  );
  const { digest } = await runUntil(tab, UNTIL_MS);
  assert.equal(digest, said.digest);
  const without = await native(`v=1&seed=7&methods=stdwi&until=${UNTIL_MS}`);
  assert.notEqual(digest, without.digest, 'its estimates are part of the digest');
  const states = await tab.evaluate(() => window.stdwi.snapshot()?.methods);
  for (const [at, { name, pearson_r: r }] of said.methods.entries()) {
    assert.deepEqual([states[at].name, states[at].pearson_r], [name, r]);
  }
  assert.ok(Math.abs(said.methods[1].pearson_r) > 0.05, 'it infers something');
});

test('the link names it and its parameter, and without it nothing changes', { timeout: LIMIT_MS }, async () => {
  const { link, values, problems } = await tab.evaluate(() => window.stdwi.state());
  assert.match(link, /methods=stdwi,fourth/);
  assert.match(link, /fourth_decay=0\.02/);
  assert.equal(values.fourth_decay, 0.02);
  assert.deepEqual(problems, []);
  const [pinned] = readFileSync(new URL('../golden.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [old, digest] = pinned.split(' ');
  assert.equal((await native(old)).digest, digest, 'a link of before keeps its digest');
});

test('matrix and scatter show its estimates, in its colour', { timeout: LIMIT_MS }, async () => {
  const row = await tab.evaluate(() => {
    const pixels = [...document.querySelectorAll('#panel-inference .method-fourth canvas')].map((canvas) => {
      const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
      const data = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d')?.getImageData(0, 0, width, height).data;
      return new Uint32Array(data?.buffer ?? new ArrayBuffer(4));
    });
    const purple = (/** @type {number} */ pixel) => {
      const [r, g, b] = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
      return b > r && r > g && b - g > 60;
    };
    return pixels.map((of) => ({ colours: new Set(of).size, purple: of.filter(purple).length }));
  });
  const [matrix, scatter] = row;
  assert.ok(matrix.colours > 20, `the matrix has ${matrix.colours} colours`);
  assert.ok(scatter.purple > 50, `the scatter has ${scatter.purple} pixels of its colour`);
});

test('table, inspector and controls have it', { timeout: LIMIT_MS }, async () => {
  await tab.until(() => document.querySelectorAll('#inspector .card p').length >= 2);
  const seen = await tab.evaluate(() => {
    const text = (/** @type {string} */ selector) => document.querySelector(selector)?.textContent ?? '';
    return {
      scores: [...document.querySelectorAll('#scores tbody tr')].map((row) => row.textContent),
      matrix: text('#panel-inference section.method-fourth'),
      card: text('#inspector .card.method-fourth'),
      equation: document.querySelectorAll('#inspector .card.method-fourth math mrow').length,
      control: document.querySelectorAll('#p-fourth_decay').length,
    };
  });
  assert.equal(seen.scores.length, 2);
  assert.match(seen.scores[1] ?? '', /Fourth.*0\.\d/);
  assert.match(seen.matrix, /sees spike counts/);
  assert.match(seen.matrix, /Stimuli so far: 200/);
  assert.match(seen.card, /Each mark stands for one of \d+ stimuli/);
  assert.ok(seen.equation > 0 && seen.control === 1);
});

test('files hold its numbers', { timeout: LIMIT_MS }, async () => {
  const curve = await csvOf('.fig-curve .table-button');
  assert.match(curve.head, /fourth/);
  const weights = await csvOf('#panel-inference .method-fourth .table-button');
  assert.match(weights.head, /fourth/);
  const why = await csvOf('#inspector .card.method-fourth .table-button');
  assert.equal(why.head, 'stimulus,product,link,digest');
  assert.ok(curve.rows > 10 && weights.rows > 10 && why.rows > 10);
});

test('German has its words', { timeout: LIMIT_MS }, async () => {
  await tab.evaluate(() => window.stdwi.edit({ lang: 'de' }));
  await tab.until(() => document.documentElement.lang === 'de' && document.body.classList.contains('ready'));
  await tab.until(() => document.querySelector('#scores tbody')?.textContent?.includes('Vierte'));
});

/** The columns of a figure's CSV, and how many rows. @param {string} button */
async function csvOf(button) {
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
  const [head, ...rows] = text.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'));
  return { head, rows: rows.length };
}
