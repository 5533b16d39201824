// Today's speed against another commit's, both compiled by `cargo xtask bench --against REV`. Each row is timed in blocks of a
// few repetitions that take turns (before, now, now, before, …), natively and in Chromium. Each block is a program or a tab of
// its own, so that where code and data happen to lie in memory evens out too.

import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { launchChromium } from '../tests/browser/harness/browsers.mjs';
import { serve } from '../tests/browser/harness/server.mjs';
import { median, memory, openRows, prepare, timeInNode, timeNatively, zippedKb } from './measure.mjs';

const PAPER = '100x10 rho=0.2 estimators=3';
const REPETITIONS = 3;
/** Pairs of blocks: the row that is held to a limit is timed more often. */
const PAIRS = { paper: 12, others: 4 };
/** V8's optimising compiler works beside the run, on a busy machine for a while. */
const SETTLE_MS = 400;
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

/**
 * Blocks of both sides in turn: before, now, now, before, and so on.
 * @param {number} pairs
 * @param {(side: 0 | 1) => Promise<number[]>} time one block
 */
async function alternate(pairs, time) {
  /** @type {[number[][], number[][]]} */
  const blocks = [[], []];
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = /** @type {(0 | 1)[]} */ (pair % 2 === 0 ? [0, 1] : [1, 0]);
    for (const side of order) blocks[side].push(await time(side));
  }
  const [before, now] = blocks.map((of) => of.flat());
  const ratio = (/** @type {(values: number[]) => number} */ of) => of(now) / of(before);
  return {
    before: median(before),
    now: median(now),
    ratio: ratio(median),
    ofFastest: ratio((all) => Math.min(...all)),
  };
}

const sides = [await sideOf(beforeFolder), await sideOf(nowFolder)];
const servers = await Promise.all(sides.map(({ folder }) => serve(`${folder}/bench`)));
const chromium = await launchChromium();

/** @param {string} name of a row */
async function compare(name) {
  const pairs = name === PAPER ? PAIRS.paper : PAIRS.others;
  const what = (/** @type {0 | 1} */ side) => ({
    row: /** @type {number} */ (sides[side].rows.get(name)),
    repetitions: REPETITIONS,
  });
  const native = await alternate(pairs, async (side) => timeNatively(`${sides[side].folder}/steps`, what(side)).micros);
  const inChromium = await alternate(pairs, async (side) => {
    const rows = await openRows(chromium, servers[side].address);
    const { micros } = await rows.time({ ...what(side), settleMs: SETTLE_MS });
    await rows.close();
    return micros;
  });
  const cells = [native, inChromium].map(
    ({ before, now, ratio, ofFastest }) =>
      `${before.toPrecision(3)} | ${now.toPrecision(3)} | ${ratio.toFixed(3)} (${ofFastest.toFixed(3)})`,
  );
  console.log(`| ${name} | ${cells.join(' | ')} |`);
  return [native, inChromium];
}

const [load] = loadavg();
if (load > availableParallelism() / 2) {
  console.log(`\nThis machine is busy (load ${load.toFixed(1)}): trust ratios of the fastest, if any.`);
}
console.log(`
µs per step before (${commit}) and now: medians of ${REPETITIONS * PAIRS.others} repetitions a side, in the paper's row of ${REPETITIONS * PAIRS.paper}.
Ratios are those of the medians and, in brackets, of the fastest repetitions, which other work disturbs least.
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
  await Promise.all(servers.map((server) => server.close()));
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
