// Today's speed against another commit's, both compiled by `cargo xtask bench --against REV`. The two take turns (before, now,
// now, before, …) for some milliseconds each, and each is compared with its neighbour alone: what else the machine does, and how
// fast it lets us run, changes by more within seconds than a commit does. In Chromium both cores are in one tab; natively they
// are programs, and each turn is a program of its own.

import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { basename, dirname } from 'node:path';
import { launchChromium } from '../tests/browser/harness/browsers.mjs';
import { serve } from '../tests/browser/harness/server.mjs';
import { median, memory, prepare, timeInNode, timeNatively, zippedKb } from './measure.mjs';

const PAPER = '100x10 rho=0.2 estimators=3';
/** Pairs of turns: the row that is held to a limit is timed more often. */
const PAIRS = { paper: 60, others: 15 };
/** Steps of a turn in the browser, in the paper's row about 10 ms. */
const STEPS = 50_000;
/** So many turns of both sides are not timed: V8's optimising compiler works beside them. */
const UNTIMED = 40;
const LIMIT = 1.02;
const MEMORY_SECONDS = [1000, 20_000];

const [beforeFolder, nowFolder, commit, only] = process.argv.slice(2);
if (commit === undefined) throw new Error('run `cargo xtask bench --against REV`, which compiles what is compared');

/** @typedef {{folder: string, rows: Map<string, number>}} Side rows by their names: another commit may number them otherwise */

/** @param {string} folder @returns {Promise<Side>} */
async function sideOf(folder) {
  prepare(`${folder}/bench`);
  const rows = new Map();
  for (let row = 0; ; row += 1) {
    const timed = await timeInNode(`${folder}/bench`, { row, repetitions: 0 });
    if (timed === null) return { folder, rows };
    rows.set(timed.name, row);
  }
}

/** @typedef {[number, number]} Pair µs a step, before and now */

/** @param {number} pairs @param {(side: 0 | 1) => number} time @returns {Pair[]} */
function alternate(pairs, time) {
  return Array.from({ length: pairs }, (_, pair) => {
    const first = time(pair % 2 === 0 ? 0 : 1);
    const second = time(pair % 2 === 0 ? 1 : 0);
    return pair % 2 === 0 ? [first, second] : [second, first];
  });
}

/**
 * Both cores in one tab. Runs in the page, so it uses nothing from around it.
 * @param {{sides: {folder: string, row: number}[], pairs: number, steps: number, untimed: number}} options
 * @returns {Promise<[number, number][]>}
 */
async function alternateInPage({ sides, pairs, steps, untimed }) {
  const runs = await Promise.all(
    sides.map(async ({ folder, row }) => {
      const { initSync, BenchRun } = await import(`${folder}/bench/stdwi_lab.js`);
      initSync({ module: await (await fetch(`${folder}/bench/core.wasm`)).arrayBuffer() });
      return new BenchRun(row);
    }),
  );
  const time = (/** @type {number} */ side) => {
    const start = performance.now();
    runs[side].run(steps);
    return ((performance.now() - start) * 1000) / steps;
  };
  /** @type {[number, number][]} */
  const timed = [];
  for (let pair = -untimed; pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? [0, 1] : [1, 0];
    const micros = [0, 0];
    for (const side of order) micros[side] = time(side);
    // A pause, in which the compiler hands over what it has made.
    if (pair < 0) await new Promise((resolve) => setTimeout(resolve, 20));
    else timed.push([micros[0], micros[1]]);
  }
  return timed;
}

/** @param {Pair[]} pairs */
function compared(pairs) {
  const [before, now] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  return {
    before: median(before),
    now: median(now),
    ratio: median(pairs.map(([one, other]) => other / one)),
    ofFastest: Math.min(...now) / Math.min(...before),
  };
}

const sides = [await sideOf(beforeFolder), await sideOf(nowFolder)];
const server = await serve(dirname(nowFolder));
const chromium = await launchChromium();

/** @param {string} name of a row */
async function compare(name) {
  const pairs = name === PAPER ? PAIRS.paper : PAIRS.others;
  const row = (/** @type {0 | 1} */ side) => /** @type {number} */ (sides[side].rows.get(name));
  const native = compared(
    alternate(
      pairs,
      (side) => timeNatively(`${sides[side].folder}/steps`, { row: row(side), repetitions: 1 }).micros[0],
    ),
  );
  const tab = await chromium.tab({ expected: [/./] });
  await tab.goto(`${server.address}${basename(nowFolder)}/bench/index.html`);
  const options = {
    sides: [0, 1].map((side) => ({
      folder: `${server.address}${basename(sides[side].folder)}`,
      row: row(/** @type {0 | 1} */ (side)),
    })),
    ...{ pairs: 4 * pairs, steps: STEPS, untimed: UNTIMED },
  };
  const inChromium = compared(
    /** @type {Pair[]} */ (
      /** @type {unknown} */ (await tab.evaluate(/** @type {any} */ (alternateInPage), /** @type {any} */ (options)))
    ),
  );
  await tab.close();
  const cells = [native, inChromium].map(
    ({ before, now, ratio, ofFastest }) =>
      `${before.toPrecision(3)} | ${now.toPrecision(3)} | ${ratio.toFixed(3)} (${ofFastest.toFixed(3)})`,
  );
  console.log(`| ${name} | ${cells.join(' | ')} |`);
  return [native, inChromium];
}

const [load] = loadavg();
if (load > availableParallelism() * 0.75) {
  console.log(`\nThis machine is busy (load ${load.toFixed(1)}): what it does beside makes these ratios uncertain.`);
}
console.log(`
µs per step before (${commit}) and now: medians of ${PAIRS.others} turns a side natively and four times as many in Chromium,
in the paper's row of ${PAIRS.paper}. Ratios are medians over pairs of neighbours and, in brackets, those of the fastest turns.
`);
console.log(
  '| network | native before | now | ratio | Chromium before | now | ratio |\n|---|---:|---:|---:|---:|---:|---:|',
);
/** @type {{ratio: number, ofFastest: number}[]} */
let ofPaper = [];
try {
  const names = [...sides[1].rows.keys()].filter(
    (name) => sides[0].rows.has(name) && (only !== '--paper' || name === PAPER),
  );
  // First what counts most; a machine that others use seldom gets quieter.
  for (const name of names.sort((a, b) => Number(b === PAPER) - Number(a === PAPER))) {
    const compared = await compare(name);
    if (name === PAPER) ofPaper = compared;
  }
} finally {
  await chromium.close();
  await server.close();
}
for (const [at, where] of ['natively', 'in Chromium'].entries()) {
  const { ratio, ofFastest } = ofPaper[at];
  const verdict = ratio <= LIMIT ? 'within' : 'beyond';
  console.log(`the paper's row ${where}: ${ratio.toFixed(3)} (${ofFastest.toFixed(3)}) of before, ${verdict} ${LIMIT}`);
}
for (const [at, name] of ['before', 'now'].entries()) {
  const page = `${sides[at].folder}/page`;
  const ofMemory = await memory(page, MEMORY_SECONDS).then(
    (sizes) => `${sizes.join(', ')} MiB of wasm memory at 0, ${MEMORY_SECONDS.join(' and ')} simulated seconds`,
    (error) => `memory is not known (${error.message})`,
  );
  const size = existsSync(`${page}/core.wasm`) ? zippedKb(`${page}/core.wasm`) : '?';
  console.log(`${name}: core ${size} kB gzipped, ${ofMemory}`);
}
