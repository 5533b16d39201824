// Pictures of the real page: node screenshots.mjs FOLDER [README_PICTURE]. Needs dist/; `cargo xtask screenshots` sees to
// it. A person looks at them; no test compares pixels.

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { launchChromium } from './harness/browsers.mjs';
import { DIST, open, runUntil } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

const SIZES = [
  [1440, 900],
  [1280, 720],
  [360, 740],
];
const THEMES = /** @type {const} */ (['light', 'dark', 'projector']);

/** What the reader sees, each with a link and the time to run to. */
const STATES = {
  running: { link: 'v=1&preset=paper&seed=7', until: 20_000 },
  empty: { link: 'v=1&preset=paper&seed=7&autoplay=0', until: 0 },
  notice: { link: 'v=1&preset=papper&seed=7&dt_ms=-1&colour=red&autoplay=0', until: 2_000 },
};

const [folder, readmePicture] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node screenshots.mjs FOLDER [README_PICTURE]');
await mkdir(folder, { recursive: true });

const server = await serve(DIST);
const browser = await launchChromium();
for (const [width, height] of SIZES) {
  for (const theme of THEMES) {
    for (const [name, { link, until }] of Object.entries(STATES)) {
      const file = join(folder, `${width}x${height}-${theme}-${name}.png`);
      await picture(file, `${link}&theme=${theme}`, until, width, height);
    }
  }
}
if (readmePicture !== undefined) {
  await mkdir(dirname(readmePicture), { recursive: true });
  await picture(readmePicture, 'v=1&preset=paper&seed=7&theme=light', 100_000, 1440, 900);
}
await browser.close();
await server.close();

/**
 * @param {string} file
 * @param {string} link
 * @param {number} until
 * @param {number} width
 * @param {number} height
 */
async function picture(file, link, until, width, height) {
  const tab = await browser.tab({ width, height });
  await open(tab, `${server.address}#${link}`);
  await tab.evaluate(() => window.stdwi.pause());
  if (until > 0) await runUntil(tab, until);
  // Two frames later the last snapshot is on the canvases.
  await tab.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  });
  await tab.screenshot(file);
  await tab.close();
  console.log(file);
}
