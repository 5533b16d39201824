// One experiment: its plan, the results that are there, and the workers that add to them.

import { connector, handsHere } from './pool/connect.js';
import { Pace, trial } from './pool/pace.js';
import { Pool } from './pool/pool.js';

/** @import { Host } from './index.js' */
/** @import { Plan } from './plan.js' */
/** @import { Store } from './store.js' */

/** @typedef {'empty' | 'begun' | 'running' | 'paused' | 'done'} State */

/**
 * Results of a plan, whatever seeds it has. `reading` is there once what was kept has been asked for.
 * @typedef {{key: string, texts: string[], reading: Promise<string[]> | null}} Results
 */

/** Sends `results` when there are more of them, `state` when it begins, rests or ends, and `gaveUp` with a message. */
export class Computation extends EventTarget {
  /** Jobs whose results are there. @type {Set<number>} */
  done = new Set();
  /** How many of them were there before this page was opened. */
  restored = 0;
  #isPaused = false;
  /** @type {Pool | null} */
  #pool = null;
  #pace = new Pace();
  /** How long a job takes, ms, when that is known. @type {number | null} */
  #jobMs = null;
  /** Jobs that were done when the workers began. */
  #before = 0;
  #module;
  #store;
  #connect;

  /** @param {Plan} plan @param {Results} results @param {{module: WebAssembly.Module, store: Store, host: Host}} means */
  constructor(plan, results, { module, store, host }) {
    super();
    this.plan = plan;
    this.results = results;
    this.#module = module;
    this.#store = store;
    this.#connect = connector(host.workerUrl);
    this.#look();
  }

  /** All results, as lines of one table. */
  get lines() {
    return this.results.texts.join('');
  }

  get jobs() {
    return this.plan.about.jobs;
  }

  /** @returns {State} */
  get state() {
    if (this.#pool !== null) return this.#isPaused ? 'paused' : 'running';
    if (this.jobs > 0 && this.done.size === this.jobs) return 'done';
    return this.done.size > 0 ? 'begun' : 'empty';
  }

  /** Takes up what was kept; it is asked for once, whoever asks. */
  async restore() {
    this.results.reading ??= this.#read();
    const kept = await this.results.reading;
    if (kept.length === 0) return;
    this.#look();
    this.restored = this.plan.done(kept.join('')).filter((index) => this.done.has(index)).length;
    this.#pool?.skip(this.done);
    this.#tell('results');
    this.#tell('state');
  }

  async #read() {
    const { results } = this;
    const { texts } = results;
    const kept = await this.#store.read(results.key);
    // Storage that did not answer may answer later.
    if (kept === null) results.reading = null;
    // If all was thrown away meanwhile, these are other results, which nobody sees.
    texts.unshift(...(kept ?? []));
    return texts === results.texts && kept !== null ? kept : [];
  }

  #look() {
    this.done = new Set(this.plan.done(this.lines));
  }

  /** @param {string} type @param {unknown} [detail] */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** Begins, or goes on. */
  start() {
    if (this.#pool !== null) {
      this.#isPaused = false;
      this.#pool.goOn();
      this.#pace.start(performance.now());
      this.#tell('state');
      return;
    }
    const left = Array.from({ length: this.jobs }, (_, index) => index).filter((index) => !this.done.has(index));
    if (left.length === 0) return;
    this.#before = this.done.size;
    this.#isPaused = false;
    this.#pace = new Pace();
    this.#pace.start(performance.now());
    const plan = { module: this.#module, link: this.plan.link, connect: this.#connect };
    this.#pool = new Pool(plan, left, handsHere(), {
      done: (index, lines) => this.#take(index, lines),
      gaveUp: (index, message) => this.#tell('gaveUp', { index, message }),
      ended: () => this.#end(),
    });
    this.#tell('state');
  }

  pause() {
    if (this.#pool === null || this.#isPaused) return;
    this.#isPaused = true;
    this.#pool.pause();
    this.#pace.stop(performance.now());
    this.#tell('state');
  }

  /** Gives up what is under way; what is done stays. */
  cancel() {
    if (this.#pool === null) return;
    this.#pool.close();
    this.#end();
  }

  /** Throws all results away, here and in storage. */
  startOver() {
    this.cancel();
    this.results.texts = [];
    this.results.reading = Promise.resolve([]);
    this.restored = 0;
    void this.#store.clear(this.results.key);
    this.#look();
    this.#tell('results');
    this.#tell('state');
  }

  /** @param {number} index @param {string} lines */
  #take(index, lines) {
    this.done.add(index);
    this.results.texts.push(lines);
    void this.#store.add(this.results.key, lines);
    this.#tell('results');
  }

  #end() {
    this.#pool = null;
    this.#isPaused = false;
    this.#pace.stop(performance.now());
    const done = this.done.size - this.#before;
    if (done > 0) this.#jobMs = (this.#pace.worked(performance.now()) * Math.min(handsHere(), done)) / done;
    this.#tell('state');
  }

  /** Jobs, and parts of jobs, that are done. */
  get progress() {
    return this.done.size + (this.#pool?.shares ?? 0);
  }

  /** Time left, ms, or null while nobody knows. */
  get leftMs() {
    if (this.#pool === null) return null;
    return this.#pace.left(performance.now(), this.progress - this.#before, this.jobs - this.progress);
  }

  /** How long it may take from here, ms: by the speed that it had, or else by a short trial of the first job and of the last. */
  guessMs() {
    const left = this.jobs - this.done.size;
    this.#jobMs ??= (trial(this.plan, 0) + trial(this.plan, this.jobs - 1)) / 2;
    return left === 0 ? 0 : (this.#jobMs * left) / Math.min(handsHere(), left);
  }
}
