// The pool of workers of the room Paper, with workers that do what a test says, and a clock that a test moves. Needs no browser.

import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { trial } from '../../www/rooms/paper/pool/pace.js';
import { Pool } from '../../www/rooms/paper/pool/pool.js';
import { toRoom } from '../../www/rooms/paper/worker/protocol.js';

/** @import { ToRoom, ToWorker } from '../../www/rooms/paper/worker/protocol.js' */

Reflect.set(globalThis, 'window', globalThis);

/** A worker: what it was told, and what it says. @typedef {{told: ToWorker[], say: (message: ToRoom) => void, isOpen: () => boolean}} Worker */

/** @type {Worker[]} */
let workers;
/** @type {{done: number[], gaveUp: number[], ended: number}} */
let heard;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setInterval'] });
  workers = [];
  heard = { done: [], gaveUp: [], ended: 0 };
});

/** @param {number[]} jobs @param {number} count */
async function pool(jobs, count) {
  const plan = {
    module: /** @type {WebAssembly.Module} */ ({}),
    link: '',
    connect: async (/** @type {(data: unknown) => void} */ receive, /** @type {AbortSignal} */ signal) => {
      /** @type {Worker} */
      const worker = { told: [], say: (message) => !signal.aborted && receive(message), isOpen: () => !signal.aborted };
      workers.push(worker);
      return (/** @type {ToWorker} */ message) => void worker.told.push(message);
    },
  };
  const made = new Pool(plan, jobs, count, {
    done: (index) => heard.done.push(index),
    gaveUp: (index) => heard.gaveUp.push(index),
    ended: () => {
      heard.ended += 1;
    },
  });
  await settled();
  for (const worker of workers) worker.say(toRoom.ready());
  return made;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Seconds in which only some workers speak. @param {number} seconds @param {Worker[]} [speaking] */
async function pass(seconds, speaking = []) {
  for (let second = 0; second < seconds; second += 1) {
    for (const worker of speaking) worker.say(toRoom.share(jobOf(worker) ?? -1, 0.5));
    mock.timers.tick(1000);
    await settled();
  }
}

/** The job that a worker was given last. @param {Worker} worker */
function jobOf(worker) {
  const jobs = worker.told.flatMap((message) => (message.type === 'job' ? [message.index] : []));
  return jobs.at(-1) ?? null;
}

/** @param {Worker} worker */
function finish(worker) {
  worker.say(toRoom.done(/** @type {number} */ (jobOf(worker)), ''));
}

test('a worker that is silent is replaced, and its job is done by another', async () => {
  await pool([0, 1], 2);
  const [dead, alive] = workers;
  await pass(6, [alive]);
  assert.equal(workers.length, 3);
  workers[2].say(toRoom.ready());
  assert.equal(jobOf(workers[2]), jobOf(dead));
  finish(workers[2]);
  assert.equal(dead.isOpen(), false, 'nobody waits for it any longer');
  finish(alive);
  assert.deepEqual([heard.done, heard.gaveUp, heard.ended], [[0, 1], [], 1]);
});

test('no run is left out because workers are slow, and there are not ever more of them', async () => {
  await pool([0], 1);
  // Ten minutes in which nobody says a word.
  await pass(600);
  assert.deepEqual(heard.gaveUp, []);
  assert.equal(heard.ended, 0);
  assert.ok(workers.length < 10, `${workers.length} workers`);
  assert.ok(workers[0].isOpen());
  finish(workers[0]);
  assert.deepEqual([heard.done, heard.ended], [[0], 1]);
  assert.ok(workers.every((worker) => !worker.isOpen()));
});

test('a worker that was only slow goes on, its result counts once, and who is one too many leaves', async () => {
  await pool([0, 1, 2], 1);
  const [slow] = workers;
  await pass(6);
  const substitute = workers[1];
  substitute.say(toRoom.ready());
  assert.equal(jobOf(substitute), 0);
  slow.say(toRoom.share(0, 0.9));
  finish(slow);
  assert.deepEqual(heard.done, [0]);
  // Both were at job 0; one of them is at the next now, and the other one is gone.
  const open = [slow, substitute].filter((worker) => worker.isOpen());
  assert.equal(open.length, 1);
  assert.equal(jobOf(open[0]), 1);
  substitute.say(toRoom.done(0, ''));
  assert.deepEqual(heard.done, [0]);
  finish(open[0]);
  finish(open[0]);
  assert.deepEqual([heard.done, heard.ended], [[0, 1, 2], 1]);
});

test('a run that fails three times is left out, and the others are done', async () => {
  await pool([0, 1], 1);
  for (let failure = 0; failure < 3; failure += 1) {
    const worker = /** @type {Worker} */ (workers.at(-1));
    assert.equal(jobOf(worker), 0);
    worker.say(toRoom.failed('no'));
    await settled();
    workers.at(-1)?.say(toRoom.ready());
  }
  assert.deepEqual(heard.gaveUp, [0]);
  finish(/** @type {Worker} */ (workers.at(-1)));
  assert.deepEqual([heard.done, heard.ended], [[1], 1]);
});

test('silence in a pause is no sign of anything', async () => {
  const made = await pool([0], 1);
  made.pause();
  await pass(60);
  assert.equal(workers.length, 1);
  made.goOn();
  finish(workers[0]);
  assert.deepEqual([heard.done, heard.ended], [[0], 1]);
});

test('what turns out to be done already is not done again', async () => {
  const made = await pool([0, 1, 2], 1);
  made.skip(new Set([1]));
  finish(workers[0]);
  finish(workers[0]);
  assert.deepEqual([heard.done, heard.ended], [[0, 2], 1]);
});

test('how long a job takes is guessed well by a coarse clock, however short its steps are', (context) => {
  const STEPS = 800_000;
  for (const [stepMs, tickMs] of [
    [1e-4, 0.1],
    [1e-4, 1],
    [5e-2, 0.1],
    [1e-9, 1],
  ]) {
    let [time, taken] = [0, 0];
    // Looking at the clock takes time as well, or nothing would ever end.
    const now = context.mock.method(performance, 'now', () => {
      time += 1e-3;
      return Math.floor(time / tickMs) * tickMs;
    });
    const work = {
      share: () => taken / STEPS,
      advance: (/** @type {number} */ steps) => {
        const done = Math.min(steps, STEPS - taken);
        taken += done;
        time += done * stepMs;
        return taken === STEPS;
      },
      free: () => {},
    };
    const plan = /** @type {import('../../www/rooms/paper/plan.js').Plan} */ (
      /** @type {unknown} */ ({ start: () => work })
    );
    const guess = trial(plan, 0);
    now.mock.restore();
    const real = STEPS * stepMs;
    assert.ok(real < 1 ? guess < 30 : guess > 0.6 * real && guess < 1.7 * real, `${guess} for ${real}`);
  }
});
