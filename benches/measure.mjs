// What is measured, for the table and for the comparison of two commits: one row natively, in node or in a tab, memory, sizes.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** @typedef {{name: string, micros: number[]}} Timed µs per step of each repetition */
/** @typedef {{row: number, repetitions: number}} What */

/** @param {number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** @param {string} file */
export const zippedKb = (file) => (gzipSync(readFileSync(file), { level: 9 }).length / 1000).toFixed(1);

/** One row of the native benchmark. @param {string} program @param {What} what @returns {Timed} */
export function timeNatively(program, { row, repetitions }) {
  const variables = { REPETITIONS: String(repetitions), ROW: String(row) };
  const text = execFileSync(program, ['--bench'], { env: { ...process.env, ...variables }, encoding: 'utf8' });
  const line = text.split('\n').find((candidate) => candidate.startsWith('{'));
  if (line === undefined) throw new Error(`${program} has no row ${row}`);
  return JSON.parse(line);
}

/**
 * Times one row in a page or in node; the glue is given by its address. Runs in the page, so it uses nothing from around it.
 * @param {What & {glue: string, wasm: any, settleMs: number}} options for so long nothing is timed, while the engine still
 *   optimises
 * @returns {Promise<Timed | null>} null beyond the last row
 */
export async function timeRow({ glue, wasm, row, repetitions, settleMs }) {
  const { initSync, bench_rows: benchRows, BenchRun } = await import(glue);
  initSync({ module: typeof wasm === 'string' ? await (await fetch(wasm)).arrayBuffer() : wasm });
  if (row >= benchRows()) return null;
  const run = new BenchRun(row);
  const steps = run.steps();
  const begin = performance.now();
  do run.run(steps >> 2);
  while (performance.now() - begin < settleMs);
  const micros = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const start = performance.now();
    run.run(steps);
    micros.push(((performance.now() - start) * 1000) / steps);
  }
  const name = run.name();
  run.free();
  return { name, micros };
}

/** Makes a folder of the compiled benchmark something that node and a browser can load. @param {string} folder */
export function prepare(folder) {
  writeFileSync(`${folder}/package.json`, '{"type":"module"}');
  writeFileSync(`${folder}/index.html`, '<!doctype html><link rel="icon" href="data:,"><title>bench</title>');
}

/** @param {string} folder @param {What} what */
export function timeInNode(folder, what) {
  return timeRow({ ...what, glue: `${folder}/stdwi_lab.js`, wasm: readFileSync(`${folder}/core.wasm`), settleMs: 0 });
}

/**
 * A tab that times rows.
 * @param {import('../tests/browser/harness/browsers.mjs').Browser} browser
 * @param {string} address of a folder of the compiled benchmark
 */
export async function openRows(browser, address) {
  const tab = await browser.tab({ expected: [/./] });
  await tab.goto(`${address}index.html`);
  const where = { glue: `${address}stdwi_lab.js`, wasm: `${address}core.wasm` };
  return {
    close: () => tab.close(),
    /** @param {What & {settleMs?: number}} what @returns {Promise<Timed>} */
    async time({ settleMs = 0, ...what }) {
      const timed = await tab.evaluate(
        /** @type {any} */ (timeRow),
        /** @type {any} */ ({ ...where, ...what, settleMs }),
      );
      return /** @type {Timed} */ (/** @type {unknown} */ (timed));
    },
  };
}

/**
 * MiB of wasm memory at the start of a run and after each of some simulated times, looked at and explained now and then.
 * @param {string} folder of the page's core
 * @param {number[]} seconds
 */
export async function memory(folder, seconds) {
  const { initSync, Lab } = await import(`${folder}/stdwi_lab.js`);
  const wasm = initSync({ module: readFileSync(`${folder}/core.wasm`) });
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
