// Undo and redo of changes of what is computed, in all conditions. What concerns only the view is neither recorded nor changed back.

import { conditionsOf, withConditions } from '../link/conditions.js';

/** The experiments, in the order in which they were current. */
export class UndoList {
  /** @type {string[][]} */
  #experiments = [];
  #at = -1;

  /** @param {string} link the present one */
  record(link) {
    const experiments = conditionsOf(link);
    if (experiments.join() === this.#experiments[this.#at]?.join()) return;
    this.#experiments.splice(this.#at + 1, Infinity, experiments);
    this.#at += 1;
  }

  /** @param {-1 | 1} direction @param {string} present the present link, for its view @returns {string | null} the link to go to */
  move(direction, present) {
    const experiments = this.#experiments[this.#at + direction];
    if (experiments === undefined) return null;
    this.#at += direction;
    return withConditions(present, experiments);
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#experiments.length - 1;
  }
}
