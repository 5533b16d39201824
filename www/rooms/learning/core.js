// What links describe, in the room's own instance of the core: that of the lab has no networks that learn.

import * as core from '../../pkg/plans/stdwi_lab.js';

/** @import { Changes, Read } from '../../run/types.js' */
/** @import { About, Choice, Example, Problem, Values } from './types.js' */

/** Must come before any of the others. @param {WebAssembly.Module} module */
export function openCore(module) {
  core.initSync({ module });
}

/** What a link says, and its canonical text. @type {(link: string) => Read} */
export const readLink = core.read_link;

/** @type {(link: string, changes: Changes) => {link: string, restarted: boolean, problems: Problem[]}} */
export const editLink = core.edit_link;

/** A link in the language and the colours of another one. @type {(link: string, from: string) => string} */
export const dressed = core.dressed;

/** What a link lets networks learn, typed. */
export class Task {
  #learning;

  /** @param {string} link @param {string} data of the reader's own, or empty */
  constructor(link, data) {
    this.#learning = new core.Learning(link, data);
    this.link = this.#learning.link();
    /** @type {Problem[]} */
    this.problems = this.#learning.problems();
    /** @type {Values} with the rates of learning, which a link does not say */
    this.values = this.#learning.values();
    /** @type {About} */
    this.about = this.#learning.describe();
    /** @type {Choice[]} */
    this.choices = this.#learning.choices();
  }

  /** An example of the test; after the last one comes the first. @param {number} index @returns {Example} */
  example(index) {
    return this.#learning.example(index);
  }

  close() {
    this.#learning.free();
  }
}
