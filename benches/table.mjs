// The table of timings: native, Node, Chromium and Firefox, each row in turn on all of them, medians and ratios.
// Run by `cargo xtask bench`, which has built everything before.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launchChromium, launchFirefox } from '../tests/browser/harness/browsers.mjs';
import { DIST, OFFLINE_FILE } from '../tests/browser/harness/lab.mjs';
import { serve } from '../tests/browser/harness/server.mjs';

const REPETITIONS = 5;
const root = fileURLToPath(new URL('../', import.meta.url));

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Times one row in a page or in node; the glue is given by its address. */
async function timeRow(/** @type {{glue: string, wasm: any, repetitions: number, row: number}} */ options) {
  const { initSync, bench_rows: benchRows, BenchRun } = await import(options.glue);
  const { wasm } = options;
  initSync({ module: typeof wasm === 'string' ? await (await fetch(wasm)).arrayBuffer() : wasm });
  if (options.row >= benchRows()) return null;
  const run = new BenchRun(options.row);
  const steps = run.steps();
  run.run(steps >> 2);
  const micros = [];
  for (let repetition = 0; repetition < options.repetitions; repetition += 1) {
    const start = performance.now();
    run.run(steps);
    micros.push(((performance.now() - start) * 1000) / steps);
  }
  const name = run.name();
  run.free();
  return { name, micros };
}

/** @param {number} row @returns {number[]} */
function native(row) {
  const text = execFileSync(
    'cargo',
    ['bench', '--package', 'stdwi-lab', '--features', 'bench', '--bench', 'steps', '--quiet'],
    { cwd: root, env: { ...process.env, REPETITIONS: String(REPETITIONS), ROW: String(row) }, encoding: 'utf8' },
  );
  return JSON.parse(text.split('\n').find((line) => line.startsWith('{')) ?? '{}').micros;
}

/** A tab that times rows. @param {import('../tests/browser/harness/browsers.mjs').Browser} browser @param {string} address */
async function rowsIn(browser, address) {
  const tab = await browser.tab({ expected: [/./] });
  await tab.goto(`${address}index.html`);
  const where = { glue: `${address}stdwi_lab.js`, wasm: `${address}core.wasm`, repetitions: REPETITIONS };
  return async (/** @type {number} */ row) => {
    const timed = await tab.evaluate(/** @type {any} */ (timeRow), /** @type {any} */ ({ ...where, row }));
    return /** @type {{micros: number[]}} */ (/** @type {unknown} */ (timed)).micros;
  };
}

/** From navigation to the first plot, from local disk, and the heap after a run; several times, the median. */
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

/** MiB of wasm memory at the start of a run and after each of some simulated times, looked at and explained now and then. */
async function memory(/** @type {number[]} */ seconds) {
  const { initSync, Lab } = await import(`${root}www/pkg/stdwi_lab.js`);
  const wasm = initSync({ module: readFileSync(`${root}www/pkg/core.wasm`) });
  const lab = new Lab('v=1&preset=paper');
  const mebibytes = () => (wasm.memory.buffer.byteLength / 2 ** 20).toFixed(1);
  const sizes = [mebibytes()];
  for (const second of seconds) {
    while (lab.time_ms() < second * 1000) {
      lab.run(400_000);
      lab.snapshot(true);
      lab.inspect(3, 17);
    }
    sizes.push(mebibytes());
  }
  return sizes;
}

const { writeFileSync } = await import('node:fs');
const pkg = `${root}target/bench-pkg`;
writeFileSync(`${pkg}/package.json`, '{"type":"module"}');
writeFileSync(`${pkg}/index.html`, '<!doctype html><link rel="icon" href="data:,"><title>bench</title>');
const server = await serve(pkg);
const chromium = await launchChromium();
const firefox = await launchFirefox();
try {
  const inNode = (/** @type {number} */ row) =>
    timeRow({
      glue: `${pkg}/stdwi_lab.js`,
      wasm: readFileSync(`${pkg}/core.wasm`),
      repetitions: REPETITIONS,
      row,
    });
  const [inChromium, inFirefox] = [await rowsIn(chromium, server.address), await rowsIn(firefox, server.address)];
  console.log(`\nµs per step, median of ${REPETITIONS}; in brackets the ratio to native\n`);
  console.log('| network | native | Node | Chromium | Firefox |\n|---|---:|---:|---:|---:|');
  let ofPaper = Number.NaN;
  for (let row = 0; ; row += 1) {
    // All platforms of a row within seconds of each other: a shared machine changes its pace.
    const node = await inNode(row);
    if (node === null) break;
    const base = median(native(row));
    const others = [node.micros, await inChromium(row), await inFirefox(row)].map(median);
    const cells = others.map((value) => `${value.toPrecision(3)} (${(value / base).toFixed(2)})`);
    console.log(`| ${node.name} | ${base.toPrecision(3)} | ${cells.join(' | ')} |`);
    if (node.name === '100x10 rho=0.2 estimators=3') ofPaper = others[1];
  }
  console.log(`\n2000 s of preset paper in Chromium: ${(ofPaper * 8).toFixed(2)} s`);
  console.log(`first plot after navigation from disk: Chromium ${(await startup(chromium)).toFixed(0)} ms`);
} finally {
  await chromium.close();
  await firefox.close();
  await server.close();
}
const TIMES = [1000, 20_000, 80_000];
console.log(`wasm memory at 0, ${TIMES.join(', ')} simulated seconds: ${(await memory(TIMES)).join(', ')} MiB`);
const zipped = (/** @type {string} */ file) => (gzipSync(readFileSync(file), { level: 9 }).length / 1000).toFixed(1);
for (const file of readdirSync(DIST).filter((name) => statSync(`${DIST}/${name}`).isFile())) {
  console.log(`${file}: ${zipped(`${DIST}/${file}`)} kB gzipped`);
}
