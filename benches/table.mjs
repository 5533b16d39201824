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

/** Runs one row in a page or in node; the glue is given by its address. */
async function timeRows(/** @type {{glue: string, wasm: any, repetitions: number}} */ { glue, wasm, repetitions }) {
  const { initSync, bench_rows: benchRows, BenchRun } = await import(glue);
  const module = typeof wasm === 'string' ? await (await fetch(wasm)).arrayBuffer() : wasm;
  initSync({ module });
  const rows = [];
  for (let row = 0; row < benchRows(); row += 1) {
    const run = new BenchRun(row);
    const steps = run.steps();
    run.run(steps >> 2);
    const micros = [];
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const start = performance.now();
      run.run(steps);
      micros.push(((performance.now() - start) * 1000) / steps);
    }
    rows.push({ name: run.name(), micros });
    run.free();
  }
  return rows;
}

function native() {
  const text = execFileSync(
    'cargo',
    ['bench', '--package', 'stdwi-lab', '--features', 'bench', '--bench', 'steps', '--quiet'],
    { cwd: root, env: { ...process.env, REPETITIONS: String(REPETITIONS) }, encoding: 'utf8' },
  );
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

/** @param {import('../tests/browser/harness/browsers.mjs').Browser} browser @param {string} address */
async function inBrowser(browser, address) {
  const tab = await browser.tab({ expected: [/./] });
  await tab.goto(`${address}index.html`);
  const options = { glue: `${address}stdwi_lab.js`, wasm: `${address}core.wasm`, repetitions: REPETITIONS };
  const rows = await tab.evaluate(/** @type {any} */ (timeRows), /** @type {any} */ (options));
  await tab.close().catch(() => {});
  return /** @type {{name: string, micros: number[]}[]} */ (/** @type {unknown} */ (rows));
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

const { writeFileSync } = await import('node:fs');
const pkg = `${root}target/bench-pkg`;
writeFileSync(`${pkg}/package.json`, '{"type":"module"}');
writeFileSync(`${pkg}/index.html`, '<!doctype html><link rel="icon" href="data:,"><title>bench</title>');
const server = await serve(pkg);
const chromium = await launchChromium();
const firefox = await launchFirefox();
try {
  const columns = {
    native: native(),
    Node: await timeRows({
      glue: `${pkg}/stdwi_lab.js`,
      wasm: readFileSync(`${pkg}/core.wasm`),
      repetitions: REPETITIONS,
    }),
    Chromium: await inBrowser(chromium, server.address),
    Firefox: await inBrowser(firefox, server.address),
  };
  const names = Object.keys(columns);
  console.log(`\nµs per step, median of ${REPETITIONS}; in brackets the ratio to native\n`);
  console.log(`| network | ${names.join(' | ')} |\n|---|${names.map(() => '---:').join('|')}|`);
  for (const [row, { name, micros }] of columns.native.entries()) {
    const base = median(micros);
    const cells = Object.values(columns).map((rows) => {
      const value = median(rows[row].micros);
      return rows === columns.native ? value.toPrecision(3) : `${value.toPrecision(3)} (${(value / base).toFixed(2)})`;
    });
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  const paper = columns.Chromium.findIndex(({ name }) => name === '100x10 rho=0.2 estimators=3');
  console.log(`\n2000 s of preset paper in Chromium: ${(median(columns.Chromium[paper].micros) * 8).toFixed(2)} s`);
  console.log(`first plot after navigation from disk: Chromium ${(await startup(chromium)).toFixed(0)} ms`);
} finally {
  await chromium.close();
  await firefox.close();
  await server.close();
}
const zipped = (/** @type {string} */ file) => (gzipSync(readFileSync(file), { level: 9 }).length / 1000).toFixed(1);
for (const file of readdirSync(DIST).filter((name) => statSync(`${DIST}/${name}`).isFile())) {
  console.log(`${file}: ${zipped(`${DIST}/${file}`)} kB gzipped`);
}
