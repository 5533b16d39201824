// How fast the room Paper is in Chromium: `node benches/paper.mjs [SEEDS] [EXPERIMENT…]`, after `cargo xtask build`, on a machine with two cores that does nothing
// else. Prints the time of each experiment at its published size with two workers, beside a goal in proportion to the speed of the paper's network
// in the same run; what a plan costs beyond its runs; what a second worker brings; and how often the page draws meanwhile.

import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../tests/browser/harness/browsers.mjs';
import { DIST } from '../tests/browser/harness/lab.mjs';
import { openPaper, reach } from '../tests/browser/harness/paper.mjs';
import { serve } from '../tests/browser/harness/server.mjs';
import { median } from './measure.mjs';

const [seeds = '10', ...named] = process.argv.slice(2);
const experiments = named.length > 0 ? named : ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'];

/** The goal for E1 to E6 with ten seeds: five minutes where the paper's network takes 0.12 µs a step, else in proportion. */
const GOAL = { ms: 300_000, seeds: 10, stepUs: 0.12 };
/** A step of preset `paper`, ms. */
const STEP_MS = 0.25;
/** The paper's network, over so much simulated time. */
const ROW_MS = 200_000;
const ROW = `v=1&room=paper&sweep=active_fraction:0.2&seeds=1&until=${ROW_MS}`;
/** 20 runs that take as long as each other, and long enough that beginning a worker counts as little as in the published sizes. */
const PLAN = 'v=1&room=paper&sweep=active_fraction:0.2&seeds=20&until=400000';
const PAIRS = 3;

// One origin for the page and for the core by itself.
const folder = mkdtempSync(join(tmpdir(), 'stdwi-bench-'));
symlinkSync(DIST, join(folder, 'dist'));
symlinkSync(fileURLToPath(new URL('../www/pkg', import.meta.url)), join(folder, 'pkg'));
const [browser, server] = await Promise.all([launchChromium(), serve(folder)]);
const page = `${server.address}dist/index.html`;
const core = `${server.address}pkg/plans/`;

/** µs a step of preset `paper` with its three methods, in one go. */
async function paperRow() {
  return ((await runsAlone(ROW)) * 1000) / (ROW_MS / STEP_MS);
}

/** Computes a plan as a reader does. @param {string} link @param {number} workers @returns {Promise<{ms: number, framesPerSecond: number, longestFrameMs: number}>} */
async function compute(link, workers) {
  const tab = await browser.tab();
  await openPaper(tab, link, page);
  await tab.evaluate((cores) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores });
    const own = /** @type {any} */ (window);
    own.frames_ = [];
    const tick = (/** @type {number} */ now) => {
      own.frames_.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    own.begin_ = performance.now();
    new MutationObserver((_, observer) => {
      if (document.querySelector('.computing')?.getAttribute('data-state') !== 'done') return;
      observer.disconnect();
      own.end_ = performance.now();
    }).observe(document.querySelector('.computing') ?? document, { attributeFilter: ['data-state'] });
    document.getElementById('compute')?.click();
  }, workers);
  await reach(tab, 'done');
  const seen = await tab.evaluate(() => {
    const { frames_: frames, begin_: begin, end_: end } = /** @type {any} */ (window);
    const during = frames.filter((/** @type {number} */ at) => at >= begin && at <= end);
    const gaps = during.slice(1).map((/** @type {number} */ at, /** @type {number} */ index) => at - during[index]);
    return {
      ms: end - begin,
      framesPerSecond: (during.length * 1000) / (end - begin),
      longestFrameMs: Math.max(0, ...gaps),
    };
  });
  await tab.close();
  return seen;
}

/** The runs of a plan, each in one go, without pool, messages and page: one after the other, or in turn by two workers that share nothing. @param {string} link @param {number} [workers] */
async function runsAlone(link, workers = 1) {
  const tab = await browser.tab();
  await tab.goto(`${server.address}dist/examples/index.html`);
  const source = `
      import { initSync, PlanOf } from '${core}stdwi_lab.js';
      const bytes = await (await fetch('${core}core.wasm')).arrayBuffer();
      initSync({ module: new WebAssembly.Module(bytes) });
      const plan = new PlanOf(${JSON.stringify(link)});
      // Code is made fast while it runs.
      plan.start(0).advance(100_000);
      onmessage = ({ data: { first, every } }) => {
        for (let job = first; job < plan.describe().jobs; job += every) {
          const work = plan.start(job);
          work.advance(Number.MAX_SAFE_INTEGER);
          work.lines();
          work.free();
        }
        postMessage('done');
      };
      postMessage('ready');`;
  const ms = await tab.evaluate(
    async ({ text, count }) => {
      const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      const said = (/** @type {Worker} */ worker) =>
        new Promise((resolve, reject) => {
          worker.onmessage = resolve;
          worker.onerror = ({ message }) => reject(new Error(message));
        });
      const all = Array.from({ length: count }, () => new Worker(address, { type: 'module' }));
      await Promise.all(all.map(said));
      const begin = performance.now();
      await Promise.all(
        all.map((worker, first) => {
          worker.postMessage({ first, every: count });
          return said(worker);
        }),
      );
      return performance.now() - begin;
    },
    { text: source, count: workers },
  );
  await tab.close();
  return Number(ms);
}

const load = loadavg()[0].toFixed(2);
console.log(`${availableParallelism()} cores, load ${load} before; ${seeds} seeds\n`);
const rows = [await paperRow()];
console.log('| experiment | time, s | frames a second | longest frame, ms |\n|---|---:|---:|---:|');
let total = 0;
for (const name of experiments) {
  const { ms, framesPerSecond, longestFrameMs } = await compute(`v=1&room=paper&exp=${name}&seeds=${seeds}`, 2);
  total += ms;
  rows.push(await paperRow());
  console.log(`| ${name} | ${(ms / 1000).toFixed(1)} | ${framesPerSecond.toFixed(0)} | ${longestFrameMs.toFixed(0)} |`);
}
const stepUs = median(rows);
const goalMs = (GOAL.ms * Number(seeds) * stepUs) / (GOAL.seeds * GOAL.stepUs);
console.log(`\nPaper's network: ${stepUs.toFixed(3)} µs a step (median of ${rows.length}, between experiments)`);
const isAll = named.length === 0;
console.log(
  `All: ${(total / 1000).toFixed(0)} s${isAll ? `, goal ${(goalMs / 1000).toFixed(0)} s at this speed: ${total <= goalMs ? 'kept' : 'missed'}` : ''}`,
);

const ratios = {
  plan: /** @type {number[]} */ ([]),
  workers: /** @type {number[]} */ ([]),
  machine: /** @type {number[]} */ ([]),
};
for (let pair = 0; pair < PAIRS; pair += 1) {
  const [alone, one, two] = [await runsAlone(PLAN), (await compute(PLAN, 1)).ms, (await compute(PLAN, 2)).ms];
  ratios.plan.push(one / alone);
  ratios.workers.push(one / two);
  ratios.machine.push(alone / (await runsAlone(PLAN, 2)));
}
console.log(`A plan, by the sum of its runs: ${median(ratios.plan).toFixed(3)} (goal: at most 1.1)`);
console.log(`Two workers, by one: ${median(ratios.workers).toFixed(2)} times as fast (goal: at least 1.8)`);

await Promise.all([browser.close(), server.close()]);
rmSync(folder, { recursive: true });
console.log(
  `Two that share nothing, and no page: ${median(ratios.machine).toFixed(2)} times as fast as one; more this machine does not give`,
);
