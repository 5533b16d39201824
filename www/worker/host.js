// Holds the core and runs it in slices. It lives in a worker, or, where there is none, beside the page.

import { initSync, Lab } from '../pkg/stdwi_lab.js';
import { fromPage, toPage } from '../protocol.js';
import { Pace } from './pace.js';

/** @import { Problem, ToPage, View } from '../types.js' */

/** Length of a slice: short enough that a message never waits long. */
const SLICE_MS = 8;

/** A run behind messages. */
export class Host {
  /** @type {Lab | null} */
  #lab = null;
  /** @type {View | null} */
  #view = null;
  #dtMs = 1;
  #playing = false;
  #scheduled = false;
  #chunk = 64;
  /** @type {{timeMs: number, id: number} | null} */
  #goal = null;
  #finished = false;
  #pace = new Pace();
  #channel = new MessageChannel();
  /** @type {(message: ToPage, transfer: Transferable[]) => void} */
  #send;

  /** @param {(message: ToPage, transfer: Transferable[]) => void} send */
  constructor(send) {
    this.#send = send;
    this.#channel.port1.onmessage = () => this.#guard(() => this.#slice());
  }

  /** @param {unknown} data a message of the page */
  receive(data) {
    this.#guard(() => this.#handle(fromPage(data)));
  }

  /** @param {() => void} work whose failure the page must hear of */
  #guard(work) {
    try {
      work();
    } catch (error) {
      this.#playing = false;
      this.#send(toPage.failed(error instanceof Error ? error.message : String(error)), []);
    }
  }

  /** @param {ReturnType<typeof fromPage>} message */
  #handle(message) {
    if (message.type === 'init') {
      initSync({ module: message.wasm });
      this.#lab = new Lab(message.link);
      this.#send(toPage.ready(Lab.description()), []);
      this.#tellLoaded(true, this.#lab.problems());
      return;
    }
    const lab = this.#lab;
    if (lab === null) throw new Error('the first message must be “init”');
    switch (message.type) {
      case 'load': {
        const { restarted, problems } = lab.load(message.link);
        this.#tellLoaded(restarted, problems);
        break;
      }
      case 'edit': {
        const { restarted, problems } = lab.edit(message.changes);
        if (problems.length === 0) this.#tellLoaded(restarted, lab.problems());
        this.#send(toPage.edited(message.id, problems), []);
        break;
      }
      case 'play':
        this.#play();
        break;
      case 'pause':
        this.#playing = false;
        this.#giveUp();
        break;
      case 'step':
        this.#playing = false;
        this.#giveUp();
        this.#step(message.unit);
        break;
      case 'reset':
        this.#giveUp();
        lab.reset();
        this.#finished = false;
        break;
      case 'runUntil':
        // Who asks for an earlier time means the run from its beginning.
        if (message.time_ms < lab.time_ms()) lab.reset();
        this.#giveUp();
        this.#goal = { timeMs: message.time_ms, id: message.id };
        this.#play();
        break;
      case 'frame':
        this.#frame(message.matrices, message.synapse);
        break;
      default:
        throw new Error('unknown message');
    }
  }

  /** @param {boolean} restarted @param {Problem[]} problems */
  #tellLoaded(restarted, problems) {
    const lab = /** @type {Lab} */ (this.#lab);
    const values = lab.values();
    const view = /** @type {View} */ (lab.view());
    this.#view = view;
    this.#dtMs = Number(values.dt_ms);
    if (restarted) this.#giveUp();
    this.#finished = lab.finished() && lab.step_index() > 0;
    const loaded = { link: lab.link(), values, view, preset: lab.preset(), duration_ms: lab.duration_ms() };
    this.#send(toPage.loaded({ ...loaded, problems, restarted }), []);
  }

  /** Who waits for a time that won't be reached is told how far the run came. */
  #giveUp() {
    const goal = this.#goal;
    const lab = this.#lab;
    this.#goal = null;
    if (goal !== null && lab !== null) this.#send(toPage.finished(lab.time_ms(), lab.digest(), goal.id), []);
  }

  #play() {
    if (!this.#playing) {
      this.#playing = true;
      this.#pace.start(performance.now());
    }
    this.#schedule();
  }

  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#channel.port2.postMessage(null);
  }

  #slice() {
    this.#scheduled = false;
    const lab = this.#lab;
    if (lab === null || !this.#playing) return;
    const begin = performance.now();
    const speed = this.#goal === null ? (this.#view?.speed ?? null) : null;
    const left = this.#goal === null ? Infinity : lab.steps_in(this.#goal.timeMs) - lab.step_index();
    let due = Math.min(this.#pace.due(begin, speed, this.#dtMs), left);
    let taken = 0;
    let now = begin;
    while (due > 0 && now - begin < SLICE_MS) {
      const asked = Math.min(this.#chunk, due);
      const steps = lab.run(asked);
      taken += steps;
      due -= steps;
      const before = now;
      now = performance.now();
      // Chunks of about a quarter of a slice, whatever the network and the machine.
      if (steps === this.#chunk) this.#chunk = now - before < SLICE_MS / 4 ? steps * 2 : Math.max(1, steps >> 1);
      if (steps < asked) break;
    }
    this.#pace.took(now, taken, this.#dtMs);
    this.#afterSteps();
    if (this.#playing) {
      // With nothing due yet there is nothing to hurry for.
      if (taken === 0 && speed !== null) setTimeout(() => this.#schedule(), 4);
      else this.#schedule();
    }
  }

  #afterSteps() {
    const lab = /** @type {Lab} */ (this.#lab);
    const goal = this.#goal;
    const reached = goal !== null && lab.step_index() >= lab.steps_in(goal.timeMs);
    if (reached || (lab.finished() && !this.#finished)) {
      this.#goal = null;
      this.#finished = lab.finished();
      this.#playing = false;
      this.#send(toPage.finished(lab.time_ms(), lab.digest(), goal?.id ?? null), []);
    } else if (lab.finished()) {
      this.#playing = false;
    }
  }

  /** @param {'step' | 'spike' | 'stimulus'} unit */
  #step(unit) {
    const lab = /** @type {Lab} */ (this.#lab);
    if (unit === 'spike') lab.run_to_spike(lab.steps_in(1000));
    else lab.run(unit === 'stimulus' ? Math.max(1, lab.steps_in(Number(lab.values().stimulus_ms))) : 1);
    this.#afterSteps();
  }

  /** @param {boolean} matrices @param {[number, number] | null} synapse */
  #frame(matrices, synapse) {
    const lab = /** @type {Lab} */ (this.#lab);
    const snapshot = lab.snapshot(matrices);
    const inspection = synapse === null ? null : lab.inspect(...synapse);
    const factor = this.#playing ? this.#pace.factor : 0;
    const message = toPage.snapshot(snapshot, inspection, this.#playing, factor);
    this.#send(message, buffersOf(message));
  }
}

/**
 * The memory behind all arrays of a message, so that it is handed over and not copied again.
 * @param {unknown} data
 * @param {ArrayBuffer[]} [found]
 */
function buffersOf(data, found = []) {
  if (ArrayBuffer.isView(data)) found.push(/** @type {ArrayBuffer} */ (data.buffer));
  else if (typeof data === 'object' && data !== null) for (const value of Object.values(data)) buffersOf(value, found);
  return found;
}
