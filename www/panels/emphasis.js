// Which curves the reader wants to see: one alone, or all but those of folded groups. The others grow faint.

import { kindOf } from './kinds.js';

/** @import { Kind } from './kinds.js' */

/** What is singled out, and what is folded. Not part of the link: it changes nothing that is computed. */
export class Emphasis {
  /** Name of a method. @type {string | null} */
  single = null;
  /** @type {Set<Kind>} */
  folded = new Set();
  #changed;

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @param {string} name */
  isFaint(name) {
    return this.single === null ? this.isFolded(name) : this.single !== name;
  }

  /** @param {string} name */
  isFolded(name) {
    return this.folded.has(kindOf(name));
  }

  /** @param {string} name */
  toggleSingle(name) {
    this.single = this.single === name ? null : name;
    this.#changed();
  }

  /** @param {Kind} kind */
  toggleFold(kind) {
    if (!this.folded.delete(kind)) this.folded.add(kind);
    if (this.single !== null && this.isFolded(this.single)) this.single = null;
    this.#changed();
  }

  /** @param {string[]} names of the methods that run */
  follow(names) {
    if (this.single !== null && !names.includes(this.single)) this.single = null;
    for (const kind of this.folded) if (!names.some((name) => kindOf(name) === kind)) this.folded.delete(kind);
  }
}
