// The table of timings: native, Node, Chromium and Firefox, each row in turn on all of them, medians and ratios.
// Run by `cargo xtask bench`, which has built everything before.

import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium, launchFirefox } from '../tests/browser/harness/browsers.mjs';
import { DIST, OFFLINE_FILE } from '../tests/browser/harness/lab.mjs';
import { serve } from '../tests/browser/harness/server.mjs';
import { median, memory, openRows, prepare, timeInNode, timeNatively, zippedKb } from './measure.mjs';

const REPETITIONS = 5;
const MEMORY_SECONDS = [1000, 20_000, 80_000];
const root = fileURLToPath(new URL('../', import.meta.url));

/** The native benchmark. */
const STEPS = process.env.STDWI_STEPS;
if (STEPS === undefined) throw new Error('run `cargo xtask bench`, which compiles what is timed');

/** From navigation to the first plot, from local disk; several times, the median. */
async function startup(/** @type {import('../tests/browser/harness/browsers.mjs').Browser} */ browser) {
  const times = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    const tab = await browser.tab();
    await tab.goto(`${OFFLINE_FILE}#v=1&seed=${repetition + 1}`);
    await tab.until(() => performance.getEntriesByName('first-plot').length > 0);
    times.push(await tab.evaluate(() => performance.getEntriesByName('first-plot')[0].startTime));
    await tab.close();
  }
  return median(times);
}

const pkg = `${root}target/bench-pkg`;
prepare(pkg);
const server = await serve(pkg);
const chromium = await launchChromium();
const firefox = await launchFirefox();
try {
  const tabs = [await openRows(chromium, server.address), await openRows(firefox, server.address)];
  console.log(`\nµs per step, median of ${REPETITIONS}; in brackets the ratio to native\n`);
  console.log('| network | native | Node | Chromium | Firefox |\n|---|---:|---:|---:|---:|');
  let ofPaper = Number.NaN;
  for (let row = 0; ; row += 1) {
    const what = { row, repetitions: REPETITIONS };
    // All platforms of a row within seconds of each other: a shared machine changes its pace.
    const node = await timeInNode(pkg, what);
    if (node === null) break;
    const base = median(timeNatively(STEPS, what).micros);
    const others = [node];
    for (const tab of tabs) others.push(await tab.time(what));
    const medians = others.map(({ micros }) => median(micros));
    const cells = medians.map((value) => `${value.toPrecision(3)} (${(value / base).toFixed(2)})`);
    console.log(`| ${node.name} | ${base.toPrecision(3)} | ${cells.join(' | ')} |`);
    if (node.name === '100x10 rho=0.2 estimators=3') ofPaper = medians[1];
  }
  console.log(`\n2000 s of preset paper in Chromium: ${(ofPaper * 8).toFixed(2)} s`);
  console.log(`first plot after navigation from disk: Chromium ${(await startup(chromium)).toFixed(0)} ms`);
} finally {
  await chromium.close();
  await firefox.close();
  await server.close();
}
const sizes = await memory(`${root}www/pkg`, MEMORY_SECONDS);
console.log(`wasm memory at 0, ${MEMORY_SECONDS.join(', ')} simulated seconds: ${sizes.join(', ')} MiB`);
for (const file of readdirSync(DIST).filter((name) => statSync(`${DIST}/${name}`).isFile())) {
  console.log(`${file}: ${zippedKb(`${DIST}/${file}`)} kB gzipped`);
}
