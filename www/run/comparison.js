// The conditions of a comparison (`vs=`, `vs2=`, `vs3=` in the link). The page's own run is the first of them, and does what it always does.
// The others have no will of their own: each goes where the first one is. A picture of the first is held back until all are of its
// time, and then all are shown at once; meanwhile the first may go on by a short lead, so that no one waits for long.

import { besideIn, conditionsOf } from '../link/conditions.js';
import { readLink } from '../link/core.js';
import { LETTERS } from './letters.js';
import { Run } from './run.js';

/** @import { Picture } from './run.js' */
/** @import { Read, Snapshot, Values } from './types.js' */

/** Another condition, for who shows one. @typedef {{letter: string, values: Values}} Other */

/** A run beside the first; `turn` numbers what it was asked for. @typedef {{run: Run, experiment: string, link: string, turn: number, hasFailed: boolean}} Follower */

/** A picture of the first run, and those of the others that are there already; null for one that failed. @typedef {{picture: Picture, begun: number, others: Map<Run, Picture | null>}} Lap */

/** How long a lap should take, ms: else the lead is halved or doubled. */
const SHORT_MS = 25;
const LONG_MS = 70;

/** The lead to begin with, and its bounds, ms of simulated time. */
const LEAD = { first: 50, least: 1, most: 1e9 };

/** Who waits longer than this is told why, ms. */
const PATIENCE_MS = 250;

/** Up to three runs beside the first. Sends `waiting` when one of them begins, goes on or ends to catch up. */
export class Comparison extends EventTarget {
  /** Which condition the controls change, by number from 0. */
  edited = 0;
  /** The experiments of all conditions. @type {string[]} */
  experiments = [];
  /** What they say. @type {Read[]} */
  conditions = [];
  /** @type {Follower[]} */
  #others = [];
  /** @type {Lap | null} */
  #lap = null;
  #first;
  #failed;

  /** @param {Run} first @param {(message: string) => void} failed */
  constructor(first, failed) {
    super();
    this.#first = first;
    this.#failed = failed;
  }

  /** Of these the next link will be: who changes one does not wait for it. @param {string[]} experiments */
  expect(experiments) {
    this.experiments = experiments;
    this.conditions = experiments.map(readLink);
  }

  /** All but the one that controls change. @returns {Other[]} */
  get others() {
    const all = this.conditions.map(({ values }, at) => ({ letter: LETTERS[at], values }));
    return all.filter((_, at) => at !== this.edited);
  }

  /** Of those beside the first; null for one that is not there yet. @returns {(Snapshot | null)[]} */
  get snapshots() {
    return this.#others.map(({ run }) => run.snapshot);
  }

  /** The runs of all conditions, in order. */
  get runs() {
    return [this.#first, ...this.#others.map(({ run }) => run)];
  }

  /** The second run. @returns {Run | null} */
  get run() {
    return this.#others[0]?.run ?? null;
  }

  get editedRun() {
    return this.runs[this.edited] ?? this.#first;
  }

  /** Who is not yet where the first one is, by number, and how far it is; null where nobody is missed. */
  get waiting() {
    const lap = this.#lap;
    if (lap === null || performance.now() - lap.begun < PATIENCE_MS) return null;
    const late = this.#others.findIndex(({ run }) => !lap.others.has(run));
    if (late < 0) return null;
    return { condition: late + 1, timeMs: this.#others[late].run.underwayMs, ofMs: lap.picture.snapshot.time_ms };
  }

  /**
   * Takes up what the first run's link says.
   * @param {string} link @param {boolean} begins whether the first one is at t = 0 again
   * @returns {boolean} whether there are others than before
   */
  follow(link, begins) {
    const before = this.#others.map(({ experiment }) => experiment).join();
    this.expect(conditionsOf(link));
    const known = [...this.#others];
    // Who only changes places goes on; who is left takes up what is new.
    const take = (/** @type {(each: Follower) => boolean} */ isIt) => {
      const at = known.findIndex(isIt);
      return at < 0 ? undefined : known.splice(at, 1)[0];
    };
    const wanted = this.experiments.slice(1);
    const kept = wanted.map((experiment) => take((each) => each.experiment === experiment));
    this.#others = wanted.map((experiment, at) => {
      const wants = { experiment, link: besideIn(experiment, link) };
      const other = kept[at] ?? take(() => true);
      return other === undefined ? this.#open(wants) : this.#change(other, wants);
    });
    for (const { run } of known) run.close();
    this.edited = Math.min(this.edited, this.#others.length);
    const isComparing = this.#others.length > 0;
    this.#first.leadMs = isComparing ? (this.#first.leadMs ?? LEAD.first) : null;
    this.#first.hold = isComparing ? (picture) => this.#begin(picture) : null;
    if (this.#lap !== null) {
      if (begins || !isComparing) this.again();
      else for (const other of this.#others) if (!this.#lap.others.has(other.run)) void this.#ask(other, this.#lap);
    }
    this.#complete();
    return wanted.join() !== before;
  }

  /** What the first run showed last is over: nobody need get there any more. */
  again() {
    if (this.#lap === null) return;
    this.#lap = null;
    this.#first.requestAgain();
    this.dispatchEvent(new Event('waiting'));
  }

  /** Who has failed tries once more. */
  restart() {
    for (const other of this.#others.filter(({ hasFailed }) => hasFailed)) {
      other.hasFailed = false;
      other.run.restart().catch(() => {});
    }
  }

  /** @param {{experiment: string, link: string}} wants @returns {Follower} */
  #open({ experiment, link }) {
    const run = new Run(link);
    run.addEventListener('failed', (event) => this.#failed(/** @type {CustomEvent} */ (event).detail.message));
    run.addEventListener('underway', () => this.dispatchEvent(new Event('waiting')));
    return { run, experiment, link, turn: 0, hasFailed: false };
  }

  /** @param {Follower} other @param {{experiment: string, link: string}} wants @returns {Follower} */
  #change(other, { experiment, link }) {
    if (link === other.link) return other;
    if (experiment !== other.experiment) other.run.forget();
    this.#lap?.others.delete(other.run);
    other.turn += 1;
    return Object.assign(other, { experiment, link });
  }

  /** A picture of the first run has come. @param {Picture} picture @returns {true} */
  #begin(picture) {
    this.#lap = { picture, begun: performance.now(), others: new Map() };
    for (const other of this.#others) void this.#ask(other, this.#lap);
    return true;
  }

  /** @param {Follower} other @param {Lap} lap */
  async #ask(other, lap) {
    const { run } = other;
    other.turn += 1;
    const { turn } = other;
    const isWanted = () => this.#lap === lap && other.turn === turn && this.#others.includes(other);
    /** @type {Picture | null} */
    let picture = null;
    try {
      if (other.hasFailed) throw new Error('it has told why');
      await run.ready;
      if (!isWanted()) return;
      if (run.loaded?.link !== other.link) await run.load(other.link, 'address');
      if (!isWanted()) return;
      const { snapshot, inspection } = lap.picture;
      const isEdited = run === this.editedRun;
      // Nobody sees the weights of a third one.
      const matrices = snapshot.weights !== undefined && (run === this.run || isEdited);
      const synapse = inspection !== null && isEdited ? this.#first.asked.synapse : null;
      picture = await run.follow(snapshot.time_ms, matrices, synapse);
    } catch {
      // The others go on.
      other.hasFailed = true;
      run.forget();
    }
    if (!isWanted()) return;
    lap.others.set(run, picture);
    this.#complete();
  }

  /** Shows all runs at once when all are of one time. */
  #complete() {
    const lap = this.#lap;
    if (lap === null || this.#others.some(({ run }) => !lap.others.has(run))) return;
    this.#lap = null;
    const tookMs = performance.now() - lap.begun;
    for (const { run } of this.#others) {
      const picture = lap.others.get(run);
      if (picture) run.show(picture);
    }
    const lead = this.#first.leadMs ?? LEAD.first;
    if (tookMs > LONG_MS) this.#first.leadMs = Math.max(LEAD.least, lead / 2);
    else if (tookMs < SHORT_MS) this.#first.leadMs = Math.min(LEAD.most, lead * 2);
    this.#first.show(lap.picture);
    if (tookMs >= PATIENCE_MS) this.dispatchEvent(new Event('waiting'));
  }
}
