// The main thread only draws, and never much at once: while the worker runs as fast as it can, a frame asks for one snapshot and
// draws a bounded number of lines and marks, however long the run has been. How long that takes depends on the machine, so it
// is reported and not tested; what is tested are counts.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { DIST, open, runUntil } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';
import { record } from './harness/trace.mjs';

/** Tens of frames; the first of them make the plots. */
const SHORT_MS = 200_000;
const LONG_MS = 2_000_000;

/** Calls of a canvas. Everything at once, as a fast machine may draw it in one frame, takes 25,000. */
const MOST_OPERATIONS = 40_000;

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

describe('frames', { timeout: LIMIT_MS }, () => {
  /** @type {import('./harness/server.mjs').Server} */
  let server;
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  before(async () => {
    server = await serve(DIST);
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** @param {number} untilMs */
  async function run(untilMs) {
    const tab = await browser.tab({ initScript: countDrawing });
    await open(tab, `${server.address}#v=1&preset=paper&seed=7&autoplay=0&speed=max`);
    // From here on: what loading the page costs is measured elsewhere.
    await tab.evaluate(() => /** @type {any} */ (window).counts.begin());
    const recording = await record(tab, () => runUntil(tab, untilMs));
    /** @type {{frames: number[], snapshots: number}} */
    const counts = await tab.evaluate(() => /** @type {any} */ (window).counts);
    const atOnce = await tab.evaluate(drawAll);
    await tab.close();
    return { ...counts, ...recording, atOnce };
  }

  test('in every frame words and numbers tell the same, also of plots that nobody sees', async () => {
    const tab = await browser.tab({ width: 360, height: 740 });
    await open(tab, `${server.address}#v=1&preset=paper&seed=7&autoplay=0&speed=300`);
    const frames = await tab.evaluate(async () => {
      const text = (/** @type {string} */ selector) => document.querySelector(selector)?.textContent ?? '';
      const name = (/** @type {string} */ selector) =>
        document.querySelector(selector)?.getAttribute('aria-label') ?? '';
      const told = [];
      const seen = new Set();
      window.stdwi.play();
      // On a busy machine the table changes in few of the frames; one that never changes must end, too.
      while (told.length < 120 || (seen.size < 5 && told.length < 3000)) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const row = [...document.querySelectorAll('#scores tbody tr')].find((each) =>
          each.textContent?.includes('STDWI'),
        );
        const cells = [...(row?.children ?? [])].map(({ textContent }) => textContent?.replace('★', '').trim() ?? '');
        told.push({
          verdict: text('#verdict'),
          percents: [...document.querySelectorAll('#scores tbody td:nth-child(4)')].map(
            (cell) => cell.textContent?.replace('★', '').trim() ?? '',
          ),
          r: cells[1],
          signs: cells[3],
          scatter: name('.method-stdwi .scatter .plot'),
          curve:
            name('#panel-score .fig-curve:nth-of-type(2) .plot') ||
            [...document.querySelectorAll('.fig-curve .plot')].at(-1)?.getAttribute('aria-label') ||
            '',
          zero: text('.method-stdwi .updates'),
        });
        seen.add(cells[1]);
      }
      window.stdwi.pause();
      return told.filter(({ r }) => /\d/.test(r ?? ''));
    });
    assert.ok(new Set(frames.map(({ r }) => r)).size > 3, 'the run went on');
    for (const { verdict, percents, r, signs, scatter, curve, zero } of frames) {
      const [best] = /\d+\.\d\u202f%/.exec(verdict) ?? [];
      assert.ok(best !== undefined && (percents.includes(best) || /Nobody/.test(verdict)), `${verdict} ${percents}`);
      assert.ok(scatter.includes(`${signs} of the signs`) && scatter.includes(`r = ${r}`), `${scatter} ${signs} ${r}`);
      assert.ok(curve.includes(`STDWI ${r}`), `${curve} ${r}`);
      assert.doesNotMatch(zero, /zero/);
    }
    await tab.close();
  });

  for (const untilMs of [SHORT_MS, LONG_MS]) {
    test(`what a frame draws is bounded, in ${untilMs / 1000} simulated seconds of \`paper\``, async (context) => {
      const { frames, snapshots, tasks, framesMs, atOnce } = await run(untilMs);
      const longest = (/** @type {'cpuMs' | 'wallMs'} */ of) => Math.max(...tasks.map((task) => task[of])).toFixed(0);
      context.diagnostic(
        `at most ${Math.max(...frames)} operations in one of ${frames.length} frames, ${atOnce} for everything at once, ` +
          `${snapshots} snapshots; ` +
          `longest task ${longest('cpuMs')} ms of processor time, ${longest('wallMs')} ms by the clock; ` +
          `drawing: median ${median(framesMs).toFixed(1)} ms`,
      );
      assert.ok(Math.max(...frames) > 0 && atOnce > 0, 'nothing was drawn');
      for (const count of [...frames, atOnce]) assert.ok(count <= MOST_OPERATIONS, `${count} operations`);
      // One comes where the run ends, whether or not a frame asked for it.
      assert.ok(snapshots > 0 && snapshots <= frames.length + 1, `${snapshots} snapshots in ${frames.length} frames`);
    });
  }
});

/** In the page: as a printer would have it, which does not wait for frames. @returns {Promise<number>} operations */
async function drawAll() {
  const { frames } = /** @type {any} */ (window).counts;
  const at = frames.push(0) - 1;
  window.dispatchEvent(new Event('beforeprint'));
  // Charts are drawn at the end of the task.
  await Promise.resolve();
  return frames[at];
}

/** In the page: counts what is drawn on canvases in each frame, and the snapshots that come. */
function countDrawing() {
  /** @type {{frames: number[], snapshots: number, begin: () => void}} */
  const counts = {
    frames: [],
    snapshots: 0,
    begin() {
      counts.frames = [0];
      counts.snapshots = 0;
    },
  };
  /** @type {any} */ (window).counts = counts;
  let latest = -1;
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((now) => {
      // All that is called in a frame is called with the same time.
      if (now !== latest) counts.frames.push(0);
      latest = now;
      callback(now);
    });
  const drawing = [
    'moveTo',
    'lineTo',
    'arc',
    'rect',
    'fillRect',
    'clearRect',
    'fillText',
    'drawImage',
    'stroke',
    'fill',
  ];
  for (const { prototype } of [CanvasRenderingContext2D, Path2D]) {
    for (const name of drawing.filter((candidate) => candidate in prototype)) {
      const draw = Reflect.get(prototype, name);
      Reflect.set(
        prototype,
        name,
        /** @this {unknown} */ function counted(/** @type {unknown[]} */ ...values) {
          counts.frames[counts.frames.length - 1] += 1;
          return draw.apply(this, values);
        },
      );
    }
  }
  window.Worker = class extends Worker {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      this.addEventListener('message', ({ data }) => {
        if (data?.type === 'snapshot') counts.snapshots += 1;
      });
    }
  };
}
