// Workers that share the jobs of a plan. A job's result depends on nothing but the job, so it does not matter who does which, or
// when; one whose worker dies is done again by another.
//
// Death makes no sound, and nor does a worker on a machine that is busy with something else. So one that is silent is not ended: another one
// takes its job too, and whoever is done first has done it. Each time this turns out to be needed, the patience doubles, so that a slow machine
// is not filled with workers; and silence is no failure, so that no run is left out for it.

import { fromWorker, toWorker } from '../worker/protocol.js';

/** @import { Connect, Post } from './connect.js' */

/** A job that has failed so often will not succeed. */
const MOST_FAILURES = 3;

/** A worker that says nothing for so many seconds may be dead: it speaks after every slice. */
const SILENCE = 5;
const SECOND_MS = 1000;

/**
 * @typedef {object} Told
 * @property {(index: number, lines: string) => void} done
 * @property {(index: number, message: string) => void} gaveUp a job failed too often
 * @property {() => void} ended nothing is left to do, or nobody who could
 */

/**
 * A worker and what it has to do. What a doubted one has to do, others may do as well.
 * @typedef {{post: Post | null, index: number | null, share: number, silence: number, isDoubted: boolean, closing: AbortController}} Hand
 */

/** The workers. */
export class Pool {
  /** @type {Set<Hand>} */
  #hands = new Set();
  /** @type {Map<number, number>} */
  #failures = new Map();
  /** Workers that failed before they had anything to do. */
  #stillborn = 0;
  #isPaused = false;
  /** Seconds of silence before somebody else takes the job too. */
  #patience = SILENCE;
  #timer;
  #count;
  #queue;
  #plan;
  #told;

  /**
   * @param {{module: WebAssembly.Module, link: string, connect: Connect}} plan
   * @param {number[]} jobs
   * @param {number} count of workers
   * @param {Told} told
   */
  constructor(plan, jobs, count, told) {
    this.#plan = plan;
    this.#queue = [...jobs];
    this.#count = count;
    this.#told = told;
    this.#timer = window.setInterval(() => this.#watch(), SECOND_MS);
    for (let hand = 0; hand < Math.min(count, jobs.length); hand += 1) void this.#hire();
  }

  /** Of all jobs under way, how much is done. */
  get shares() {
    /** @type {Map<number, number>} */
    const shares = new Map();
    for (const { index, share } of this.#hands) {
      if (index !== null) shares.set(index, Math.max(share, shares.get(index) ?? 0));
    }
    return [...shares.values()].reduce((sum, share) => sum + share, 0);
  }

  /** Jobs that turn out to be done already. @param {Set<number>} jobs */
  skip(jobs) {
    this.#queue = this.#queue.filter((index) => !jobs.has(index));
  }

  pause() {
    this.#isPaused = true;
    for (const { post } of this.#hands) post?.(toWorker.pause());
  }

  goOn() {
    this.#isPaused = false;
    for (const hand of this.#hands) {
      hand.silence = 0;
      hand.post?.(toWorker.goOn());
    }
  }

  /** At once, with the jobs that are under way. */
  close() {
    window.clearInterval(this.#timer);
    for (const { closing } of this.#hands) closing.abort();
    this.#hands.clear();
    this.#queue = [];
  }

  async #hire() {
    const { connect, module, link } = this.#plan;
    /** @type {Hand} */
    const hand = { post: null, index: null, share: 0, silence: 0, isDoubted: false, closing: new AbortController() };
    this.#hands.add(hand);
    try {
      hand.post = await connect((data) => this.#receive(hand, data), hand.closing.signal);
      hand.post(toWorker.init(module, link));
      if (this.#isPaused) hand.post(toWorker.pause());
    } catch (error) {
      this.#lose(hand, error instanceof Error ? error.message : String(error));
    }
  }

  /** @param {Hand} hand @param {unknown} data */
  #receive(hand, data) {
    if (!this.#hands.has(hand)) return;
    const message = fromWorker(data);
    hand.silence = 0;
    this.#trust(hand);
    switch (message.type) {
      case 'ready':
        this.#give(hand);
        break;
      case 'share':
        if (message.index === hand.index) hand.share = message.share;
        break;
      case 'done':
        // What somebody else was faster with is known already.
        if (message.index !== hand.index) break;
        hand.index = null;
        hand.share = 0;
        this.#told.done(message.index, message.lines);
        this.#free(message.index);
        this.#give(hand);
        break;
      case 'failed':
        this.#lose(hand, message.message);
        break;
    }
  }

  /** The next job, if there is one. @param {Hand} hand */
  #give(hand) {
    // Who was told of the last result may have closed the pool.
    if (!this.#hands.has(hand)) return;
    const trusted = [...this.#hands].filter(({ isDoubted }) => !isDoubted);
    const next = trusted.length > this.#count ? undefined : this.#queue.shift();
    if (next === undefined) {
      this.#dismiss(hand);
      return;
    }
    hand.index = next;
    hand.share = 0;
    hand.post?.(toWorker.job(next));
  }

  /** @param {Hand} hand */
  #dismiss(hand) {
    hand.closing.abort();
    this.#hands.delete(hand);
    const isAtWork = [...this.#hands].some(({ index }) => index !== null);
    // Who has said nothing yet may take what is left, and who is silent may only be slow.
    if (this.#queue.length > 0 ? this.#hands.size > 0 : isAtWork) return;
    this.close();
    this.#told.ended();
  }

  /** Whoever is at a job that is done has something better to do. @param {number} index */
  #free(index) {
    for (const hand of this.#hands) {
      if (hand.index !== index) continue;
      hand.index = null;
      if (hand.isDoubted) this.#dismiss(hand);
      else this.#give(hand);
    }
  }

  /** A worker is gone; another one takes its place and its job. @param {Hand} hand @param {string} message */
  #lose(hand, message) {
    if (!this.#hands.has(hand)) return;
    const { index } = hand;
    if (index === null) this.#stillborn += 1;
    else this.#takeBack(index, message);
    const isWanted = this.#queue.length > 0 && this.#stillborn < MOST_FAILURES;
    if (isWanted) void this.#hire();
    else if (this.#queue.length > 0 && this.#hands.size === 1) this.#told.gaveUp(this.#queue[0], message);
    this.#dismiss(hand);
  }

  /** @param {number} index @param {string} message */
  #takeBack(index, message) {
    const isElsewhere = [...this.#hands].filter((hand) => hand.index === index).length > 1;
    if (isElsewhere) return;
    const failures = (this.#failures.get(index) ?? 0) + 1;
    this.#failures.set(index, failures);
    if (failures < MOST_FAILURES) this.#queue.unshift(index);
    else this.#told.gaveUp(index, message);
  }

  #watch() {
    if (this.#isPaused) return;
    for (const hand of [...this.#hands]) {
      if (hand.post === null || hand.isDoubted) continue;
      hand.silence += 1;
      if (hand.silence > this.#patience) this.#doubt(hand);
    }
  }

  /** Somebody else takes what a silent worker has to do. @param {Hand} hand */
  #doubt(hand) {
    hand.isDoubted = true;
    this.#patience *= 2;
    if (hand.index !== null) this.#queue.unshift(hand.index);
    if (this.#queue.length > 0) void this.#hire();
  }

  /** It was only slow. @param {Hand} hand */
  #trust(hand) {
    if (!hand.isDoubted) return;
    hand.isDoubted = false;
    this.#queue = this.#queue.filter((index) => index !== hand.index);
  }
}
