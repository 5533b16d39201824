// The right answers: computed from runs that nobody sees, when first asked for. No answer is written down anywhere.

import { SEED } from './exercises.js';

/** @import { Lent } from '../shell/tour.js' */
/** @import { Figure } from '../tour/facts.js' */
/** @import { Run } from '../run/run.js' */
/** @import { Answer, Exercise, Seen } from './types.js' */

/** @typedef {{right: Answer, within: number, figures: Record<string, Figure>}} Solution */

/** The spread of an answer is that over these. */
const SEEDS = [1, 2, 3, 4, 5];

/** One exercise after the other, each once. */
export class Solver {
  /** @type {Map<string, Promise<Solution>>} */
  #known = new Map();
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();
  #page;

  /** @param {Lent} page */
  constructor(page) {
    this.#page = page;
  }

  /** @param {Exercise} exercise @returns {Promise<Solution>} */
  solve(exercise) {
    const known = this.#known.get(exercise.id);
    if (known !== undefined) return known;
    const coming = this.#last.catch(() => {}).then(() => this.#compute(exercise));
    this.#last = coming;
    this.#known.set(exercise.id, coming);
    // What failed may be asked for again.
    coming.catch(() => this.#known.delete(exercise.id));
    return coming;
  }

  /** @param {Exercise} exercise @returns {Promise<Solution>} */
  async #compute(exercise) {
    const { asked, right, figures, claims } = exercise;
    const run = this.#page.newRun(Object.values(exercise.runs(SEED))[0]);
    try {
      const seen = await this.#see(run, exercise, SEED);
      const broken = Object.entries(claims).find(([, claim]) => !claim(seen));
      if (broken !== undefined) throw new Error(`exercise ${exercise.id}: it does not hold that ${broken[0]}`);
      let within = 0;
      if (asked.kind === 'number' && asked.because === 'spread') {
        const values = [];
        for (const seed of SEEDS) values.push(Number(right(await this.#see(run, exercise, seed))));
        within = deviation(values);
      } else if (asked.kind === 'number') within = asked.within?.(seen) ?? 0;
      return { right: right(seen), within, figures: figures(seen) };
    } finally {
      run.close();
    }
  }

  /** @param {Run} run @param {Exercise} exercise @param {number} seed @returns {Promise<Seen>} */
  async #see(run, exercise, seed) {
    const { methods } = await run.ready;
    /** @type {Seen['runs']} */
    const runs = {};
    for (const [name, link] of Object.entries(exercise.runs(seed))) {
      await run.load(link, 'script');
      await run.runUntil(this.#page.readLink(link).view.until ?? 0);
      // With all weights, which not every snapshot holds.
      runs[name] = await run.look();
    }
    return { runs, sees: Object.fromEntries(methods.map(({ name, sees }) => [name, sees])) };
  }
}

/** Whether an answer is right: a number as the right one is written, or within what the runs leave open. @param {Exercise} exercise @param {Answer} given @param {Solution} solution */
export function isRight({ asked }, given, { right, within }) {
  if (asked.kind === 'number') {
    return (
      Number(given) === Number(Number(right).toFixed(asked.digits)) || Math.abs(Number(given) - Number(right)) <= within
    );
  }
  const names = (/** @type {Answer} */ answer) => String([answer].flat().sort());
  return names(given) === names(right);
}

/** The standard deviation of a sample. @param {number[]} values */
function deviation(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
