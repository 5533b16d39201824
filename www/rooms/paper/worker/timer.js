// How long each method takes: runs of the network alone and with each method take turns, so that whatever else the machine does hits
// all alike. The core makes medians of it.

import { TimingOf } from '../../../pkg/plans/stdwi_lab.js';

/** Code is made fast while it runs, so that the first steps of each run tell nothing. */
const WARM_STEPS = 20_000;

export class Timer {
  #core = new TimingOf();
  /** Steps of each run that take about a slice; none before the first turn. @type {number[]} */
  #steps = [];
  #done = 0;
  #turns;
  #sliceMs;

  /** @param {number} rounds @param {number} sliceMs */
  constructor(rounds, sliceMs) {
    this.#turns = this.#core.runs() * (rounds + 1);
    this.#sliceMs = sliceMs;
  }

  /** The next turn. The first one of each run only finds out how many steps a slice has. */
  slice() {
    const index = this.#done % this.#core.runs();
    const isFirst = this.#steps[index] === undefined;
    if (isFirst) this.#core.advance(index, WARM_STEPS);
    const steps = this.#steps[index] ?? WARM_STEPS;
    const begin = performance.now();
    this.#core.advance(index, steps);
    const took = performance.now() - begin;
    if (isFirst) this.#steps[index] = Math.max(1, Math.round((steps * this.#sliceMs) / Math.max(took, 1)));
    else this.#core.add(index, steps, took);
    this.#done += 1;
  }

  /** Of the turns, how many are over: from 0 to 1. */
  get share() {
    return this.#done / this.#turns;
  }

  costs() {
    return this.#core.costs();
  }

  close() {
    this.#core.free();
  }
}
