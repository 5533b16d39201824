// What a reader does with the conditions of a comparison: changes one, adds, removes, swaps, and chooses which one the controls change.

import { keysOf, withConditions } from '../../link/conditions.js';
import { editLink } from '../../link/core.js';

/** @import { Changes, Problem } from '../../run/types.js' */
/** @import { App } from './app.js' */

/** The conditions, as the reader has them in hand. */
export class Conditions {
  #app;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
  }

  /** Of one beside the first: its experiment is a key of the first one's view. @param {Changes} changes @param {boolean} atField @returns {Promise<Problem[]>} */
  async change(changes, atField) {
    const { comparison, run } = this.#app;
    const { edited, experiments } = comparison;
    const ofView = (/** @type {string} */ key) => run.description?.view_table.some((each) => each.key === key);
    /** @param {boolean} isOfView @returns {Changes} */
    const part = (isOfView) => Object.fromEntries(Object.entries(changes).filter(([key]) => ofView(key) === isOfView));
    const { link, problems } = editLink(experiments[edited], part(false));
    if (problems.length > 0) return this.#app.tellRefused(problems, atField);
    const changed = experiments.map((each, at) => (at === edited ? link : each));
    return this.#edit(changed, part(true), atField);
  }

  /** @param {string[]} experiments the first as it is @param {Changes} [changes] of the view @param {boolean} [atField] */
  #edit(experiments, changes = {}, atField = false) {
    // The next change may come before the run has taken up this one.
    this.#app.comparison.expect(experiments);
    return this.#app.edit({ ...changes, ...keysOf(experiments) }, { atField });
  }

  /**
   * Others, or in another order. Where the first one is another it starts again; if it stood, it goes to where it stood.
   * @param {string[]} experiments @param {number} edited which of them controls change
   */
  async set(experiments, edited) {
    const { comparison, run } = this.#app;
    const { loaded, snapshot, playing } = run;
    if (loaded === null) return;
    const isSame = experiments[0] === comparison.experiments[0];
    comparison.expect(experiments);
    comparison.edited = edited;
    if (isSame) {
      await this.#edit(experiments);
      return;
    }
    await run.load(withConditions(loaded.link, experiments), 'edit');
    const timeMs = snapshot?.time_ms ?? 0;
    if (!playing && timeMs > 0) await run.runUntil(timeMs).catch(() => {});
  }

  /** Which condition the controls change. @param {number} edited */
  edit(edited) {
    this.#app.comparison.edited = edited;
    this.#app.showControls();
    // Its weights and what was seen of its synapse may not be there yet.
    this.#app.run.outdate();
    this.#app.stage?.redraw();
  }
}
