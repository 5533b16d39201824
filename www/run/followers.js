// The runs beside the first one of a comparison. They have no will of their own: each goes where the first one is. A picture of the first is
// held back until all are of its time, and then all are shown at once; meanwhile the first may go on by a short lead, so that no one waits
// for long.

import { besideIn } from '../link/conditions.js';
import { Run } from './run.js';

/** @import { Picture } from './run.js' */
/** @import { Comparison } from './comparison.js' */

/** A run beside the first; `turn` numbers what it was asked for. @typedef {{run: Run, experiment: string, link: string, turn: number, hasFailed: boolean}} Follower */

/** A picture of the first run, and those of the others that are there already; null for one that failed. @typedef {{picture: Picture, begun: number, others: Map<Run, Picture | null>}} Lap */

/** How long a lap should take, ms: else the lead is halved or doubled. */
const SHORT_MS = 25;
const LONG_MS = 70;

/** The lead to begin with, and its bounds, ms of simulated time. */
const LEAD = { first: 50, least: 1, most: 1e9 };

/** Who waits longer than this is told why, ms. */
const PATIENCE_MS = 250;

/** Up to three of them. */
export class Followers {
  /** @type {Follower[]} */
  #others = [];
  /** @type {Lap | null} */
  #lap = null;
  #comparison;
  #first;
  #failed;

  /** @param {Comparison} comparison is told `waiting` when one of them begins, goes on or ends to catch up @param {(message: string) => void} failed */
  constructor(comparison, failed) {
    this.#comparison = comparison;
    this.#first = comparison.first;
    this.#failed = failed;
  }

  get runs() {
    return this.#others.map(({ run }) => run);
  }

  #tell() {
    this.#comparison.dispatchEvent(new Event('waiting'));
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
   * Others than before, or the same under another view.
   * @param {string[]} wanted their experiments @param {string} link the first one's @param {boolean} begins whether that is at t = 0 again
   */
  follow(wanted, link, begins) {
    const known = [...this.#others];
    // Who only changes places goes on; who is left takes up what is new.
    const take = (/** @type {(each: Follower) => boolean} */ isIt) => {
      const at = known.findIndex(isIt);
      return at < 0 ? undefined : known.splice(at, 1)[0];
    };
    const kept = wanted.map((experiment) => take((each) => each.experiment === experiment));
    this.#others = wanted.map((experiment, at) => {
      const wants = { experiment, link: besideIn(experiment, link) };
      const other = kept[at] ?? take(() => true);
      return other === undefined ? this.#open(wants) : this.#change(other, wants);
    });
    for (const { run } of known) run.close();
    const isComparing = this.#others.length > 0;
    // What it showed before there was anybody beside it is of it alone.
    if (isComparing && this.#first.hold === null) this.#first.outdate();
    this.#first.leadMs = isComparing ? (this.#first.leadMs ?? LEAD.first) : null;
    this.#first.hold = isComparing ? (picture) => this.#begin(picture) : null;
    if (this.#lap !== null) {
      if (begins || !isComparing) this.again();
      else for (const other of this.#others) if (!this.#lap.others.has(other.run)) void this.#ask(other, this.#lap);
    }
    this.#complete();
  }

  /** What the first run showed last is over: nobody need get there any more. */
  again() {
    if (this.#lap === null) return;
    this.#lap = null;
    this.#first.requestAgain();
    this.#tell();
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
    run.addEventListener('underway', () => this.#tell());
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
      const isEdited = run === this.#comparison.editedRun;
      // Nobody sees the weights of a third one.
      const matrices = snapshot.weights !== undefined && (run === this.runs[0] || isEdited);
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
    if (tookMs >= PATIENCE_MS) this.#tell();
  }
}
