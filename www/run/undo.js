// Undo and redo of changes of parameters. What concerns only the view is neither recorded nor changed back.

import { description } from './description.js';

/** The states of the parameters, as parts of links, in the order in which they were current. */
export class UndoList {
  /** @type {string[]} */
  #states = [];
  #at = -1;
  #viewKeys = new Set(description.view_table.map(({ key }) => key));

  /** @param {string} link */
  #split(link) {
    const parts = link.split('&');
    const isView = (/** @type {string} */ part) => this.#viewKeys.has(part.slice(0, part.indexOf('=')));
    return { parameters: parts.filter((part) => !isView(part)), view: parts.filter(isView) };
  }

  /** @param {string} link the present one */
  record(link) {
    const state = this.#split(link).parameters.join('&');
    if (state === this.#states[this.#at]) return;
    this.#states.splice(this.#at + 1, Infinity, state);
    this.#at += 1;
  }

  /** @param {-1 | 1} direction @param {string} present the present link, for its view @returns {string | null} the link to go to */
  move(direction, present) {
    const state = this.#states[this.#at + direction];
    if (state === undefined) return null;
    this.#at += direction;
    // A digest belongs to the parameters it was computed with.
    const view = this.#split(present).view.filter((part) => !part.startsWith('digest='));
    return [state, ...view].join('&');
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#states.length - 1;
  }
}
