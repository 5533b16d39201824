// Pictures of every view in every palette and size, made in `target/screenshots` to be looked through, and some of them
// compared with those that were looked at and kept. `cargo xtask screenshots --keep` keeps new ones.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './harness/browsers.mjs';
import { OFFLINE_FILE, open } from './harness/lab.mjs';
import { PNG, pixelmatch } from './harness/packages.mjs';
import { fileOf, picture, SIZES, THEMES, VIEWS } from './harness/views.mjs';

const FOLDER = process.env.STDWI_PICTURES ?? fileURLToPath(new URL('../../target/screenshots', import.meta.url));
const KEPT = fileURLToPath(new URL('pictures', import.meta.url));
const KEEPS = process.env.STDWI_KEEP === '1';

/** So many pixels may differ: edges of letters and curves do, between versions of a browser. */
const TOLERANCE = 0.004;

/** @type {{name: string, theme: string, size: readonly [number, number]}[]} */
const COMPARED = [
  { name: 'running', theme: 'light', size: [1440, 900] },
  { name: 'running', theme: 'projector', size: [1280, 720] },
  { name: 'running', theme: 'dark', size: [360, 740] },
  { name: 'inspector', theme: 'dark', size: [1280, 720] },
  { name: 'parameters', theme: 'light', size: [1280, 720] },
];

/** @type {import('./harness/browsers.mjs').Browser} */
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

for (const size of SIZES) {
  test(`pictures of every view, ${size.join(' × ')}`, { timeout: 600_000 }, async (context) => {
    for (const name of Object.keys(VIEWS)) {
      for (const theme of THEMES) await picture(browser, OFFLINE_FILE, { name, theme, size }, FOLDER);
    }
    context.diagnostic(`${Object.keys(VIEWS).length * THEMES.length} pictures in ${FOLDER}`);
  });
}

test('the kept pictures are still what the page looks like', { timeout: 300_000 }, async (context) => {
  const fonts = await fontsHere();
  const fontsFile = join(KEPT, 'fonts.json');
  if (KEEPS) writeFileSync(fontsFile, `[${fonts.join(', ')}]\n`);
  // Letters of another font are another picture; then there is nothing to compare with.
  if (JSON.stringify(fonts) !== JSON.stringify(JSON.parse(readFileSync(fontsFile, 'utf8')))) {
    context.skip('this machine has other fonts than the one the pictures were kept on');
    return;
  }
  for (const what of COMPARED) {
    const file = join(FOLDER, fileOf(what));
    // Anew: one from an earlier build may lie there.
    await picture(browser, OFFLINE_FILE, what, FOLDER);
    const now = PNG.sync.read(readFileSync(file));
    const keptFile = join(KEPT, fileOf(what));
    if (KEEPS) writeFileSync(keptFile, readFileSync(file));
    const kept = PNG.sync.read(readFileSync(keptFile));
    assert.deepEqual([now.width, now.height], [kept.width, kept.height], fileOf(what));
    const difference = new PNG({ width: now.width, height: now.height });
    const count = pixelmatch(now.data, kept.data, difference.data, now.width, now.height, { threshold: 0.15 });
    const share = count / (now.width * now.height);
    context.diagnostic(`${fileOf(what)}: ${(100 * share).toFixed(3)} % of pixels differ`);
    if (share > TOLERANCE) writeFileSync(file.replace('.png', '-difference.png'), PNG.sync.write(difference));
    assert.ok(share <= TOLERANCE, `${fileOf(what)}: ${(100 * share).toFixed(2)} % of pixels differ; see ${FOLDER}`);
  }
});

/** Widths of a text in the page's fonts tell which fonts they are. */
async function fontsHere() {
  const tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0`);
  const widths = await tab.evaluate(() => {
    const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
    const style = getComputedStyle(document.documentElement);
    return ['--sans', '--serif', '--mono'].map((family) => {
      context.font = `100px ${style.getPropertyValue(family)}`;
      return context.measureText('Hamburgefonstiv 0123 θηλŵ').width;
    });
  });
  await tab.close();
  return widths;
}
