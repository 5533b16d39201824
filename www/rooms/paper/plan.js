// Plans in the room's own instance of the core, which can run them: the core of the lab can not.

import * as core from '../../pkg/plans/stdwi_lab.js';

/** @import { Changes, Read } from '../../run/types.js' */
/** @import { About, Problem, Summary } from './types.js' */

/** Must come before any of the others. @param {WebAssembly.Module} module */
export function openPlans(module) {
  core.initSync({ module });
}

/** What a link says, and its canonical text. @type {(link: string) => Read} */
export const readLink = core.read_link;

/** @type {(link: string, changes: Changes) => {link: string, restarted: boolean, problems: Problem[]}} */
export const editLink = core.edit_link;

/** A link in the language and the colours of another one. @type {(link: string, from: string) => string} */
export const dressed = core.dressed;

/** A plan, typed. */
export class Plan {
  #plan;

  /** @param {string} link */
  constructor(link) {
    this.link = link;
    this.#plan = new core.PlanOf(link);
    /** @type {Problem[]} */
    this.problems = this.#plan.problems();
    /** @type {About} */
    this.about = this.#plan.describe();
  }

  /** @param {number} index of a job */
  start(index) {
    return this.#plan.start(index);
  }

  /** The link that opens a point in the lab, with its first seed. @param {number[]} point @returns {string | null} */
  linkAt(point) {
    const job = this.#plan.job_at(point, this.about.seeds[0]);
    return job === undefined ? null : (this.#plan.link_of(job) ?? null);
  }

  /** Jobs whose results are in the text. @param {string} lines */
  done(lines) {
    return Array.from(this.#plan.done(lines));
  }

  /** @param {string} lines */
  csv(lines) {
    return this.#plan.csv(lines);
  }

  /** @param {string} lines */
  digest(lines) {
    return this.#plan.digest(lines);
  }

  /** @param {string} lines @returns {Summary} */
  summary(lines) {
    return this.#plan.summary(lines);
  }

  close() {
    this.#plan.free();
  }
}

/** Keys of the view that change what is computed. */
const COMPUTED = ['exp', 'sweep', 'until'];

/**
 * What results are kept under: the plan's link without what only shows it. Results of some seeds are results of a plan with
 * more of them too.
 * @param {string} link @param {string[]} viewKeys all there are
 */
export function keyOf(link, viewKeys) {
  const shown = viewKeys.filter((key) => !COMPUTED.includes(key));
  return editLink(link, Object.fromEntries(shown.map((key) => [key, null]))).link;
}
