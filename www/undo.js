// Undo and redo of changes of parameters: a list of links.

/** Links in the order in which they were current. */
export class UndoList {
  /** @type {string[]} */
  #links = [];
  #at = -1;

  /** @param {string} link the present one */
  push(link) {
    if (link === this.#links[this.#at]) return;
    this.#links.splice(this.#at + 1);
    this.#links.push(link);
    this.#at = this.#links.length - 1;
  }

  /** @param {-1 | 1} direction @returns {string | null} the link to go to */
  move(direction) {
    const link = this.#links[this.#at + direction];
    if (link === undefined) return null;
    this.#at += direction;
    return link;
  }

  get isEmpty() {
    return this.#links.length === 0;
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#links.length - 1;
  }
}
