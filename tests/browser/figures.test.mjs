// What a reader takes along: each plot as SVG and PNG, its data as CSV, each with a link that the command line repeats.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, native, OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';
import { PNG } from './harness/packages.mjs';
import { serve } from './harness/server.mjs';

const LINK = 'v=1&preset=paper&seed=7&synapse=3.17';

/** In the page: opens the data of the figure whose button has a place in the list of those that are seen. @param {number} place */
function openData(place) {
  const buttons = [...document.querySelectorAll('.table-button')].filter((button) => button.checkVisibility());
  buttons[place]?.scrollIntoView({ block: 'center' });
  /** @type {HTMLElement | undefined} */ (buttons[place])?.click();
  return buttons.length;
}

/** In the page, before its own scripts: who replaces what draws, for however short a time, is written down. */
function guardDrawing() {
  /** @type {string[]} */
  const replaced = [];
  Reflect.set(window, 'replaced', replaced);
  for (const [holder, name] of /** @type {[object, string][]} */ ([
    [window, 'Path2D'],
    [window, 'HTMLCanvasElement'],
    [window, 'CanvasRenderingContext2D'],
    [HTMLCanvasElement.prototype, 'getContext'],
    [HTMLCanvasElement.prototype, 'toDataURL'],
    ...Object.keys(CanvasRenderingContext2D.prototype).map((method) => [CanvasRenderingContext2D.prototype, method]),
  ])) {
    const { value } = Object.getOwnPropertyDescriptor(holder, name) ?? {};
    // Styles are accessors already, of each context alone.
    if (value === undefined) continue;
    Object.defineProperty(holder, name, { get: () => value, set: () => replaced.push(name), configurable: false });
  }
}

/** What was replaced, if the guard is there. @returns {string[]} */
const replacedParts = () => Reflect.get(window, 'replaced');

const isDialogOpen = () => document.querySelector('dialog[open] .saves') !== null;

describe('files of figures in Chromium', { timeout: LIMIT_MS }, () => {
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  test('every figure gives every file, with the link and the digest', async () => {
    const tab = await browser.tab({ initScript: guardDrawing });
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
    assert.deepEqual(await tab.evaluate(replacedParts), [], 'the page replaced what draws');
    await tab.close();
  });

  test('a picture holds its title, its parameters and its legend', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#v=1&preset=tuned&seed=7&tau_mem_ms=15&active_sampling=independent&autoplay=0`);
    await runUntil(tab, 2_000);
    // Lines by name, and the ends of a ramp.
    const legends = { '.fig-curve': / STDWI Akrout RDD Tuned/, '.method.truth': / −(\d+) \1 Tuned/ };
    for (const [figure, legend] of Object.entries(legends)) {
      const svg = await firstSvg(tab, `${figure} .table-button`);
      await tab.press('Escape');
      const texts = textsIn(svg);
      const title = /<title>([^<]+)</.exec(svg)?.[1] ?? '';
      assert.ok(title !== '' && texts.some((text) => title.startsWith(text)), `${figure}: ${title}`);
      const all = texts.join(' ').replace(/ +/g, ' ');
      assert.match(all, legend, figure);
      assert.match(all, /Tuned.* · active sampling independent · .*membrane.* 15 ms · seed 7 · t = 2\.0 s/, figure);
      const subject = /<dc:subject>([^<]+)</.exec(svg)?.[1] ?? '';
      for (const pair of ['tau_mem_ms=15', 'n_pre=100', 'active_sampling=independent', 'seed=7']) {
        assert.ok(subject.split(', ').includes(pair), `${figure} lacks ${pair}: ${subject}`);
      }
    }
    await tab.close();
  });

  test('a file of spikes holds those of the whole run, and the run on the screen is not disturbed', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#${LINK}&autoplay=0`);
    const { digest } = await runUntil(tab, 4_250);
    const before = await tab.evaluate(() => window.stdwi.snapshot());
    const { rows, columns } = parsed(await csvOf(tab, '.fig-raster'));
    assert.deepEqual(columns, ['time_ms', 'layer', 'neuron', 'link', 'digest']);
    assert.ok(rows.every((row) => row.digest === digest));
    assert.ok(rows[0].link.endsWith(`&until=4250&digest=${digest}`) || rows[0].link.includes(`digest=${digest}`));
    const times = rows.map((row) => Number(row.time_ms));
    assert.ok(times[0] < 10 && times.every((time, at) => at === 0 || time >= times[at - 1]), 'not in order');
    // The last second of it is what the raster shows.
    for (const layer of /** @type {const} */ (['stimulus', 'pre', 'post'])) {
      const late = rows
        .filter((row) => row.layer === layer && Number(row.time_ms) > 3_250)
        .map((row) => Number(row.neuron));
      assert.deepEqual(late, Object.values(before?.raster[layer].neuron ?? {}), layer);
      const early = rows.filter((row) => row.layer === layer && Number(row.time_ms) <= 1_000);
      assert.ok(early.length > 0, `no early spikes of ${layer}`);
    }
    const after = await tab.evaluate(() => [window.stdwi.snapshot()?.time_ms, window.stdwi.state().playing]);
    assert.deepEqual(after, [4_250, false]);
    await tab.close();
  });

  test('where spikes are too many for a file it says how far they reach', async () => {
    const tab = await browser.tab();
    await open(
      tab,
      `${OFFLINE_FILE}#v=1&seed=7&n_pre=600&n_post=1&methods=akrout&active_fraction=1&stimulus_rate_hz=1000&autoplay=0`,
    );
    await runUntil(tab, 3_000);
    const { rows } = parsed(await csvOf(tab, '.fig-raster'));
    assert.ok(rows.length >= 500_000 && Number(rows.at(-1)?.time_ms) <= 1_000, `${rows.length} rows`);
    const said = await tab.evaluate(() => document.querySelector('dialog .saves-note [role="status"]')?.textContent);
    assert.match(said ?? '', /the first [\d\u202f]+ spikes, up to 1\.0 s of 3\.0 s/);
    await tab.close();
  });

  test('a table says in every row where it comes from, and a long one stays small', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#${LINK}&autoplay=0`);
    const { digest } = await runUntil(tab, 2_000);
    const scores = parsed(await csvOf(tab, '.fig-curve'));
    assert.ok(scores.rows.length > 5, `${scores.rows.length} rows`);
    for (const row of scores.rows) assert.ok(row.digest === digest && row.link === scores.rows[0].link);
    assert.match(scores.rows[0].link, new RegExp(`digest=${digest}`));
    const spikes = await csvOf(tab, '.fig-raster');
    const lines = spikes.split('\r\n').length;
    assert.ok(lines > 5_000 && spikes.length < 50 * lines, `${spikes.length} letters in ${lines} lines`);
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
    assert.match(source, new RegExp(`&digest=${digest}(&|$)`));
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
    while (downloads.length < 4) await new Promise((resolve) => setTimeout(resolve, 50));
    const files = await Promise.all(downloads.map(async (file) => readFileSync(await file.path(), 'latin1')));
    const csv = files.find((text) => text.startsWith('time_ms,')) ?? '';
    const [head, ...rows] = csv.split('\r\n').filter((line) => line !== '');
    const columns = head.split(',');
    assert.ok(rows.every((row) => row.split(',').length === columns.length));
    const first = Object.fromEntries(rows[0].split(',').map((value, at) => [columns[at], value]));
    const until = Number(/&until=([\d.]+)/.exec(csv)?.[1]);
    assert.ok(Number(rows.at(-1)?.split(',')[0]) <= until, 'rows after the time of the digest');
    const { digest } = await native(first.link.split('#')[1]);
    assert.equal(first.digest, digest);
    await tab.close();
  });

  test('a table for spreadsheets has the signs of the country, and files of matrices have names of their own', async () => {
    const tab = await browser.tab();
    await tab.evaluate(() => {});
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    await page.addInitScript(() => Object.defineProperty(navigator, 'language', { value: 'de-AT' }));
    const server = await serve(DIST);
    await open(tab, `${server.address}#${LINK}&autoplay=0`);
    await runUntil(tab, 2_000);
    const names = [];
    for (const row of ['truth', 'method-stdwi', 'method-akrout', 'method-rdd']) {
      await tab.evaluate(
        (name) => /** @type {HTMLElement} */ (document.querySelector(`.rows .${name} .table-button`)).click(),
        row,
      );
      await tab.until(isDialogOpen);
      const coming = page.waitForEvent('download');
      await page.click('dialog .saves button:text("spreadsheets")');
      const file = await coming;
      names.push(file.suggestedFilename());
      const [head, first] = readFileSync(await file.path(), 'utf8').split('\r\n');
      assert.ok(head.startsWith('\ufeffpost;pre;weight;stdwi'), head);
      assert.match(first, /^0;0;-?\d+,\d+;/);
      assert.ok(first.includes(`;${server.address}index.html#v=1`) || first.includes(`;${server.address}#v=1`), first);
      await tab.press('Escape');
    }
    assert.equal(new Set(names).size, 4, names.join());
    await tab.close();
    await server.close();
  });

  test('a button that copies says whether it did, and leaves the text selected where it could not', async () => {
    for (const [allowed, words] of /** @type {[string, RegExp][]} */ ([
      ['clipboard', /^Copied$/],
      ['command', /^Copied$/],
      ['nothing', /^Not copied/],
    ])) {
      const tab = await browser.tab();
      const page = /** @type {import('playwright-core').Page} */ (tab.page);
      await page.addInitScript((what) => {
        const clipboard = { writeText: what === 'clipboard' ? async () => {} : undefined };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard });
        document.execCommand = () => what === 'command';
      }, allowed);
      await open(tab, `${OFFLINE_FILE}#${LINK}&autoplay=0`);
      await page.click('#share');
      await page.click('.copy:has(#page-link) button');
      await tab.until(() => document.querySelector('.copy [role="status"]')?.textContent !== '');
      const said = await tab.evaluate(() => document.querySelector('.copy [role="status"]')?.textContent);
      assert.match(said ?? '', words, allowed);
      assert.match(await tab.evaluate(() => String(getSelection())), /#v=1&preset=paper/);
      await tab.close();
    }
  });

  test('where a sandbox may drop a file its text is there to copy', async () => {
    const server = await serve(DIST);
    const tab = await browser.tab({ expected: [/sandbox|Download/i] });
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    await tab.goto(`${server.address}examples/index.html`);
    await tab.evaluate((html) => {
      document.body.innerHTML = html;
    }, `<iframe sandbox="allow-scripts" src="../stdwi-lab.html#${LINK}&until=2000" width="1280" height="720"></iframe>`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.fig-curve .table-button').first().click();
    await frame.locator('dialog .saves button', { hasText: /^CSV$/ }).click();
    assert.match(await frame.locator('#dropped').inputValue(), /^time_ms,stdwi_pearson_r,/);
    await tab.close();
    await server.close();
  });

  test('a matrix is drawn cell by cell, a large one as one image', async () => {
    const tab = await browser.tab();
    for (const [posts, isImage] of /** @type {[number, boolean][]} */ ([
      [10, false],
      [50, true],
    ])) {
      await open(tab, `${OFFLINE_FILE}#v=1&seed=7&n_post=${posts}&autoplay=0`);
      await tab.evaluate((count) => window.stdwi.edit({ n_post: count }), posts);
      await runUntil(tab, 500);
      const text = await firstSvg(tab, '.method.truth .table-button');
      const cells = text.match(/<rect [^>]*fill="#[0-9a-f]{6}"/g) ?? [];
      const images = text.match(/<image [^>]*xlink:href="data:image\/png;base64,[^"]{1000,}"/g) ?? [];
      assert.equal(images.length, isImage ? 1 : 0);
      assert.ok(isImage ? cells.length < 100 : cells.length > 100 * posts, `${cells.length} cells`);
      await tab.press('Escape');
    }
    await tab.close();
  });

  test('a zoomed chart is saved as it is seen', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#${LINK}&autoplay=0`);
    await runUntil(tab, 120_000);
    const { mouse } = /** @type {import('playwright-core').Page} */ (tab.page);
    const numbers = async () =>
      numbersOf(await firstSvg(tab, '.fig-curve .table-button')).filter((number) => !number.endsWith('%'));
    assert.deepEqual(await numbers(), ['1', '10', '100']);
    await tab.press('Escape');
    const { x, y, width } = await tab.evaluate(() => {
      const box = document.querySelector('.fig-curve canvas')?.getBoundingClientRect();
      return { x: box?.x ?? 0, y: box?.y ?? 0, width: box?.width ?? 0 };
    });
    // From before ten seconds to after.
    await mouse.move(x + 0.5 * width, y + 20);
    await mouse.down();
    await mouse.move(x + 0.75 * width, y + 20, { steps: 4 });
    await mouse.up();
    assert.deepEqual(await numbers(), ['10']);
    await tab.close();
  });

  test('where a browser hides what is drawn, no noise is saved in its place', async () => {
    const tab = await browser.tab({
      initScript: () => {
        const { getImageData } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.getImageData = function hidden(
          /** @type {[number, number, number, number]} */ ...place
        ) {
          const image = Reflect.apply(getImageData, this, place);
          crypto.getRandomValues(image.data);
          return image;
        };
      },
    });
    await open(tab, `${OFFLINE_FILE}#${LINK}&autoplay=0`);
    await runUntil(tab, 500);
    await tab.click('.fig-curve .table-button');
    await tab.until(isDialogOpen);
    await tab.click('dialog .saves button:nth-of-type(2)');
    await tab.until(() =>
      /noise/.test(document.querySelector('dialog .saves-note [role="status"]')?.textContent ?? ''),
    );
    await tab.close();
  });

  test('plots are as sharp as the screen, also after it has changed', async () => {
    // As wide before as after: no plot has another size, only the pixels have.
    const width = 1000;
    const tab = await browser.tab({ width });
    await open(tab, `${OFFLINE_FILE}#${LINK}&autoplay=0`);
    await runUntil(tab, 500);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    const devtools = await page.context().newCDPSession(page);
    for (const [ratio, height] of [
      [2, 910],
      [1.25, 920],
      [1, 900],
    ]) {
      const screen = { width, height, deviceScaleFactor: ratio, mobile: false };
      await devtools.send('Emulation.setDeviceMetricsOverride', screen);
      await tab.until((wanted) => {
        const canvases = [...document.querySelectorAll('canvas')].filter((canvas) => canvas.checkVisibility());
        // Not the charts alone, which their library keeps sharp.
        const isSharp = (/** @type {HTMLCanvasElement} */ { width: pixels, clientWidth: size }) =>
          Math.abs(pixels - size * wanted) <= 1;
        return devicePixelRatio === wanted && canvases.length > 8 && canvases.every(isSharp);
      }, ratio);
    }
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

/** The table of a figure as a file. @param {import('./harness/browsers.mjs').Tab} tab @param {string} figure */
async function csvOf(tab, figure) {
  const page = /** @type {import('playwright-core').Page} */ (tab.page);
  await tab.press('Escape');
  await page.click(`${figure} .table-button`);
  await tab.until(isDialogOpen);
  const coming = page.waitForEvent('download');
  await page.click('dialog .saves button:text-is("CSV")');
  const text = readFileSync(await (await coming).path(), 'utf8');
  await tab.until(() =>
    /^Handed/.test(document.querySelector('dialog .saves-note [role="status"]')?.textContent ?? ''),
  );
  return text;
}

/** A plain CSV without quotes, as any program reads it: every row has every column. @param {string} text */
function parsed(text) {
  const [columns, ...lines] = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const rows = lines.map((cells) => {
    assert.equal(cells.length, columns.length);
    return Object.fromEntries(cells.map((cell, at) => [columns[at], cell]));
  });
  return { columns, rows };
}

/** The first picture of a figure. @param {import('./harness/browsers.mjs').Tab} tab @param {string} button */
async function firstSvg(tab, button) {
  const page = /** @type {import('playwright-core').Page} */ (tab.page);
  await page.click(button);
  await tab.until(isDialogOpen);
  const coming = page.waitForEvent('download');
  await page.click('dialog .saves button');
  return readFileSync(await (await coming).path(), 'utf8');
}

/** Texts of an SVG picture. @param {string} svg */
const textsIn = (svg) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

/** Those that are numbers. @param {string} svg */
const numbersOf = (svg) => textsIn(svg).filter((text) => /^[−\d][\d.,e−]*(\u202f%)?$/.test(text));

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
    checkSvg(bytes.toString('utf8'), name, digest);
  } else {
    const rows = text.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'));
    const columns = rows[0].split(',').length;
    assert.ok(rows.length > 1 && rows.slice(1).every((row) => row.split(',').length === columns), name);
  }
}

/** @param {string} svg @param {string} name @param {string} digest */
function checkSvg(svg, name, digest) {
  const texts = textsIn(svg);
  assert.ok(numbersOf(svg).length >= 2, `${name} has no numbers: ${texts.join(' ')}`);
  assert.ok(!svg.includes('dominant-baseline') && !svg.includes('NaN'), name);
  for (const [text] of svg.matchAll(/<text [^>]*>/g)) assert.match(text, / x="-?[\d.]+" y="-?[\d.]+" /, name);
  // Words for people, besides those for programs: its title and the link, in lines.
  assert.ok(svg.includes(`<title>${texts[0]}`), `${name} does not say what it is`);
  assert.ok(texts.join('').includes(`&amp;digest=${digest}`), `${name} does not show its link`);
}
