// Runs the jobs of a plan, one at a time and in slices, so that a message never waits long. It lives in a worker, or, where
// there is none, beside the page.

import { initSync, PlanOf } from '../../../pkg/plans/stdwi_lab.js';
import { fromRoom, toRoom } from './protocol.js';
import { Timer } from './timer.js';

/** @import { WorkOf } from '../../../pkg/plans/stdwi_lab.js' */
/** @import { ToRoom, ToWorker } from './protocol.js' */

/** Jobs behind messages. */
export class PlanHost {
  /** @type {PlanOf | null} */
  #plan = null;
  /** @type {{index: number, work: WorkOf} | null} */
  #job = null;
  /** @type {Timer | null} */
  #timer = null;
  #isPaused = false;
  #isScheduled = false;
  /** Steps that take about a slice, whatever the network and the machine. */
  #steps = 64;
  #channel = new MessageChannel();
  #send;
  #sliceMs;

  /** @param {(message: ToRoom) => void} send @param {number} sliceMs */
  constructor(send, sliceMs) {
    this.#send = send;
    this.#sliceMs = sliceMs;
    // A message to itself yields to other messages without the delay that timers have.
    this.#channel.port1.onmessage = () => this.#guard(() => this.#slice());
  }

  /** @param {unknown} data a message of the room */
  receive(data) {
    this.#guard(() => this.#handle(fromRoom(data)));
  }

  /** Gives everything back. */
  close() {
    this.#channel.port1.close();
    this.#job?.work.free();
    this.#plan?.free();
    this.#stopTimer();
    this.#job = null;
    this.#plan = null;
  }

  #stopTimer() {
    this.#timer?.close();
    this.#timer = null;
  }

  /** @param {() => void} work whose failure the room must hear of */
  #guard(work) {
    try {
      work();
    } catch (error) {
      this.#job = null;
      this.#send(toRoom.failed(error instanceof Error ? error.message : String(error)));
    }
  }

  /** @param {ToWorker} message */
  #handle(message) {
    switch (message.type) {
      case 'init':
        initSync({ module: message.module });
        this.#plan = new PlanOf(message.link);
        this.#send(toRoom.ready());
        break;
      case 'job':
        if (this.#plan === null) throw new Error('the first message must be “init”');
        // One that somebody else was faster with.
        this.#job?.work.free();
        this.#job = { index: message.index, work: this.#plan.start(message.index) };
        this.#schedule();
        break;
      case 'time':
        initSync({ module: message.module });
        this.#timer = new Timer(message.rounds, this.#sliceMs);
        this.#schedule();
        break;
      case 'pause':
        this.#isPaused = true;
        break;
      case 'goOn':
        this.#isPaused = false;
        this.#schedule();
        break;
    }
  }

  #schedule() {
    if (this.#isScheduled || this.#isPaused || (this.#job === null && this.#timer === null)) return;
    this.#isScheduled = true;
    this.#channel.port2.postMessage(null);
  }

  #slice() {
    this.#isScheduled = false;
    if (this.#timer !== null) {
      this.#timer.slice();
      this.#send(toRoom.timed(this.#timer.costs(), this.#timer.share));
      if (this.#timer.share < 1) this.#schedule();
      else this.#stopTimer();
      return;
    }
    const job = this.#job;
    if (job === null || this.#isPaused) return;
    const begin = performance.now();
    const isDone = job.work.advance(this.#steps);
    const took = performance.now() - begin;
    // By no more than a factor of two at once: one slow slice says little.
    this.#steps = Math.max(
      1,
      Math.round(this.#steps * Math.min(2, Math.max(0.5, this.#sliceMs / Math.max(took, 0.1)))),
    );
    if (!isDone) {
      this.#send(toRoom.share(job.index, job.work.share()));
      this.#schedule();
      return;
    }
    this.#job = null;
    const lines = job.work.lines();
    job.work.free();
    this.#send(toRoom.done(job.index, lines));
  }
}
