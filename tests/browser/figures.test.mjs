// What a reader takes along: each plot as SVG and PNG, its data as CSV, each with a link that the command line repeats.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { native, OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';
import { PNG } from './harness/packages.mjs';

const LINK = 'v=1&preset=paper&seed=7&synapse=3.17';

/** In the page: opens the data of the figure whose button has a place in the list of those that are seen. @param {number} place */
function openData(place) {
  const buttons = [...document.querySelectorAll('.table-button')].filter((button) => button.checkVisibility());
  buttons[place]?.scrollIntoView({ block: 'center' });
  /** @type {HTMLElement | undefined} */ (buttons[place])?.click();
  return buttons.length;
}

const isDialogOpen = () => document.querySelector('dialog[open] .saves') !== null;

describe('files of figures in Chromium', { timeout: LIMIT_MS }, () => {
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  test('every figure gives every file, with the link and the digest', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#${LINK}&autoplay=0`);
    const { digest } = await runUntil(tab, 10_000);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    const figures = await tab.evaluate(openData, -1);
    assert.ok(figures >= 10, `${figures} figures`);
    /** @type {Set<string>} */
    const names = new Set();
    for (let place = 0; place < figures; place += 1) {
      await tab.evaluate(openData, place);
      await tab.until(isDialogOpen);
      for (const button of await page.$$('dialog .saves button')) {
        const coming = page.waitForEvent('download');
        await button.click();
        const download = await coming;
        names.add(download.suggestedFilename());
        check(await download.path(), download.suggestedFilename(), digest);
      }
      await tab.press('Escape');
    }
    // Matrices and scatters, rasters, potential, curves and the plots of one synapse.
    assert.ok(names.size >= 30, [...names].join(', '));
    await tab.close();
  });

  test('the link in a picture gives the digest in it, on the command line', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#${LINK}&autoplay=0`);
    await runUntil(tab, 10_000);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    await page.click('.fig-curve .table-button');
    const coming = page.waitForEvent('download');
    await page.click('dialog .saves button');
    const text = readFileSync(await (await coming).path(), 'utf8');
    const source = /<dc:source[^>]*>[^<]*#([^<]+)</.exec(text)?.[1].replaceAll('&amp;', '&') ?? '';
    const { digest } = await native(source);
    assert.match(source, new RegExp(`&digest=${digest}$`));
    await tab.close();
  });

  test('a run that plays goes on after a picture was saved', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#${LINK}`);
    await tab.until(() => window.stdwi.snapshot()?.time_ms > 500);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    await page.click('.fig-curve .table-button');
    const coming = page.waitForEvent('download');
    await page.click('dialog .saves button');
    await coming;
    await tab.until(() => window.stdwi.state().playing);
    await tab.close();
  });

  test('a plot that is not in view is saved as it is, not as it was', async () => {
    const tab = await browser.tab({ width: 360, height: 740 });
    await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
    await runUntil(tab, 20_000);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    // Its button is the last thing in view, the plot itself is below.
    await tab.evaluate(() => {
      const button = /** @type {HTMLElement} */ (document.querySelector('.fig-trace .table-button'));
      window.scrollTo(0, window.scrollY + button.getBoundingClientRect().bottom - window.innerHeight + 1);
      button.click();
    });
    await tab.until(isDialogOpen);
    const coming = page.waitForEvent('download');
    await page.click('dialog .saves button');
    const text = readFileSync(await (await coming).path(), 'utf8');
    assert.match(text, /<path [^>]*d="[^"]{1000,}"/, 'the curve is missing');
    await tab.close();
  });

  test('files asked for at once are all of one step each, and say which', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#${LINK}`);
    await tab.until(() => window.stdwi.snapshot()?.time_ms > 500);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    /** @type {import('playwright-core').Download[]} */
    const downloads = [];
    page.on('download', (download) => downloads.push(download));
    await page.click('.fig-curve .table-button');
    await tab.until(isDialogOpen);
    await tab.evaluate(() => {
      const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('dialog .saves button'));
      for (const button of buttons) button.click();
    });
    await tab.until(() => window.stdwi.state().playing);
    while (downloads.length < 3) await new Promise((resolve) => setTimeout(resolve, 50));
    const files = await Promise.all(downloads.map(async (file) => readFileSync(await file.path(), 'latin1')));
    const csv = files.find((text) => text.startsWith('# engine')) ?? '';
    const rows = csv.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'));
    const until = Number(/&until=([\d.]+)/.exec(csv)?.[1]);
    assert.ok(Number(rows.at(-1)?.split(',')[0]) <= until, 'rows after the time of the digest');
    const { digest } = await native(/# link: (\S+)/.exec(csv)?.[1] ?? '');
    assert.ok(csv.includes(`# digest: ${digest}`));
    await tab.close();
  });

  test('the words in a PNG are read as they were written, in any language', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#${LINK}&autoplay=0&lang=de`);
    await runUntil(tab, 1_000);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    await page.click('.method.method-stdwi .table-button');
    await tab.until(isDialogOpen);
    const coming = page.waitForEvent('download');
    await page.click('dialog .saves .row:nth-of-type(4) button:nth-of-type(2)');
    const texts = textsOf(readFileSync(await (await coming).path()));
    assert.match(texts.Title ?? '', /geschätzte gegen wahre/);
    assert.match(texts.Description ?? '', /^link v=1&.* digest [0-9a-f]{16}$/);
    await tab.close();
  });
});

test('pictures are made in Firefox too', { timeout: LIMIT_MS }, async () => {
  const browser = await launchFirefox();
  const tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#${LINK}&autoplay=0`);
  await runUntil(tab, 2_000);
  await tab.evaluate(openData, 0);
  await tab.until(isDialogOpen);
  for (const index of [0, 1, 2]) {
    await tab.evaluate((at) => {
      /** @type {HTMLElement} */ (document.querySelector('dialog .saves-note [role="status"]')).textContent = '';
      /** @type {HTMLElement[]} */ ([...document.querySelectorAll('dialog .saves button')])[at].click();
    }, index);
    await tab.until(() => document.querySelector('dialog .saves-note [role="status"]')?.textContent !== '');
    const said = await tab.evaluate(() => document.querySelector('dialog .saves-note [role="status"]')?.textContent);
    assert.equal(said, 'Handed to the browser.');
  }
  await tab.close();
  await browser.close();
});

/** The international texts of a PNG. @param {Buffer} png @returns {Record<string, string>} */
function textsOf(png) {
  // Checks every checksum.
  PNG.sync.read(png);
  /** @type {Record<string, string>} */
  const texts = {};
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    const [keyword, ...rest] = body.subarray(4).toString('utf8').split('\0');
    if (body.toString('latin1', 0, 4) === 'iTXt') texts[keyword] = rest.at(-1) ?? '';
    at += 12 + length;
  }
  return texts;
}

/** @param {string} file @param {string} name @param {string} digest */
function check(file, name, digest) {
  const bytes = readFileSync(file);
  const text = bytes.toString('latin1');
  assert.ok(name.startsWith('stdwi-lab-') && name.includes(digest), name);
  assert.ok(text.includes(`digest=${digest}`), `${name} holds no link`);
  if (name.endsWith('.png')) {
    const { width, height, data } = PNG.sync.read(bytes);
    assert.ok(width > 300 && height > 150, `${name}: ${width} × ${height}`);
    const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
    assert.ok(
      pixels.some((pixel) => pixel !== pixels[0]),
      `${name} is blank`,
    );
  } else if (name.endsWith('.svg')) {
    assert.match(text, /^<\?xml/);
    assert.ok((text.match(/<(path|rect|text|image)\b/g) ?? []).length > 8, `${name} is empty`);
    assert.ok(!/(href|src)="https?:/.test(text), `${name} would load something`);
  } else {
    const rows = text.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'));
    const columns = rows[0].split(',').length;
    assert.ok(rows.length > 1 && rows.slice(1).every((row) => row.split(',').length === columns), name);
  }
}
