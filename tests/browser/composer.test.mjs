// Figures and clips: each format is what it says it is, holds what it should, and can be read; and a clip is the same each time.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { FORMATS } from '../../www/composer/formats.js';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, native, OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';
import { PNG, readCode } from './harness/packages.mjs';
import { serve } from './harness/server.mjs';

/** @typedef {import('./harness/browsers.mjs').Tab} Tab */
/** @typedef {import('../../www/composer/formats.js').FormatName} FormatName */
/** @typedef {{left: number, right: number, top: number, bottom: number, what: string}} Box */

const LINK = 'v=1&preset=paper&seed=7&synapse=3.17';

/** The same with fewer cells to draw. */
const SMALL = `${LINK}&n_pre=20&n_post=5`;
const PRINTED = /** @type {FormatName[]} */ (Object.keys(FORMATS)).filter((name) => !FORMATS[name].isClip);
const METHODS =
  'stdwi,akrout,rdd,sal,stdwi-balanced,stdwi-inhibited,lateral,predictive,event-predictive,least-squares,whitened,covariance,shuffled';

const PX_PER_MM = 96 / 25.4;
const PX_PER_POINT = 96 / 72;

/** What rounding to hundredths of a pixel may make of a size. */
const ROUNDED = 0.01;

/** Marks and letters reach over their places by so little that nobody sees it, px. */
const TOUCH = 1;

describe('the composer in Chromium', { timeout: LIMIT_MS }, () => {
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  test('every format is as large as it says, can be read, and its code leads to the link', async () => {
    const tab = await composing(browser, `${LINK}&autoplay=0`, 10_000);
    for (const name of PRINTED) {
      const svg = await figure(tab, name);
      const seen = await measured(tab, svg);
      const { width, height, letters } = FORMATS[name];
      assert.equal(seen.width, `${width}mm`, name);
      if (height !== null) assert.equal(seen.height, `${height}mm`, name);
      assert.ok(Math.abs(seen.box.right - width * PX_PER_MM) < 1, `${name}: the drawing has another size`);
      checkDrawing(seen, name, letters);
      assert.ok(seen.panels.length >= 5, `${name}: ${seen.panels.length} panels`);
      assert.ok(!svg.includes('<image') && !svg.includes('NaN'), name);
      const source = /<dc:source>[^<]*#([^<]+)</.exec(svg)?.[1].replaceAll('&amp;', '&') ?? '';
      const shown = seen.texts.join('').replaceAll('\u00a0', ' ');
      assert.ok(shown.includes(source.slice(0, 20)) && shown.replaceAll(' ', '').includes(source), `${name}: no link`);
      for (const word of ['seed 7', 't = 10.0 s', 'Weights inferred by', 'STDWI', 'negative']) {
        assert.ok(shown.includes(word), `${name} lacks “${word}”`);
      }
      assert.equal(await codeIn(tab, svg), `stdwi-lab.html#${source}`, name);
      if (name === 'double') assert.match(source, new RegExp(`&digest=${(await native(source)).digest}(&|$)`));
    }
    await tab.close();
  });

  test('with every plot, in every theme, nothing overlaps, and what a slide cannot hold is told', async () => {
    const tab = await composing(browser, `${SMALL}&vs=v%3D1%26seed%3D8&autoplay=0`, 2_000);
    await tab.evaluate(() => {
      for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.choose input'))) {
        if (!box.checked) box.click();
      }
    });
    const count = await tab.evaluate(() => document.querySelectorAll('.choose input:checked').length);
    for (const [name, theme] of /** @type {[FormatName, string][]} */ ([
      ['single', 'projector'],
      ['a1', 'dark'],
    ])) {
      const seen = await measured(tab, await figure(tab, name, theme));
      checkDrawing(seen, name, FORMATS[name].letters);
      assert.equal(seen.panels.length, count, name);
      // The link gives both runs.
      assert.match(seen.texts.join(''), /&vs=v%3D1%26[^&]*seed%3D8/, name);
    }
    const seen = await measured(tab, await figure(tab, 'slide'));
    checkDrawing(seen, 'slide', FORMATS.slide.letters);
    assert.ok(seen.panels.length > 0 && seen.panels.length < count, `${seen.panels.length} of ${count}`);
    assert.match(await said(tab), /left out: .*Scores/);
    await tab.close();
  });

  test('nothing inferred, one synapse, all methods, and a very long title', async () => {
    for (const [link, untilMs] of /** @type {[string, number][]} */ ([
      ['v=1&seed=7', 0],
      ['v=1&seed=7&n_pre=1&n_post=1', 500],
      [`v=1&seed=7&n_pre=20&n_post=5&methods=${METHODS}`, 1_000],
    ])) {
      const tab = await composing(browser, `${link}&autoplay=0`, untilMs);
      for (const name of /** @type {const} */ (['double', 'slide'])) {
        await set(tab, 'figure-title', 'Weights '.repeat(25).trim());
        const svg = await figure(tab, name);
        checkDrawing(await measured(tab, svg), `${name} of ${link}`, FORMATS[name].letters);
        assert.ok(!svg.includes('NaN'), link);
      }
      await tab.close();
    }
  });

  test('plots stand in the order of the list, which keys change', async () => {
    const tab = await composing(browser, `${SMALL}&autoplay=0`, 1_000);
    await figure(tab, 'single');
    const order = async () => (await measured(tab, await figure(tab, 'single'))).panels.map(({ what }) => what);
    const [first, second, ...others] = await order();
    await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('[data-name="truth"] .down')).focus());
    await tab.press('Enter');
    assert.deepEqual(await order(), [second, first, ...others]);
    const focused = await tab.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    assert.equal(focused, 'Later: True weights');
    await tab.close();
  });

  test('the run waits while a figure is composed, and goes on afterwards', async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#v=1&seed=7`);
    await tab.until(() => window.stdwi.snapshot()?.time_ms > 200);
    await tab.press('e');
    await tab.until(isShown);
    const [before, playing] = await tab.evaluate(() => [
      window.stdwi.snapshot()?.time_ms,
      window.stdwi.state().playing,
    ]);
    assert.equal(playing, false);
    await figure(tab, 'a1');
    assert.equal(await tab.evaluate(() => window.stdwi.snapshot()?.time_ms), before);
    await tab.press('Escape');
    await tab.until((time) => window.stdwi.snapshot()?.time_ms > time, before ?? 0);
    await tab.close();
  });

  test('a PNG has 300 dots per inch and says so; paper has the size of the figure', async () => {
    const tab = await composing(browser, `${SMALL}&autoplay=0`, 1_000);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    await figure(tab, 'single');
    const png = readFileSync(await (await downloaded(tab, '#figure-png')).path());
    const { width } = PNG.sync.read(png);
    assert.ok(Math.abs(width - (85 / 25.4) * 300) <= 1, `${width} pixels`);
    const at = png.indexOf('pHYs');
    assert.ok(at > 0 && Math.abs(png.readUInt32BE(at + 4) * 0.0254 - 300) < 0.1);
    await figure(tab, 'slide');
    await tab.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await tab.click('#figure-print');
    await tab.until(() => document.body.hasAttribute('data-printed'));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => [box[1], box[2]].map(Number));
    assert.equal(boxes.length, 1, 'more pages than one');
    assert.ok(Math.abs(boxes[0][0] - 960) < 1 && Math.abs(boxes[0][1] - 540) < 1, boxes.join());
    await tab.close();
  });

  test('a GIF holds every frame and the link, and is the same each time', async () => {
    const tab = await composing(browser, `${SMALL}&autoplay=0`, 1_500);
    const files = [];
    for (let turn = 0; turn < 2; turn += 1) files.push(await clip(tab, 'small', 'gif', { to: '3', seconds: '0.4' }));
    const [gif, again] = files;
    assert.ok(gif.equals(again), 'two recordings differ');
    assert.equal(gif.toString('latin1', 0, 6), 'GIF89a');
    assert.deepEqual([gif.readUInt16LE(6), gif.readUInt16LE(8)], [640, 360]);
    assert.deepEqual(
      delaysOf(gif),
      Array.from({ length: 10 }, () => 4),
    );
    const link = /link (\S+), t = 3000 ms/.exec(gif.toString('latin1'))?.[1] ?? '';
    assert.match(link, new RegExp(`&until=3000&digest=${(await native(link)).digest}(&|$)`));
    // The reader's own run is where it was.
    assert.equal(await tab.evaluate(() => window.stdwi.snapshot()?.time_ms), 1_500);
    await tab.close();
  });

  test('a WebM plays as long as it was ordered; wrong spans are refused, and a clip can be cancelled', async () => {
    const tab = await composing(browser, `${SMALL}&autoplay=0`, 1_000);
    const webm = await clip(tab, 'small', 'webm', { to: '1', seconds: '3' });
    assert.match(webm.toString('latin1'), /&until=1000&digest=[0-9a-f]{16}/);
    assert.deepEqual(await played(tab), [3, 640, 360]);
    await set(tab, 'clip-seconds', '21');
    await tab.click('#clip-gif');
    await tab.until(() => /^Needed/.test(document.querySelector('#clip-said')?.textContent ?? ''));
    await set(tab, 'clip-seconds', '20');
    await tab.click('#clip-gif');
    await tab.until(() => /^Frame/.test(document.querySelector('#clip-said')?.textContent ?? ''));
    await tab.click('#clip-cancel');
    await tab.until(() => document.querySelector('#clip-said')?.textContent === 'Cancelled.');
    await tab.close();
  });

  test('in a sandbox the text of a figure is there to copy', async () => {
    const server = await serve(DIST);
    const tab = await browser.tab({ expected: [/sandbox|Download/i] });
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    await tab.goto(`${server.address}examples/index.html`);
    await tab.evaluate((html) => {
      document.body.innerHTML = html;
    }, `<iframe sandbox="allow-scripts" src="../index.html#${SMALL}&embed=1&until=500&autoplay=1" width="900" height="700"></iframe>`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.fig-curve .table-button').first().click();
    await frame.locator('dialog .compose').click();
    await frame.locator('#figure-svg').click();
    assert.match(await frame.locator('#dropped').inputValue(), /^<\?xml.*\n<svg [^>]*width="174mm"/);
    await tab.close();
    await server.close();
  });
});

test('figures and clips are made in Firefox too', { timeout: LIMIT_MS }, async () => {
  const browser = await launchFirefox();
  const tab = await composing(browser, `${SMALL}&autoplay=0`, 1_000);
  const text = await figure(tab, 'slide');
  const seen = await tab.evaluate(measure, text);
  checkDrawing(seen, 'slide', FORMATS.slide.letters);
  for (const kind of ['gif', 'webm']) {
    const file = await clip(tab, 'small', kind, { to: '1', seconds: '0.4' });
    if (kind === 'gif') assert.equal(delaysOf(file).length, 10);
  }
  assert.deepEqual(await played(tab), [0.4, 640, 360]);
  await tab.close();
  await browser.close();
});

const isShown = () => {
  const image = /** @type {HTMLImageElement | null} */ (document.querySelector('.figure-preview'));
  return image?.complete && image.naturalWidth > 0;
};

/** A page with the composer open. @param {import('./harness/browsers.mjs').Browser} browser @param {string} link @param {number} untilMs */
async function composing(browser, link, untilMs) {
  const tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#${link}`);
  if (untilMs > 0) await runUntil(tab, untilMs);
  await tab.press('e');
  await tab.until(isShown);
  return tab;
}

/** @param {Tab} tab @param {string} id @param {string} value */
const set = (tab, id, value) =>
  tab.evaluate(
    ([name, text]) => {
      const field = /** @type {HTMLInputElement} */ (document.getElementById(name));
      field.value = text;
      field.dispatchEvent(new Event(field.matches('select') ? 'change' : 'input'));
    },
    [id, value],
  );

/** @param {Tab} tab */
const said = (tab) => tab.evaluate(() => document.querySelector('#figure-said')?.textContent ?? '');

/** The preview of a format, which is the file. @param {Tab} tab @param {FormatName} name @param {string} [theme] @returns {Promise<string>} */
async function figure(tab, name, theme) {
  const old = await tab.evaluate(() => /** @type {HTMLImageElement} */ (document.querySelector('.figure-preview')).src);
  await set(tab, 'figure-format', name);
  if (theme !== undefined) await set(tab, 'figure-theme', theme);
  await tab.until((src) => {
    const image = /** @type {HTMLImageElement} */ (document.querySelector('.figure-preview'));
    return image.src !== src && image.complete;
  }, old);
  return tab.evaluate(async () => {
    const image = /** @type {HTMLImageElement} */ (document.querySelector('.figure-preview'));
    return (await fetch(image.src)).text();
  });
}

/** @param {Tab} tab @param {string} button */
async function downloaded(tab, button) {
  const coming = /** @type {import('playwright-core').Page} */ (tab.page).waitForEvent('download');
  await tab.click(button);
  return coming;
}

/** A clip as it is shown, byte by byte. @param {Tab} tab @param {FormatName} name @param {string} kind @param {{to: string, seconds: string}} span */
async function clip(tab, name, kind, { to, seconds }) {
  await figure(tab, name, 'dark');
  await set(tab, 'clip-to', to);
  await set(tab, 'clip-seconds', seconds);
  await tab.evaluate((id) => {
    document.querySelector('.clip-result')?.replaceChildren();
    document.getElementById(id)?.click();
  }, `clip-${kind}`);
  await tab.until(
    () =>
      document.querySelector('.clip-result > *') !== null ||
      /^(Not made|Needed)/.test(document.querySelector('#clip-said')?.textContent ?? ''),
  );
  const bytes = await tab.evaluate(async () => {
    const shown = document.querySelector('.clip-result > *');
    if (shown === null) throw new Error(document.querySelector('#clip-said')?.textContent ?? '');
    const blob = await (await fetch(/** @type {HTMLImageElement} */ (shown).src)).blob();
    const reader = new FileReader();
    await new Promise((resolve) => {
      reader.onload = resolve;
      reader.readAsDataURL(blob);
    });
    return String(reader.result).split(',')[1];
  });
  return Buffer.from(bytes, 'base64');
}

/** @param {Tab} tab @returns {Promise<number[]>} duration, width and height of the film that is shown */
const played = (tab) =>
  tab.evaluate(async () => {
    const film = /** @type {HTMLVideoElement} */ (document.querySelector('.clip-result video'));
    // Every frame can be decoded, to the last one.
    film.muted = true;
    const ended = new Promise((resolve, reject) => {
      film.onended = resolve;
      film.onerror = () => reject(film.error);
    });
    await film.play();
    await ended;
    return [film.duration, film.videoWidth, film.videoHeight];
  });

/** The delays of all frames of a GIF, hundredths of a second, block by block. @param {Buffer} gif */
function delaysOf(gif) {
  const delays = [];
  const tableAt = (/** @type {number} */ at) => ((gif[at] & 0x80) === 0 ? 0 : 3 * 2 ** ((gif[at] & 7) + 1));
  let at = 13 + tableAt(10);
  const skip = () => {
    while (gif[at] !== 0) at += gif[at] + 1;
    at += 1;
  };
  while (gif[at] !== 0x3b) {
    if (gif[at] === 0x21) {
      if (gif[at + 1] === 0xf9) delays.push(gif.readUInt16LE(at + 4));
      at += 2;
    } else {
      assert.equal(gif[at], 0x2c, `no block of a GIF at ${at}`);
      at += 10 + tableAt(at + 9) + 1;
    }
    skip();
  }
  return delays;
}

/** In the page: sizes of what an SVG draws. @param {string} svg */
function measure(svg) {
  const document_ = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (document_.querySelector('parsererror') !== null) throw new Error(document_.documentElement.textContent ?? '');
  const root = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document_.documentElement));
  const host = document.createElement('div');
  host.style.cssText = 'position: absolute; left: 0; top: 0';
  host.append(root);
  (document.querySelector('dialog[open]') ?? document.body).append(host);
  const origin = root.getBoundingClientRect();
  /** @param {Element} element @param {string} what */
  const boxOf = (element, what) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [origin.left, origin.top];
    return { left: left - x, right: right - x, top: top - y, bottom: bottom - y, what };
  };
  const stretch = (/** @type {Element} */ element) => {
    const matrix = /** @type {SVGGraphicsElement} */ (element).getScreenCTM();
    return matrix === null ? 1 : Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  };
  const texts = [...root.querySelectorAll('text')];
  const strokes = [...root.querySelectorAll('[stroke]')];
  const seen = {
    width: root.getAttribute('width'),
    height: root.getAttribute('height'),
    box: boxOf(root, 'page'),
    panels: [...root.querySelectorAll('g[id^="panel-"]')].map((panel) =>
      boxOf(panel, panel.getAttribute('aria-label') ?? ''),
    ),
    places: texts.map((text) => boxOf(text, text.textContent ?? '')),
    texts: texts.map((text) => text.textContent ?? ''),
    letters: texts.map((text) => Number(text.getAttribute('font-size')) * stretch(text)),
    lines: strokes.map((path) => Number(path.getAttribute('stroke-width') ?? 1) * stretch(path)),
  };
  host.remove();
  return seen;
}

/** @param {Tab} tab @param {string} svg */
const measured = (tab, svg) => tab.evaluate(measure, svg);

/** @param {ReturnType<typeof measure>} seen @param {string} name @param {number} points */
function checkDrawing({ box, panels, places, letters, lines, texts }, name, points) {
  for (const [at, one] of panels.entries()) {
    for (const other of panels.slice(at + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      assert.ok(
        across <= TOUCH || down <= TOUCH,
        `${name}: “${one.what}” overlaps “${other.what}” by ${across} × ${down}`,
      );
    }
  }
  for (const { left, right, top, bottom, what } of [...places, ...panels]) {
    const isInside = left >= -TOUCH && top >= -TOUCH && right <= box.right + TOUCH && bottom <= box.bottom + TOUCH;
    assert.ok(
      isInside,
      `${name}: “${what}” leaves the page: ${[left, top, right, bottom]} of ${[box.right, box.bottom]}`,
    );
  }
  const smallest = letters.indexOf(Math.min(...letters));
  assert.ok(
    letters[smallest] >= points * PX_PER_POINT - ROUNDED,
    `${name}: “${texts[smallest]}” has ${letters[smallest] / PX_PER_POINT} pt`,
  );
  assert.ok(Math.min(...lines) >= 0.5 * PX_PER_POINT, `${name}: a line has ${Math.min(...lines) / PX_PER_POINT} pt`);
}

/** What the QR code in a figure says. @param {Tab} tab @param {string} svg */
async function codeIn(tab, svg) {
  const png = await tab.evaluate(async (text) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    await image.decode();
    // The lower right corner, at about two inches of a screen.
    const scale = Math.min(3, 2400 / image.naturalWidth);
    const [across, down] = [image.naturalWidth, image.naturalHeight].map((side) => Math.round(side * scale));
    const side = Math.round(0.4 * Math.min(across, down));
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, side - across, side - down, across, down);
    return canvas.toDataURL('image/png').split(',')[1];
  }, svg);
  const { data, width, height } = PNG.sync.read(Buffer.from(png, 'base64'));
  return readCode(Uint8ClampedArray.from(data), width, height)?.data;
}
