// The conditions of a comparison (`vs=`, `vs2=`, `vs3=` in the link). The page's own run is the first of them, and does what it always does;
// those beside it follow it (`followers.js`, which comes after the first plots).

import { conditionsOf } from '../link/conditions.js';
import { readLink } from '../link/core.js';
import { LETTERS } from './letters.js';

/** @import { Followers } from './followers.js' */
/** @import { Run } from './run.js' */
/** @import { Read, Snapshot, Values } from './types.js' */

/** Another condition, for who shows one. @typedef {{letter: string, values: Values}} Other */

/** Up to four conditions, and which of them the controls change. */
export class Comparison extends EventTarget {
  /** By number, from 0. */
  edited = 0;
  /** The experiments of all conditions. @type {string[]} */
  experiments = [];
  /** What they say. @type {Read[]} */
  conditions = [];
  /** @type {Followers | null} */
  followers = null;
  #link = '';

  /** @param {Run} first */
  constructor(first) {
    super();
    this.first = first;
  }

  /** Of these the next link will be: who changes one does not wait for it. @param {string[]} experiments */
  expect(experiments) {
    this.experiments = experiments;
    this.conditions = experiments.map(readLink);
    this.edited = Math.min(this.edited, experiments.length - 1);
  }

  /**
   * Takes up what the first run's link says.
   * @param {string} link @param {boolean} begins whether the first one is at t = 0 again
   * @returns {boolean} whether there are other conditions than before
   */
  follow(link, begins) {
    const before = this.#link === '' ? [] : conditionsOf(this.#link);
    this.#link = link;
    this.expect(conditionsOf(link));
    this.followers?.follow(this.experiments.slice(1), link, begins);
    return this.experiments.slice(1).join() !== before.slice(1).join();
  }

  /** @param {Followers} followers have come */
  engage(followers) {
    this.followers = followers;
    if (this.#link !== '') followers.follow(this.experiments.slice(1), this.#link, false);
  }

  /** What the first run showed last is over. */
  again() {
    this.followers?.again();
  }

  /** All but the one that controls change. @returns {Other[]} */
  get others() {
    const all = this.conditions.map(({ values }, at) => ({ letter: LETTERS[at], values }));
    return all.filter((_, at) => at !== this.edited);
  }

  /** The runs of all conditions, in order. @returns {Run[]} */
  get runs() {
    return [this.first, ...(this.followers?.runs ?? [])];
  }

  /** Of those beside the first; null for one that is not there yet. @returns {(Snapshot | null)[]} */
  get snapshots() {
    return this.runs.slice(1).map(({ snapshot }) => snapshot);
  }

  /** The second run. @returns {Run | null} */
  get run() {
    return this.runs[1] ?? null;
  }

  get editedRun() {
    return this.runs[this.edited] ?? this.first;
  }
}
