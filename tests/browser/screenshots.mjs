// The picture of the README: node screenshots.mjs FILE. Needs dist/; `cargo xtask screenshots` sees to it, and to pictures of
// all views (visual.test.mjs).

import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { launchChromium } from './harness/browsers.mjs';
import { OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node screenshots.mjs FILE');
await mkdir(dirname(file), { recursive: true });
const browser = await launchChromium();
const tab = await browser.tab({ width: 1440, height: 900 });
await open(tab, `${OFFLINE_FILE}#v=1&preset=paper&seed=7&theme=light&autoplay=0`);
await runUntil(tab, 100_000);
await tab.evaluate(async () => {
  for (let frame = 0; frame < 20; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
});
await tab.screenshot(`${file}.new.png`);
await rename(`${file}.new.png`, file);
await tab.close();
await browser.close();
console.log(file);
