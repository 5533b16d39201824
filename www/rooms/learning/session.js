// The networks of one experiment, each in a worker of its own, which learn in step: none begins an epoch while the reader still
// watches the one before. What they have learnt stays as long as the session, also while nobody looks.

import { connect } from './connect.js';
import { fromWorker, toWorker } from './worker/protocol.js';

/** @import { Post } from './connect.js' */
/** @import { Picture, Seen } from './types.js' */

/** How often workers hear how far to learn. */
const TICK_MS = 50;

/** A page that was asleep does not make up for it. */
const LONGEST_TICK_S = 0.25;

/** Who is ahead waits for who learns most slowly, epochs. */
const AHEAD = 0.3;

/** What spikes take of an epoch, to the eye, where any kind has some. */
const PHASE_SHARE = 0.5;

/** A network and its worker. @typedef {{kind: string, post: Post | null, seen: Seen | null, failure: string, closing: AbortController}} Pupil */

/** Tells `seen` when there is something new of a network, `state` when it begins or stops to learn. */
export class Session extends EventTarget {
  /** @type {Map<string, Pupil>} */
  #pupils = new Map();
  /** How far they shall have learnt, epochs. */
  #goal = 0;
  #isPlaying = false;
  /** Epochs in a second; Infinity for as fast as it goes. */
  #speed = 1;
  #timer = 0;
  #tickedAt = 0;
  /** Where a single epoch ends. */
  #stopAt = Infinity;
  /** @type {Picture | null} */
  #picture = null;
  #hasPhases = false;
  #means;

  /**
   * @param {{module: WebAssembly.Module, workerUrl: () => Promise<string>, link: string, data: string}} means
   */
  constructor(means) {
    super();
    this.#means = means;
  }

  /** In the order of the link. @param {string[]} kinds @param {boolean} hasPhases whether any of them spikes */
  setKinds(kinds, hasPhases) {
    this.#hasPhases = hasPhases;
    for (const [kind, { closing }] of this.#pupils) {
      if (kinds.includes(kind)) continue;
      closing.abort();
      this.#pupils.delete(kind);
    }
    const known = new Map(this.#pupils);
    this.#pupils.clear();
    for (const kind of kinds) this.#pupils.set(kind, known.get(kind) ?? this.#hire(kind));
    this.#sendGoal();
  }

  /** @param {string} kind @returns {Pupil} */
  #hire(kind) {
    /** @type {Pupil} */
    const pupil = { kind, post: null, seen: null, failure: '', closing: new AbortController() };
    void this.#begin(pupil);
    return pupil;
  }

  /** @param {Pupil} pupil */
  async #begin(pupil) {
    const { module, workerUrl, link, data } = this.#means;
    try {
      const post = await connect(workerUrl, (message) => this.#receive(pupil, message), pupil.closing.signal);
      pupil.post = post;
      post(toWorker.learn(module, link, data, pupil.kind));
      if (this.#picture !== null) post(toWorker.show(this.#picture));
      this.#sendGoal();
    } catch (error) {
      if (!pupil.closing.signal.aborted) this.#fail(pupil, error instanceof Error ? error.message : String(error));
    }
  }

  /** @param {Pupil} pupil @param {unknown} data */
  #receive(pupil, data) {
    if (pupil.closing.signal.aborted) return;
    const message = fromWorker(data);
    if (message.type === 'failed') {
      this.#fail(pupil, message.message);
      return;
    }
    pupil.seen = message.seen;
    this.dispatchEvent(new CustomEvent('seen'));
    if (this.#isPlaying && this.isDone) this.pause();
  }

  /** @param {Pupil} pupil @param {string} message */
  #fail(pupil, message) {
    pupil.failure = message;
    this.dispatchEvent(new CustomEvent('seen'));
  }

  /** The kinds of feedback, with what was seen last of each. @returns {{kind: string, seen: Seen | null, failure: string}[]} */
  get pupils() {
    return [...this.#pupils.values()];
  }

  get isPlaying() {
    return this.#isPlaying;
  }

  get isDone() {
    return this.pupils.every(({ seen, failure }) => seen?.stage === 'done' || failure !== '');
  }

  /** How far the slowest one is, epochs. */
  get position() {
    const positions = this.pupils.filter(({ failure }) => failure === '').map(({ seen }) => seen?.position ?? 0);
    return positions.length === 0 ? 0 : Math.min(...positions);
  }

  /** @param {number} speed */
  setSpeed(speed) {
    this.#speed = speed;
    this.#goal = Math.min(this.#goal, this.position + AHEAD);
    this.#sendGoal();
  }

  play(stopAt = Infinity) {
    this.#stopAt = stopAt;
    if (this.#isPlaying || this.isDone) return;
    this.#isPlaying = true;
    this.#tickedAt = performance.now();
    this.#goal = this.position;
    this.#timer = window.setInterval(() => this.#tick(), TICK_MS);
    this.dispatchEvent(new CustomEvent('state'));
  }

  pause() {
    if (!this.#isPlaying) return;
    window.clearInterval(this.#timer);
    this.#isPlaying = false;
    this.#goal = this.position;
    this.#sendGoal();
    this.dispatchEvent(new CustomEvent('state'));
  }

  /** One batch of every network. */
  batch() {
    this.pause();
    for (const { post } of this.#pupils.values()) post?.(toWorker.batch());
  }

  /** To the end of the epoch that is under way. */
  epoch() {
    this.play(Math.floor(this.position + 1e-9) + 1);
  }

  /** @param {Picture} picture whose signals are shown */
  show(picture) {
    this.#picture = picture;
    for (const { post } of this.#pupils.values()) post?.(toWorker.show(picture));
  }

  #tick() {
    const now = performance.now();
    const passed = Math.min(LONGEST_TICK_S, (now - this.#tickedAt) / 1000);
    this.#tickedAt = now;
    const { position } = this;
    if (position >= this.#stopAt) {
      this.pause();
      return;
    }
    const isFree = this.#speed === Infinity;
    const next = isFree
      ? Infinity
      : Math.min(this.#goal + passed * this.#speed, position + AHEAD + passed * this.#speed);
    this.#goal = Math.min(next, this.#stopAt);
    this.#sendGoal();
  }

  #sendGoal() {
    const goal = toWorker.goal(this.#goal, this.#hasPhases ? PHASE_SHARE : 0);
    for (const { post } of this.#pupils.values()) post?.(goal);
  }

  /** At once, with all that was learnt. */
  close() {
    window.clearInterval(this.#timer);
    this.#isPlaying = false;
    for (const { closing } of this.#pupils.values()) closing.abort();
    this.#pupils.clear();
  }
}
