// Pictures of some views, compared with those that were looked at and kept. `cargo xtask screenshots` takes every view in every
// palette and size as well, in `target/screenshots`, to be looked through; with `--keep` it keeps new ones to compare with.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { FAMILIES, fontVariables } from './harness/fonts.mjs';
import { OFFLINE_FILE, open } from './harness/lab.mjs';
import { PNG, pixelmatch } from './harness/packages.mjs';
import { fileOf, pictures, SIZES, show, VIEWS } from './harness/views.mjs';

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
  browser = await launchChromium(fontVariables());
});
after(() => browser.close());

for (const size of process.env.STDWI_ALL_PICTURES === '1' ? SIZES : []) {
  test(`pictures of every view, ${size.join(' × ')}`, { timeout: LIMIT_MS }, async () => {
    for (const name of Object.keys(VIEWS)) await pictures(browser, OFFLINE_FILE, { name, size }, FOLDER);
  });
}

test('the pictures are drawn with the fonts of the package', { timeout: LIMIT_MS }, async () => {
  const tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0`);
  const widths = await tab.evaluate(
    (families) => {
      const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
      const style = getComputedStyle(document.documentElement);
      const width = (/** @type {string} */ family) => {
        context.font = `100px ${family}`;
        return context.measureText('Hamburgefonstiv 0123 θηλŵ').width;
      };
      const ofPage = ['--sans', '--serif', '--mono'].map((name) => width(style.getPropertyValue(name)));
      return { ofPage, ofPackage: families.map((family) => width(`"${family}"`)) };
    },
    [FAMILIES['sans-serif'], FAMILIES.serif, FAMILIES.monospace],
  );
  await tab.close();
  assert.deepEqual(widths.ofPage, widths.ofPackage);
  assert.equal(new Set(widths.ofPage).size, 3, 'the families are told apart');
});

for (const what of COMPARED) {
  const file = fileOf(what);
  test(`${file} is still what the page looks like`, { timeout: LIMIT_MS }, async (context) => {
    const picture = await take(what);
    if (KEEPS) writeFileSync(join(KEPT, file), picture);
    const [now, kept] = [picture, readFileSync(join(KEPT, file))].map((bytes) => PNG.sync.read(bytes));
    assert.deepEqual([now.width, now.height], [kept.width, kept.height]);
    const difference = new PNG({ width: now.width, height: now.height });
    const count = pixelmatch(now.data, kept.data, difference.data, now.width, now.height, { threshold: 0.15 });
    const share = count / (now.width * now.height);
    context.diagnostic(`${(100 * share).toFixed(3)} % of pixels differ`);
    if (share > TOLERANCE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(join(FOLDER, `kept-${file}`), picture);
      writeFileSync(join(FOLDER, `difference-${file}`), PNG.sync.write(difference));
    }
    assert.ok(
      share <= TOLERANCE,
      `${(100 * share).toFixed(2)} % of pixels differ; see kept- and difference- in ${FOLDER}`,
    );
  });
}

/** @param {{name: string, theme: string, size: readonly [number, number]}} what */
async function take({ name, theme, size: [width, height] }) {
  const tab = await browser.tab({ width, height });
  await show(tab, OFFLINE_FILE, name, theme);
  const page = /** @type {import('playwright-core').Page} */ (tab.page);
  const picture = await page.screenshot();
  await tab.close();
  return picture;
}
