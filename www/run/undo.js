// Undo and redo of changes of what is computed. What concerns only the view is neither recorded nor changed back.

import { experimentOf, withView } from '../link/core.js';

/** The experiments, in the order in which they were current. */
export class UndoList {
  /** @type {string[]} */
  #experiments = [];
  #at = -1;

  /** @param {string} link the present one */
  record(link) {
    const experiment = experimentOf(link);
    if (experiment === this.#experiments[this.#at]) return;
    this.#experiments.splice(this.#at + 1, Infinity, experiment);
    this.#at += 1;
  }

  /** @param {-1 | 1} direction @param {string} present the present link, for its view @returns {string | null} the link to go to */
  move(direction, present) {
    const experiment = this.#experiments[this.#at + direction];
    if (experiment === undefined) return null;
    this.#at += direction;
    return withView(experiment, present);
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#experiments.length - 1;
  }
}
