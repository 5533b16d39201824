// One run as the page sees it: its worker, its latest snapshot, and the answers that are still to come.

import { wasmBytes, workerUrl } from './assets.js';
import { fromWorker, toWorker } from './protocol.js';

/** @import { Changes, Description, Inspection, Loaded, Problem, Snapshot, ToPage, ToWorker } from './types.js' */

/** A worker that has not answered by then was refused without a word. */
const WORKER_PATIENCE_MS = 10_000;

/** A run. Sends `loaded`, `snapshot`, `finished`, `failed` events whose `detail` is the message. */
export class Run extends EventTarget {
  /** @type {Description | null} */
  description = null;
  /** @type {Loaded | null} */
  loaded = null;
  /** @type {Snapshot | null} */
  snapshot = null;
  /** The matrices of the latest snapshot that held any. @type {{weights: Float32Array, estimates: Map<string, Float32Array>} | null} */
  matrices = null;
  /** @type {Inspection | null} */
  inspection = null;
  playing = false;
  factor = 0;
  /** How many wait for the run to reach a time. */
  awaited = 0;
  /** Resolves with the description. @type {Promise<Description>} */
  ready;
  #waitsForFrame = false;
  #nextId = 1;
  /** @type {Map<number, (answer: any) => void>} */
  #pending = new Map();
  /** @type {(message: ToWorker, transfer?: Transferable[]) => void} */
  #post = () => {};
  #stop = () => {};

  /** @param {string} link */
  constructor(link) {
    super();
    this.ready = this.#start(link);
  }

  /** @param {string} link @returns {Promise<Description>} */
  async #start(link) {
    const [wasm] = await Promise.all([wasmBytes(), this.#connect()]);
    const described = new Promise((resolve, reject) => {
      this.addEventListener('loaded', () => resolve(this.description), { once: true });
      this.addEventListener('failed', (event) => reject(new Error(/** @type {CustomEvent} */ (event).detail.message)), {
        once: true,
      });
    });
    this.#post(toWorker.init(wasm, link), [wasm]);
    return /** @type {Promise<Description>} */ (described);
  }

  /** A worker; where it is refused (some sandboxes and policies do), the host runs in slices beside the page. */
  async #connect() {
    try {
      const worker = new Worker(await workerUrl());
      await new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('the worker does not answer')), WORKER_PATIENCE_MS);
        // A refused script shows as an error before any message; a worker that lives answers.
        worker.onerror = (event) => reject(new Error(event.message || 'the worker was refused'));
        worker.onmessage = resolve;
        worker.postMessage({ type: 'ping' });
      });
      worker.onerror = (event) => this.#receive({ type: 'failed', message: event.message || 'the worker stopped' });
      worker.onmessage = ({ data }) => this.#receive(data);
      this.#post = (message, transfer = []) => worker.postMessage(message, transfer);
      this.#stop = () => worker.terminate();
    } catch {
      const { Host } = await import('./worker/host.js');
      const host = new Host((message) => queueMicrotask(() => this.#receive(message)));
      this.#post = (message) => host.receive(message);
      this.#stop = () => host.receive(toWorker.pause());
    }
  }

  /** @param {unknown} data */
  #receive(data) {
    /** @type {ToPage} */
    const message = fromWorker(data);
    switch (message.type) {
      case 'ready':
        this.description = message.description;
        return;
      case 'loaded':
        this.loaded = message;
        if (message.restarted) this.matrices = null;
        break;
      case 'snapshot':
        this.#waitsForFrame = false;
        this.#keep(message);
        break;
      case 'edited':
        this.#answer(message.id, message.problems);
        return;
      case 'finished':
        this.playing = false;
        if (message.id !== null) this.#answer(message.id, { time_ms: message.time_ms, digest: message.digest });
        break;
      case 'failed':
        this.playing = false;
        break;
    }
    this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
  }

  /** @param {ToPage & {type: 'snapshot'}} message */
  #keep({ snapshot, inspection, playing, factor }) {
    this.snapshot = snapshot;
    this.playing = playing;
    this.factor = factor;
    if (inspection !== null) this.inspection = inspection;
    if (snapshot.weights !== undefined) {
      const estimates = snapshot.methods.map(({ name, estimate }) => [name, estimate ?? new Float32Array()]);
      this.matrices = { weights: snapshot.weights, estimates: new Map(/** @type {any} */ (estimates)) };
    }
  }

  /** @param {number} id @param {unknown} answer */
  #answer(id, answer) {
    this.#pending.get(id)?.(answer);
    this.#pending.delete(id);
  }

  /**
   * @template T
   * @param {(id: number) => ToWorker} message
   * @returns {Promise<T>}
   */
  #ask(message) {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.#post(message(id));
    });
  }

  /** Asks for a snapshot, unless one is on its way. @param {boolean} matrices @param {[number, number] | null} synapse */
  requestFrame(matrices, synapse) {
    if (this.#waitsForFrame || this.loaded === null) return;
    this.#waitsForFrame = true;
    this.#post(toWorker.frame(matrices, synapse));
  }

  /** @param {Changes} changes @returns {Promise<Problem[]>} */
  edit(changes) {
    return this.#ask((id) => toWorker.edit(changes, id));
  }

  /** @param {string} link */
  load(link) {
    this.#post(toWorker.load(link));
  }

  play() {
    this.playing = true;
    this.#post(toWorker.play());
  }

  pause() {
    this.playing = false;
    this.#post(toWorker.pause());
  }

  /** @param {'step' | 'spike' | 'stimulus'} unit */
  step(unit) {
    this.playing = false;
    this.#post(toWorker.step(unit));
  }

  reset() {
    this.#post(toWorker.reset());
  }

  /** Where the run is stopped on the way, the answer says how far it came. @param {number} timeMs @returns {Promise<{time_ms: number, digest: string}>} */
  async runUntil(timeMs) {
    if (!(timeMs > 0)) throw new RangeError('runUntil needs a time above 0 ms');
    this.playing = true;
    this.awaited += 1;
    try {
      return await this.#ask((id) => toWorker.runUntil(timeMs, id));
    } finally {
      this.awaited -= 1;
    }
  }

  /** Where the run is after all that it was told. @returns {Promise<Snapshot>} */
  async look() {
    // The first snapshot may have been asked for before; the second is of now.
    for (const _ of ['asked before', 'asked now']) {
      await new Promise((resolve) => {
        this.addEventListener('snapshot', resolve, { once: true });
        this.requestFrame(true, null);
      });
    }
    return /** @type {Snapshot} */ (this.snapshot);
  }

  /** Resolves when a snapshot of a time is there. @param {number} timeMs @returns {Promise<void>} */
  async seen(timeMs) {
    while (this.snapshot?.time_ms !== timeMs) {
      await new Promise((resolve) => {
        this.addEventListener('snapshot', resolve, { once: true });
        this.requestFrame(true, null);
      });
    }
  }

  /** Stops the worker for good. */
  close() {
    this.#stop();
  }
}
