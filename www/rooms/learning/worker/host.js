// One network that learns, in slices, so that a message never waits long. It lives in a worker, or, where there is none, beside
// the page.

import { initSync, Learning } from '../../../pkg/plans/stdwi_lab.js';
import { fromRoom, toRoom } from './protocol.js';

/** @import { LearnerOf } from '../../../pkg/plans/stdwi_lab.js' */
/** @import { Picture, Signals, Stage } from '../types.js' */
/** @import { ToRoom, ToWorker } from './protocol.js' */

/** The room is told no more often than it can draw. */
const TELL_EVERY_MS = 100;

/** A learner behind messages. */
export class LearnerHost {
  /** @type {LearnerOf | null} */
  #learner = null;
  /** How far it shall learn, in epochs. */
  #goal = 0;
  #phaseShare = 0;
  #wantsBatch = false;
  /** @type {Picture | null} */
  #picture = null;
  #pairIndex = 0;
  #isScheduled = false;
  /** When the room was told last. */
  #toldAt = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
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
    clearTimeout(this.#timer);
    this.#channel.port1.close();
    this.#learner?.free();
    this.#learner = null;
  }

  /** @param {() => void} work whose failure the room must hear of */
  #guard(work) {
    try {
      work();
    } catch (error) {
      this.#learner = null;
      this.#send(toRoom.failed(error instanceof Error ? error.message : String(error)));
    }
  }

  /** @param {ToWorker} message */
  #handle(message) {
    switch (message.type) {
      case 'learn':
        this.#begin(message);
        break;
      case 'goal':
        this.#goal = message.position;
        this.#phaseShare = message.phaseShare;
        this.#schedule();
        break;
      case 'batch':
        this.#wantsBatch = true;
        this.#schedule();
        break;
      case 'show':
        this.#picture = message.picture;
        this.#tell();
        break;
    }
  }

  /** @param {ToWorker & {type: 'learn'}} message */
  #begin({ module, link, data, kind }) {
    initSync({ module });
    const learning = new Learning(link, data);
    this.#learner = learning.start(kind) ?? null;
    learning.free();
    if (this.#learner === null) throw new Error(`there is no feedback “${kind}” here`);
    // The look at the network before it has learnt.
    this.#learner.advance(1, '');
    this.#tell();
  }

  get #stage() {
    return /** @type {Stage} */ (this.#learner?.stage() ?? 'done');
  }

  get #position() {
    const learner = this.#learner;
    if (learner === null) return 0;
    const [epoch, within] = [learner.epoch(), learner.within()];
    switch (this.#stage) {
      case 'phase':
        return epoch + this.#phaseShare * within;
      case 'batches':
        return epoch + this.#phaseShare + (1 - this.#phaseShare) * within;
      case 'test':
        return epoch + 1;
      default:
        return epoch;
    }
  }

  /** Whether there is anything to do now. */
  get #isBusy() {
    const stage = this.#stage;
    return stage === 'test' || (stage !== 'done' && (this.#wantsBatch || this.#position < this.#goal));
  }

  #schedule() {
    if (this.#isScheduled || !this.#isBusy) return;
    this.#isScheduled = true;
    this.#channel.port2.postMessage(null);
  }

  #slice() {
    this.#isScheduled = false;
    const learner = this.#learner;
    if (learner === null) return;
    for (const begin = performance.now(); this.#isBusy && performance.now() - begin < this.#sliceMs; ) {
      if (learner.advance(1, 'batches') && this.#stage !== 'done') this.#wantsBatch = false;
    }
    this.#tellSoon();
    this.#schedule();
  }

  #tellSoon() {
    if (this.#timer !== undefined) return;
    const wait = this.#toldAt + TELL_EVERY_MS - performance.now();
    if (wait <= 0) this.#tell();
    else this.#timer = setTimeout(() => this.#guard(() => this.#tell()), wait);
  }

  #tell() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const learner = this.#learner;
    if (learner === null) return;
    this.#toldAt = performance.now();
    const busy = learner.busy();
    this.#pairIndex = busy ?? this.#pairIndex;
    this.#send(
      toRoom.seen({
        stage: this.#stage,
        position: this.#position,
        epochs: learner.epochs(),
        matrices: learner.matrices(),
        signals: this.#signals(learner),
        pairIndex: this.#pairIndex,
        isSpiking: busy !== undefined,
        pair: learner.pair(this.#pairIndex),
        digest: learner.digest(),
      }),
    );
  }

  /** @param {LearnerOf} learner */
  #signals(learner) {
    if (this.#picture === null) return null;
    const { pixels, label } = this.#picture;
    const signals = /** @type {Signals | null} */ (learner.signals(Float64Array.from(pixels), label ?? 0));
    return signals === null ? null : { ...signals, hasErrors: label !== null };
  }
}
