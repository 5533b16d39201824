// One run as the page sees it: its worker, its latest snapshot, and the answers that are still to come.

import { Answers } from './answers.js';
import { connect } from './connect.js';
import { description, fingerprint } from './description.js';
import { coreModule } from './module.js';
import { fromWorker, toWorker } from './worker/protocol.js';

/** @import { Cause, Changes, Description, Inspection, Loaded, Problem, Reached, Recorded, Snapshot, StepUnit, ToPage, ToWorker } from './types.js' */
/** @import { Post } from './connect.js' */

/** @typedef {{weights: Float32Array, estimates: Map<string, Float32Array>}} Matrices */

/** A message with a snapshot. @typedef {ToPage & {type: 'snapshot'}} Picture */

/** A run. Sends `loaded`, `snapshot`, `finished`, `failed` events whose `detail` is the message. */
export class Run extends EventTarget {
  /** @type {Description | null} */
  description = null;
  /** @type {Loaded | null} */
  loaded = null;
  /** @type {Snapshot | null} */
  snapshot = null;
  /** Those of the latest snapshot that held any. @type {Matrices | null} */
  matrices = null;
  /** @type {Inspection | null} */
  inspection = null;
  /** Where the digest was last computed. @type {Reached | null} */
  reached = null;
  playing = false;
  factor = 0;
  /** How many wait for the run to reach a time. */
  awaited = 0;
  /** Resolves with the description. @type {Promise<Description>} */
  ready;
  /** Of the latest time that was asked for. */
  #goalId = 0;
  #waitsForFrame = false;
  /** What the latest frame was asked for. @type {{matrices: boolean, synapse: [number, number] | null}} */
  asked = { matrices: false, synapse: null };
  /** How far the run may go beyond the latest frame; null where nobody is beside it. @type {number | null} */
  leadMs = null;
  /** Takes a picture, if it is to wait until others are of the same time. @type {((picture: Picture) => boolean) | null} */
  hold = null;
  /** How far it is on its way to a time that it was asked for as a follower. */
  underwayMs = 0;
  /** Something was asked for since the last request: the picture is older than that. */
  #stale = true;
  #answers = new Answers();
  /** Ends the present connection. */
  #closing = new AbortController();
  /** @type {Post | null} */
  #send = null;

  /** @param {string} link */
  constructor(link) {
    super();
    this.ready = this.#start(link);
  }

  /** @param {string} link @returns {Promise<Description>} */
  #start(link) {
    const closing = new AbortController();
    this.#closing = closing;
    /** @type {Promise<Description>} */
    const described = new Promise((resolve, reject) => {
      const once = { once: true, signal: closing.signal };
      this.addEventListener('loaded', () => resolve(description), once);
      const fail = (/** @type {Event} */ event) => reject(new Error(/** @type {CustomEvent} */ (event).detail.message));
      this.addEventListener('failed', fail, once);
      closing.signal.addEventListener('abort', () => reject(new Error('the run was closed')));
      this.#connect(link, closing.signal).catch(reject);
    });
    // Who waits for the run hears of it; who does not, need not.
    described.catch(() => closing.abort());
    return described;
  }

  /** @param {string} link @param {AbortSignal} signal */
  async #connect(link, signal) {
    const receive = (/** @type {unknown} */ data) => this.#receive(data);
    const [module, post] = await Promise.all([coreModule(), connect(receive, signal)]);
    signal.throwIfAborted();
    this.#send = post;
    post(toWorker.init(module, link, fingerprint));
  }

  /** After a failure: a new worker for the same link, at t = 0. */
  restart() {
    this.close();
    this.#waitsForFrame = false;
    this.snapshot = null;
    this.ready = this.#start(this.loaded?.link ?? '');
    return this.ready;
  }

  /** @param {unknown} data */
  #receive(data) {
    /** @type {ToPage} */
    const message = fromWorker(data);
    switch (message.type) {
      case 'ready':
        this.description = description;
        return;
      case 'answer':
        this.#answers.take(message.id, message.value);
        return;
      case 'loaded':
        this.loaded = message;
        this.#stale = true;
        if (message.restarted) this.matrices = null;
        break;
      case 'snapshot':
        if (message.id !== 0) this.#answers.take(message.id, message);
        else if (!this.hold?.(message)) this.show(message);
        return;
      case 'underway':
        this.underwayMs = message.time_ms;
        break;
      case 'finished':
        this.playing = false;
        this.#stale = true;
        this.reached = { time_ms: message.time_ms, digest: message.digest };
        break;
      case 'failed':
        this.playing = false;
        this.#answers.fail(message.message);
        break;
    }
    this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
  }

  /** From now on this is what is seen of the run. @param {Picture} picture */
  show(picture) {
    const { snapshot, inspection, playing, factor } = picture;
    this.#waitsForFrame = false;
    this.snapshot = snapshot;
    this.playing = playing;
    this.factor = factor;
    if (inspection !== null) this.inspection = inspection;
    if (snapshot.weights !== undefined) {
      const estimates = snapshot.methods.map(
        ({ name, estimate }) => /** @type {const} */ ([name, estimate ?? new Float32Array()]),
      );
      this.matrices = { weights: snapshot.weights, estimates: new Map(estimates) };
    }
    this.dispatchEvent(new CustomEvent('snapshot', { detail: picture }));
  }

  /** What was seen of the run is of another one. */
  forget() {
    this.snapshot = null;
    this.matrices = null;
    this.inspection = null;
  }

  /** @param {ToWorker} message */
  #post(message) {
    if (message.type !== 'frame') this.#stale = true;
    this.#send?.(message);
  }

  /**
   * @template T
   * @param {(id: number) => ToWorker} message
   * @returns {Promise<T>}
   */
  #ask(message) {
    return this.#answers.ask((id) => this.#post(message(id)));
  }

  /** Whether the latest snapshot misses what was asked for since. */
  get isStale() {
    return this.#stale || this.snapshot === null;
  }

  /** Asks for a snapshot, unless one is on its way. @param {boolean} matrices @param {[number, number] | null} synapse */
  requestFrame(matrices, synapse) {
    if (this.#waitsForFrame || this.loaded === null) return;
    this.#waitsForFrame = true;
    this.#stale = false;
    this.asked = { matrices, synapse };
    this.#post(toWorker.frame(matrices, synapse, this.leadMs));
  }

  /** The latest picture misses something. */
  outdate() {
    this.#stale = true;
  }

  /** The picture that is on its way is of no use any more: asks for another. */
  requestAgain() {
    this.#waitsForFrame = false;
    this.requestFrame(true, this.asked.synapse);
  }

  /**
   * To a time, and a picture there that nobody sees yet.
   * @param {number} timeMs @param {boolean} matrices @param {[number, number] | null} synapse
   * @returns {Promise<Picture | null>} null if another time was asked for meanwhile
   */
  follow(timeMs, matrices, synapse) {
    this.underwayMs = 0;
    return this.#ask((id) => toWorker.follow(timeMs, matrices, synapse, id));
  }

  /** Where the run is after all that it was told. @returns {Promise<Snapshot>} */
  async look() {
    const next = () => new Promise((resolve) => this.addEventListener('snapshot', resolve, { once: true }));
    // One that is on its way was asked for before.
    if (this.#waitsForFrame) await next();
    const coming = next();
    this.requestFrame(true, this.loaded?.view.synapse ?? null);
    await coming;
    return /** @type {Snapshot} */ (this.snapshot);
  }

  /** @param {Changes} changes @param {Cause} cause @returns {Promise<Problem[]>} */
  edit(changes, cause) {
    return this.#ask((id) => toWorker.edit(changes, cause, id));
  }

  /** Gives a true weight another value from now on. @param {[number, number]} synapse @param {number} weight @returns {Promise<Problem[]>} */
  perturb(synapse, weight) {
    return this.#ask((id) => toWorker.perturb(synapse, weight, id));
  }

  /** @param {string} link @param {Cause} cause @returns {Promise<unknown>} fulfilled once it has been taken up */
  load(link, cause) {
    // Whatever fails is told by an event as well.
    return this.#ask((id) => toWorker.load(link, cause, id)).catch(() => {});
  }

  play() {
    this.playing = true;
    this.#post(toWorker.play());
  }

  pause() {
    this.playing = false;
    this.#post(toWorker.pause());
  }

  /** @param {StepUnit} unit */
  step(unit) {
    this.playing = false;
    this.#post(toWorker.step(unit));
  }

  reset() {
    this.reached = null;
    this.#post(toWorker.reset());
  }

  /**
   * Runs to a time and pauses exactly there. Where the run is stopped on the way, the answer says how far it came.
   * @param {number} timeMs
   * @returns {Promise<Reached>}
   */
  async runUntil(timeMs) {
    if (!(timeMs > 0)) throw new RangeError('runUntil needs a time above 0 ms');
    this.playing = true;
    this.awaited += 1;
    try {
      /** @type {Reached} */
      const reached = await this.#ask((id) => {
        this.#goalId = id;
        return toWorker.runUntil(timeMs, id);
      });
      this.reached = reached;
      await this.look();
      return reached;
    } finally {
      this.awaited -= 1;
    }
  }

  /** Whether somebody has asked for a time since this was asked, and waits for it. @param {number} id of what was asked */
  awaitsSince(id) {
    return this.awaited > 0 && this.#goalId > id;
  }

  /** The next stretch of spikes on the way to a time. @param {number} timeMs @returns {Promise<Recorded>} */
  record(timeMs) {
    return this.#ask((id) => toWorker.record(timeMs, id));
  }

  /** The digest of all estimates now. @returns {Promise<Reached>} */
  async digest() {
    this.reached = await this.#ask(toWorker.digest);
    return /** @type {Reached} */ (this.reached);
  }

  /** Stops whoever runs it, or is about to, for good. */
  close() {
    this.#answers.fail('the run was closed');
    this.#closing.abort();
    this.#send = null;
    this.playing = false;
  }
}
