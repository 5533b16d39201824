// Holds the core and runs it in slices. It lives in a worker, or, where there is none, beside the page.

import { initSync, Lab } from '../../pkg/stdwi_lab.js';
import { Pace } from './pace.js';
import { fromPage, toPage } from './protocol.js';
import { buffersOf } from './transfer.js';

/** @import { Cause, Problem, Reached, StepUnit, ToPage, ToWorker, View } from '../types.js' */

/** Length of a slice: short enough that a message never waits long. */
const SLICE_MS = 8;

/** Simulated time that is recorded at once. */
const STRETCH_MS = 1000;

/** Simulated time after which “to the next spike” gives up, in a silent network. */
const LONGEST_SILENCE_MS = 1000;

/** How often somebody who waits hears how far it is, ms. */
const TELL_EVERY_MS = 150;

/** @typedef {ToWorker & {type: 'follow'}} Followed */

/** A run behind messages. */
export class Host {
  /** @type {Lab | null} */
  #started = null;
  /** @type {View | null} */
  #view = null;
  #dtMs = 1;
  #playing = false;
  #scheduled = false;
  #chunk = 64;
  /** @type {{step: number, id: number} | null} */
  #goal = null;
  /** Up to which step it may play before the next frame is asked for: a run beside others waits for them there. */
  #lead = Infinity;
  /** The frame that is due where another run is. @type {Followed | null} */
  #followed = null;
  #toldAt = 0;
  #pace = new Pace();
  #channel = new MessageChannel();
  /** @type {(message: ToPage, transfer: Transferable[]) => void} */
  #send;

  /** @param {(message: ToPage, transfer: Transferable[]) => void} send */
  constructor(send) {
    this.#send = send;
    // A message to itself yields to other messages without the delay that timers have.
    this.#channel.port1.onmessage = () => this.#guard(() => this.#slice());
  }

  /** @param {unknown} data a message of the page */
  receive(data) {
    this.#guard(() => this.#handle(fromPage(data)));
  }

  /** Gives everything back. */
  close() {
    this.#playing = false;
    this.#channel.port1.close();
    this.#started?.free();
    this.#started = null;
  }

  get #lab() {
    if (this.#started === null) throw new Error('the first message must be “init”');
    return this.#started;
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

  /** @param {ToWorker} message */
  #handle(message) {
    switch (message.type) {
      case 'init':
        initSync({ module: message.module });
        if (Lab.fingerprint() !== message.fingerprint) {
          throw new Error(`the page was built for “${message.fingerprint}”, but this core is “${Lab.fingerprint()}”`);
        }
        this.#started = new Lab(message.link);
        this.#send(toPage.ready(), []);
        this.#tellLoaded({ cause: 'init', id: 0 }, true, this.#lab.problems());
        break;
      case 'load': {
        const { restarted, problems } = this.#lab.load(message.link);
        this.#tellLoaded(message, this.#lab.is_beyond_end() ? this.#restart() : restarted, problems);
        this.#send(toPage.answer(message.id, problems), []);
        break;
      }
      case 'edit': {
        const { restarted, problems } = this.#lab.edit(message.changes);
        if (problems.length === 0) this.#tellLoaded(message, restarted, this.#lab.problems());
        this.#send(toPage.answer(message.id, problems), []);
        break;
      }
      case 'perturb': {
        // Now is where the run is, not where the page last saw it.
        const { restarted, problems } = this.#lab.perturb(...message.synapse, message.weight);
        if (problems.length === 0) this.#tellLoaded({ cause: 'edit', id: message.id }, restarted, this.#lab.problems());
        this.#send(toPage.answer(message.id, problems), []);
        break;
      }
      case 'play':
        // What stands at its end plays again from the beginning, as recordings do.
        if (this.#lab.finished()) this.#restart();
        this.#play();
        break;
      case 'pause':
        this.#dropGoal();
        this.#playing = false;
        break;
      case 'step':
        this.#dropGoal();
        this.#playing = false;
        this.#step(message.unit);
        break;
      case 'reset':
        this.#dropGoal();
        this.#restart();
        break;
      case 'runUntil':
        this.#runUntil(message.time_ms, message.id);
        break;
      case 'record':
        this.#record(message.time_ms, message.id);
        break;
      case 'digest':
        this.#send(toPage.answer(message.id, this.#reached()), []);
        break;
      case 'frame':
        this.#frame(message.matrices, message.synapse, 0);
        this.#lead = message.lead_ms === null ? Infinity : this.#lab.step_index() + this.#lab.steps_in(message.lead_ms);
        if (this.#playing) this.#schedule();
        break;
      case 'follow':
        // Who was asked for an earlier time has nothing to show any more.
        if (this.#followed !== null) this.#send(toPage.answer(this.#followed.id, null), []);
        this.#followed = message;
        this.#toldAt = performance.now();
        if (this.#lab.steps_in(message.time_ms) < this.#lab.step_index()) this.#lab.reset();
        this.#follow(message);
        break;
    }
  }

  /** @returns {true} */
  #restart() {
    this.#lab.reset();
    this.#pace.start(performance.now());
    this.#stayWithOthers();
    return true;
  }

  /** At t = 0 no step is left of the lead. */
  #stayWithOthers() {
    this.#lead = this.#lead < Infinity ? 0 : Infinity;
  }

  /** @param {{cause: Cause, id: number}} asked @param {boolean} restarted @param {Problem[]} problems */
  #tellLoaded({ cause, id }, restarted, problems) {
    const lab = this.#lab;
    const values = lab.values();
    const view = /** @type {View} */ (lab.view());
    this.#view = view;
    this.#dtMs = Number(values.dt_ms);
    if (restarted) {
      this.#dropGoal();
      this.#stayWithOthers();
    }
    const read = {
      link: lab.link(),
      values,
      view,
      preset: lab.preset(),
      methods: lab.methods(),
      perturbations: lab.perturbations(),
      duration_ms: lab.duration_ms(),
      problems,
    };
    this.#send(toPage.loaded({ ...read, restarted, cause, id }), []);
  }

  /** Who waits for a time that won't be reached is told how far the run came. */
  #dropGoal() {
    const goal = this.#goal;
    this.#goal = null;
    if (goal !== null) this.#send(toPage.answer(goal.id, this.#reached()), []);
  }

  /** @param {number} timeMs @param {number} id */
  #runUntil(timeMs, id) {
    this.#dropGoal();
    const step = this.#lab.steps_in(timeMs);
    // Who asks for an earlier time means the run from its beginning.
    if (step < this.#lab.step_index()) this.#restart();
    this.#goal = { step, id };
    this.#play();
  }

  /** All spikes of the next stretch: who asks goes on asking, and can stop. @param {number} timeMs how far in all @param {number} id */
  #record(timeMs, id) {
    const lab = this.#lab;
    const end = lab.steps_in(timeMs);
    const spikes = lab.record(Math.min(lab.steps_in(STRETCH_MS), end - lab.step_index()));
    const answer = toPage.answer(id, { ...this.#reached(), spikes, complete: lab.step_index() >= end });
    this.#send(answer, buffersOf(answer));
  }

  #play() {
    if (!this.#playing) this.#pace.start(performance.now());
    this.#playing = true;
    this.#schedule();
  }

  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#channel.port2.postMessage(null);
  }

  /** Towards where another run is, as fast as it goes. @param {Followed} followed */
  #follow({ time_ms: timeMs, matrices, synapse, id }) {
    const lab = this.#lab;
    const end = lab.steps_in(timeMs);
    const now = performance.now();
    this.#take(end - lab.step_index(), now);
    if (lab.step_index() >= end) {
      this.#followed = null;
      this.#frame(matrices, synapse, id);
      return;
    }
    if (now - this.#toldAt > TELL_EVERY_MS) {
      this.#toldAt = now;
      this.#send(toPage.underway(lab.time_ms(), id), []);
    }
    this.#schedule();
  }

  #slice() {
    this.#scheduled = false;
    if (this.#followed !== null) this.#follow(this.#followed);
    const left = (this.#goal?.step ?? this.#lead) - this.#lab.step_index();
    // Ahead of others it rests until a frame is asked for.
    if (!this.#playing || (this.#goal === null && left <= 0)) return;
    const begin = performance.now();
    const speed = this.#goal === null ? (this.#view?.speed ?? null) : null;
    const taken = this.#take(Math.min(this.#pace.due(begin, speed, this.#dtMs), left), begin);
    this.#pace.took(performance.now(), taken, this.#dtMs);
    this.#lookForEnd();
    if (!this.#playing) return;
    // With nothing due yet there is nothing to hurry for.
    if (taken === 0 && speed !== null) setTimeout(() => this.#schedule(), 4);
    else this.#schedule();
  }

  /** Takes steps until they are done or the slice is over. @param {number} due @param {number} begin @returns {number} */
  #take(due, begin) {
    let taken = 0;
    let now = begin;
    while (taken < due && now - begin < SLICE_MS) {
      const asked = Math.min(this.#chunk, due - taken);
      const steps = this.#lab.run(asked);
      taken += steps;
      const before = now;
      now = performance.now();
      // Chunks of about a quarter of a slice, whatever the network and the machine.
      if (steps === this.#chunk) this.#chunk = now - before < SLICE_MS / 4 ? steps * 2 : Math.max(1, steps >> 1);
      if (steps < asked) break;
    }
    return taken;
  }

  /** Stops where the link or a request wants it, and tells. */
  #lookForEnd() {
    const goal = this.#goal;
    const isThere = goal !== null && this.#lab.step_index() >= goal.step;
    const isOver = this.#lab.finished();
    if (!isThere && !isOver) return;
    this.#goal = null;
    this.#playing = false;
    const { time_ms: timeMs, digest } = this.#reached();
    if (isOver) this.#send(toPage.finished(timeMs, digest), []);
    if (goal !== null) this.#send(toPage.answer(goal.id, { time_ms: timeMs, digest }), []);
  }

  /** @returns {Reached} */
  #reached() {
    return { time_ms: this.#lab.time_ms(), digest: this.#lab.digest() };
  }

  /** @param {StepUnit} unit */
  #step(unit) {
    const lab = this.#lab;
    if (lab.finished()) return;
    if (unit === 'spike') lab.run_to_spike(lab.steps_in(LONGEST_SILENCE_MS));
    else if (unit === 'stimulus') lab.run_stimulus();
    else lab.run(1);
    this.#lookForEnd();
  }

  /** @param {boolean} matrices @param {[number, number] | null} synapse @param {number} id of what asked for it */
  #frame(matrices, synapse, id) {
    const snapshot = this.#lab.snapshot(matrices);
    const inspection = synapse === null ? null : this.#lab.inspect(...synapse);
    const message = toPage.snapshot(snapshot, inspection, this.#playing, this.#playing ? this.#pace.factor : 0, id);
    this.#send(message, buffersOf(message));
  }
}
